import type { BodyTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("ru");

export const body: BodyTexts = {
  search: "Поиск",
  found: (at, all, more) => `${number(at)} из ${number(all)}${more ? "+" : ""}`,
  foundNothing: "Нет совпадений",
  previous: "Предыдущее совпадение",
  next: "Следующее совпадение",
  foldAll: "Свернуть все",
  unfoldAll: "Развернуть все",
  line: (n) => `Строка ${number(n)}`,
  folded: (n) => `… ${number(n)}`,
};
