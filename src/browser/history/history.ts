import { type IDBPDatabase, unwrap } from "idb";
import type { Exchange, Failure } from "../../core/failure.ts";
import { type FileUse, filesBeyond } from "./budget.ts";
import { lazyDatabase } from "./database.ts";
import type { Room } from "./room.ts";
import {
  dayOf,
  exchangeIdApart,
  isFile,
  isKept,
  isPartOfReply,
  migrations,
  type Schema,
  type StoredFailure,
  storedOf,
  type WriteTransaction,
  wholeOf,
} from "./schema.ts";
import { sizeOf } from "./size.ts";
import { countRecorded, passDay, removeFrom, trim } from "./trim.ts";
import { type History, HistoryError, type HistoryListener, type HistoryTrouble } from "./types.ts";

/** Most failures read per request. */
const chunkSize = 500;
const stores = ["failures", "exchanges", "files", "notes", "days"] as const;
/** Estimated size in bytes of a change that writes no failure. */
const changeBytes = 100;

/**
 * Errors that mean a newer version created the database or the browser forbids storage (by an error or by a missing
 * `indexedDB`).
 */
const blockingErrors = [
  "DatabaseBlocked",
  "VersionError",
  "SecurityError",
  "InvalidStateError",
  "ReferenceError",
];

function databaseTrouble(error: unknown): HistoryTrouble {
  const { name, message } = error instanceof Error ? error : { name: "", message: "" };
  // Chromium reports a full disk only in the message of a generic error.
  if (name === "QuotaExceededError" || /NO_SPACE|full disk/i.test(message)) return "full";
  return blockingErrors.includes(name) ? "blocked" : "damaged";
}

/** Used where the free disk space is unknown. */
const unlimited: Room = (_, work) => work(() => undefined);

/**
 * Forwards changes to the listeners in other windows. This window knows its own changes; it is notified only of a
 * lost database and of removals by a trim.
 */
function createChanges(name: string) {
  const channel = new BroadcastChannel(name);
  const listeners = new Set<HistoryListener>();
  const hear: HistoryListener = (...change) => {
    for (const listener of listeners) listener(...change);
  };
  channel.addEventListener("message", ({ data }: MessageEvent<Parameters<HistoryListener>>) => hear(...data));
  return {
    tellOthers: (...change: Parameters<HistoryListener>) => channel.postMessage(change),
    tellAll: (...change: Parameters<HistoryListener>) => {
      hear(...change);
      channel.postMessage(change);
    },
    subscribe(listener: HistoryListener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel.close(),
  };
}

/** The imported files, oldest first, with their size and notes. */
async function filesIn(database: IDBPDatabase<Schema>): Promise<readonly FileUse[]> {
  const transaction = database.transaction(["failures", "files", "notes", "days"]);
  const byFile = transaction.objectStore("failures").index("file");
  const [all, noted, days] = await Promise.all([
    transaction.objectStore("files").getAll(),
    transaction.objectStore("notes").getAllKeys(),
    transaction.objectStore("days").getAll(),
  ]);
  const notes = new Set(noted);
  const uses = all.filter(isFile).map(async (file): Promise<FileUse> => {
    const ids = await byFile.getAllKeys(file.id);
    return { ...file, failures: ids.length, isNoted: ids.some((id) => notes.has(id)) };
  });
  // Sort by recorded days first, because the clock may have been wrong.
  const place = ({ importedAt }: FileUse) => days.indexOf(dayOf(importedAt));
  return (await Promise.all(uses)).sort((a, b) => place(a) - place(b) || a.importedAt - b.importedAt);
}

/** The exchanges of these failures, each once. */
const byId = (failures: readonly Failure[]): ReadonlyMap<string, Exchange> =>
  new Map(failures.map(({ exchange }) => [exchange.id, exchange]));

/** The records with these keys, in the same order. */
async function getAll<Value>(
  database: IDBPDatabase<Schema>,
  name: "failures" | "exchanges",
  keys: readonly string[],
): Promise<readonly (Value | undefined)[]> {
  if (keys.length === 0) return [];
  const transaction = database.transaction(name);
  // Raw requests, as in `put`: a promise for each took some 7 % of opening 10,000.
  const store = unwrap(transaction.store);
  const requests = keys.map((key): IDBRequest<Value | undefined> => store.get(key));
  await transaction.done;
  return requests.map(({ result }) => result);
}

/** Turns database errors into a `HistoryError` with the matching trouble. */
function createAttempt() {
  let isFull = false;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      const result = await work();
      isFull = false;
      return result;
    } catch (error) {
      const trouble = databaseTrouble(error);
      // After a write without disk space, Chromium cannot open the database either and gives no cause.
      isFull = trouble === "full" || (isFull && trouble === "damaged");
      throw new HistoryError(isFull ? "full" : trouble, error);
    }
  };
}

