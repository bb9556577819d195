import { createWords } from "../words.ts";

const words = createWords("sv");
export const { bare, brief, code, codes, duration, list, number, plural, sentences, some } = words;

/** Alternatives, of which one is right. */
export const either = (items: readonly string[]) => words.either(items, " eller ");
// "Anrop" is the same in singular and plural.
export const calls = (count: number) => `${number(count)} anrop`;

/** The verdict on a value that was sent. */
export const mustBe = (sent: string | undefined, right: string | undefined) =>
  `${brief(sent)} måste vara ${brief(right)}`;
export const within = (option: string, clause: string) => `I \`${option}\` ${clause}`;
/** The verb comes first after "I …". */
export const mustBeIn = (option: string, sent: string | undefined, right: string | undefined) =>
  within(option, `måste ${brief(sent)} vara ${brief(right)}`);
