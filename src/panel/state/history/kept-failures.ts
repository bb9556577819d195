import { batch, signal } from "@preact/signals";
import type { KeptFailure, KeptFile } from "../../../browser/history/types.ts";
import type { Failure } from "../../../core/failure.ts";
import { insert } from "../rows.ts";

/** The loaded failures of history, and the files that some of them come from. */
export function createKeptFailures() {
  const kept = signal<ReadonlyMap<string, KeptFailure>>(new Map());
  /** The same failures in list order. */
  const sorted = signal<readonly Failure[]>([]);
  const files = signal<ReadonlyMap<string, KeptFile>>(new Map());

  return {
    /** By failure ID. */
    kept,
    sorted,
    /** By file ID. */
    files,

    add(more: readonly KeptFailure[]) {
      const all = new Map(kept.value);
      for (const one of more) all.set(one.failure.id, one);
      batch(() => {
        kept.value = all;
        sorted.value = insert(
          sorted.value,
          more.map(({ failure }) => failure),
        );
      });
    },

    addFiles(more: readonly KeptFile[]) {
      files.value = new Map([...files.value, ...more.map((file) => [file.id, file] as const)]);
    },

    drop(ids: ReadonlySet<string>) {
      batch(() => {
        kept.value = new Map([...kept.value].filter(([id]) => !ids.has(id)));
        sorted.value = sorted.value.filter(({ id }) => !ids.has(id));
      });
    },

    clear() {
      batch(() => {
        kept.value = new Map();
        sorted.value = [];
        files.value = new Map();
      });
    },
  };
}
