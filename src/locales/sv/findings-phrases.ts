import { createWords } from "../words.ts";

export const { code, codes, duration, number, plural, sentences } = createWords("sv");

// "Anrop" is the same in both numbers.
export const calls = (count: number) => `${number(count)} anrop`;
