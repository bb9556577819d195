import type { Failure } from "../../core/failure.ts";
import { type Row, rowOf } from "../../core/row.ts";

/** One row of the list: a failure, or the newest of several repeats. */
export interface ListRow {
  /** Stays the same when repeats join the row. */
  readonly key: string;
  readonly failure: Failure;
  readonly count: number;
}

const cache = new WeakMap<Failure, Row>();

/** `rowOf`, computed once per failure. */
export function rowFor(failure: Failure): Row {
  const row = cache.get(failure) ?? rowOf(failure);
  cache.set(failure, row);
  return row;
}

const numbersInside = new Intl.Collator("en", { numeric: true });
const sentAt = ({ exchange }: Failure) => (Number.isFinite(exchange.sentAt) ? exchange.sentAt : 0);

/** Newest first; failures of one reply keep the order of the reply. */
function newestFirst(a: Failure, b: Failure): number {
  return (
    sentAt(b) - sentAt(a) ||
    numbersInside.compare(b.exchange.id, a.exchange.id) ||
    (a.error.part?.index ?? 0) - (b.error.part?.index ?? 0) ||
    numbersInside.compare(a.id, b.id)
  );
}

/** The ids in a list made by `insert`; may also contain ids that have left the list. */
const idsIn = new WeakMap<readonly Failure[], Set<string>>();

/** Inserts arrivals into a sorted list; an arrival replaces the failure with the same id. */
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

/** Merges two sorted lists. Arrivals are usually new, so only the beginning of the list is visited. */
function merged(arrivals: readonly Failure[], list: readonly Failure[]): Failure[] {
  const start: Failure[] = [];
  let at = 0;
  for (const arrival of arrivals) {
    for (let next = list[at]; next && newestFirst(next, arrival) < 0; next = list[++at]) start.push(next);
    start.push(arrival);
  }
  return start.concat(at === 0 ? list : list.slice(at));
}

/** A key that repeats of one failure share. */
export function repeatKey(failure: Failure): string {
  const { method, template, code, status } = rowFor(failure);
  return JSON.stringify([method, template, code, status]);
}

const singles = new WeakMap<Failure, ListRow>();

/** The row of one failure; always the same object, so that its component does not render again. */
function singleRow(failure: Failure): ListRow {
  const item = singles.get(failure) ?? { key: failure.id, failure, count: 1 };
  singles.set(failure, item);
  return item;
}

/** One row per failure, in the given order. */
export const single = (failures: readonly Failure[]): readonly ListRow[] => failures.map(singleRow);

/** One row per set of failures with the same key, at the place of the newest. */
export function folded(
  failures: readonly Failure[],
  keyOf: (failure: Failure) => string = repeatKey,
): readonly ListRow[] {
  const rows = new Map<string, ListRow>();
  for (const failure of failures) {
    const key = keyOf(failure);
    const row = rows.get(key);
    rows.set(key, row ? { ...row, count: row.count + 1 } : { key, failure, count: 1 });
  }
  return [...rows.values()];
}
