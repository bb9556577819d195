import { expect, test } from "vitest";
import { anchorOf, type Layout, topToKeep } from "../../../src/panel/list/place.ts";

const rows = (...keys: string[]) => keys.map((key) => ({ key }));
const layout = (more: Partial<Layout>): Layout => ({
  rows: rows("a", "b", "c", "d", "e"),
  rowHeight: 20,
  headHeight: 25,
  height: 65,
  top: 0,
  ...more,
});

test("holds on to the chosen row while it is in sight", () => {
  expect(anchorOf(layout({}), "b", rows("n", "a", "b"))).toBe("b");
});

test("holds on to the first row in sight when the chosen one is elsewhere", () => {
  expect(anchorOf(layout({ top: 40 }), "a", rows("n", "a", "b", "c", "d", "e"))).toBe("c");
});

test("holds on to the next row when the first is gone", () => {
  expect(anchorOf(layout({ top: 40 }), undefined, rows("a", "e"))).toBe("e");
});

test("scrolls by the height of what came", () => {
  expect(topToKeep(layout({ top: 10 }), 1, layout({}), 4)).toBe(70);
});

test("keeps a row where it was when rows grow to two lines and the head goes", () => {
  const before = layout({ top: 20 }); // the fourth row stands at 25 + 60 - 20 = 65
  const top = topToKeep(before, 3, layout({ rowHeight: 44, headHeight: 0 }), 3);
  expect(3 * 44 - top).toBe(65);
});

test("leaves no gap above the first row", () => {
  expect(topToKeep(layout({}), 4, layout({}), 0)).toBe(0);
});
