import { expect, test } from "vitest";
import { folded, insert, single } from "../../../src/panel/state/rows.ts";
import { failure, START } from "../samples.ts";

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test("late arrivals are inserted in order", () => {
  const list = insert([], [failure({ id: "a", sentAt: START }), failure({ id: "c", sentAt: START + 2 })]);
  expect(ids(insert(list, [failure({ id: "b", sentAt: START + 1 })]))).toEqual(["c", "b", "a"]);
});

test("failures of one exchange keep the order of the reply", () => {
  // Ids fall while the index rises, so that only the index can make this order.
  const part = (index: number, exchangeId: string) =>
    failure({ id: `${exchangeId}${90 - index}`, exchangeId, sentAt: START, error: { part: { index } } });
  const arrivals = [part(2, "x"), part(0, "y"), part(10, "x"), part(0, "x"), part(1, "y")];
  const places = insert([], arrivals).map(({ exchange, error }) => `${exchange.id}.${error.part?.index}`);
  expect(places).toEqual(["y.0", "y.1", "x.0", "x.2", "x.10"]);
});

test("failures without a usable time come last", () => {
  const list = insert([], [failure({ id: "odd", sentAt: Number.NaN }), failure({ id: "a", sentAt: START })]);
  expect(ids(list)).toEqual(["a", "odd"]);
});

test("each failure has a row", () => {
  const rows = single([failure({ id: "a" }), failure({ id: "b" })]);
  expect(rows.map(({ key, count }) => [key, count])).toEqual([
    ["a", 1],
    ["b", 1],
  ]);
});

test("repeats of the same call fold into the newest", () => {
  const url = (machine: string) => `https://api.security.microsoft.com/api/machines/${machine}`;
  const rows = folded([
    failure({ id: "newest", url: url("1e5bc9d7e413ddd7902c2932e418702b84d0cc07") }),
    failure({
      id: "other code",
      url: url("1e5bc9d7e413ddd7902c2932e418702b84d0cc07"),
      error: { code: "Forbidden" },
    }),
    failure({ id: "other method", url: url("1e5bc9d7e413ddd7902c2932e418702b84d0cc07"), method: "PATCH" }),
    failure({ id: "older", url: url("2e5bc9d7e413ddd7902c2932e418702b84d0cc08") }),
  ]);
  expect(rows.map((row) => [row.failure.id, row.count])).toEqual([
    ["newest", 2],
    ["other code", 1],
    ["other method", 1],
  ]);
});

test("a folded row keeps its key when a repeat joins", () => {
  const old = failure();
  expect(folded([failure(), old])[0]?.key).toBe(folded([old])[0]?.key);
});
