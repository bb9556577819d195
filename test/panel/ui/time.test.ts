import { expect, test } from "vitest";
import { clock, countdown, duration, moment, utc } from "../../../src/panel/ui/time.ts";
import { START } from "../samples.ts";

test("gives the time of day with seconds", () => {
  expect(clock(START)).toMatch(/^\d\d:05:00$/);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15, -9e15])("survives the time %d", (time) => {
  expect([clock(time), utc(time), moment("en", time, START)]).toEqual(["–", "–", "–"]);
});

test("gives the date only when it is another day", () => {
  expect(moment("en", START, START)).not.toContain("2026");
  expect(moment("en", START - 3 * 86_400_000, START)).toContain("2026");
});

test("gives short durations in milliseconds, others in seconds", () => {
  expect([duration("en", 212.4), duration("en", 1840)]).toEqual(["212 ms", "1.84 sec"]);
});

test("gives UTC to the millisecond", () => {
  expect(utc(START + 7)).toBe("2026-11-21T14:05:00.007Z");
});

test("counts down in minutes and seconds, and in hours when there are some", () => {
  expect([0, 400, 42_000, 60_000, 3_900_000].map(countdown)).toEqual([
    "0:00",
    "0:01",
    "0:42",
    "1:00",
    "1:05:00",
  ]);
});
