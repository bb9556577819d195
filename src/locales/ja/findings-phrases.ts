import { createWords } from "../words.ts";

export const { code, codes, duration, number, sentences } = createWords("ja");

export const times = (count: number) => `${number(count)} 回`;

/** Latin letters and code keep a space to the Japanese text around them. */
export const spaced = (text: string) => text.replace(/^(?=[\w`])/, " ").replace(/(?<=[\w`)])$/, " ");
