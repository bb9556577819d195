import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { leadingOf } from "../../core/chain.ts";
import type { Failure } from "../../core/failure.ts";
import {
  type Cause,
  causeIn,
  causesIn,
  grouped,
  keyOfCause,
  type ListRow,
  prepareGrouping,
  rowsOfGroups,
  single,
} from "./rows.ts";
import { createSelection } from "./selection.ts";
import { createSlices } from "./slices.ts";
import { type Column, comparison, nextSort, type Sort, type ValueIn } from "./sorting.ts";
import type { Times } from "./time-strip.ts";

export type ListStore = ReturnType<typeof createListStore>;

export interface ListAdapters {
  /** Whether failures with the same cause are grouped, as the user last chose. */
  readonly grouping: { read(): boolean; save(isOn: boolean): void };
  /** Milliseconds since the epoch. */
  now(): number;
  later(run: () => void, milliseconds: number): void;
}

interface World {
  /** All failures of the current list. */
  readonly listed: ReadonlySignal<readonly Failure[]>;
  /** The failures that match the filter. */
  readonly filtered: ReadonlySignal<readonly Failure[]>;
  /** Reads what depends on `filtered` when it is complete. */
  wholly<Result>(read: () => Result): Result;
  readonly isHistory: ReadonlySignal<boolean>;
  /** Whether the list is an imported file, which no longer grows. */
  readonly isFile: ReadonlySignal<boolean>;
  /** The key of the cause; `undefined` until known. */
  causeSoon(failure: Failure): string | undefined;
  /** The sort value of a failure in a column. */
  readonly valueIn: ValueIn;
}

/** The rows of the list and the selection. */
export function createListStore({ grouping, ...adapters }: ListAdapters, world: World) {
  const { listed, filtered, wholly, isHistory } = world;
  const { times, matching, narrow } = createTimes(filtered, isHistory);
  const isGrouped = signal(grouping.read());
  /** Key of the leading selected row: a failure ID or the key of a cause. */
  const leadKey = signal<string>();
  const { groups, groupWith, setOpen, wholeGroups, ...listing } = createRows(adapters, world, {
    matching,
    isGrouped,
    leadKey,
  });
  const { rows } = listing;
  /** The selected cause, if the leading row stands for several failures. */
  const chosenCause = computed((): Cause | undefined => {
    const key = leadKey.value === undefined ? undefined : causeIn(leadKey.value);
    return key === undefined ? undefined : groupWith(key);
  });
  const selected = computed(() => {
    const key = leadKey.value;
    if (key === undefined) return undefined;
    const cause = chosenCause.value;
    return (cause && leadingOf(cause.failures)) ?? listed.value.find(({ id }) => id === key);
  });
  const selectedKey = computed(() => (selected.value ? leadKey.value : undefined));
  const selection = createSelection(rows, selectedKey);
  /** The failures of the selected rows; all failures of a selected cause. */
  const chosen = computed((): readonly Failure[] => {
    const chosenRows = selection.chosen.value;
    if (chosenRows.length < 2) return chosenCause.value?.failures ?? (selected.value ? [selected.value] : []);
    return [...new Set(chosenRows.flatMap(({ cause, failure }) => cause?.failures ?? [failure]))];
  });
  const select = (key: string) => {
    batch(() => {
      selection.reset();
      leadKey.value = key;
    });
  };

  return {
    times,
    narrow,
    matching,
    isGrouped,
    /** The causes of the listed failures. */
    groups,
    ...listing,
    /** The failure of the leading row, or the one that represents its cause; and the key of that row. */
    selected,
    selectedKey,
    chosenCause,
    selection,
    chosen,

    toggleGroups() {
      batch(() => {
        selection.reset();
        // A cause has no row in a flat list, but its newest failure has.
        if (chosenCause.value) leadKey.value = selected.value?.id;
        isGrouped.value = !isGrouped.value;
      });
      grouping.save(isGrouped.value);
    },

    /** Expands or collapses a cause. On collapse, a selected failure passes the selection to its cause. */
    unfold(cause: Cause, isWanted: boolean) {
      batch(() => {
        if (!isWanted && cause.failures.some(({ id }) => id === leadKey.value)) select(keyOfCause(cause.key));
        setOpen(cause.key, isWanted);
      });
    },

    /** Selects one row by its key: a failure ID or the key of a cause. Open Details follow. */
    select,

    /** Adds a row to the selection or removes it. */
    toggleRow(key: string) {
      batch(() => {
        leadKey.value = selection.toggle(key);
      });
    },

    /** Selects all rows between the previously selected one and this one. */
    extendTo(key: string) {
      batch(() => {
        selection.extend(key);
        leadKey.value = key;
      });
    },

    chooseAll: () => wholly(() => wholeGroups(selection.all)),

    /** All matching failures, even if the list does not show all of them yet. */
    allMatching: (): readonly Failure[] => wholly(() => matching.value),
  };
}

