import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ListRow } from "./rows.ts";

/** Which rows are chosen beside the one that Details show, as in any table: Shift takes a range, Ctrl/Cmd one more. */
export function createSelection(
  rows: ReadonlySignal<readonly ListRow[]>,
  leadKey: ReadonlySignal<string | undefined>,
) {
  const more = signal<ReadonlySet<string>>(new Set());
  /** Where a range begins. */
  let anchor: string | undefined;

  const keys = computed((): ReadonlySet<string> => {
    const lead = leadKey.value;
    return more.value.size > 0 ? more.value : new Set(lead === undefined ? [] : [lead]);
  });
  /** The chosen rows that are listed, in the order of the list. */
  const chosen = computed(() =>
    keys.value.size === 0 ? [] : rows.value.filter(({ key }) => keys.value.has(key)),
  );

  return {
    keys,
    chosen,

    /** Chooses the lead alone. */
    reset() {
      anchor = undefined;
      more.value = new Set();
    },

    /** Adds a row, or takes it away; returns the key that leads from now on. */
    toggle(key: string): string | undefined {
      anchor = key;
      const next = new Set(keys.value);
      if (!next.delete(key)) next.add(key);
      more.value = next;
      return next.has(key) ? key : [...next].at(-1);
    },

    /** Chooses all rows from the last one chosen by itself to this one. */
    extend(key: string) {
      const from = anchor ?? leadKey.value ?? rows.value[0]?.key;
      anchor = from;
      const places = [from, key].map((one) => rows.value.findIndex((row) => row.key === one));
      const [start = 0, end = 0] = places.map((place) => Math.max(0, place)).sort((a, b) => a - b);
      more.value = new Set(rows.value.slice(start, end + 1).map((row) => row.key));
    },

    all() {
      more.value = new Set(rows.value.map((row) => row.key));
    },
  };
}
