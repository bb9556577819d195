import { createWords } from "../words.ts";

export const { bare, brief, code, codes, duration, list, number, plural, sentences, some } =
  createWords("en");

/** The verdict on a value that was sent. */
export const mustBe = (sent: string | undefined, right: string | undefined) =>
  `${brief(sent)} must be ${brief(right)}`;
export const within = (option: string, sentence: string) => `In \`${option}\`, ${sentence}`;