type Clock = Pick<ListAdapters, "now" | "later">;

/** What the user has chosen of the list. */
interface Chosen {
  readonly matching: ReadonlySignal<readonly Failure[]>;
  readonly isGrouped: ReadonlySignal<boolean>;
  readonly leadKey: ReadonlySignal<string | undefined>;
}

/** The rows: sorted, and grouped by cause if the user wants that. */
function createRows(clock: Clock, world: World, choice: Chosen) {
  const { matching, isGrouped } = choice;
  const sort = signal<Sort>();
  const { isOpen, ...causes } = createGroups(clock, world, choice);
  let before: ReadonlyMap<string, ListRow> = new Map();
  const rows = computed(() => {
    const order = sort.value && comparison(sort.value, world.valueIn);
    if (!isGrouped.value) return single(order ? matching.value.toSorted(order) : matching.value);
    const next = rowsOfGroups(causes.groups.value, isOpen, before, order);
    before = new Map(next.flatMap((row) => (row.cause ? [[row.key, row]] : [])));
    return next;
  });
  return {
    ...causes,
    rows,
    /** `undefined` means chronological order. */
    sort,
    sortBy(column: Column) {
      sort.value = nextSort(sort.value, column);
    },
  };
}

/** The causes of the listed failures, and which of them are expanded. */
function createGroups(
  { now, later }: Clock,
  { listed, isFile, causeSoon }: World,
  { matching, isGrouped, leadKey }: Chosen,
) {
  const openCauses = signal<ReadonlySet<string>>(new Set());
  const groupsOf = (failures: readonly Failure[]) =>
    grouped(failures, causesIn(failures, causeSoon), { bySize: isFile.value });
  // A long list from history is prepared in slices, so that its first groups show at once.
  const slices = createSlices<Failure>(now, later);
  let prepared: readonly Failure[] = [];
  const groups = computed(() => {
    if (!isGrouped.value) return [];
    const all = { items: matching.value, matches: prepareGrouping, facts: undefined };
    prepared = slices.filtered(all, prepared);
    return groupsOf(prepared);
  });
  return {
    groups,
    /** Reads what depends on `groups` with all failures grouped. */
    wholeGroups: slices.whole,
    /** Keys of the causes that the user has expanded. */
    openCauses,
    /** The group of a cause, even if a filter hides it; `undefined` unless it has several failures. */
    groupWith(key: string): Cause | undefined {
      const isIt = (cause: Cause) => cause.key === key;
      const group = groups.value.find(isIt) ?? groupsOf(listed.value).find(isIt);
      return group && group.failures.length > 1 ? group : undefined;
    },
    /** A cause with the selected failure is always expanded, so that the selection stays visible. */
    isOpen({ key, failures }: Cause): boolean {
      const lead = leadKey.value;
      return openCauses.value.has(key) || (lead !== undefined && failures.some(({ id }) => id === lead));
    },
    setOpen(key: string, isWanted: boolean) {
      const next = new Set(openCauses.value);
      if (isWanted) next.add(key);
      else next.delete(key);
      openCauses.value = next;
    },
  };
}

/** The time span that the live list is narrowed to; history has groups instead. */
function createTimes(filtered: ReadonlySignal<readonly Failure[]>, isHistory: ReadonlySignal<boolean>) {
  const times = signal<Times>();
  return {
    /** `undefined` means no restriction. */
    times,
    narrow(next: Times | undefined) {
      times.value = next;
    },
    /** The listed failures. */
    matching: computed(() => {
      if (isHistory.value || !times.value) return filtered.value;
      const [from, to] = times.value;
      return filtered.value.filter(({ exchange }) => exchange.sentAt >= from && exchange.sentAt < to);
    }),
  };
}
