import { useLayoutEffect, useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { usePasteWords } from "../ui/use-words.ts";
import { chooseHar } from "./HarField.tsx";
import "./HarDialog.css";

/** Requests a HAR file: a newly opened page may not open a file dialog by itself. */
export function HarDialog({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const words = usePasteWords(store.language.value);
  const dialog = useRef<HTMLDialogElement>(null);
  // A dropped file makes the dialog unnecessary.
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
        // biome-ignore lint/a11y/noAutofocus: the dialog has a single purpose
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
