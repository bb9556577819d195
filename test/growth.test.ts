import { expect, test } from "vitest";
import { growth, growthOf } from "./growth.ts";

const attempts = 3;

test("linear work is below the linear bound", () => {
  const run = (length: number) => () => /,x/.exec(",".repeat(length));
  const line = { short: run(20_000), long: run(80_000) };
  expect(growthOf(line, growth.line(4))).toBeLessThan(growth.line(4));
});

test("quadratic work is above the linear bound and below the quadratic one", () => {
  const run = (length: number) => () => /,+x/.exec(",".repeat(length));
  const square = { short: run(600), long: run(2400) };
  expect(growthOf(square, growth.line(4), attempts)).toBeGreaterThan(growth.line(4));
  expect(growthOf(square, growth.square(4))).toBeLessThan(growth.square(4));
});
