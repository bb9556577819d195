import { createWords } from "../words.ts";

export const { code, codes, duration, number, plural } = createWords("en");

export const sentences = (...all: (string | false | undefined)[]) =>
  all.filter(Boolean).join(" ") || undefined;
