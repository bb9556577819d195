import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openHistory } from "../../../src/browser/history/history.ts";
import { lazyHistory } from "../../../src/browser/history/lazy-history.ts";
import { failure } from "../../failures.ts";

test("opens history once, on first use, and forwards changes by other windows", async () => {
  let opened = 0;
  const history = lazyHistory(async () => {
    opened += 1;
    return openHistory({ name: "lazy" });
  });
  const change = new Promise((resolve) => history.onChange(resolve));
  expect(opened).toBe(0);
  await Promise.all([history.put([{ failure: failure("a"), keptAt: 1 }]), history.notes()]);
  expect([await history.count(), opened]).toEqual([1, 1]);
  const other = openHistory({ name: "lazy" });
  await other.put([{ failure: failure("b"), keptAt: 2 }]);
  expect(await change).toBe("added");
  other.close();
  history.close();
});

test("tries again after a failed load", async () => {
  let isThere = false;
  const history = lazyHistory(async () => {
    if (!isThere) throw new TypeError("Failed to fetch dynamically imported module");
    return openHistory({ name: "later" });
  });
  await expect(history.count()).rejects.toThrow(TypeError);
  isThere = true;
  expect(await history.count()).toBe(0);
  history.close();
});
