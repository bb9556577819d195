import { useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { ToolButton } from "../ui/ToolButton.tsx";

/** Only a hint for the file dialog; the importer decides by content. */
const accepted = ".har,.gz,.zip,.json,application/json";

export function ImportButton({ store }: { store: Store }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <ToolButton
        name={store.texts.value.panel.importHar}
        icon="import"
        onClick={() => field.current?.click()}
      />
      <input
        type="file"
        multiple
        hidden
        accept={accepted}
        ref={field}
        onChange={({ currentTarget }) => {
          store.imports.importFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
