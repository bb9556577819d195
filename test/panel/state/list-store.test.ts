import { expect, test } from "vitest";
import { failure, START } from "../samples.ts";
import { ids, started } from "./started.ts";

test("the row stays selected when repeats are folded", () => {
  const { store, sendState } = started();
  sendState([failure({ id: "a" }), failure({ id: "b" })]);
  store.open("a");
  store.toggleGroups();
  expect(store.rows.value.map(({ key, count }) => [key === store.selectedKey.value, count])).toEqual([
    [true, 2],
  ]);
  expect(store.shown.value?.id).toBe("a");
});

test("a chosen row of repeats stands for all of them once several rows are chosen", () => {
  const { store, sendState } = started();
  const [a, b, c] = ["a", "b", "c"].map((id) =>
    failure({ id, error: { code: id === "c" ? "Forbidden" : "Gone" } }),
  );
  sendState([a, b, c].flatMap((one) => one ?? []));
  store.toggleGroups();
  store.chooseAll();
  expect(store.rows.value).toHaveLength(2);
  expect(store.chosen.value.map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("times narrow the live list, with their end left out, but not history", () => {
  const { store, sendState } = started();
  sendState([0, 1, 2].map((second) => failure({ id: `s${second}`, sentAt: START + second * 1000 })));
  store.narrow([START, START + 2000]);
  expect(ids(store)).toEqual(["s1", "s0"]);
  store.toggleHistory();
  expect(ids(store)).toEqual(["s2", "s1", "s0"]);
});
