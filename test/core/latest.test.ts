import { expect, test } from "vitest";
import { latest, remembered } from "../../src/core/latest.ts";

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

test("remembers the results for many texts, but not for a very long one", () => {
  const made: string[] = [];
  const lengthOf = remembered((text) => {
    made.push(text);
    return text.length;
  });
  const long = "x".repeat(2001);
  expect(["a", "bc", "a", "bc", long, long].map(lengthOf)).toEqual([1, 2, 1, 2, 2001, 2001]);
  expect(made).toEqual(["a", "bc", long, long]);
});

test("forgets all texts when there are too many", () => {
  let made = 0;
  const lengthOf = remembered((text) => {
    made++;
    return text.length;
  });
  for (let at = 0; at <= 2000; at++) lengthOf(`${at}`);
  lengthOf("2000");
  expect(made).toBe(2001);
  lengthOf("0");
  expect(made).toBe(2002);
});
