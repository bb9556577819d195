import { expect, test } from "vitest";
import type { ImportListener } from "../../../src/browser/import/importer.ts";
import type { Failure } from "../../../src/core/failure.ts";
import type { Imported } from "../../../src/core/import/imported.ts";
import { createImportStore } from "../../../src/panel/state/import-store.ts";
import { failure } from "../samples.ts";

/** An importer that the test drives by hand. */
function started() {
  const reading: { file: File; on: ImportListener; finish: (more?: Partial<Imported>) => void }[] = [];
  const kept: [name: string, failures: readonly Failure[]][] = [];
  const results: Imported[] = [];
  const rooms: number[] = [];
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
      makeRoom: async () => void rooms.push(reading.length),
      keepFile: async (file, failures) => void kept.push([file.name, failures]),
    },
    (result) => results.push(result),
  );
  return { store, reading, kept, results, rooms };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));
const file = (name: string) => new File([], name);

test("files are read one after the other, with progress", async () => {
  const { store, reading, results } = started();
  const done = store.importFiles([file("a.har"), file("b.har")]);
  reading[0]?.on.progress({ bytes: 50, total: 200, entries: 7, failures: 2 });
  expect(store.importing.value).toEqual({ name: "a.har", number: 1, of: 2, share: 0.25, failures: 2 });
  expect(reading).toHaveLength(1);
  reading[0]?.finish();
  await settle();
  expect(store.importing.value).toMatchObject({ name: "b.har", number: 2, of: 2, share: 0 });
  reading[1]?.finish();
  await done;
  expect(store.importing.value).toBeUndefined();
  expect(results.map(({ name }) => name)).toEqual(["a.har", "b.har"]);
});

test("makes room once, before the first file", async () => {
  const { store, reading, rooms } = started();
  const done = store.importFiles([file("a.har"), file("b.har")]);
  reading[0]?.finish();
  await settle();
  reading[1]?.finish();
  await done;
  expect(rooms).toEqual([0]);
});

test("failures found before a cancel are kept", async () => {
  const { store, reading, kept, results } = started();
  const done = store.importFiles([file("a.har"), file("b.har")]);
  const found = [failure()];
  await reading[0]?.on.failures(found);
  store.cancel();
  await done;
  expect(kept).toEqual([["a.har", found]]);
  expect(results).toMatchObject([{ name: "a.har", problem: "cancelled" }]);
  expect(reading).toHaveLength(1);
});

test("files dropped during an import are read too", async () => {
  const { store, reading, results } = started();
  const done = store.importFiles([file("a.har")]);
  void store.importFiles([file("b.har")]);
  reading[0]?.finish();
  await settle();
  reading[1]?.finish();
  await done;
  expect(results).toHaveLength(2);
});
