import { expect, test } from "vitest";
import { topsOf } from "../../../src/panel/list/tops.ts";
import { indexesOf, rangeOf } from "../../../src/panel/list/use-window.ts";

const even = (count: number) =>
  topsOf(
    Array.from({ length: count }, () => ({})),
    { outer: 25, inner: 25 },
  );

test("the range has all visible rows, including partly visible ones", () => {
  expect(rangeOf({ top: 0, height: 100 }, even(1000))).toEqual({ first: 0, last: 3 });
  expect(rangeOf({ top: 30, height: 100 }, even(1000))).toEqual({ first: 1, last: 5 });
});

test("the range stays within the list, and has a row unless the list is empty", () => {
  expect(rangeOf({ top: 0, height: 100 }, even(2))).toEqual({ first: 0, last: 1 });
  expect(rangeOf({ top: 9000, height: 100 }, even(10))).toEqual({ first: 9, last: 9 });
  expect(indexesOf(rangeOf({ top: 0, height: 100 }, even(0)), 0, 3, 0)).toEqual([]);
});

test("rows around the range are rendered as well, and the active one wherever it is", () => {
  const range = { first: 10, last: 12 };
  expect(indexesOf(range, 100, 2, 11)).toEqual([8, 9, 10, 11, 12, 13, 14]);
  expect(indexesOf(range, 100, 0, 4)).toEqual([4, 10, 11, 12]);
  expect(indexesOf(range, 14, 2, 99)).toEqual([8, 9, 10, 11, 12, 13]);
  expect(indexesOf({ first: 0, last: 1 }, 100, 2, 50)).toEqual([0, 1, 2, 3, 50]);
});
