import { signal } from "@preact/signals";
import type { KeptFailure, KeptFile } from "../../browser/history/types.ts";
import type { ImportProgress } from "../../browser/import/importer.ts";
import type { Failure } from "../../core/failure.ts";
import type { Imported } from "../../core/import/imported.ts";
import { withShared } from "../../core/interned.ts";
import { createGrowing } from "./growing.ts";

/** Progress of the current file. */
export interface Importing {
  /** ID of the file in history. */
  readonly id: string;
  readonly name: string;
  /** Number among the selected files, from 1. */
  readonly number: number;
  readonly of: number;
  /** Share of the file that has been read, from 0 to 1. */
  readonly share: number;
  readonly failures: number;
}

export interface ImportAdapters {
  /** Reads one file in a worker; reading pauses while two promises from `failures` are pending. */
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

/**
 * Most failures that wait for the database while the reader goes on: those being written and the next ones. With
 * reading, listing and writing at the same time, and half as many writes, an import of 8,600 failures takes a fifth
 * less (`npm run bench -- --only imports`).
 */
const mostAhead = 1000;

export type ImportStore = ReturnType<typeof createImportStore>;

interface World {
  readonly history: {
    /** Deletes the files announced to make room for an import. */
    makeRoom(): Promise<void>;
    list(failures: readonly KeptFailure[], file: KeptFile): void;
    write(failures: readonly KeptFailure[], file: KeptFile): Promise<void>;
    /** Resolves when at most `ahead` failures are still to be written, or writing has failed for now. */
    written(ahead?: number): Promise<void>;
    inFile(id: string): readonly Failure[];
  };
  /** Resolves when the causes of these failures are known or cannot be found. */
  know(failures: readonly Failure[]): Promise<void>;
  /** Called when the first failures of a file are listed. */
  begun(id: string): void;
  done(result: Imported): void;
}

/** Reads HAR files one after the other. Failures found so far are kept even if the rest of a file fails. */
export function createImportStore({ importHar, now }: ImportAdapters, world: World) {
  const importing = signal<Importing>();
  let stop: ((options: { discard: boolean }) => void) | undefined;
  let queue: readonly File[] = [];
  let read = 0;

  const readOne = async (file: File) => {
    const kept: KeptFile = { id: crypto.randomUUID(), name: file.name, importedAt: now() };
    const place = { id: kept.id, name: file.name, number: read, of: read + queue.length };
    const listing = createListing(kept, world);
    let isDiscarded = false;
    importing.value = { ...place, share: 0, failures: 0 };
    const { done, cancel } = importHar(file, kept.id, {
      progress: ({ bytes, total, failures }) => {
        importing.value = {
          ...place,
          of: read + queue.length,
          share: total > 0 ? Math.min(1, bytes / total) : 0,
          failures,
        };
      },
      async failures(batch) {
        if (isDiscarded) return;
        const more = batch.map(
          (failure): KeptFailure => ({ failure: withShared(failure), keptAt: now(), file: kept.id }),
        );
        // Write first, because opening history drops failures that are neither written nor being written.
        void world.history.write(more, kept);
        listing.add(more);
        await world.history.written(mostAhead);
      },
    });
    const stopped = new Promise<void>((resolve) => {
      stop = ({ discard }) => {
        if (discard) listing.flush();
        isDiscarded = discard;
        cancel();
        resolve();
      };
    });
    const result = await done;
    listing.flush();
    // A cancelled import ends without its causes, but not before its failures are saved.
    await Promise.all([
      world.history.written(),
      Promise.race([stopped, world.know(world.history.inFile(kept.id))]),
    ]);
    stop = undefined;
    if (!isDiscarded) world.done(result);
  };
  const end = (discard: boolean) => {
    queue = [];
    stop?.({ discard });
  };

  return {
    importing,

    async importFiles(files: readonly File[]): Promise<void> {
      queue = [...queue, ...files];
      if (importing.value) return;
      read = 0;
      void world.history.makeRoom();
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
    cancel: () => end(false),

    /**
     * Stops reading because the file is about to be deleted: lists only what history has of it and adds nothing
     * more.
     */
    discard: () => end(true),
  };
}

/** Lists the failures of a file while it is read and finds their causes at the same time. */
const createListing = (file: KeptFile, { history, know, begun }: World) =>
  createGrowing<KeptFailure>((more, before) => {
    history.list(more, file);
    void know(more.map(({ failure }) => failure));
    if (before === 0) begun(file.id);
  });
