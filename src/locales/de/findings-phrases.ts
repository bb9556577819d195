import { createWords } from "../words.ts";

export const { code, codes, duration, number, plural } = createWords("de");

export const sentences = (...all: (string | false | undefined)[]) =>
  all.filter(Boolean).join(" ") || undefined;
