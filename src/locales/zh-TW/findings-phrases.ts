import { createWords } from "../words.ts";

export const { code, codes, duration, number } = createWords("zh-TW");

/** Sentences follow each other without a space. */
export const sentences = (...all: (string | false | undefined)[]) =>
  all.filter(Boolean).join("") || undefined;
