import { expect, test } from "vitest";
import { topsOf } from "../../../src/panel/list/tops.ts";

const levels = [1, 1, 2, 2, 1] as const;
const tops = topsOf(
  levels.map((level) => ({ level })),
  { outer: 44, inner: 24 },
);

test("rows inside a cause are lower than others", () => {
  expect([0, 1, 2, 3, 4, 5].map(tops.at)).toEqual([0, 44, 88, 112, 136, 180]);
});

test("a position in the list belongs to the row around it, or to the nearest one", () => {
  expect([-5, 0, 43, 44, 111, 112, 179, 500].map(tops.indexAt)).toEqual([0, 0, 0, 1, 2, 3, 4, 4]);
  expect(topsOf([], { outer: 1, inner: 1 }).indexAt(0)).toBe(-1);
});
