import { useLayoutEffect, useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { usePasteWords } from "../ui/use-words.ts";
import { chooseHar } from "./HarField.tsx";
import "./HarDialog.css";

/** Asks for a HAR file: a page that has just opened may not open a file dialog by itself. */
export function HarDialog({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const words = usePasteWords(store.language.value);
  const dialog = useRef<HTMLDialogElement>(null);
  // A file that was dropped leaves nothing to ask for.
  const isImporting = store.imports.importing.value !== undefined;
  useLayoutEffect(() => {
    if (isImporting) dialog.current?.close();
  }, [isImporting]);
  if (!words) return null;
  return (
    <Dialog
      class="har-dialog"
      name={words.openHar}
      dialog={dialog}
      onClose={() => {
        store.wantsHar.value = false;
      }}
    >
      <button
        type="button"
        class="button plain close"
        aria-label={t.close}
        title={t.close}
        onClick={() => dialog.current?.close()}
      >
        <Icon name="close" />
      </button>
      <p>{words.chooseHar}</p>
      <button
        type="button"
        class="button main"
        // biome-ignore lint/a11y/noAutofocus: the dialog has one purpose
        autoFocus
        onClick={() => {
          dialog.current?.close();
          chooseHar();
        }}
      >
        <Icon name="import" />
        {words.choose}
      </button>
    </Dialog>
  );
}
