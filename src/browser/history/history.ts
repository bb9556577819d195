import { type DBSchema, type IDBPTransaction, type StoreNames, unwrap } from "idb";
import type { Failure } from "../../core/failure.ts";
import { isFailure } from "../../core/failure-form.ts";
import { lazyDatabase, type Migration } from "./database.ts";

/** A failure as history keeps it. */
export interface KeptFailure {
  readonly failure: Failure;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
  /** Origin of the inspected page. */
  readonly origin?: string;
  /** Id of the imported file it came from. */
  readonly file?: string;
}

/** A file that failures were imported from. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly importedAt: number;
}

/**
 * `full`: no room on the disk. `blocked`: another window holds an older version of the database open, or the browser
 * forbids storage. `damaged`: it cannot be opened, read or written.
 */
export type HistoryTrouble = "full" | "blocked" | "damaged";

/** Why history could not do what was asked. */
export class HistoryError extends Error {
  readonly trouble: HistoryTrouble;

  constructor(trouble: HistoryTrouble, cause?: unknown) {
    super(`History is ${trouble}.`, { cause });
    this.trouble = trouble;
  }
}

/** What this or another window did to what is kept. */
export type HistoryChange = "added" | "removed" | "notes";

/** Failures, files and notes that outlive DevTools and the browser. Every rejection is a `HistoryError`. */
export interface History {
  /** Keeps failures; one with the same id is replaced. */
  put(kept: readonly KeptFailure[], file?: KeptFile): Promise<void>;
  /** What was kept at or after a time, newest first, in chunks, so that the first rows show at once. */
  read(chunk: (kept: readonly KeptFailure[]) => void, since?: number): Promise<void>;
  files(): Promise<readonly KeptFile[]>;
  /** Notes by the id of their failure. */
  notes(): Promise<ReadonlyMap<string, string>>;
  /** Writes a note on a failure; `""` removes it. */
  setNote(id: string, note: string): Promise<void>;
  /** Removes failures with their notes, and files that have no failures left. */
  remove(ids: readonly string[]): Promise<void>;
  /** Removes everything, also when it is damaged. */
  clear(): Promise<void>;
  /** Removes what is older than `days` or beyond the newest `most`; resolves to how many went. */
  trim(limits: { readonly days: number; readonly most: number }, now: number): Promise<number>;
  count(): Promise<number>;
  /** Tells of changes by any window; of what was added, with the earliest `keptAt`. Returns its undoing. */
  onChange(listener: (change: HistoryChange, since?: number) => void): () => void;
  close(): void;
}

interface Schema extends DBSchema {
  failures: { key: string; value: KeptFailure; indexes: { keptAt: number; file: string } };
  files: { key: string; value: KeptFile };
  notes: { key: string; value: string };
}
type WriteTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">;

/** The first makes version 1. A released one never changes: append the next. */
export const migrations: readonly Migration[] = [
  (database) => {
    const failures = database.createObjectStore("failures", { keyPath: "failure.id" });
    failures.createIndex("keptAt", "keptAt");
    failures.createIndex("file", "file");
    database.createObjectStore("files", { keyPath: "id" });
    database.createObjectStore("notes");
  },
];

/** Most failures that are read at a time. */
const chunkSize = 500;
const day = 24 * 60 * 60 * 1000;

/** A newer version made it, or the browser forbids storage: by an error, or by leaving out `indexedDB`. */
const blockingErrors = [
  "DatabaseBlocked",
  "VersionError",
  "SecurityError",
  "InvalidStateError",
  "ReferenceError",
];

function troubleOf(error: unknown): HistoryTrouble {
  const { name, message } = error instanceof Error ? error : { name: "", message: "" };
  // Chromium tells of a full disk in the message of an error of no kind.
  if (name === "QuotaExceededError" || /NO_SPACE|full disk/i.test(message)) return "full";
  return blockingErrors.includes(name) ? "blocked" : "damaged";
}

const isText = (value: unknown) => value === undefined || typeof value === "string";
/** An older or a damaged version may have written what is read. */
const isKept = (value: KeptFailure | undefined): value is KeptFailure =>
  isFailure(value?.failure) && isText(value.origin) && isText(value.file);
const isFile = ({ id, name, importedAt }: KeptFile) =>
  typeof id === "string" && typeof name === "string" && typeof importedAt === "number";

