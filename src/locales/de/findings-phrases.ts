import { createWords } from "../words.ts";

const words = createWords("de");
export const { bare, brief, code, codes, duration, list, number, plural, sentences, some } = words;

/** Alternatives, of which one is right. */
export const either = (items: readonly string[]) => words.either(items, " oder ");
/** The verdict on a value that was sent. */
export const mustBe = (sent: string | undefined, right: string | undefined) =>
  `${brief(sent)} muss ${brief(right)} lauten`;
export const within = (option: string, clause: string) => `In \`${option}\` ${clause}`;
/** With the verb first, for use after „In …“. */
export const mustBeIn = (option: string, sent: string | undefined, right: string | undefined) =>
  within(option, `muss ${brief(right)} stehen, nicht ${brief(sent)}`);
