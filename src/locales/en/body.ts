import { createWords } from "../words.ts";

const { number } = createWords("en");

/** Texts around a request or response body. They load with the first failure. */
export const body = {
  // Button above a body that opens and closes the search field, and the name of the field.
  search: "Search",
  // Next to the field: the current hit and the number of hits. `more`: there are more than were counted.
  found: (at: number, all: number, more: boolean) => `${number(at)} of ${number(all)}${more ? "+" : ""}`,
  foundNothing: "No matches",
  previous: "Previous match",
  next: "Next match",
  // Buttons above a JSON body.
  foldAll: "Collapse all",
  unfoldAll: "Expand all",
  // Name of the button that folds the value starting in this line.
  line: (n: number) => `Line ${number(n)}`,
  // Replaces a folded value between its brackets: the number of its properties or items.
  folded: (n: number) => `… ${number(n)}`,
};
