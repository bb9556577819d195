import { createWords } from "../words.ts";

export const { code, codes, duration, number, plural } = createWords("sv");

// "Anrop" is the same in both numbers.
export const calls = (count: number) => `${number(count)} anrop`;

export const sentences = (...all: (string | false | undefined)[]) =>
  all.filter(Boolean).join(" ") || undefined;
