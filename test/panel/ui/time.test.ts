import { expect, test } from "vitest";
import { clock, countdown, duration, moment, utc } from "../../../src/panel/ui/time.ts";
import { START } from "../samples.ts";

test("the clock shows the time of day with seconds", () => {
  expect(clock(START)).toMatch(/^\d\d:05:00$/);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15, -9e15])("the invalid time %d is a dash", (time) => {
  expect([clock(time), utc(time), moment("en", time, START)]).toEqual(["–", "–", "–"]);
});

test("the date shows only for another day", () => {
  expect(moment("en", START, START)).not.toContain("2026");
  expect(moment("en", START - 3 * 86_400_000, START)).toMatch(/^Nov 18, \d\d:05$/);
});

test("the year shows only if it is another one", () => {
  expect(moment("en", START, START + 200 * 86_400_000)).toMatch(/^Nov 21, 2026, /);
});

test("short durations show in milliseconds, others in seconds", () => {
  expect([duration("en", 212.4), duration("en", 1840)]).toEqual(["212 ms", "1.84 sec"]);
});

test("UTC shows to the millisecond", () => {
  expect(utc(START + 7)).toBe("2026-11-21T14:05:00.007Z");
});

test("a countdown shows minutes and seconds, and hours when needed", () => {
  expect([0, 400, 42_000, 60_000, 3_900_000].map(countdown)).toEqual([
    "0:00",
    "0:01",
    "0:42",
    "1:00",
    "1:05:00",
  ]);
});
