import { expect, test } from "vitest";
import { failure, START } from "../samples.ts";
import { ids, started } from "./started.ts";

/** A store with two failures of one cause, `b` being the newer, and one of another. */
async function grouped() {
  const world = started({ grouping: { read: () => true, save: () => undefined } });
  const [a, b, c] = ["a", "b", "c"].map((id) =>
    failure({ id, error: { message: id === "c" ? "Refused." : "Gone." } }),
  );
  world.sendState([a, b, c].flatMap((one) => one ?? []));
  world.store.open("c");
  await expect.poll(() => world.store.rows.value[1]?.key).toContain(" | ");
  const keys = () => world.store.rows.value.map(({ key, failure: { id } }) => (key === id ? id : `(${id})`));
  const [, row] = world.store.rows.value;
  if (!row?.cause) throw new Error("There is no group.");
  return { ...world, keys, key: row.key, cause: row.cause };
}

test("a selected cause stands for all of its failures, and Details show it", async () => {
  const { store, key, keys } = await grouped();
  expect(keys()).toEqual(["c", "(b)"]);
  store.open(key);
  expect(store.shownCause.value?.failures.map(({ id }) => id)).toEqual(["b", "a"]);
  expect(store.chosen.value.map(({ id }) => id)).toEqual(["b", "a"]);
  expect(store.shown.value?.id).toBe("b");
  store.filterText.value = "nothing-like-it";
  expect(store.shownCause.value?.failures).toHaveLength(2);
});

test("a selected failure keeps its cause expanded, and collapsing selects the cause", async () => {
  const { store, cause, key, keys } = await grouped();
  store.unfold(cause, true);
  expect(keys()).toEqual(["c", "(b)", "b", "a"]);
  store.unfold(cause, false);
  store.select("a");
  expect(keys()).toEqual(["c", "(b)", "b", "a"]);
  expect(store.shownCause.value).toBeUndefined();
  store.unfold(cause, false);
  expect([keys(), store.selectedKey.value]).toEqual([["c", "(b)"], key]);
});

test("several selected rows stand for each of their failures once", async () => {
  const { store, cause } = await grouped();
  store.unfold(cause, true);
  store.chooseAll();
  expect(store.chosen.value.map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("the grouping choice persists, and a selected cause becomes its newest failure in a flat list", async () => {
  const saved: boolean[] = [];
  const { store, sendState } = started({
    grouping: { read: () => false, save: (isOn) => void saved.push(isOn) },
  });
  sendState([failure({ id: "a" }), failure({ id: "b" })]);
  store.toggleGroups();
  const [row] = store.rows.value;
  expect(row?.cause?.failures).toHaveLength(2);
  store.select(row?.key ?? "");
  store.toggleGroups();
  expect([store.selectedKey.value, ids(store), saved]).toEqual(["b", ["b", "a"], [true, false]]);
});

test("the first groups of a long list show at once, and choosing all rows includes those to come", () => {
  let time = 0;
  const waiting: (() => void)[] = [];
  const { store, sendState } = started({
    grouping: { read: () => false, save: () => undefined },
    now: () => {
      time += 5;
      return time;
    },
    later: (run) => void waiting.push(run),
  });
  const repeats = Array.from({ length: 500 }, (_, n) =>
    failure({ method: n % 2 ? "GET" : "DELETE", sentAt: START + n }),
  );
  sendState(repeats);
  const next = () => {
    for (const run of waiting.splice(0)) run();
  };
  next();
  store.toggleGroups();
  const listed = () => store.rows.value.reduce((sum, { cause }) => sum + (cause?.failures.length ?? 1), 0);
  expect(listed()).toBe(100);
  next();
  expect(listed()).toBe(200);
  store.chooseAll();
  expect([store.chosen.value.length, listed()]).toEqual([500, 500]);
});

test("only one cause is listed on request", async () => {
  const { store, cause, keys } = await grouped();
  store.showOnly(cause);
  expect(store.filterText.value).toMatch(/^cause:404~\w+$/);
  expect(keys()).toEqual(["(b)"]);
});

test("a time span narrows the live list, excluding its end, but not history", () => {
  const { store, sendState } = started();
  sendState([0, 1, 2].map((second) => failure({ id: `s${second}`, sentAt: START + second * 1000 })));
  store.narrow([START, START + 2000]);
  expect(ids(store)).toEqual(["s1", "s0"]);
  store.toggleHistory();
  expect(ids(store)).toEqual(["s2", "s1", "s0"]);
});

test("what acts on all matching failures does not wait until a long list shows them", () => {
  let time = 0;
  const { store, sendState } = started({
    now: () => {
      time += 5;
      return time;
    },
    later: () => undefined,
  });
  sendState(Array.from({ length: 500 }, (_, n) => failure({ id: `n${n}` })));
  // Without a filter there is nothing to complete, also not later.
  expect(store.allMatching()).toHaveLength(500);
  store.filterText.value = "machines";
  expect(store.matching.value.length).toBeLessThan(200);
  expect(store.allMatching()).toHaveLength(500);
  expect(store.rows.value).toHaveLength(500);
});
