import { createWords } from "../words.ts";
import type { BodyTexts } from "./en.ts";

const { number } = createWords("sv");

export const sv: BodyTexts = {
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
