import type { BodyTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("zh-TW");

export const body: BodyTexts = {
  search: "搜尋",
  found: (at, all, more) => `第 ${number(at)} 個，共 ${number(all)}${more ? "+" : ""} 個`,
  foundNothing: "沒有相符項目",
  previous: "上一個相符項目",
  next: "下一個相符項目",
  foldAll: "全部摺疊",
  unfoldAll: "全部展開",
  line: (n) => `第 ${number(n)} 行`,
  folded: (n) => `… ${number(n)}`,
};
