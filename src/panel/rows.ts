import type { Failure } from "../core/failure.ts";
import { type Row, rowOf } from "../core/row.ts";

/** One row of the list: a failure, or the newest of several repeats. */
export interface ListRow {
  /** Stays the same while repeats join the row. */
  readonly key: string;
  readonly failure: Failure;
  readonly row: Row;
  readonly count: number;
}

const known = new WeakMap<Failure, Row>();

/** `rowOf`, worked out once for each failure. */
export function rowFor(failure: Failure): Row {
  const row = known.get(failure) ?? rowOf(failure);
  known.set(failure, row);
  return row;
}

const numbersInside = new Intl.Collator("en", { numeric: true });
const sentAt = ({ exchange }: Failure) => (Number.isFinite(exchange.sentAt) ? exchange.sentAt : 0);

/** Newest first; what one reply carries keeps the order of the reply. */
function newestFirst(a: Failure, b: Failure): number {
  return (
    sentAt(b) - sentAt(a) ||
    numbersInside.compare(b.exchange.id, a.exchange.id) ||
    (a.error.part?.index ?? 0) - (b.error.part?.index ?? 0) ||
    numbersInside.compare(a.id, b.id)
  );
}

/** The list with what arrived in its place; a failure that was known already is replaced. */
export function insert(list: readonly Failure[], arrivals: readonly Failure[]): readonly Failure[] {
  const fresh = new Map(arrivals.map((failure) => [failure.id, failure]));
  const rest = list.filter(({ id }) => !fresh.has(id));
  // Both parts are sorted or nearly so, which the engine's merge sort handles in almost linear time.
  return [...fresh.values(), ...rest].sort(newestFirst);
}

/** What repeats of one failure have in common. */
export function repeatKey(failure: Failure): string {
  const { method, template, code, status } = rowFor(failure);
  return JSON.stringify([method, template, code, status]);
}

/** A row for each failure, in the order given. */
export const single = (failures: readonly Failure[]): readonly ListRow[] =>
  failures.map((failure) => ({ key: failure.id, failure, row: rowFor(failure), count: 1 }));

/** A row for each set of repeats, at the place of its newest. */
export function folded(failures: readonly Failure[]): readonly ListRow[] {
  const rows = new Map<string, ListRow>();
  for (const failure of failures) {
    const key = repeatKey(failure);
    const row = rows.get(key);
    rows.set(key, row ? { ...row, count: row.count + 1 } : { key, failure, row: rowFor(failure), count: 1 });
  }
  return [...rows.values()];
}
