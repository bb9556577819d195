import { signal } from "@preact/signals";
import type { KeptFile } from "../../browser/history/types.ts";
import type { ImportProgress } from "../../browser/import/importer.ts";
import type { Failure } from "../../core/failure.ts";
import type { Imported } from "../../core/import/imported.ts";

/** Progress of the file that is being read. */
export interface Importing {
  readonly name: string;
  /** Number among the chosen files, from 1. */
  readonly number: number;
  readonly of: number;
  /** Share of the file that is read, from 0 to 1. */
  readonly share: number;
  readonly failures: number;
}

export interface ImportAdapters {
  /** Reads one file in a worker; reading pauses while a promise from `failures` is pending. */
  importHar(
    file: File,
    id: string,
    on: {
      progress(progress: ImportProgress): void;
      failures(batch: readonly Failure[]): void | Promise<void>;
    },
  ): { readonly done: Promise<Imported>; cancel(): void };
  now(): number;
}

/** Reads HAR files one after the other. Failures found so far are kept, also when the rest of a file fails. */
export function createImportStore(
  { importHar, now }: ImportAdapters,
  history: {
    /** Deletes what was named to make room for an import. */
    makeRoom(): Promise<void>;
    keepFile(file: KeptFile, failures: readonly Failure[], now: number): Promise<void>;
  },
  done: (result: Imported) => void,
) {
  const importing = signal<Importing>();
  let stop: (() => void) | undefined;
  let queue: readonly File[] = [];
  let read = 0;

  const readOne = async (file: File) => {
    const kept: KeptFile = { id: crypto.randomUUID(), name: file.name, importedAt: now() };
    const place = { name: file.name, number: read, of: read + queue.length };
    importing.value = { ...place, share: 0, failures: 0 };
    const { done: whole, cancel } = importHar(file, kept.id, {
      progress: ({ bytes, total, failures }) => {
        importing.value = {
          ...place,
          of: read + queue.length,
          share: total > 0 ? Math.min(1, bytes / total) : 0,
          failures,
        };
      },
      failures: (batch) => history.keepFile(kept, batch, now()),
    });
    stop = cancel;
    done(await whole);
    stop = undefined;
  };

  return {
    importing,

    async importFiles(files: readonly File[]): Promise<void> {
      queue = [...queue, ...files];
      if (importing.value) return;
      read = 0;
      void history.makeRoom();
      try {
        for (let file = queue[0]; file; file = queue[0]) {
          queue = queue.slice(1);
          read += 1;
          await readOne(file);
        }
      } finally {
        importing.value = undefined;
      }
    },

    /** Stops reading; failures found so far stay. */
    cancel() {
      queue = [];
      stop?.();
    },
  };
}
