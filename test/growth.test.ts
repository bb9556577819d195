import { expect, test } from "vitest";
import { growth, growthOf } from "./growth.ts";

const attempts = 3;

test("a line is below the bound of a line", () => {
  const run = (length: number) => () => /,x/.exec(",".repeat(length));
  expect(growthOf({ short: run(20_000), long: run(80_000) }, growth.linear)).toBeLessThan(growth.linear);
});

test("a square is above the bound of a line, and below that of a square", () => {
  const run = (length: number) => () => /,+x/.exec(",".repeat(length));
  const square = { short: run(600), long: run(2400) };
  expect(growthOf(square, growth.linear, attempts)).toBeGreaterThan(growth.linear);
  expect(growthOf(square, growth.square)).toBeLessThan(growth.square);
});
