import type { BodyTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("sv");

export const body: BodyTexts = {
  search: "Sök",
  found: (at, all, more) => `${number(at)} av ${number(all)}${more ? "+" : ""}`,
  foundNothing: "Inga träffar",
  previous: "Föregående träff",
  next: "Nästa träff",
  foldAll: "Komprimera alla",
  unfoldAll: "Expandera alla",
  line: (n) => `Rad ${number(n)}`,
  folded: (n) => `… ${number(n)}`,
};
