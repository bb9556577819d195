import { describe, expect, test } from "vitest";
import { growth, growthOf } from "../growth.ts";
import { attacked, limits, verdicts } from "./attacks.ts";
import { expressions, keyOf, repeats } from "./expressions.ts";

const { all, unknown } = await expressions();
const repeating = all.filter(repeats);

test("finds every regular expression of the product", () => {
  expect(all.length).toBeGreaterThan(300);
  expect(unknown, "builds expressions of which no sample is in expressions.ts").toEqual([]);
});

test("recheck has analyzed every expression", () => {
  const missing = repeating.map(keyOf).filter((key) => verdicts[key] === undefined);
  expect(missing, "run `npm run expressions`").toEqual([]);
});

test("every limit belongs to a file or folder with expressions", () => {
  const places = Object.keys(limits);
  expect(places.filter((place) => !all.some(({ file }) => file.startsWith(place)))).toEqual([]);
});

/** Up to this length, quadratic work is acceptable: 20,000 characters take some 20 ms. */
const shortText = 20_000;

describe("on the worst-case text, the work grows no faster than allowed", () => {
  for (const { name, limit, textOf, search } of attacked(repeating))
    test(name, () => {
      const [short, long] = [textOf(limit / 4), textOf(limit)];
      const allowed = limit > shortText ? growth.line(4) : growth.square(4);
      const grown = growthOf({ short: () => search(short), long: () => search(long) }, allowed);
      expect(grown).toBeLessThan(allowed);
    });
});
