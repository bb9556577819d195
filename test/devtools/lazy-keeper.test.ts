import { expect, test } from "vitest";
import type { Failure } from "../../src/core/failure.ts";
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
      return { keep: (failures: readonly Failure[]) => kept.push(failures.map(({ id }) => id)) };
    },
    () => world.failures++,
  );
  return { world, kept, keep };
}

test("loads the keeper once, with the first failure", async () => {
  const { world, kept, keep } = setUp();
  expect(world.loads).toBe(0);
  keep([failure("a")]);
  keep([failure("b")]);
  await settle();
  keep([failure("c")]);
  await settle();
  expect([kept, world.loads, world.failures]).toEqual([[["a", "b"], ["c"]], 1, 0]);
});

test("tells when it cannot be loaded, tries again, and loses nothing", async () => {
  const { world, kept, keep } = setUp();
  world.isThere = false;
  keep([failure("a")]);
  await settle();
  expect([kept, world.failures]).toEqual([[], 1]);
  world.isThere = true;
  keep([failure("b")]);
  await settle();
  expect(kept).toEqual([["a", "b"]]);
});

test("holds the newest 10,000 meanwhile", async () => {
  const { world, kept, keep } = setUp();
  world.isThere = false;
  for (const id of ["a", "b"]) keep(Array.from({ length: 6_000 }, (_, n) => ({ ...one, id: `${id}${n}` })));
  await settle();
  world.isThere = true;
  keep([failure("last")]);
  await settle();
  expect(kept.flat()).toHaveLength(10_000);
  expect(kept.flat().at(-1)).toBe("last");
});
const one = failure("one");
