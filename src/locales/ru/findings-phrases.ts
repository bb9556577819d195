import { createWords } from "../words.ts";

export const { code, codes, duration, number, plural, sentences } = createWords("ru");

/** After "не более". */
export const items = (n: number) => `${number(n)} ${plural(n, { one: "элемента", other: "элементов" })}`;
