import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openHistory } from "../../../src/browser/history/history.ts";
import { lazyHistory } from "../../../src/browser/history/lazy-history.ts";
import { failure } from "../../failures.ts";

test("opens history with the first wish, and once", async () => {
  let opened = 0;
  const history = lazyHistory(async () => {
    opened += 1;
    return openHistory({ name: "lazy" });
  });
  const changes: string[] = [];
  history.onChange((change) => changes.push(change));
  expect(opened).toBe(0);
  await Promise.all([history.put([{ failure: failure("a"), keptAt: 1 }]), history.notes()]);
  expect([await history.count(), opened, changes]).toEqual([1, 1, ["added"]]);
  history.close();
});

test("tries again when it could not be loaded", async () => {
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
