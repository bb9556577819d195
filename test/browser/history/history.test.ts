import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, describe, expect, test } from "vitest";
import { openHistory } from "../../../src/browser/history/history.ts";
import type { Room } from "../../../src/browser/history/room.ts";
import { migrations } from "../../../src/browser/history/schema.ts";
import {
  type History,
  type HistoryChange,
  HistoryError,
  type KeptFailure,
} from "../../../src/browser/history/types.ts";
import { failure } from "../../failures.ts";

const day = 24 * 60 * 60 * 1000;
const opened: { close(): void }[] = [];
let serial = 0;
let name = "history-0";

/** Each test has its own database; a second call opens another window on it. */
function open(steps = migrations, room?: Room): History {
  const history = openHistory({ name, steps, room });
  opened.push(history);
  return history;
}

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  name = `history-${++serial}`;
});

const kept = (id: string, more: Partial<KeptFailure> = {}): KeptFailure => ({
  failure: failure(id),
  keptAt: 1000,
  ...more,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => kept(`id-${index}`, { keptAt: index }));

async function readAll(history: History, since?: number) {
  const chunks: (readonly KeptFailure[])[] = [];
  await history.read((chunk) => chunks.push(chunk), since);
  return { chunks, ids: chunks.flat().map((one) => one.failure.id) };
}

/** The raw database, as another version of the extension sees it. */
async function raw(version?: number) {
  const database = await openDB(name, version);
  opened.push(database);
  return database;
}

describe("history", () => {
  test("saves failures for the next session", async () => {
    const one = kept("a", { origin: "https://contoso.example" });
    const before = open();
    await before.put([one]);
    before.close();
    expect((await readAll(open())).chunks).toEqual([[one]]);
  });

  test("replaces a failure with the same ID", async () => {
    const history = open();
    await history.put([kept("a"), kept("b")]);
    await history.put([kept("a", { keptAt: 2000 })]);
    expect((await readAll(history)).ids).toEqual(["a", "b"]);
    expect(await history.count()).toBe(2);
  });

  test("reads in chunks, newest first", async () => {
    const history = open();
    await history.put(many(1100));
    const { chunks, ids } = await readAll(history);
    expect(chunks.map((chunk) => chunk.length)).toEqual([500, 500, 100]);
    expect(ids).toEqual(
      many(1100)
        .map((one) => one.failure.id)
        .reverse(),
    );
  });

  test("reads the failures saved since a time", async () => {
    const history = open();
    await history.put(many(10));
    expect((await readAll(history, 8)).ids).toEqual(["id-9", "id-8"]);
  });

  test("stores notes until they are emptied", async () => {
    const history = open();
    await history.setNote("a", "INC-1");
    await history.setNote("b", "INC-2");
    await history.setNote("a", "");
    expect(await history.notes()).toEqual(new Map([["b", "INC-2"]]));
  });

  test("removes failures with their notes and emptied files", async () => {
    const history = open();
    const file = (id: string) => ({ id, name: `${id}.har`, importedAt: 1 });
    await history.put([kept("a", { file: "f" }), kept("b", { file: "f" })], file("f"));
    await history.put([kept("c", { file: "g" })], file("g"));
    await history.setNote("a", "INC-1");
    await history.remove(["a", "c"]);
    expect((await readAll(history)).ids).toEqual(["b"]);
    expect(await history.files()).toEqual([file("f")]);
    expect(await history.notes()).toEqual(new Map());
  });

  test("removes everything", async () => {
    const history = open();
    await history.put([kept("a", { file: "f" })], { id: "f", name: "f.har", importedAt: 1 });
    await history.setNote("a", "INC-1");
    await history.clear();
    expect([await history.count(), await history.files(), await history.notes()]).toEqual([0, [], new Map()]);
  });

  test("counts recorded failures, without imported ones", async () => {
    const history = open();
    await history.put([kept("a"), kept("b")]);
    await history.put([kept("c", { file: "f" })], { id: "f", name: "f.har", importedAt: 1 });
    expect(await history.count()).toBe(2);
  });

  test("skips records that are not failures", async () => {
    const history = open();
    await history.put([kept("a")]);
    const database = await raw();
    const { exchange, ...rest } = failure("b");
    for (const damaged of [
      { failure: rest, keptAt: 2000 },
      { failure: { ...rest, exchange: { ...exchange, request: null } }, keptAt: 2000 },
      { failure: { id: "c" }, keptAt: 2000 },
      { ...kept("d"), origin: 7 },
    ])
      await database.put("failures", damaged);
    await database.put("files", { id: "f", name: 1 });
    expect((await readAll(history)).ids).toEqual(["a"]);
    expect(await history.files()).toEqual([]);
  });

  test("reports changes to other windows until they unsubscribe, never to its own", async () => {
    const [here, there] = [open(), open()];
    const received: [string, HistoryChange, number?][] = [];
    here.onChange((...change) => received.push(["here", ...change]));
    const stop = there.onChange((...change) => received.push(["there", ...change]));
    const arrival = () => new Promise((resolve) => there.onChange(resolve));
    const added = arrival();
    await here.put([kept("a"), kept("b", { keptAt: 900 })]);
    await added;
    expect(received).toEqual([["there", "added", 900]]);
    stop();
    const removed = arrival();
    await here.remove(["a"]);
    await removed;
    expect(received.slice(1)).toEqual([]);
  });
});

describe("expiry", () => {
  const limits = { days: 3, most: 100 };
  const on = (number: number) => number * day + 5000;
  /** Saves a failure on each of these days, in this order. */
  const putOn = async (history: History, ...days: readonly number[]) => {
    for (const number of days) await history.put([kept(`day-${number}`, { keptAt: on(number) })]);
  };

  test("removes failures older than the limit, with their notes", async () => {
    const history = open();
    await putOn(history, 101, 102, 103, 104);
    await history.setNote("day-101", "INC-1");
    expect(await history.trim(limits)).toBe(0);
    await putOn(history, 105);
    expect(await history.trim(limits)).toBe(1);
    expect((await readAll(history)).ids).toEqual(["day-105", "day-104", "day-103", "day-102"]);
    expect(await history.notes()).toEqual(new Map());
  });

  test.each([
    ["runs years ahead", 100_000],
    ["runs years behind", 5],
  ])("removes nothing saved while the clock %s, or before", async (_, wrong) => {
    const history = open();
    await putOn(history, 101, 102, wrong);
    await history.trim(limits);
    await putOn(history, 103);
    await history.trim(limits);
    expect((await readAll(history)).ids.sort()).toEqual(
      [`day-${wrong}`, "day-101", "day-102", "day-103"].sort(),
    );
  });

  test("eventually removes failures saved while the clock ran ahead", async () => {
    const history = open();
    await putOn(history, 100_000, 101, 102, 103, 104);
    await history.trim(limits);
    expect((await readAll(history)).ids).toEqual(["day-104", "day-103", "day-102", "day-101"]);
  });

  test("removes a file as a whole, whenever its last part was read", async () => {
    const history = open();
    const file = { id: "f", name: "f.har", importedAt: on(101) };
    await history.put([kept("a", { keptAt: on(101), file: "f" })], file);
    await history.put([kept("b", { keptAt: on(102), file: "f" })], file);
    await putOn(history, 103, 104, 105);
    await history.trim(limits);
    expect((await readAll(history)).ids).toEqual(["day-105", "day-104", "day-103"]);
    expect(await history.files()).toEqual([]);
  });
});

describe("the limit on failures", () => {
  const limits = { days: 30, most: 10 };

  test("removes the middle of the most repeated kind, so that a flood displaces only itself", async () => {
    const history = open();
    const other = kept("other", { keptAt: 1, origin: "https://other.example" });
    await history.put([other, ...many(30)]);
    expect(await history.trim(limits)).toBe(21);
    const { ids } = await readAll(history);
    expect(ids.toSorted()).toEqual(
      ["other", "id-0", "id-1", "id-2", "id-3", "id-4", "id-26", "id-27", "id-28", "id-29"].sort(),
    );
    expect(await history.trim(limits)).toBe(0);
  });

  test("removes failures with a note last", async () => {
    const history = open();
    await history.put(many(30));
    for (const id of ["id-14", "id-15"]) await history.setNote(id, "INC-1");
    await history.trim(limits);
    expect((await readAll(history)).ids).toEqual(expect.arrayContaining(["id-14", "id-15"]));
    await history.trim({ days: 30, most: 1 });
    expect((await readAll(history)).ids).toEqual(["id-14"]);
  });

  test("removes nothing because of an imported file", async () => {
    const history = open();
    await history.put(many(10));
    await history.put(
      many(40).map((one, at) => ({ ...one, failure: failure(`f-${at}`), file: "f" })),
      { id: "f", name: "f.har", importedAt: 1 },
    );
    expect(await history.trim(limits)).toBe(0);
  });
});

describe("imported files", () => {
  test("are removed as whole files", async () => {
    const history = open();
    await history.put([kept("a")]);
    await history.put([kept("b", { file: "f" }), kept("c", { file: "f" })], {
      id: "f",
      name: "f.har",
      importedAt: 1,
    });
    await history.removeFiles(["f"]);
    expect((await readAll(history)).ids).toEqual(["a"]);
    expect(await history.files()).toEqual([]);
  });

  test("are kept while they hold little", async () => {
    const history = open();
    await history.put([kept("b", { file: "f" })], { id: "f", name: "f.har", importedAt: 1 });
    expect(await history.filesBeyond()).toEqual([]);
  });
});

describe("the database", () => {
  const nextVersion = [
    ...migrations,
    async (_: unknown, transaction: Parameters<(typeof migrations)[number]>[1]) => {
      const failures = transaction.objectStore("failures");
      for (const one of await failures.getAll()) await failures.put?.({ ...one, origin: "migrated" });
    },
  ];

  test("migrates the data of an older version", async () => {
    const before = open();
    await before.put([kept("a")]);
    before.close();
    const after = open(nextVersion);
    expect((await readAll(after)).chunks.flat()).toEqual([kept("a", { origin: "migrated" })]);
  });

  test("derives kinds and days from the data of the first version", async () => {
    const first = await openDB(name, 1, {
      upgrade: (opened) => void migrations[0]?.(opened as never, undefined as never),
    });
    for (const one of many(12)) await first.put("failures", one);
    await first.put("failures", { ...kept("f", { file: "file" }) });
    await first.put("failures", { failure: { id: "broken" }, keptAt: 1 });
    first.close();
    const history = open();
    expect(await history.trim({ days: 30, most: 10 })).toBe(2);
    expect((await readAll(history)).ids).toHaveLength(11);
  });

  test("closes for a window that upgrades it", async () => {
    const old = open();
    await old.put([kept("a")]);
    expect((await readAll(open(nextVersion))).ids).toEqual(["a"]);
    await expect(old.count()).rejects.toMatchObject({ trouble: "blocked" });
  });

  test("is unchanged after a failed migration", async () => {
    const before = open();
    await before.put([kept("a")]);
    const failing = open([...migrations, () => Promise.reject(new Error("No."))]);
    await expect(failing.count()).rejects.toMatchObject({ name: "Error", trouble: "damaged" });
    expect((await readAll(before)).ids).toEqual(["a"]);
  });

  test("reports that a window blocks it, and works once that window closes it", async () => {
    await open().count();
    for (const one of opened.splice(0)) one.close();
    const holder = await raw();
    const history = open([...migrations, () => undefined]);
    await expect(history.count()).rejects.toMatchObject({ trouble: "blocked" });
    await expect(history.put([kept("a")])).rejects.toMatchObject({ trouble: "blocked" });
    await expect(history.clear()).rejects.toMatchObject({ trouble: "blocked" });
    holder.close();
    await expect.poll(() => history.count().catch(() => undefined)).toBe(0);
  });

  test("is recreated by clear, in every window", async () => {
    const [here, there] = [open(), open()];
    await there.put([kept("a")]);
    await here.clear();
    await there.put([kept("b")]);
    expect((await readAll(here)).ids).toEqual(["b"]);
  });

  test("is recreated by clear if an object store is missing", async () => {
    const damaged = await raw(1);
    damaged.close();
    const history = open(migrations.slice(0, 1));
    await expect(history.count()).rejects.toMatchObject({ trouble: "damaged" });
    await history.clear();
    expect(await history.count()).toBe(0);
  });

  test("reports that the browser had to recreate it, and continues to work", async () => {
    const event = IDBVersionChangeEvent.prototype;
    Object.assign(event, { dataLoss: "total" });
    const history = open();
    const counted = history.count().finally(() => Reflect.deleteProperty(event, "dataLoss"));
    await expect(counted).rejects.toMatchObject({ trouble: "damaged" });
    await expect.poll(() => history.count().catch(() => undefined)).toBe(0);
  });

  test.each([
    new DOMException("No.", "QuotaExceededError"),
    new DOMException("IO error: 000003.log: FILE_ERROR_NO_SPACE (3::WritableFileAppend::8)", "UnknownError"),
  ])("reports a full disk until there is room: %s", async (error) => {
    const history = open();
    const { put } = IDBObjectStore.prototype;
    const fail = (reason: DOMException) => {
      IDBObjectStore.prototype.put = () => {
        throw reason;
      };
      return history.put([kept("a")]).catch(({ trouble }) => trouble);
    };
    try {
      expect(await fail(error)).toBe("full");
      expect(await fail(new DOMException("Internal error.", "UnknownError"))).toBe("full");
      await history.count();
      expect(await fail(new DOMException("Internal error.", "UnknownError"))).toBe("damaged");
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  test("writes nothing without disk space, and reports that", async () => {
    let isFull = true;
    const sizes: number[] = [];
    const history = open(migrations, (bytes, work) => {
      sizes.push(bytes);
      if (isFull) throw new DOMException("Full.", "QuotaExceededError");
      return work(() => undefined);
    });
    await expect(history.put([kept("a")])).rejects.toMatchObject({ trouble: "full" });
    await expect(history.setNote("a", "INC-1")).rejects.toBeInstanceOf(HistoryError);
    expect((await readAll(history)).ids).toEqual([]);
    isFull = false;
    await history.put([kept("a")]);
    expect((await readAll(history)).ids).toEqual(["a"]);
    expect(sizes[0]).toBeGreaterThan(4000);
  });

  test("reports a deletion by the browser once it is open again, but not one of ours", async () => {
    const [here, there] = [open(), open()];
    const received: HistoryChange[] = [];
    here.onChange((change) => received.push(change));
    await here.put([kept("a")]);
    const cleared = new Promise((resolve) => here.onChange(resolve));
    await there.clear();
    await cleared;
    await here.put([kept("b")]);
    expect(received).toEqual(["removed"]);
    // A browser that clears storage closes connections without notifying their pages.
    const connections: IDBDatabase[] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...all) {
      connections.push(this);
      return transaction.apply(this, all);
    };
    await here.count();
    IDBDatabase.prototype.transaction = transaction;
    await new Promise((resolve, reject) => {
      for (const one of connections) forceCloseDatabase(one as never); // its types name the class
      there.close();
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    await here.put([kept("c")]);
    expect(received).toEqual(["removed", "lost"]);
    expect((await readAll(here)).ids).toEqual(["c"]);
  });

  test("reports that the browser forbids storage", async () => {
    const { indexedDB } = globalThis;
    Reflect.deleteProperty(globalThis, "indexedDB");
    await expect(
      open()
        .count()
        .finally(() => {
          globalThis.indexedDB = indexedDB;
        }),
    ).rejects.toMatchObject({ trouble: "blocked" });
  });
});
