import { describe, expect, test } from "vitest";
import { messages } from "../../src/locales/en/messages.ts";
import { type Language, languages } from "../../src/locales/index.ts";
import { createWords } from "../../src/locales/words.ts";

describe("a time span", () => {
  const { duration } = createWords("en");

  test("has the unit that people would use", () => {
    const spans = [0.2, 45, 60, 90, 119, 150, 863, 3600, 5400, 9000, 86_400, 2160 * 3600];
    expect(spans.map((seconds) => duration(seconds))).toEqual([
      "1 second",
      "45 seconds",
      "1 minute",
      "90 seconds",
      "119 seconds",
      "3 minutes",
      "14 minutes",
      "1 hour",
      "90 minutes",
      "3 hours",
      "24 hours",
      "90 days",
    ]);
  });

  test("of a wait is never too short", () => {
    expect(duration(863, Math.ceil)).toBe("15 minutes");
    expect(duration(7201, Math.ceil)).toBe("3 hours");
  });

  test("is in the accusative in Russian", () => {
    const { duration: russian } = createWords("ru");
    expect([1, 21, 42, 60, 3600, 7200].map((seconds) => russian(seconds))).toEqual([
      "1 секунду",
      "21 секунду",
      "42 секунды",
      "1 минуту",
      "1 час",
      "2 часа",
    ]);
  });
});

test("alternatives have their word before the last one only", () => {
  const { either } = createWords("en");
  expect([["1"], ["1", "2"], ["1", "2", "3"]].map((items) => either(items, " or "))).toEqual([
    "1",
    "1 or 2",
    "1, 2 or 3",
  ]);
  expect(createWords("ja").either(["1", "2", "3"], " または ")).toBe("1、2 または 3");
});

test("names listed by an API lose their quotation marks and their English “or”", () => {
  const { names } = createWords("de");
  expect(names("'client_assertion' or 'client_secret'")).toEqual(["client_assertion", "client_secret"]);
  expect(names("'a', 'b', or 'c'")).toEqual(["a", "b", "c"]);
  expect(names("'grant_type'")).toEqual(["grant_type"]);
  expect(names(undefined)).toEqual([]);
  expect(messages.missingField({ name: "'client_assertion' or 'client_secret'" }).meaning).toBe(
    "The token request must contain one of these parameters: `client_assertion`, `client_secret`.",
  );
});

test.each(Object.keys(languages) as Language[])(
  "%s names a missing parameter as code, without quotes",
  async (language) => {
    const { missingField } = (await languages[language].loadExplanations()).messages;
    expect(missingField({ name: "'grant_type'" }).meaning).toContain("`grant_type`");
    expect(missingField({ name: "'client_assertion' or 'client_secret'" }).meaning).not.toMatch(/ or |'/);
  },
);
