import { leadingOf } from "../../core/chain.ts";
import type { Failure } from "../../core/failure.ts";
import { sharedText } from "../../core/interned.ts";
import { type Row, rowOf } from "../../core/row.ts";

/** Several failures with the same cause. */
export interface Cause {
  /** The key its failures share. */
  readonly key: string;
  /** Newest first; at least two. */
  readonly failures: readonly Failure[];
}

/** One row of the list: a failure, or several failures with the same cause. */
export interface ListRow {
  /** The failure ID, or a key from `keyOfCause`. */
  readonly key: string;
  /** The failure, or the one that represents the cause. */
  readonly failure: Failure;
  readonly cause?: Cause;
  /** Whether the failures of the cause are listed below it. */
  readonly isOpen?: boolean;
  /** 2 for a failure below its cause. */
  readonly level: 1 | 2;
}

const prefix = "cause ";
/** The row key of a cause. */
export const keyOfCause = (cause: string): string => prefix + cause;
/** The cause of such a key; `undefined` for the key of a failure. */
export const causeIn = (key: string): string | undefined =>
  key.startsWith(prefix) ? key.slice(prefix.length) : undefined;

const cache = new WeakMap<Failure, Row>();

/** `rowOf`, computed once per failure. */
export function rowFor(failure: Failure): Row {
  const row = cache.get(failure) ?? rowOf(failure);
  cache.set(failure, row);
  return row;
}

const numbersInside = new Intl.Collator("en", { numeric: true });
const sentAt = ({ exchange }: Failure) => (Number.isFinite(exchange.sentAt) ? exchange.sentAt : 0);

/** Newest first; failures of one response keep their order in it. */
function newestFirst(a: Failure, b: Failure): number {
  return (
    sentAt(b) - sentAt(a) ||
    numbersInside.compare(b.exchange.id, a.exchange.id) ||
    (a.error.part?.index ?? 0) - (b.error.part?.index ?? 0) ||
    numbersInside.compare(a.id, b.id)
  );
}

/** IDs in a list made by `insert`; may also contain IDs that have left the list. */
const idsIn = new WeakMap<readonly Failure[], Set<string>>();

/** Inserts arrivals into a sorted list; an arrival replaces the failure with the same ID. */
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

/** Merges two sorted lists. Arrivals are usually new, so this visits only the beginning of the list. */
function merged(arrivals: readonly Failure[], list: readonly Failure[]): Failure[] {
  const start: Failure[] = [];
  let at = 0;
  for (const arrival of arrivals) {
    for (let next = list[at]; next && newestFirst(next, arrival) < 0; next = list[++at]) start.push(next);
    start.push(arrival);
  }
  return start.concat(at === 0 ? list : list.slice(at));
}

const repeatKeys = new WeakMap<Failure, string>();

/** A key that repeats of one call share. It substitutes for the cause until that is known. */
function repeatKey(failure: Failure): string {
  const known = repeatKeys.get(failure);
  if (known !== undefined) return known;
  const { method, template, code, status } = rowFor(failure);
  const key = sharedText(JSON.stringify([method, template, code, status]));
  repeatKeys.set(failure, key);
  return key;
}

/** Computes and keeps what `causesIn` needs of a failure and takes long: 6 µs for a failure from history. */
export function prepareGrouping(failure: Failure): true {
  repeatKey(failure);
  return true;
}

/**
 * The cause of each failure. Until it is known, the failure gets the cause of the latest repeat that has one, so
 * that an arrival joins its group immediately.
 */
export function causesIn(
  failures: readonly Failure[],
  causeSoon: (failure: Failure) => string | undefined,
): ReadonlyMap<Failure, string> {
  const known = new Map(failures.map((failure) => [failure, causeSoon(failure)]));
  const latest = new Map<string, string>();
  const causes = new Map<Failure, string>();
  for (const failure of failures.toReversed()) {
    const cause = known.get(failure);
    const repeat = repeatKey(failure);
    if (cause !== undefined) latest.set(repeat, cause);
    causes.set(failure, cause ?? latest.get(repeat) ?? repeat);
  }
  return causes;
}

const rowsByLevel = [new WeakMap<Failure, ListRow>(), new WeakMap<Failure, ListRow>()] as const;

/** The row of one failure; always the same object, so that its component does not rerender. */
function rowOfFailure(failure: Failure, level: 1 | 2 = 1): ListRow {
  const rows = rowsByLevel[level - 1] ?? rowsByLevel[0];
  const item = rows.get(failure) ?? { key: failure.id, failure, level };
  rows.set(failure, item);
  return item;
}

/** One row per failure, in the given order. */
export const single = (failures: readonly Failure[]): readonly ListRow[] =>
  failures.map((failure) => rowOfFailure(failure));

/**
 * The failures by cause, each group newest first. The cause that started last comes first, so that a group keeps its
 * place while its count rises; in an imported file, which no longer grows, the largest group comes first.
 */
export function grouped(
  failures: readonly Failure[],
  causes: ReadonlyMap<Failure, string>,
  { bySize = false } = {},
): readonly Cause[] {
  const groups = new Map<string, Failure[]>();
  for (const failure of failures.toReversed()) {
    const key = causes.get(failure) ?? failure.id;
    const group = groups.get(key);
    if (group) group.push(failure);
    else groups.set(key, [failure]);
  }
  const begun = [...groups].reverse().map(([key, group]) => ({ key, failures: group.reverse() }));
  return bySize ? begun.sort((a, b) => b.failures.length - a.failures.length) : begun;
}

/** One row per group, followed by the rows of its failures if expanded; a group of one is a plain row. */
export function rowsOfGroups(
  groups: readonly Cause[],
  isOpen: (cause: Cause) => boolean,
  before: ReadonlyMap<string, ListRow> = new Map(),
  order?: (a: Failure, b: Failure) => number,
): readonly ListRow[] {
  return sortedGroups(groups, order).flatMap((cause) => {
    const [newest] = cause.failures;
    if (!newest) return [];
    if (cause.failures.length === 1) return [rowOfFailure(newest)];
    const key = keyOfCause(cause.key);
    const old = before.get(key);
    const opened = isOpen(cause);
    const row: ListRow =
      old?.cause && isSame(old.cause, cause) && old.isOpen === opened
        ? old
        : { key, failure: leadingOf(cause.failures) ?? newest, cause, isOpen: opened, level: 1 };
    if (!opened) return [row];
    const inner = order ? cause.failures.toSorted(order) : cause.failures;
    return [row, ...inner.map((failure) => rowOfFailure(failure, 2))];
  });
}

/** A cause is sorted by its newest failure. */
const sortedGroups = (groups: readonly Cause[], order?: (a: Failure, b: Failure) => number) =>
  order ? groups.toSorted(({ failures: [a] }, { failures: [b] }) => (a && b ? order(a, b) : 0)) : groups;

const isSame = ({ failures: a }: Cause, { failures: b }: Cause): boolean =>
  a.length === b.length && a.every((failure, index) => failure === b[index]);
