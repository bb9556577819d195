import { expect, test } from "vitest";
import { comparison, nextSort } from "../../../src/panel/state/sorting.ts";
import { failure } from "../samples.ts";
import { ids, started } from "./started.ts";

test("a header sorts ascending, then descending, then not at all", () => {
  const up = nextSort(undefined, "code");
  const down = nextSort(up, "code");
  expect([up?.isDescending, down?.isDescending, nextSort(down, "code")]).toEqual([false, true, undefined]);
  expect(nextSort(down, "time")).toEqual({ column: "time", isDescending: false });
});

test("a row without a value comes last in both directions", () => {
  const [a, b, none] = ["a", "b", "none"].map((id) => failure({ id })) as [
    ReturnType<typeof failure>,
    ReturnType<typeof failure>,
    ReturnType<typeof failure>,
  ];
  const valueIn = ({ id }: { id: string }) => (id === "none" ? undefined : id);
  const order = (isDescending: boolean) =>
    [none, b, a].toSorted(comparison({ column: "code", isDescending }, valueIn)).map(({ id }) => id);
  expect([order(false), order(true)]).toEqual([
    ["a", "b", "none"],
    ["b", "a", "none"],
  ]);
});

test("the list is sorted by a column, and groups by their newest failure", () => {
  const { store, sendState } = started();
  sendState([
    failure({ id: "a", error: { status: 500, message: "Broken." } }),
    failure({ id: "b", error: { status: 400, message: "Bad.", code: "B" } }),
    failure({ id: "c", error: { status: 429, message: "Slow.", code: "C" } }),
    failure({ id: "d", error: { status: 400, message: "Bad.", code: "B" } }),
  ]);
  store.sortBy("status");
  expect(ids(store)).toEqual(["d", "b", "c", "a"]);
  store.sortBy("status");
  expect(ids(store)).toEqual(["a", "c", "d", "b"]);
  store.toggleGroups();
  expect(store.rows.value.map(({ failure: { id }, cause }) => [id, cause?.failures.length])).toEqual([
    ["a", undefined],
    ["c", undefined],
    ["d", 2],
  ]);
});
