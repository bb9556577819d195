import { useLayoutEffect, useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { usePasteWords } from "../ui/use-words.ts";
import { Explanation } from "./Explanation.tsx";
import { MarkedField } from "./MarkedField.tsx";
import "./Paste.css";

/** A dialog over the panel that explains any text with an error. */
export function Paste({ store }: { store: Store }) {
  const { paste } = store;
  const t = store.texts.value.panel;
  const words = usePasteWords(store.language.value);
  const dialog = useRef<HTMLDialogElement>(null);
  const isReady = words !== undefined;
  // An opening dialog moves the focus itself, before the field exists.
  useLayoutEffect(() => {
    if (isReady) dialog.current?.querySelector("textarea")?.focus();
  }, [isReady]);

  const close = () => dialog.current?.close();
  return (
    <Dialog class="tall paste" name={t.explainText} dialog={dialog} closesOutside onClose={paste.close}>
      <header>
        <Icon name="explain" />
        <h2>{t.explainText}</h2>
        <button type="button" class="button plain" aria-label={t.close} title={t.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {words && (
        <div class="body">
          <MarkedField store={store} words={words} />
          <Explanation store={store} words={words} />
        </div>
      )}
    </Dialog>
  );
}
