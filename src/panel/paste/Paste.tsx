import { useLayoutEffect, useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";
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
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const isReady = words !== undefined;
  // An opening dialog moves the focus itself, before the field is there.
  useLayoutEffect(() => {
    if (isReady) dialog.current?.querySelector("textarea")?.focus();
  }, [isReady]);

  const close = () => dialog.current?.close();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    // DevTools opens its console on Escape unless the panel stops the event.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <dialog
      class="paste"
      ref={dialog}
      aria-label={t.explainText}
      onKeyDown={onKeyDown}
      onClick={({ target }) => target === dialog.current && close()}
      onClose={paste.close}
    >
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
    </dialog>
  );
}
