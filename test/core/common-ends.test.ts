import { expect, test } from "vitest";
import { sharedEnds } from "../../src/core/common-ends.ts";

test("counts what two texts share at their ends, without overlap", () => {
  expect(sharedEnds("machines", "machnes")).toEqual({ start: 4, end: 3 });
  expect(sharedEnds("aaa", "aa")).toEqual({ start: 2, end: 0 });
  expect(sharedEnds("", "a")).toEqual({ start: 0, end: 0 });
});

test("compares the items of lists with the given function", () => {
  const isSame = (a?: string, b?: string) => a?.trim() === b?.trim();
  expect(sharedEnds(["{", " a", "}"], ["{", "b", " }"], isSame)).toEqual({ start: 1, end: 1 });
});
