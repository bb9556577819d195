import { createWords } from "../words.ts";

const words = createWords("zh-TW");
export const { bare, brief, code, codes, duration, list, number, sentences, some } = words;

/** Alternatives, of which one is right. */
export const either = (items: readonly string[]) => words.either(items, " 或 ");
/** The verdict on a value that was sent. */
export const mustBe = (sent: string | undefined, right: string | undefined) =>
  `${brief(sent)} 必須寫成 ${brief(right)}`;
export const within = (option: string, clause: string) => `\`${option}\` 中${clause}`;
export const mustBeIn = (option: string, sent: string | undefined, right: string | undefined) =>
  within(option, `的 ${mustBe(sent, right)}`);
