import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import {
  type History,
  type HistoryChange,
  type HistoryTrouble,
  type KeptFailure,
  type KeptFile,
  troubleOf,
} from "../../../browser/history/types.ts";
import type { Failure } from "../../../core/failure.ts";
import { withShared } from "../../../core/interned.ts";
import type { Settings } from "../../../core/settings/settings.ts";
import { createGrowing } from "../growing.ts";
import { insert } from "../rows.ts";
import { groupsOf, keyOf, keyOfFile } from "./history-groups.ts";
import { createHistoryWrites } from "./history-writes.ts";
import { createKeptFailures } from "./kept-failures.ts";

export interface HistoryAdapters {
  readonly history: History;
  later(run: () => void, milliseconds: number): void;
}

export type HistoryStore = ReturnType<typeof createHistoryStore>;

/** Milliseconds to wait before reading a change by another window. */
const PAUSE = 250;
/** Milliseconds until a failed read is repeated. */
const RETRY_AFTER = 2_000;

/**
 * Saved failures: read when the user opens history, and kept up to date while it is open. If the database refuses
 * writes, failures and notes stay in memory.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: reading, following and the actions share one closure
export function createHistoryStore(
  { history, later }: HistoryAdapters,
  live: ReadonlySignal<readonly Failure[]>,
  settings: ReadonlySignal<Settings | undefined>,
) {
  const isOn = signal(false);
  const isLoading = signal(false);
  /** Key of the current group; `undefined` for all. */
  const scope = signal<string>();
  const notes = signal<ReadonlyMap<string, string>>(new Map());
  const { attempt, trouble } = createAttempts();
  const shelf = createKeptFailures();
  const { kept, sorted, files } = shelf;
  const writes = createHistoryWrites(history, later, settings);
  /** Files that the next import deletes to make room. */
  const filesToGo = signal<readonly KeptFile[]>([]);

  /** The imported file that the list is narrowed to. */
  const shownFile = computed(() => [...files.value.values()].find(({ id }) => keyOfFile(id) === scope.value));
  const groups = computed(() => groupsOf(sorted.value, kept.value, files.value));
  /** All saved failures, and live ones that are not saved (yet). */
  const everything = computed((): readonly Failure[] => {
    const others = live.value.filter(({ id }) => !kept.value.has(id));
    return others.length === 0 ? sorted.value : insert(sorted.value, others);
  });
  const listed = computed((): readonly Failure[] => {
    const key = scope.value;
    if (key === undefined) return everything.value;
    return sorted.value.filter(({ id }) => {
      const one = kept.value.get(id);
      return one !== undefined && keyOf(one) === key;
    });
  });

  const list = (more: readonly KeptFailure[], file: KeptFile) => {
    batch(() => {
      if (!files.value.has(file.id)) shelf.addFiles([file]);
      shelf.add(more);
    });
  };
  /**
   * A failure that was written again has a later time. For the others keep the object we have, because derived facts
   * are attached to it, and because it may have been updated after the database was read.
   */
  const isNew = ({ failure, keptAt }: KeptFailure) =>
    keptAt > (kept.value.get(failure.id)?.keptAt ?? Number.NEGATIVE_INFINITY);
  const showNotes = (keptNotes: ReadonlyMap<string, string>) => {
    const all = new Map([...keptNotes, ...writes.unsavedNotes()]);
    for (const [id, note] of all) if (note === "") all.delete(id);
    notes.value = all;
  };
  /** Resolves to whether everything could be read; if not, it will be read again. */
  const read = async (seen: (id: string) => void = () => undefined, since?: number): Promise<boolean> => {
    const loading = createGrowing(shelf.add);
    const rows = history
      .read((chunk) => {
        for (const { failure } of chunk) seen(failure.id);
        loading.add(chunk.filter(isNew).map((one) => ({ ...one, failure: withShared(one.failure) })));
      }, since)
      .finally(loading.flush);
    const rest = Promise.all([history.files(), history.notes()]).then(([keptFiles, keptNotes]) =>
      batch(() => {
        shelf.addFiles(keptFiles);
        showNotes(keptNotes);
      }),
    );
    const isRead = (await attempt(Promise.all([rows, rest]))) !== undefined;
    if (!isRead) retry();
    return isRead;
  };
  const readAll = async () => {
    isLoading.value = true;
    const missing = new Set([...kept.value.keys()].filter((id) => !writes.isUnsaved(id)));
    if (await read((id) => missing.delete(id))) shelf.drop(missing); // another window has deleted them
    isLoading.value = false;
  };
  /** Reads what is needed before history is opened. */
  const prepare = async () => {
    const read = await attempt(Promise.all([history.notes(), history.filesBeyond()]));
    if (!read) {
      retry();
      return;
    }
    const [keptNotes, beyond] = read;
    batch(() => {
      showNotes(keptNotes);
      filesToGo.value = beyond;
    });
  };
  const readAgain = createRetry(later, () => (isOn.value ? readAll() : prepare()));
  /** Reads again soon if that can help: nothing else would end the report of a trouble that has passed. */
  const retry = () => {
    if (trouble.value !== "damaged") readAgain();
  };
  /** Writes everything in memory again, because the browser has deleted the database. */
  const restore = () => {
    for (const one of kept.value.values())
      void writes.put([one], one.file ? files.value.get(one.file) : undefined);
    for (const [id, note] of notes.value) void writes.setNote(id, note);
  };
  const findFilesToGo = async () => {
    filesToGo.value = (await attempt(history.filesBeyond())) ?? [];
  };
  const follow = createFollower(later, ({ isRemoval, since }) => {
    if (!isOn.value) return;
    if (isRemoval) void readAll();
    else void read(undefined, since);
  });

  return {
    isOn,
    isLoading,
    scope,
    shownFile,
    groups,
    everything,
    listed,
    kept,
    files,
    notes,
    /** Why reading or writing fails; `undefined` after a success. */
    trouble: computed(() => writes.trouble.value ?? trouble.value),
    /** Number of items the panel could not save yet. */
    unsaved: writes.unsaved,
    filesToGo,
    noteOf: ({ id }: Failure) => notes.value.get(id),

    /** Follows changes by other windows; returns a function that stops this. */
    start(): () => void {
      void prepare();
      const stops = [
        history.onChange((change, since) => {
          if (change === "lost") restore();
          else follow(change, since);
        }),
        effect(() => {
          if (settings.value?.keep) writes.resume();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },

    toggle() {
      isOn.value = !isOn.value;
      if (isOn.value) void readAll();
    },

    show(key: string | undefined) {
      scope.value = key;
    },

    list,
    /** Writes the failures of a file; resolves when they are written or writing has failed for now. */
    write: writes.put,
    /** Resolves when at most `ahead` failures and notes are still to be written, or writing has failed for now. */
    written: writes.written,

    /** Lists and writes the failures of a file. */
    async keepFile(file: KeptFile, failures: readonly Failure[], now: number): Promise<void> {
      const more = failures.map((failure): KeptFailure => ({ failure, keptAt: now, file: file.id }));
      list(more, file);
      await writes.put(more, file);
    },

    /** The failures of a file. */
    inFile: (id: string): readonly Failure[] =>
      sorted.value.filter((failure) => kept.value.get(failure.id)?.file === id),

    /** Deletes the files announced to make room for an import. */
    async makeRoom(): Promise<void> {
      const gone = new Set(filesToGo.value.map(({ id }) => id));
      if (gone.size === 0) return;
      filesToGo.value = [];
      shelf.drop(
        new Set(
          [...kept.value.values()]
            .filter(({ file }) => file && gone.has(file))
            .map(({ failure }) => failure.id),
        ),
      );
      await attempt(history.removeFiles([...gone]));
    },

    findFilesToGo,

    async remove(failures: readonly Failure[]): Promise<void> {
      const ids = new Set(failures.map(({ id }) => id));
      shelf.drop(ids);
      for (const id of ids) writes.forget(id);
      await attempt(history.remove([...ids]));
    },

    async clear(): Promise<boolean> {
      writes.forgetAll();
      batch(() => {
        shelf.clear();
        notes.value = new Map();
        scope.value = undefined;
      });
      return (await attempt(history.clear().then(() => true))) === true;
    },

    async setNote(id: string, note: string): Promise<void> {
      const all = new Map(notes.value);
      if (note === "") all.delete(id);
      else all.set(id, note);
      notes.value = all;
      await writes.setNote(id, note);
    },
  };
}

/** Runs `read` after a pause; requests made meanwhile are one. */
function createRetry(later: HistoryAdapters["later"], read: () => Promise<void>) {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    later(() => {
      isDue = false;
      void read();
    }, RETRY_AFTER);
  };
}

/** Runs database operations and records their trouble instead of rejecting. */
function createAttempts() {
  const trouble = signal<HistoryTrouble>();
  const attempt = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      const done = await work;
      trouble.value = undefined;
      return done;
    } catch (error) {
      trouble.value = troubleOf(error);
      return undefined;
    }
  };
  return { trouble, attempt };
}

interface Changes {
  readonly isRemoval: boolean;
  /**
   * Earliest time of an added failure. The newest known failure cannot serve instead: windows write concurrently,
   * and a clock can be set back.
   */
  readonly since: number;
}

/** A listener to changes by other windows that reports all changes within `PAUSE` together. */
function createFollower(later: HistoryAdapters["later"], report: (changes: Changes) => void) {
  let changes: Changes | undefined;
  return (change: HistoryChange, addedSince = Number.POSITIVE_INFINITY) => {
    const before = changes;
    changes = {
      isRemoval: change === "removed" || before?.isRemoval === true,
      since: Math.min(addedSince, before?.since ?? Number.POSITIVE_INFINITY),
    };
    if (before) return;
    later(() => {
      const all = changes;
      changes = undefined;
      if (all) report(all);
    }, PAUSE);
  };
}
