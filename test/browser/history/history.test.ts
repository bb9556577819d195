import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, describe, expect, test } from "vitest";
import {
  type History,
  type HistoryChange,
  type KeptFailure,
  migrations,
  openHistory,
} from "../../../src/browser/history/history.ts";
import { failure } from "../../failures.ts";

const day = 24 * 60 * 60 * 1000;
const opened: { close(): void }[] = [];
let serial = 0;
let name = "history-0";

/** Every test has a database of its own; a second call opens another window on it. */
function open(steps = migrations): History {
  const history = openHistory({ name, steps });
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
  test("keeps failures for the next time", async () => {
    const one = kept("a", { origin: "https://contoso.example" });
    const before = open();
    await before.put([one]);
    before.close();
    expect((await readAll(open())).chunks).toEqual([[one]]);
  });

  test("replaces a failure with the same id", async () => {
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

  test("reads what was kept since a time", async () => {
    const history = open();
    await history.put(many(10));
    expect((await readAll(history, 8)).ids).toEqual(["id-9", "id-8"]);
  });

  test("keeps notes until they are emptied", async () => {
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

  test("trims what is too old", async () => {
    const history = open();
    const now = 100 * day;
    await history.put([
      kept("old", { keptAt: now - 30 * day - 1 }),
      kept("young", { keptAt: now - 30 * day }),
    ]);
    await history.setNote("old", "INC-1");
    expect(await history.trim({ days: 30, most: 10 }, now)).toBe(1);
    expect((await readAll(history)).ids).toEqual(["young"]);
    expect(await history.notes()).toEqual(new Map());
  });

  test("trims the oldest of too many", async () => {
    const history = open();
    await history.put(many(12));
    expect(await history.trim({ days: 30, most: 10 }, 12)).toBe(2);
    expect((await readAll(history)).ids.at(-1)).toBe("id-2");
    expect(await history.trim({ days: 30, most: 10 }, 12)).toBe(0);
  });

  test("skips records that are no failures", async () => {
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

  test("tells this and the other windows of changes until they stop listening", async () => {
    const [here, there] = [open(), open()];
    const heard: [string, HistoryChange, number?][] = [];
    here.onChange((...told) => heard.push(["here", ...told]));
    const stop = there.onChange((...told) => heard.push(["there", ...told]));
    const arrival = new Promise((resolve) => there.onChange(resolve));
    await here.put([kept("a"), kept("b", { keptAt: 900 })]);
    await arrival;
    expect(heard).toEqual([
      ["here", "added", 900],
      ["there", "added", 900],
    ]);
    stop();
    await here.remove(["a"]);
    expect(heard.slice(2)).toEqual([["here", "removed"]]);
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

  test("migrates what an older version kept", async () => {
    const before = open();
    await before.put([kept("a")]);
    before.close();
    const after = open(nextVersion);
    expect((await readAll(after)).chunks.flat()).toEqual([kept("a", { origin: "migrated" })]);
  });

  test("gives way to a window that upgrades it", async () => {
    const old = open();
    await old.put([kept("a")]);
    expect((await readAll(open(nextVersion))).ids).toEqual(["a"]);
    await expect(old.count()).rejects.toMatchObject({ trouble: "blocked" });
  });

  test("stays as it was when a migration fails", async () => {
    const before = open();
    await before.put([kept("a")]);
    const failing = open([...migrations, () => Promise.reject(new Error("No."))]);
    await expect(failing.count()).rejects.toMatchObject({ name: "Error", trouble: "damaged" });
    expect((await readAll(before)).ids).toEqual(["a"]);
  });

  test("says when a window holds it, and works on when that lets go", async () => {
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

  test("is made anew by clear, in every window", async () => {
    const [here, there] = [open(), open()];
    await there.put([kept("a")]);
    await here.clear();
    await there.put([kept("b")]);
    expect((await readAll(here)).ids).toEqual(["b"]);
  });

  test("is made anew by clear when it lacks what it should have", async () => {
    const damaged = await raw(1);
    damaged.close();
    const history = open();
    await expect(history.count()).rejects.toMatchObject({ trouble: "damaged" });
    await history.clear();
    expect(await history.count()).toBe(0);
  });

  test("says when the browser had to begin anew, and works on", async () => {
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
  ])("says when the disk is full, until there is room: %s", async (error) => {
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

  test("says when the browser forbids storage", async () => {
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
