import { expect, test } from "vitest";
import type { ImportListener } from "../../../src/browser/import/importer.ts";
import type { Failure } from "../../../src/core/failure.ts";
import type { Imported } from "../../../src/core/import/imported.ts";
import { createImportStore } from "../../../src/panel/state/import-store.ts";
import { failure } from "../samples.ts";

/** An importer that the test controls. */
function started() {
  const reading: { file: File; on: ImportListener; finish: (more?: Partial<Imported>) => void }[] = [];
  const written: [name: string, ids: readonly string[]][] = [];
  const lists: string[][] = [];
  const results: Imported[] = [];
  const rooms: number[] = [];
  const begun: string[] = [];
  const listed = new Map<string, Failure[]>();
  /** Failures whose causes are requested, until the test reports them as known. */
  const unknown: { ids: readonly string[]; known: () => void }[] = [];
  /** Set by a test whose database is slow: resolves when few enough failures wait. */
  const database: { written?: (ahead?: number) => Promise<void> } = {};
  const idsOf = (failures: readonly Failure[]) => failures.map(({ id }) => id);
  const store = createImportStore(
    {
      now: () => 1,
      importHar: (file, id, on) => {
        let resolve: (result: Imported) => void = () => undefined;
        const done = new Promise<Imported>((end) => {
          resolve = end;
        });
        const finish = (more = {}) =>
          resolve({ id, name: file.name, entries: 1, watched: 1, failures: 1, broken: 0, ...more });
        reading.push({ file, on, finish });
        return { done, cancel: () => finish({ problem: "cancelled" }) };
      },
    },
    {
      history: {
        makeRoom: async () => void rooms.push(reading.length),
        list: (kept, { id }) => {
          const failures = kept.map(({ failure }) => failure);
          lists.push(idsOf(failures));
          listed.set(id, [...(listed.get(id) ?? []), ...failures]);
        },
        write: async (kept, { name }) => void written.push([name, idsOf(kept.map(({ failure }) => failure))]),
        written: async (ahead) => database.written?.(ahead),
        inFile: (id) => listed.get(id) ?? [],
      },
      know: (failures) =>
        new Promise((known) => {
          if (failures.length > 0) unknown.push({ ids: idsOf(failures), known });
          else known();
        }),
      begun: (id) => begun.push(id),
      done: (result) => results.push(result),
    },
  );
  const know = () => {
    for (const { known } of unknown.splice(0)) known();
  };
  return { store, reading, written, lists, results, rooms, begun, unknown, know, database };
}
const many = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => failure({ id: `n${from + n}` }));
const settle = () => new Promise((resolve) => setTimeout(resolve));
const file = (name: string) => new File([], name);

test("files are read one after the other, with progress", async () => {
  const { store, reading, results } = started();
  const done = store.importFiles([file("a.har"), file("b.har")]);
  reading[0]?.on.progress({ bytes: 50, total: 200, entries: 7, failures: 2 });
  expect(store.importing.value).toMatchObject({ name: "a.har", number: 1, of: 2, share: 0.25, failures: 2 });
  expect(reading).toHaveLength(1);
  reading[0]?.finish();
  await settle();
  expect(store.importing.value).toMatchObject({ name: "b.har", number: 2, of: 2, share: 0 });
  reading[1]?.finish();
  await done;
  expect(store.importing.value).toBeUndefined();
  expect(results.map(({ name }) => name)).toEqual(["a.har", "b.har"]);
});

test("room is made once, before the first file", async () => {
  const { store, reading, rooms } = started();
  const done = store.importFiles([file("a.har"), file("b.har")]);
  reading[0]?.finish();
  await settle();
  reading[1]?.finish();
  await done;
  expect(rooms).toEqual([0]);
});

test("failures found before a cancel are kept, and their causes are not awaited", async () => {
  const { store, reading, written, results } = started();
  const done = store.importFiles([file("a.har"), file("b.har")]);
  await reading[0]?.on.failures(many(0, 1));
  store.cancel();
  await done;
  expect(written).toEqual([["a.har", ["n0"]]]);
  expect(results).toMatchObject([{ name: "a.har", problem: "cancelled" }]);
  expect(reading).toHaveLength(1);
});

