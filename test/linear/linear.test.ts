import { describe, expect, test } from "vitest";
import { type Attacked, attacked, limits, verdicts } from "./attacks.ts";
import { expressions, keyOf, repeats } from "./expressions.ts";

const { all, unknown } = await expressions();
const repeating = all.filter(repeats);

test("finds every regular expression of the product", () => {
  expect(all.length).toBeGreaterThan(300);
  expect(unknown, "builds expressions of which no sample is in expressions.ts").toEqual([]);
});

test("recheck has judged every expression", () => {
  const missing = repeating.map(keyOf).filter((key) => verdicts[key] === undefined);
  expect(missing, "run `npm run expressions`").toEqual([]);
});

test("every limit belongs to a file or folder with expressions", () => {
  const places = Object.keys(limits);
  expect(places.filter((place) => !all.some(({ file }) => file.startsWith(place)))).toEqual([]);
});

/** Milliseconds of processor time that this process takes; what else runs on the machine does not count. */
function processorTime(run: () => void, times: number): number {
  const start = process.cpuUsage();
  for (let n = 0; n < times; n++) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Texts up to this length may cost its square: of 20,000 characters that is some 20 ms. */
const shortText = 20_000;
/** Halfway, on a logarithmic scale, between the growth that is allowed and the next power. */
const mostGrowth = (limit: number) => 4 ** (limit > shortText ? 1.5 : 2.5);
/** Enough that the counter of processor time, which moves in steps, does not matter. */
const leastTime = 4;
/** A disturbed measurement is repeated; growth that is real stays however often it is measured. */
const attempts = 30;

/** How many times the work grows when the text becomes four times as long: the least of many measurements. */
function growthOf({ limit, textOf, search }: Attacked, most = attempts): number {
  const [short, long] = [textOf(limit / 4), textOf(limit)];
  // The first searches are interpreted, the later ones compiled.
  for (const text of [short, short, long]) search(text);
  let times = 1;
  while (processorTime(() => search(short), times) < leastTime) times *= 2;
  let [shortTime, longTime] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < most; attempt++) {
    shortTime = Math.min(
      shortTime,
      processorTime(() => search(short), times),
    );
    longTime = Math.min(
      longTime,
      processorTime(() => search(long), times),
    );
    if (attempt >= 2 && longTime / shortTime < mostGrowth(limit)) break;
  }
  return longTime / shortTime;
}

describe("on the text that makes it work hardest, the work grows no faster than allowed for", () => {
  for (const one of attacked(repeating))
    test(one.name, () => expect(growthOf(one)).toBeLessThan(mostGrowth(one.limit)));

  test("the measurement tells a square from a line", () => {
    const search = (text: string) => void /,+x/.exec(text);
    const quadratic = {
      name: "",
      limit: 24_000,
      textOf: (length: number) => ",".repeat(length / 10),
      search,
    };
    expect(growthOf(quadratic, 3)).toBeGreaterThan(mostGrowth(quadratic.limit));
  });
});
