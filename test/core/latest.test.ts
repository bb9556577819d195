import { expect, test } from "vitest";
import { latest } from "../../src/core/latest.ts";

test("computes a result once until it receives another subject", () => {
  const made: string[] = [];
  const nameOf = latest(({ name }: { name?: string }) => {
    made.push(name ?? "");
    return name;
  });
  const [a, b] = [{ name: "a" }, {}];
  expect([nameOf(a), nameOf(a), nameOf(b), nameOf(b), nameOf(a)]).toEqual([
    "a",
    "a",
    undefined,
    undefined,
    "a",
  ]);
  expect(made).toEqual(["a", "", "a"]);
});
