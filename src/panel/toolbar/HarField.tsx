import type { Store } from "../state/store.ts";

/** Only a hint for the file dialog; the importer decides by content. */
const accepted = ".har,.gz,.zip,.json,application/json";
const id = "har-field";

/** Opens the file dialog; what the user chooses there is imported. */
export const chooseHar = () => document.getElementById(id)?.click();

/** The hidden field behind every button that opens a HAR file. */
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
