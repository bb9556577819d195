import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, describe, expect, test } from "vitest";
import { openHistory } from "../../../src/browser/history/history.ts";
import { migrations } from "../../../src/browser/history/schema.ts";
import { sizeOf } from "../../../src/browser/history/size.ts";
import type { History, KeptFailure } from "../../../src/browser/history/types.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";

const opened: { close(): void }[] = [];
let serial = 0;
let name = "parts-0";

function open(): History {
  const history = openHistory({ name });
  opened.push(history);
  return history;
}

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  name = `parts-${++serial}`;
});

const part = (id: number) => ({
  id: `${id}`,
  status: 400,
  headers: {},
  body: { error: { code: "BadRequest", message: "The id is malformed." } },
});

/** The failures of a reply with this many failed parts and a successful one of this many characters. */
function batch(id: string, failed: number, long = 1): readonly Failure[] {
  const good = { id: "good", status: 200, body: { value: "x".repeat(long) } };
  const body = { responses: [...Array.from({ length: failed }, (_, index) => part(index)), good] };
  const made = exchange({
    url: "https://graph.microsoft.com/v1.0/$batch",
    method: "POST",
    status: 200,
    body,
  });
  return failuresOf({ ...made, id });
}

const kept = (failures: readonly Failure[], more: Partial<KeptFailure> = {}): readonly KeptFailure[] =>
  failures.map((failure) => ({ failure, keptAt: 1000, ...more }));

async function readAll(history: History): Promise<readonly KeptFailure[]> {
  const chunks: (readonly KeptFailure[])[] = [];
  await history.read((chunk) => chunks.push(chunk));
  return chunks.flat();
}

const idsIn = async (history: History) => (await readAll(history)).map(({ failure }) => failure.id);

/** Everything in the database, as another version of the extension sees it. */
async function raw() {
  const database = await openDB(name);
  const records = await Promise.all([...database.objectStoreNames].map((store) => database.getAll(store)));
  const exchanges = await database.getAllKeys("exchanges");
  database.close();
  return { bytes: JSON.stringify(records).length, exchanges };
}

describe("the failed parts of a reply", () => {
  test("store the reply once", async () => {
    const failures = batch("one", 500, 100_000);
    expect(failures).toHaveLength(500);
    const reply = failures[0]?.exchange.response.body.text?.length ?? 0;
    await open().put(kept(failures));
    const { bytes } = await raw();
    expect(bytes).toBeGreaterThan(reply);
    expect(bytes).toBeLessThan(2 * reply + 500 * 1_000);
  });

  test("count the reply once", () => {
    const [first, second] = kept(batch("one", 2, 100_000));
    const [other] = kept(batch("other", 1, 100_000));
    if (!first || !second || !other) throw new Error("No failures.");
    expect(sizeOf(first)).toBeGreaterThan(200_000);
    expect(sizeOf(second, first)).toBeLessThan(10_000);
    expect(sizeOf(other, first)).toBeGreaterThan(200_000);
  });

  test("are read as they were saved, with one exchange for all", async () => {
    const all = [...kept(batch("one", 3)), ...kept(batch("two", 2), { origin: "https://contoso.example" })];
    const before = open();
    await before.put(all);
    before.close();
    const read = await readAll(open());
    expect(read.toSorted((a, b) => a.failure.id.localeCompare(b.failure.id))).toEqual(all);
    expect(new Set(read.map(({ failure }) => failure.exchange)).size).toBe(2);
  });

  test("keep the reply until the last of them is removed", async () => {
    const history = open();
    await history.put(kept(batch("one", 3)));
    await history.put(kept(batch("two", 1)));
    await history.remove(["one#0", "one#2"]);
    expect(await readAll(history)).toEqual(
      expect.arrayContaining([...kept(batch("one", 3)).slice(1, 2), ...kept(batch("two", 1))]),
    );
    await history.remove(["one#1"]);
    expect(await idsIn(history)).toEqual(["two#0"]);
    expect((await raw()).exchanges).toEqual(["two"]);
  });

  test("leave no reply behind when they expire or their file is removed", async () => {
    const history = open();
    await history.put(kept(batch("many", 30)));
    await history.put(kept(batch("filed", 2), { file: "f" }), { id: "f", name: "f.har", importedAt: 1 });
    await history.removeFiles(["f"]);
    expect((await raw()).exchanges).toEqual(["many"]);
    await history.trim({ days: 30, most: 10 });
    expect(await idsIn(history)).toHaveLength(10);
    expect((await raw()).exchanges).toEqual(["many"]);
    await history.trim({ days: 30, most: 0 });
    expect((await raw()).exchanges).toEqual([]);
  });

  test("are read from a database that stored a reply with each", async () => {
    const before = await openDB(name, 2, {
      async upgrade(database, _, __, transaction) {
        for (const step of migrations.slice(0, 2)) await step(database as never, transaction as never);
      },
    });
    const all = kept(batch("one", 2));
    for (const one of all) await before.put("failures", { ...one, kind: "k" });
    before.close();
    const history = open();
    expect(await readAll(history)).toEqual(expect.arrayContaining([...all]));
    await history.put(all.slice(0, 1));
    expect(await readAll(history)).toEqual(expect.arrayContaining([...all]));
    await history.remove(["one#0", "one#1"]);
    expect((await raw()).exchanges).toEqual([]);
  });
});
