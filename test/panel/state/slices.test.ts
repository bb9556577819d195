import { computed, effect, signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createSlices } from "../../../src/panel/state/slices.ts";

/** A filter over numbers whose slices test 100 of them and run when the test says so. */
function world(count: number) {
  let time = 0;
  const waiting: (() => void)[] = [];
  const slices = createSlices<number>(
    () => {
      time += 5;
      return time;
    },
    (run) => void waiting.push(run),
  );
  const items = signal(Array.from({ length: count }, (_, n) => n));
  const isEven = (n: number) => n % 2 === 0;
  const matches = signal(isEven);
  const facts = signal({});
  let latest: readonly number[] = items.value;
  const found = computed(() => {
    const search = { items: items.value, matches: matches.value, facts: facts.value };
    latest = slices.filtered(search, latest);
    return latest;
  });
  const lengths: number[] = [];
  effect(() => void lengths.push(found.value.length));
  /** Runs the slices that are due. */
  const next = () => {
    for (const run of waiting.splice(0)) run();
  };
  return { slices, items, matches, facts, found, lengths, waiting, next };
}

test("a short list is filtered at once", () => {
  const { lengths, waiting } = world(80);
  expect([lengths, waiting]).toEqual([[40], []]);
});

test("the first results of a long list show at once, further ones when they are many, and in the end all", () => {
  const { lengths, waiting, next, found, items } = world(1000);
  expect(lengths).toEqual([50]);
  while (waiting.length > 0) next();
  expect(lengths).toEqual([50, 100, 150, 200, 300, 400, 500]);
  expect(found.value).toEqual(items.value.filter((n) => n % 2 === 0));
});

test("as long as nothing matches, the list stays as it was", () => {
  const { lengths, matches, waiting, next } = world(300);
  while (waiting.length > 0) next();
  matches.value = (n) => n > 250;
  expect(lengths.at(-1)).toBe(150);
  while (waiting.length > 0) next();
  expect(lengths.at(-1)).toBe(49);
});

test("an arrival or a new fact leaves the results until all items have been tested again", () => {
  const { lengths, items, facts, waiting, next } = world(300);
  while (waiting.length > 0) next();
  lengths.length = 0;
  items.value = [-2, ...items.value];
  facts.value = {};
  while (waiting.length > 0) next();
  expect(lengths).toEqual([151]);
});

test("steady changes do not keep a scan from its end", () => {
  const { lengths, items, facts, next, found } = world(1000);
  for (let change = 0; change < 14; change++) {
    facts.value = {};
    items.value = [-2, ...items.value];
    next();
  }
  expect(lengths.slice(0, 5)).toEqual([50, 100, 150, 200, 250]);
  // The scan of the first 1,000 has ended, and the next one is on its way.
  expect(found.value.length).toBe(500);
});

test("what is left can be tested at once", () => {
  const { slices, found, items, waiting, next, lengths } = world(1000);
  expect(slices.whole(() => found.value)).toHaveLength(500);
  next();
  expect([waiting, lengths]).toEqual([[], [50, 500]]);
  items.value = [-2, ...items.value];
  expect(slices.whole(() => found.value)).toHaveLength(501);
});

test("a search that was stopped or replaced does not go on", () => {
  const { slices, matches, waiting, next, found } = world(1000);
  matches.value = (n) => n < 10;
  next();
  expect(found.value).toHaveLength(10);
  slices.stop();
  next();
  expect(waiting).toEqual([]);
});
