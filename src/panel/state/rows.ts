import type { Failure } from "../../core/failure.ts";
import { type Row, rowOf } from "../../core/row.ts";

/** One row of the list: a failure, or the newest of several repeats. */
export interface ListRow {
  /** Stays the same while repeats join the row. */
  readonly key: string;
  readonly failure: Failure;
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

/** The ids of a list that `insert` made, and perhaps of some that have left it. */
const idsIn = new WeakMap<readonly Failure[], Set<string>>();

/** A sorted list with what arrived in its place; a failure that was known already is replaced. */
export function insert(list: readonly Failure[], arrivals: readonly Failure[]): readonly Failure[] {
  const fresh = new Map(arrivals.map((failure) => [failure.id, failure]));
  const ids = idsIn.get(list) ?? new Set(list.map(({ id }) => id));
  const isKnown = arrivals.some(({ id }) => ids.has(id));
  const inserted = merged(
    [...fresh.values()].sort(newestFirst),
    isKnown ? list.filter(({ id }) => !fresh.has(id)) : list,
  );
  for (const id of fresh.keys()) ids.add(id);
  idsIn.set(inserted, ids);
  return inserted;
}

/** Arrivals are few and new, so that only the beginning of the list has to be looked at. */
function merged(arrivals: readonly Failure[], list: readonly Failure[]): Failure[] {
  const start: Failure[] = [];
  let at = 0;
  for (const arrival of arrivals) {
    for (let next = list[at]; next && newestFirst(next, arrival) < 0; next = list[++at]) start.push(next);
    start.push(arrival);
  }
  return start.concat(at === 0 ? list : list.slice(at));
}

/** What repeats of one failure have in common. */
export function repeatKey(failure: Failure): string {
  const { method, template, code, status } = rowFor(failure);
  return JSON.stringify([method, template, code, status]);
}

const singles = new WeakMap<Failure, ListRow>();

/** The row of one failure, always the same, so that it is drawn but once. */
function singleRow(failure: Failure): ListRow {
  const item = singles.get(failure) ?? { key: failure.id, failure, count: 1 };
  singles.set(failure, item);
  return item;
}

/** A row for each failure, in the order given. */
export const single = (failures: readonly Failure[]): readonly ListRow[] => failures.map(singleRow);

/** A row for each set of repeats, at the place of its newest. */
export function folded(failures: readonly Failure[]): readonly ListRow[] {
  const rows = new Map<string, ListRow>();
  for (const failure of failures) {
    const key = repeatKey(failure);
    const row = rows.get(key);
    rows.set(key, row ? { ...row, count: row.count + 1 } : { key, failure, count: 1 });
  }
  return [...rows.values()];
}
