import { expect, test } from "vitest";
import { lazyKeeper } from "../../src/devtools/lazy-keeper.ts";
import { failure } from "../failures.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const kept: string[][] = [];
  const world = { isThere: true, loads: 0, failures: 0 };
  const keep = lazyKeeper(
    async () => {
      world.loads++;
      if (!world.isThere) throw new TypeError("Failed to fetch dynamically imported module");
      return { keep: (failures, origin) => kept.push([...failures.map(({ id }) => id), `${origin}`]) };
    },
    () => world.failures++,
  );
  return { world, kept, keep };
}

test("loads the keeper once, with the first failure, and hands on each call as it was made", async () => {
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
  expect([world.loads, world.failures]).toEqual([1, 0]);
});

test("tells when it cannot be loaded, tries again, and loses nothing", async () => {
  const { world, kept, keep } = setUp();
  world.isThere = false;
  keep([failure("a")], "https://first.example");
  await settle();
  expect([kept, world.failures]).toEqual([[], 1]);
  world.isThere = true;
  keep([failure("b")], "https://second.example");
  await settle();
  expect(kept).toEqual([
    ["a", "https://first.example"],
    ["b", "https://second.example"],
  ]);
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
