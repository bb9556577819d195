import type { Store } from "../state/store.ts";

/** Only a hint for the file dialog; the importer detects the format from the content. */
const accepted = ".har,.gz,.zip,.json,application/json";
const id = "har-field";

/** Opens the file dialog and imports what the user chooses. */
export const chooseHar = () => document.getElementById(id)?.click();

/** The hidden field behind all buttons that open a HAR file. */
export const HarField = ({ store }: { store: Store }) => (
  <input
    type="file"
    id={id}
    multiple
    hidden
    accept={accepted}
    onChange={({ currentTarget }) => {
      store.imports.importFiles([...(currentTarget.files ?? [])]);
      currentTarget.value = "";
    }}
  />
);
