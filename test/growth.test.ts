import { expect, test } from "vitest";
import { growth, growthOf } from "./growth.ts";

const attempts = 3;

test("a line is below the bound of a line", () => {
  const run = (length: number) => () => /,x/.exec(",".repeat(length));
  const line = { short: run(20_000), long: run(80_000) };
  expect(growthOf(line, growth.line(4))).toBeLessThan(growth.line(4));
});

test("a square is above the bound of a line, and below that of a square", () => {
  const run = (length: number) => () => /,+x/.exec(",".repeat(length));
  const square = { short: run(600), long: run(2400) };
  expect(growthOf(square, growth.line(4), attempts)).toBeGreaterThan(growth.line(4));
  expect(growthOf(square, growth.square(4))).toBeLessThan(growth.square(4));
});
