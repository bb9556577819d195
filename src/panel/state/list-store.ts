import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Failure } from "../../core/failure.ts";
import { folded, repeatKey, single } from "./rows.ts";
import { createSelection } from "./selection.ts";
import type { Times } from "./time-strip.ts";

export type ListStore = ReturnType<typeof createListStore>;

interface World {
  /** All failures of the current list. */
  readonly listed: ReadonlySignal<readonly Failure[]>;
  /** Those that match the filter. */
  readonly filtered: ReadonlySignal<readonly Failure[]>;
  readonly isHistory: ReadonlySignal<boolean>;
  /** The key of the cause; `undefined` while it is not known. */
  causeSoon(failure: Failure): string | undefined;
}

/** The rows of the list and which of them are chosen. */
export function createListStore({ listed, filtered, isHistory, causeSoon }: World) {
  const { times, matching, narrow } = createTimes(filtered, isHistory);
  const isGrouped = signal(false);
  const selectedId = signal<string>();
  /** Failures of one cause form a group. Until the cause is known, code and path stand in for it. */
  const groupKey = (failure: Failure) => causeSoon(failure) ?? repeatKey(failure);
  const rows = computed(() => (isGrouped.value ? folded(matching.value, groupKey) : single(matching.value)));
  const selected = computed(() =>
    selectedId.value === undefined ? undefined : listed.value.find(({ id }) => id === selectedId.value),
  );
  const selectedKey = computed(() => {
    if (!selected.value) return undefined;
    return isGrouped.value ? groupKey(selected.value) : selected.value.id;
  });
  const selection = createSelection(rows, selectedKey);
  /** The failures of the chosen rows; of a row of repeats all of them. */
  const chosen = computed((): readonly Failure[] => {
    const { keys, chosen: chosenRows } = selection;
    if (chosenRows.value.length < 2) return selected.value ? [selected.value] : [];
    if (!isGrouped.value) return chosenRows.value.map(({ failure }) => failure);
    return matching.value.filter((failure) => keys.value.has(groupKey(failure)));
  });
  const lead = (key: string | undefined) => {
    selectedId.value = rows.value.find((row) => row.key === key)?.failure.id;
  };

  return {
    times,
    narrow,
    matching,
    isGrouped,
    rows,
    /** The failure of the row that leads the selection, and the key of that row. */
    selected,
    selectedKey,
    selection,
    chosen,

    toggleGroups() {
      batch(() => {
        selection.reset();
        isGrouped.value = !isGrouped.value;
      });
    },

    /** Chooses one failure; Details follow when they are open. */
    select(id: string) {
      batch(() => {
        selection.reset();
        selectedId.value = id;
      });
    },

    /** Adds a row to the chosen ones, or takes it away. */
    toggleRow(key: string) {
      batch(() => lead(selection.toggle(key)));
    },

    /** Chooses every row from the one chosen before to this one. */
    extendTo(key: string) {
      batch(() => {
        selection.extend(key);
        lead(key);
      });
    },

    chooseAll: selection.all,
  };
}

/** The part of the time that the live list is narrowed to; history has groups instead. */
function createTimes(filtered: ReadonlySignal<readonly Failure[]>, isHistory: ReadonlySignal<boolean>) {
  const times = signal<Times>();
  return {
    /** `undefined` for all of it. */
    times,
    narrow(next: Times | undefined) {
      times.value = next;
    },
    /** What the list shows. */
    matching: computed(() => {
      if (isHistory.value || !times.value) return filtered.value;
      const [from, to] = times.value;
      return filtered.value.filter(({ exchange }) => exchange.sentAt >= from && exchange.sentAt < to);
    }),
  };
}
