import { createWords } from "../words.ts";

const words = createWords("ja");
export const { bare, brief, code, codes, duration, list, number, sentences, some } = words;

/** Alternatives, of which one is right. */
export const either = (items: readonly string[]) => words.either(items, " または ");
export const times = (count: number) => `${number(count)} 回`;

/** Latin letters and code need a space next to Japanese text. */
export const spaced = (text: string) => text.replace(/^(?=[\w`])/, " ").replace(/(?<=[\w`)])$/, " ");

/** The verdict on a value that was sent. */
export const mustBe = (sent: string | undefined, right: string | undefined) =>
  `${brief(sent)} は ${brief(right)} と書く必要があります`;
export const within = (option: string, clause: string) => `\`${option}\` ${clause}`;
export const mustBeIn = (option: string, sent: string | undefined, right: string | undefined) =>
  within(option, `の ${mustBe(sent, right)}`);
