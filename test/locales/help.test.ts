import { describe, expect, test } from "vitest";
import { help as en } from "../../src/locales/en/help.ts";
import { type Language, languages } from "../../src/locales/index.ts";

function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return flatten(value(2), path);
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`)); // an object
}
const spans = (text: string) => [...text.matchAll(/`([^`]*)`/g)].map(([, span]) => span).sort();
const english = new Map(flatten(en));

describe.each(Object.keys(languages) as Language[])("%s", async (language) => {
  const texts = new Map(flatten(await languages[language].loadHelp()));

  test("has every text, none of them empty or left in English", () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
    for (const [path, text] of texts) {
      expect(text.trim(), path).not.toBe("");
      if (language !== "en" && / [a-z]+ [a-z]+ /.test(text)) expect(text, path).not.toBe(english.get(path));
    }
  });

  test("keeps every code span", () => {
    for (const [path, text] of texts) expect(spans(text), path).toEqual(spans(english.get(path) ?? ""));
  });
});