test("the file shows with its first failure, while it is being read, and only once", async () => {
  const { store, reading, begun, lists, know } = started();
  const done = store.importFiles([file("a.har")]);
  expect(begun).toEqual([]);
  await reading[0]?.on.failures(many(0, 1));
  expect([begun, lists]).toEqual([[store.importing.value?.id], [["n0"]]]);
  await reading[0]?.on.failures(many(1, 3));
  reading[0]?.finish();
  await settle();
  know();
  await done;
  expect(begun).toHaveLength(1);
});

test("a long list updates when a quarter is new and at the end; each batch is written at once", async () => {
  const { store, reading, written, lists, know } = started();
  const done = store.importFiles([file("a.har")]);
  for (const [from, to] of [
    [0, 160],
    [160, 180],
    [180, 200],
    [200, 205],
  ] as const)
    await reading[0]?.on.failures(many(from, to));
  expect([lists.map(({ length }) => length), written]).toMatchObject([[160, 40], { length: 4 }]);
  reading[0]?.finish();
  await settle();
  expect(lists.map(({ length }) => length)).toEqual([160, 40, 5]);
  know();
  await done;
});

test("progress ends when the causes of the whole file are known", async () => {
  const { store, reading, results, unknown, know } = started();
  const done = store.importFiles([file("a.har")]);
  await reading[0]?.on.failures(many(0, 2));
  reading[0]?.finish();
  await settle();
  expect([unknown.at(-1)?.ids, results, store.importing.value?.name]).toEqual([["n0", "n1"], [], "a.har"]);
  know();
  await done;
  expect([results.length, store.importing.value]).toEqual([1, undefined]);
});

test("progress ends when everything is written; reading goes on while 1,000 failures wait for the database", async () => {
  const { store, reading, results, know, database } = started();
  const waits: { ahead: number | undefined; resolve: () => void }[] = [];
  database.written = (ahead) => new Promise((resolve) => waits.push({ ahead, resolve }));
  const done = store.importFiles([file("a.har")]);
  const taken = Promise.resolve(reading[0]?.on.failures(many(0, 2)));
  await settle();
  expect(waits.map(({ ahead }) => ahead)).toEqual([1000]);
  waits[0]?.resolve();
  await taken;
  reading[0]?.finish();
  await settle();
  know();
  await settle();
  expect([waits.at(-1)?.ahead, results]).toEqual([undefined, []]);
  waits[1]?.resolve();
  await done;
  expect(results).toHaveLength(1);
});

test("a cancelled import ends when its failures are written", async () => {
  const { store, reading, results, database } = started();
  let write: () => void = () => undefined;
  const done = store.importFiles([file("a.har")]);
  await reading[0]?.on.failures(many(0, 2));
  database.written = () =>
    new Promise((resolve) => {
      write = resolve;
    });
  store.cancel();
  await settle();
  expect([results, store.importing.value?.name]).toEqual([[], "a.har"]);
  write();
  await done;
  expect(results).toMatchObject([{ problem: "cancelled" }]);
});

test("Cancel ends the wait for causes", async () => {
  const { store, reading, results } = started();
  const done = store.importFiles([file("a.har")]);
  await reading[0]?.on.failures(many(0, 2));
  reading[0]?.finish();
  await settle();
  store.cancel();
  await done;
  expect(results).toHaveLength(1);
});

test("a file deleted during its import receives nothing more, and is not reported", async () => {
  const { store, reading, written, lists, results } = started();
  const done = store.importFiles([file("a.har")]);
  await reading[0]?.on.failures(many(0, 160));
  await reading[0]?.on.failures(many(160, 161));
  store.discard();
  expect(lists.map(({ length }) => length)).toEqual([160, 1]);
  await reading[0]?.on.failures(many(161, 162));
  await done;
  expect([written.length, lists.length, results]).toEqual([2, 2, []]);
});

test("files dropped during an import are read, too", async () => {
  const { store, reading, results } = started();
  const done = store.importFiles([file("a.har")]);
  void store.importFiles([file("b.har")]);
  reading[0]?.finish();
  await settle();
  reading[1]?.finish();
  await done;
  expect(results).toHaveLength(2);
});
