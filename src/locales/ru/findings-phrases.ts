import { createWords } from "../words.ts";

const words = createWords("ru");
export const { bare, brief, code, codes, duration, number, plural, sentences, some } = words;

/** Alternatives, of which one is right. */
export const either = (items: readonly string[]) => words.either(items, " или ");
/** After "не более". */
export const items = (n: number) => `${number(n)} ${plural(n, { one: "элемента", other: "элементов" })}`;

/** The verdict on a value that was sent. */
export const mustBe = (sent: string | undefined, right: string | undefined) =>
  `Вместо ${brief(sent)} нужно ${brief(right)}`;
export const within = (option: string, clause: string) => `В \`${option}\` ${clause}`;
export const mustBeIn = (option: string, sent: string | undefined, right: string | undefined) =>
  within(option, `вместо ${brief(sent)} нужно ${brief(right)}`);

/** After "относится к" and after "в". */
export const clouds = {
  commercial: { of: "коммерческому облаку", to: "коммерческое облако" },
  gcc: { of: "облаку GCC", to: "облако GCC" },
  gov: {
    of: "облаку для госсектора США (GCC High, DoD)",
    to: "облако для госсектора США (GCC High, DoD)",
  },
  china: { of: "облаку в Китае", to: "облако в Китае" },
};
