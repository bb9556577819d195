import { createWords } from "../words.ts";

const { number } = createWords("en");

/** Words around the body of a request or a reply. They load with the first failure. */
export const body = {
  // Button above a body that opens and closes a field, and the name of the field.
  search: "Search",
  // Beside the field: the current hit and the number of hits. `more`: there are more than were counted.
  found: (at: number, all: number, more: boolean) => `${number(at)} of ${number(all)}${more ? "+" : ""}`,
  foundNothing: "No matches",
  previous: "Previous match",
  next: "Next match",
  // Buttons above a body of JSON.
  foldAll: "Collapse all",
  unfoldAll: "Expand all",
  // Name of the button that folds the value starting in this line.
  line: (n: number) => `Line ${number(n)}`,
  // In place of a folded value, between its brackets: the number of its properties or items.
  folded: (n: number) => `… ${number(n)}`,
};
