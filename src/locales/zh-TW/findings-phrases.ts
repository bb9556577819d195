import { createWords } from "../words.ts";

export const { code, codes, duration, number, sentences } = createWords("zh-TW");
