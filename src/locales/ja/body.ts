import type { BodyTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("ja");

export const body: BodyTexts = {
  search: "検索",
  found: (at, all, more) => `${number(all)}${more ? "+" : ""} 件中 ${number(at)} 件目`,
  foundNothing: "一致する箇所はありません",
  previous: "前の一致箇所",
  next: "次の一致箇所",
  foldAll: "すべて折りたたむ",
  unfoldAll: "すべて展開",
  line: (n) => `${number(n)} 行目`,
  folded: (n) => `… ${number(n)}`,
};
