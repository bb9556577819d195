import { expect, test } from "vitest";
import { createGrowing } from "../../../src/panel/state/growing.ts";

test("grows with the first items, then when a quarter is new, and at the end", () => {
  const growths: [before: number, more: number][] = [];
  const growing = createGrowing<number>((more, before) => growths.push([before, more.length]));
  const items = (length: number) => Array.from({ length }, (_, index) => index);
  growing.flush();
  for (const size of [160, 39, 1, 49]) growing.add(items(size));
  growing.flush();
  expect(growths).toEqual([
    [0, 160],
    [160, 40],
    [200, 49],
  ]);
});
