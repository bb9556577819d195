import { expect, test } from "vitest";
import { anchorOf, furthestTop, type Layout, topToKeep } from "../../../src/panel/list/place.ts";
import { topsOf } from "../../../src/panel/list/tops.ts";

const rows = (...keys: string[]) => keys.map((key) => ({ key }));
const layout = (more: Partial<Layout>): Layout => ({
  rows: rows("a", "b", "c", "d", "e"),
  tops: topsOf(rows("a", "b", "c", "d", "e"), { outer: 20, inner: 20 }),
  headHeight: 25,
  height: 65,
  top: 0,
  ...more,
});

test("the selected row stays in place while it is visible", () => {
  expect(anchorOf(layout({}), "b", rows("n", "a", "b"))).toBe("b");
});

test("the first visible row stays in place when the selected one is not visible", () => {
  expect(anchorOf(layout({ top: 40 }), "a", rows("n", "a", "b", "c", "d", "e"))).toBe("c");
});

test("the next row stays in place when the first is gone", () => {
  expect(anchorOf(layout({ top: 40 }), undefined, rows("a", "e"))).toBe("e");
});

test("the list scrolls by the height of arrived rows", () => {
  expect(topToKeep(layout({ top: 10 }), 1, layout({}), 4)).toBe(70);
});

test("a row stays in place when rows grow to two lines and the header disappears", () => {
  const before = layout({ top: 20 }); // the fourth row is at 25 + 60 - 20 = 65
  const top = topToKeep(
    before,
    3,
    layout({ tops: topsOf(rows("a", "b", "c", "d", "e"), { outer: 44, inner: 24 }), headHeight: 0 }),
    3,
  );
  expect(3 * 44 - top).toBe(65);
});

test("a header that appears does not cover a row at the top edge", () => {
  const narrow = layout({ headHeight: 0, top: 40 }); // the third row is at the top edge
  expect(topToKeep(narrow, 2, layout({}), 2)).toBe(40);
});

test("no gap appears above the first row", () => {
  expect(topToKeep(layout({}), 4, layout({}), 0)).toBe(0);
});

test("another view scrolls no further than its last row", () => {
  expect([furthestTop(layout({})), furthestTop(layout({ height: 400 }))]).toEqual([60, 0]);
});
