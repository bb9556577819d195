import { createWords } from "../words.ts";

export const { code, codes, duration, number, plural } = createWords("ru");

export const sentences = (...all: (string | false | undefined)[]) =>
  all.filter(Boolean).join(" ") || undefined;

/** After "не более". */
export const items = (n: number) => `${number(n)} ${plural(n, { one: "элемента", other: "элементов" })}`;
