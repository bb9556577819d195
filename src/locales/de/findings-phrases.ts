import { createWords } from "../words.ts";

export const { code, codes, duration, number, plural, sentences } = createWords("de");
