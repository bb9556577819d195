import type { BodyTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("de");

export const body: BodyTexts = {
  search: "Suchen",
  found: (at, all, more) => `${number(at)} von ${number(all)}${more ? "+" : ""}`,
  foundNothing: "Keine Treffer",
  previous: "Vorheriger Treffer",
  next: "Nächster Treffer",
  foldAll: "Alles zuklappen",
  unfoldAll: "Alles aufklappen",
  line: (n) => `Zeile ${number(n)}`,
  folded: (n) => `… ${number(n)}`,
};
