import { useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { ToolButton } from "../ui/ToolButton.tsx";

/** What a file dialog offers first; what a file is, its content decides. */
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
