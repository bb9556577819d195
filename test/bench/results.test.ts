import { expect, test } from "vitest";
import { isReached, median, ratioOf, tableOf } from "./results.ts";

const figure = { work: "work", name: "time", unit: "ms", ours: 30, floor: 20 } as const;

test("a figure is compared with its limit, or its ratio to the floor is", () => {
  expect(isReached(figure)).toBe(undefined);
  expect(isReached({ ...figure, most: 30 })).toBe(true);
  expect(isReached({ ...figure, most: 29 })).toBe(false);
  expect(ratioOf(figure)).toBe(1.5);
  expect(isReached({ ...figure, mostRatio: 1.5 })).toBe(true);
  expect(isReached({ ...figure, mostRatio: 1.4 })).toBe(false);
  expect(isReached({ ...figure, floor: undefined, mostRatio: 1 })).toBe(undefined);
});

test("one disturbed run does not change the median", () => {
  expect(median([3, 1, 100])).toBe(3);
  expect(median([])).toBe(Number.NaN);
});

test("the table has a line for each figure", () => {
  const lines = tableOf([{ ...figure, most: 29 }]).split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[2]?.split("|").map((cell) => cell.trim())).toEqual([
    "",
    "work",
    "time",
    "30 ms",
    "20 ms",
    "1.5 ×",
    "≤ 29 ms",
    "NO",
    "",
  ]);
});
