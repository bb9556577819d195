import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ListRow } from "./rows.ts";

/** The selected rows. As in any table, Shift selects a range and Ctrl/Cmd adds or removes one row. */
export function createSelection(
  rows: ReadonlySignal<readonly ListRow[]>,
  leadKey: ReadonlySignal<string | undefined>,
) {
  const more = signal<ReadonlySet<string>>(new Set());
  /** Key of the row where a range starts. */
  let anchor: string | undefined;

  const keys = computed((): ReadonlySet<string> => {
    const lead = leadKey.value;
    return more.value.size > 0 ? more.value : new Set(lead === undefined ? [] : [lead]);
  });
  /** The selected rows that are listed, in list order. */
  const chosen = computed(() =>
    keys.value.size === 0 ? [] : rows.value.filter(({ key }) => keys.value.has(key)),
  );

  return {
    keys,
    chosen,

    /** Selects only the leading row, which Details show. */
    reset() {
      anchor = undefined;
      more.value = new Set();
    },

    /** Adds or removes a row; returns the key of the new leading row. */
    toggle(key: string): string | undefined {
      anchor = key;
      const next = new Set(keys.value);
      if (!next.delete(key)) next.add(key);
      more.value = next;
      return next.has(key) ? key : [...next].at(-1);
    },

    /** Selects all rows from the start of the range to this one. */
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