/** Opens nothing before the first use. An open that failed is tried again at the next. */
export function openHistory({ name = "history", steps = migrations } = {}): History {
  const database = lazyDatabase<Schema>(name, steps);
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(change: HistoryChange, since?: number) => void>();

  const hear = (...told: [change: HistoryChange, since?: number]) => {
    for (const listener of listeners) listener(...told);
  };
  channel.addEventListener("message", ({ data }: MessageEvent<Parameters<typeof hear>>) => hear(...data));
  const tell = (...told: Parameters<typeof hear>) => {
    hear(...told);
    channel.postMessage(told);
  };

  let isFull = false;
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      const result = await work();
      isFull = false;
      return result;
    } catch (error) {
      const trouble = troubleOf(error);
      // After a write that found no room Chromium cannot open the database either, and does not say why.
      isFull = trouble === "full" || (isFull && trouble === "damaged");
      throw new HistoryError(isFull ? "full" : trouble, error);
    }
  };
  const use: typeof database.use = (work) => attempt(() => database.use(work));

  /** Relaxed: what the system has taken survives a killed browser, and only a power cut could lose it. */
  const write = <T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> =>
    use(async (opened) => {
      const transaction = opened.transaction(["failures", "files", "notes"], "readwrite", {
        durability: "relaxed",
      });
      const result = work(transaction);
      result.catch(() => undefined); // the transaction knows the reason
      await transaction.done;
      return result;
    });

  const removeFrom = async (transaction: WriteTransaction, ids: readonly string[]): Promise<void> => {
    const failures = transaction.objectStore("failures");
    const files = transaction.objectStore("files");
    const notes = transaction.objectStore("notes");
    await Promise.all(ids.flatMap((id) => [failures.delete(id), notes.delete(id)]));
    for (const id of await files.getAllKeys())
      if ((await failures.index("file").count(id)) === 0) await files.delete(id);
  };

  return {
    async put(kept, file) {
      await write(async (transaction) => {
        // Nobody waits for a single one, and a promise for each costs more than the writing.
        const failures = unwrap(transaction.objectStore("failures"));
        for (const one of kept) failures.put(one);
        if (file) unwrap(transaction.objectStore("files")).put(file);
        // Otherwise the end would wait until this page, which may be busy, has heard of every one.
        transaction.commit();
      });
      tell(
        "added",
        kept.reduce((earliest, { keptAt }) => Math.min(earliest, keptAt), Number.POSITIVE_INFINITY),
      );
    },

    async read(chunk, since = 0) {
      const ids = await use((opened) =>
        opened.getAllKeysFromIndex("failures", "keptAt", IDBKeyRange.lowerBound(since)),
      );
      // A transaction for each chunk, so that writing never waits long.
      for (let end = ids.length; end > 0; end -= chunkSize) {
        const newest = ids.slice(Math.max(0, end - chunkSize), end).reverse();
        const kept = await use(async (opened) => {
          const { store } = opened.transaction("failures");
          return Promise.all(newest.map((id) => store.get(id)));
        });
        chunk(kept.filter(isKept));
      }
    },

    files: () => use(async (opened) => (await opened.getAll("files")).filter(isFile)),

    notes: () =>
      use(async (opened) => {
        const { store } = opened.transaction("notes");
        const [ids, notes] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return new Map(ids.map((id, index) => [id, String(notes[index])]));
      }),

    async setNote(id, note) {
      await write(async (transaction) => {
        const notes = transaction.objectStore("notes");
        await (note === "" ? notes.delete(id) : notes.put(note, id));
      });
      tell("notes");
    },

    async remove(ids) {
      await write((transaction) => removeFrom(transaction, ids));
      tell("removed");
    },

    async clear() {
      await attempt(database.remove);
      tell("removed");
    },

    async trim({ days, most }, now) {
      const removed = await write(async (transaction) => {
        const byTime = transaction.objectStore("failures").index("keptAt");
        const [all, old] = await Promise.all([
          byTime.count(),
          byTime.count(IDBKeyRange.upperBound(now - days * day, true)),
        ]);
        const surplus = Math.max(old, all - most);
        if (surplus <= 0) return 0;
        await removeFrom(transaction, await byTime.getAllKeys(undefined, surplus));
        return surplus;
      });
      if (removed > 0) tell("removed");
      return removed;
    },

    count: () => use((opened) => opened.count("failures")),

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    close() {
      database.close();
      channel.close();
    },
  };
}
