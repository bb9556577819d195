import { expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import {
  causeIn,
  causesIn,
  grouped,
  insert,
  keyOfCause,
  type ListRow,
  rowsOfGroups,
  single,
} from "../../../src/panel/state/rows.ts";
import { failure, START } from "../samples.ts";

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test("late arrivals are inserted in order", () => {
  const list = insert([], [failure({ id: "a", sentAt: START }), failure({ id: "c", sentAt: START + 2 })]);
  expect(ids(insert(list, [failure({ id: "b", sentAt: START + 1 })]))).toEqual(["c", "b", "a"]);
});

test("failures of one exchange keep the order of the response", () => {
  // IDs fall while the index rises, so that only the index can produce this order.
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
  expect(rows.map(({ key, level }) => [key, level])).toEqual([
    ["a", 1],
    ["b", 1],
  ]);
});

const url = (machine: string) => `https://api.security.microsoft.com/api/machines/${machine}`;
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
/** The first letter of the ID serves as the cause. */
const letter = ({ id }: Failure) => id[0];
const shape = (rows: readonly ListRow[]) =>
  rows.map(({ failure: { id }, cause, level }) => `${level}${id}${cause ? `×${cause.failures.length}` : ""}`);

test("failures with one cause form a group, which lists them when expanded; a single one is a plain row", () => {
  const failures = insert(
    [],
    ["a1", "b1", "a2", "c1", "b2", "a3"].map((id, n) => failure({ id, sentAt: START + n })),
  );
  const groups = grouped(failures, causesIn(failures, letter));
  expect(shape(rowsOfGroups(groups, () => false))).toEqual(["1c1", "1b2×2", "1a3×3"]);
  expect(shape(rowsOfGroups(groups, ({ key }) => key === "b"))).toEqual([
    "1c1",
    "1b2×2",
    "2b2",
    "2b1",
    "1a3×3",
  ]);
});

test("a group keeps its place and its row while others with its cause arrive", () => {
  const at = (id: string, n: number) => failure({ id, sentAt: START + n });
  const first = insert([], [at("a1", 0), at("a2", 1), at("b1", 2), at("b2", 3)]);
  const rows = rowsOfGroups(grouped(first, causesIn(first, letter)), () => false);
  const then = insert(first, [at("a3", 4)]);
  const before = new Map(rows.map((row) => [row.key, row]));
  const next = rowsOfGroups(grouped(then, causesIn(then, letter)), () => false, before);
  expect(shape(next)).toEqual(["1b2×2", "1a3×3"]);
  expect(next.map((row, index) => row === rows[index])).toEqual([true, false]);
});

test("the causes of a file come largest first", () => {
  const failures = insert(
    [],
    ["a1", "a2", "b1"].map((id, n) => failure({ id, sentAt: START + n })),
  );
  const groups = grouped(failures, causesIn(failures, letter), { bySize: true });
  expect(groups.map(({ key }) => key)).toEqual(["a", "b"]);
});

test("until its cause is known, an arrival joins the latest repeat of the same call", () => {
  const [old, other, arrival] = [
    failure({ id: "old", url: url(device) }),
    failure({ id: "other", url: url(device), error: { code: "Forbidden" } }),
    failure({ id: "new", url: url(`2${device.slice(1)}`) }),
  ] as const;
  const causes = causesIn(insert([], [old, other, arrival]), ({ id }) =>
    id === "old" ? "known" : undefined,
  );
  expect([causes.get(old), causes.get(arrival)]).toEqual(["known", "known"]);
  expect(causes.get(other)).toContain("Forbidden");
});

test("the key of a cause differs from the ID of a failure", () => {
  expect([causeIn(keyOfCause("x | y")), causeIn("f1")]).toEqual(["x | y", undefined]);
});
