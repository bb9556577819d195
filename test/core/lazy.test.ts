import { expect, test } from "vitest";
import { lazy } from "../../src/core/lazy.ts";

test("loads once, and again after a failure", async () => {
  const outcomes = [Promise.reject(new Error("gone")), Promise.resolve("there")];
  let loads = 0;
  const load = lazy(async () => outcomes[loads++]);
  const both = Promise.allSettled([load(), load()]);
  expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(loads).toBe(1);
  expect(await Promise.all([load(), load()])).toEqual(["there", "there"]);
  expect(loads).toBe(2);
});
