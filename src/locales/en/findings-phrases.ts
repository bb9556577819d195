import { createWords } from "../words.ts";

const words = createWords("en");
export const { bare, brief, code, codes, duration, list, number, plural, sentences, some } = words;

/** Alternatives, of which one is right. */
export const either = (items: readonly string[]) => words.either(items, items.length > 2 ? ", or " : " or ");
/** The verdict on a value that was sent. */
export const mustBe = (sent: string | undefined, right: string | undefined) =>
  `${brief(sent)} must be ${brief(right)}`;
export const within = (option: string, sentence: string) => `In \`${option}\`, ${sentence}`;
