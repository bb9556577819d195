import { expect, test } from "vitest";
import { dropOldest } from "../../src/core/drop-oldest.ts";

test("keeps the entries that were added last", () => {
  const map = new Map([1, 2, 3].map((key) => [key, key]));
  dropOldest(map, 3);
  expect([...map.keys()]).toEqual([1, 2, 3]);
  dropOldest(map, 1);
  expect([...map.keys()]).toEqual([3]);
});
