import { expect, test } from "vitest";
import { lazyKeeper } from "../../src/devtools/lazy-keeper.ts";
import { failure } from "../failures.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const kept: string[][] = [];
  const world = { isThere: true, loads: 0, changes: 0, failures: [] as number[] };
  const keeper = lazyKeeper(
    async () => {
      world.loads++;
      if (!world.isThere) throw new TypeError("Failed to fetch dynamically imported module");
      return {
        keep: (failures, origin) => kept.push([...failures.map(({ id }) => id), `${origin}`]),
        changed: () => world.changes++,
      };
    },
    (waiting) => world.failures.push(waiting),
  );
  return { world, kept, keeper, keep: keeper.keep };
}

test("loads the keeper once, with the first failure, and forwards each call unchanged", async () => {
  const { world, kept, keep } = setUp();
  expect(world.loads).toBe(0);
  keep([failure("a")], "https://first.example");
  keep([failure("b"), failure("c")], "https://second.example");
  await settle();
  keep([failure("d")], undefined);
  await settle();
  expect(kept).toEqual([
    ["a", "https://first.example"],
    ["b", "c", "https://second.example"],
    ["d", "undefined"],
  ]);
  expect([world.loads, world.failures]).toEqual([1, []]);
});

test("reports a failed load, tries again, and loses nothing", async () => {
  const { world, kept, keep } = setUp();
  world.isThere = false;
  keep([failure("a")], "https://first.example");
  await settle();
  expect([kept, world.failures]).toEqual([[], [1]]);
  world.isThere = true;
  keep([failure("b")], "https://second.example");
  await settle();
  expect(kept).toEqual([
    ["a", "https://first.example"],
    ["b", "https://second.example"],
  ]);
});

test("preloads, and forwards changes to a loaded keeper", async () => {
  const { world, keeper } = setUp();
  keeper.changed();
  expect(world.loads).toBe(0);
  await keeper.open();
  keeper.changed();
  await settle();
  expect([world.loads, world.changes]).toEqual([1, 1]);
});

test("holds the newest 10,000 calls meanwhile", async () => {
  const { world, kept, keep } = setUp();
  const one = failure("one");
  world.isThere = false;
  for (let n = 0; n < 10_000; n++) keep([{ ...one, id: `id-${n}` }], "https://first.example");
  await settle();
  world.isThere = true;
  keep([failure("last")], "https://first.example");
  await settle();
  expect(kept).toHaveLength(10_000);
  expect(kept[0]?.[0]).toBe("id-1");
  expect(kept.at(-1)?.[0]).toBe("last");
});