/** Opens the database on first use and retries after a failed open. All writes run inside `room`. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its methods share the database and its changes
export function openHistory({ name = "history", steps = migrations, room = unlimited } = {}): History {
  const changes = createChanges(name);
  const database = lazyDatabase<Schema>(name, steps, () => {
    today = undefined;
    changes.tellAll("lost");
  });
  const attempt = createAttempt();
  const use: typeof database.use = (work) => attempt(() => database.use(work));
  /** The latest day known to be stored. */
  let today: number | undefined;

  /** Relaxed durability: data handed to the system survives a killed browser; only a power failure could lose it. */
  const write = <T>(bytes: number, work: (transaction: WriteTransaction) => Promise<T>): Promise<T> =>
    attempt(() =>
      room(bytes, (begin) =>
        database.use(async (opened) => {
          begin();
          const transaction = opened.transaction(stores, "readwrite", { durability: "relaxed" });
          const result = work(transaction);
          result.catch(() => undefined); // the transaction reports the reason
          await transaction.done;
          return result;
        }),
      ),
    );

  return {
    async put(kept, file) {
      const latest = kept.reduce((latest, { keptAt }) => Math.max(latest, dayOf(keptAt)), 0);
      const bytes = kept.reduce((sum, one, at) => sum + sizeOf(one, kept[at - 1]), 0);
      await write(bytes, async (transaction) => {
        if (latest !== today) await passDay(transaction, latest);
        // Use raw requests: idb's promise per request costs more than the write, and nothing awaits them individually.
        const failures = unwrap(transaction.objectStore("failures"));
        for (const one of kept) failures.put(storedOf(one));
        const shared = kept.map(({ failure }) => failure).filter(isPartOfReply);
        const exchanges = unwrap(transaction.objectStore("exchanges"));
        for (const exchange of byId(shared).values()) exchanges.put(exchange);
        if (file) unwrap(transaction.objectStore("files")).put(file);
        // Without this, the commit would wait until this page, which may be busy, has handled each request's event.
        transaction.commit();
      });
      today = latest;
      changes.tellOthers(
        "added",
        kept.reduce((earliest, { keptAt }) => Math.min(earliest, keptAt), Number.POSITIVE_INFINITY),
      );
    },

    async read(chunk, since = 0) {
      const ids = await use((opened) =>
        opened.getAllKeysFromIndex("failures", "keptAt", IDBKeyRange.lowerBound(since)),
      );
      // One transaction per chunk, so that other writes never wait long.
      for (let end = ids.length; end > 0; end -= chunkSize) {
        const newest = ids.slice(Math.max(0, end - chunkSize), end).reverse();
        const stored = await use((opened) => getAll<StoredFailure>(opened, "failures", newest));
        const apart = [...new Set(stored.map(exchangeIdApart).filter((id) => id !== undefined))];
        const found = await use((opened) => getAll<Exchange>(opened, "exchanges", apart));
        const exchanges = new Map(apart.map((id, at) => [id, found[at]]));
        chunk(stored.map((one) => wholeOf(one, exchanges)).filter(isKept));
      }
    },

    files: () => use(async (opened) => (await opened.getAll("files")).filter(isFile)),

    filesBeyond: () => use(async (opened) => filesBeyond(await filesIn(opened))),

    notes: () =>
      use(async (opened) => {
        const { store } = opened.transaction("notes");
        const [ids, notes] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return new Map(ids.map((id, index) => [id, String(notes[index])]));
      }),

    async setNote(id, note) {
      await write(changeBytes + 2 * note.length, async (transaction) => {
        const notes = transaction.objectStore("notes");
        await (note === "" ? notes.delete(id) : notes.put(note, id));
      });
      changes.tellOthers("notes");
    },

    async remove(ids) {
      await write(changeBytes * ids.length, (transaction) => removeFrom(transaction, ids));
      changes.tellOthers("removed");
    },

    async removeFiles(ids) {
      await write(0, async (transaction) => {
        const byFile = transaction.objectStore("failures").index("file");
        const failures = await Promise.all(ids.map((id) => byFile.getAllKeys(id)));
        await removeFrom(transaction, failures.flat());
      });
      changes.tellOthers("removed");
    },

    async clear() {
      today = undefined;
      await attempt(database.remove);
      changes.tellOthers("removed");
    },

    async trim(limits) {
      const removed = await write(0, (transaction) => trim(transaction, limits));
      if (removed > 0) changes.tellAll("removed");
      return removed;
    },

    count: () => use((opened) => countRecorded(opened.transaction("failures").store)),

    onChange: changes.subscribe,

    close() {
      database.close();
      changes.close();
    },
  };
}
