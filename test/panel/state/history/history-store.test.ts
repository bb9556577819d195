import { computed, effect, signal } from "@preact/signals";
import { expect, test } from "vitest";
import {
  type HistoryChange,
  HistoryError,
  type HistoryTrouble,
  type KeptFailure,
} from "../../../../src/browser/history/types.ts";
import type { Failure } from "../../../../src/core/failure.ts";
import { createHistoryStore } from "../../../../src/panel/state/history/history-store.ts";
import { defaultSettings, failure, fakeHistory, START } from "../../samples.ts";

const page = "https://security.microsoft.com";
const day = 24 * 3600 * 1000;

async function started(kept: readonly KeptFailure[] = [], settings = defaultSettings) {
  const history = fakeHistory();
  await history.put(kept);
  const live = signal<readonly Failure[]>([]);
  const troubles: (HistoryTrouble | undefined)[] = [];
  const later: (() => void)[] = [];
  const store = createHistoryStore({ history, later: (run) => void later.push(run) }, live, signal(settings));
  effect(() => void troubles.push(store.trouble.value));
  store.start();
  await settle();
  return {
    history,
    live,
    troubles,
    store,
    later,
    ids: computed(() => store.listed.value.map(({ id }) => id)),
  };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));
const keep = (id: string, sentAt: number, more: Partial<KeptFailure> = {}): KeptFailure => ({
  failure: failure({ id, sentAt }),
  keptAt: sentAt,
  origin: page,
  ...more,
});

test("history shows nothing until opened, then everything by day and page", async () => {
  const { store, ids } = await started([
    keep("a", START),
    keep("b", START + 1000),
    keep("c", START - day, { origin: undefined }),
  ]);
  expect(ids.value).toEqual([]);
  store.toggle();
  await settle();
  expect(ids.value).toEqual(["b", "a", "c"]);
  expect(store.groups.value.map(({ name, count }) => [name, count])).toEqual([
    [page, 2],
    [undefined, 1],
  ]);
  store.show(store.groups.value[1]?.key);
  expect(ids.value).toEqual(["c"]);
});

test("live failures that are not saved are listed along with the saved ones", async () => {
  const { store, live, ids } = await started([keep("a", START)]);
  live.value = [failure({ id: "new", sentAt: START + 5 }), failure({ id: "a", sentAt: START })];
  store.toggle();
  await settle();
  expect(ids.value).toEqual(["new", "a"]);
});

test("an imported file is a separate group", async () => {
  const { store, history } = await started();
  store.toggle();
  await settle();
  await store.keepFile({ id: "f", name: "case.har", importedAt: START }, [failure({ id: "x" })], START);
  expect(store.groups.value).toMatchObject([{ key: "file f", name: "case.har", count: 1 }]);
  expect(await history.count()).toBe(1);
  store.show("file f");
  expect(store.listed.value).toHaveLength(1);
});

test("a failure that is read again stays the same object, unless it was written again", async () => {
  const { store, history } = await started([keep("a", START), keep("b", START)]);
  const toggle = async () => {
    store.toggle();
    await settle();
  };
  await toggle();
  const before = store.listed.value;
  await toggle();
  await history.put(before.map((failure) => ({ failure: { ...failure }, keptAt: START, origin: page })));
  await history.put([keep("b", START, { keptAt: START + 1 })]);
  await toggle();
  const after = store.listed.value;
  expect(after.map((failure) => [failure.id, before.includes(failure)])).toEqual([
    ["b", false],
    ["a", true],
  ]);
});

test("a failure that is updated while history is read keeps its update", async () => {
  const { store, history } = await started();
  const file = { id: "f", name: "case.har", importedAt: START };
  const first = keep("x", START, { file: "f", origin: undefined });
  const follows = { kind: "session", id: "x", at: START } as const;
  const updated = { ...first, failure: { ...first.failure, follows }, keptAt: START + 1 };
  for (const read of [[first], [updated], [first, updated]]) {
    store.list([first], file);
    history.read = async (chunk) => {
      store.list([updated], file);
      for (const one of read) chunk([one]);
    };
    store.toggle();
    await settle();
    expect(store.everything.value).toMatchObject([{ id: "x", follows }]);
    await store.clear();
    store.toggle();
  }
});

test("an imported file stays in memory if history is off or the disk is full", async () => {
  for (const full of [false, true]) {
    const { store, history, troubles } = await started([], { ...defaultSettings, keep: full });
    history.put = () => Promise.reject(new HistoryError("full"));
    await store.keepFile({ id: "f", name: "case.har", importedAt: START }, [failure({ id: "x" })], START);
    store.toggle();
    await settle();
    expect(store.listed.value).toHaveLength(1);
    expect(troubles.includes("full")).toBe(full);
  }
});

test("the number of unsaved failures is exact, they are written once there is room, and the report ends", async () => {
  const { store, history, later, troubles } = await started();
  const { put, setNote } = history;
  const refuse = () => Promise.reject(new HistoryError("full"));
  Object.assign(history, { put: refuse, setNote: refuse });
  const elapse = async () => {
    for (const run of later.splice(0)) run();
    await settle();
  };
  const file = { id: "f", name: "case.har", importedAt: START };
  await store.keepFile(file, [failure({ id: "x" }), failure({ id: "y" })], START);
  await store.setNote("x", "INC-1");
  await store.setNote("x", "INC-2");
  await elapse();
  expect([store.unsaved.value, store.trouble.value]).toEqual([{ failures: 2, notes: 1 }, "full"]);
  // A successful read does not hide it.
  store.toggle();
  await settle();
  expect(store.trouble.value).toBe("full");
  Object.assign(history, { put, setNote });
  await elapse();
  expect([store.unsaved.value, store.trouble.value]).toEqual([{ failures: 0, notes: 0 }, undefined]);
  expect([await history.count(), await history.files()]).toEqual([2, [file]]);
  expect(await history.notes()).toEqual(new Map([["x", "INC-2"]]));
  expect(troubles.at(-1)).toBeUndefined();
});

test("a failure deleted meanwhile is not written", async () => {
  const { store, history, later } = await started();
  const { put } = history;
  history.put = () => Promise.reject(new HistoryError("full"));
  const [x, y] = [failure({ id: "x" }), failure({ id: "y" })];
  await store.keepFile({ id: "f", name: "case.har", importedAt: START }, [x, y], START);
  history.put = put;
  await store.remove([x]);
  for (const run of later.splice(0)) run();
  await settle();
  const ids: string[] = [];
  await history.read((kept) => ids.push(...kept.map((one) => one.failure.id)));
  expect(ids).toEqual(["y"]);
});

test("everything in memory is written again after the browser has deleted history", async () => {
  const { store, history } = await started();
  let change: (what: HistoryChange) => void = () => undefined;
  history.onChange = (listener) => {
    change = listener;
    return () => undefined;
  };
  store.start();
  await history.put([keep("a", START)]);
  await store.keepFile({ id: "f", name: "case.har", importedAt: START }, [failure({ id: "x" })], START);
  await store.setNote("a", "INC-1");
  store.toggle();
  await settle();
  await history.clear();
  await history.setNote("a", "");
  change("lost");
  await settle();
  const kept: KeptFailure[] = [];
  await history.read((some) => kept.push(...some));
  expect(kept.map(({ failure: { id }, origin, file }) => [id, origin, file]).sort()).toEqual([
    ["a", page, undefined],
    ["x", undefined, "f"],
  ]);
  expect(await history.notes()).toEqual(new Map([["a", "INC-1"]]));
});

test("the files to delete are announced, and deleted with the next import", async () => {
  const { store, history } = await started();
  const [old, young] = ["old", "young"].map((id) => ({ id, name: `${id}.har`, importedAt: START }));
  if (!old || !young) throw new Error("No files.");
  await store.keepFile(old, [failure({ id: "x" })], START);
  await store.keepFile(young, [failure({ id: "y" })], START);
  history.filesBeyond = async () => [old];
  await store.findFilesToGo();
  expect(store.filesToGo.value).toEqual([old]);
  store.toggle();
  await settle();
  expect(store.listed.value).toHaveLength(2);
  await store.makeRoom();
  expect(store.listed.value.map(({ id }) => id)).toEqual(["y"]);
  expect(await history.count()).toBe(1);
  expect(store.filesToGo.value).toEqual([]);
});

test("some or all failures can be deleted", async () => {
  const { store, history, ids } = await started([keep("a", START), keep("b", START + 1)]);
  store.toggle();
  await settle();
  await store.remove(store.listed.value.slice(0, 1));
  expect(ids.value).toEqual(["a"]);
  expect(await history.count()).toBe(1);
  await store.clear();
  expect([ids.value, await history.count()]).toEqual([[], 0]);
});

test("notes are saved and deleted", async () => {
  const { store, history } = await started([keep("a", START)]);
  await store.setNote("a", "INC-1");
  expect([store.notes.value.get("a"), (await history.notes()).get("a")]).toEqual(["INC-1", "INC-1"]);
  await store.setNote("a", "");
  expect(store.notes.value.has("a")).toBe(false);
});

test("history follows the changes of other windows", async () => {
  const { store, history, ids, later } = await started([keep("a", START)]);
  let change: (what: "added" | "removed", since?: number) => void = () => undefined;
  history.onChange = (listener) => {
    change = listener;
    return () => undefined;
  };
  store.start();
  store.toggle();
  await settle();
  await history.put([keep("b", START + 9)]);
  // Saved under a clock that was set back.
  await history.put([keep("c", START + 10, { keptAt: START - day })]);
  change("added", START + 9);
  change("added", START - day);
  expect(later).toHaveLength(1);
  later.pop()?.();
  await settle();
  expect(ids.value).toEqual(["c", "b", "a"]);
  await history.remove(["a"]);
  change("removed");
  later.pop()?.();
  await settle();
  expect(ids.value).toEqual(["c", "b"]);
});

test("what could not be read at the start is read again, without the loss of new notes", async () => {
  const history = fakeHistory();
  await history.put([keep("a", START), keep("b", START)]);
  await history.setNote("a", "old");
  const { notes, setNote } = history;
  const refuse = () => Promise.reject(new HistoryError("blocked"));
  Object.assign(history, { notes: refuse, setNote: refuse });
  const later: (() => void)[] = [];
  const adapters = { history, later: (run: () => void) => void later.push(run) };
  const store = createHistoryStore(adapters, signal([]), signal(defaultSettings));
  store.start();
  await settle();
  expect(store.trouble.value).toBe("blocked");
  await store.setNote("b", "new");
  await store.setNote("a", "");
  Object.assign(history, { notes });
  for (const run of later.splice(0)) run();
  await settle();
  expect([...store.notes.value]).toEqual([["b", "new"]]);
  Object.assign(history, { setNote });
  for (const run of later.splice(0)) run();
  await settle();
  expect([...(await history.notes())]).toEqual([["b", "new"]]);
  expect(store.trouble.value).toBeUndefined();
  expect(later).toEqual([]);
});

test("rows stay listed while history cannot be read", async () => {
  const { store, history, later, ids } = await started([keep("a", START)]);
  store.toggle();
  await settle();
  const { read } = history;
  history.read = () => Promise.reject(new HistoryError("blocked"));
  store.toggle();
  store.toggle();
  await settle();
  expect(ids.value).toEqual(["a"]);
  expect(store.trouble.value).toBe("blocked");
  history.read = read;
  for (const run of later.splice(0)) run();
  await settle();
  expect(store.trouble.value).toBeUndefined();
  expect(ids.value).toEqual(["a"]);
});

test("trouble of the database is reported, and live failures are still listed", async () => {
  const { store, history, troubles, live, ids } = await started();
  history.read = () => Promise.reject(new Error("odd"));
  live.value = [failure({ id: "new" })];
  store.toggle();
  await settle();
  expect(troubles).toContain("damaged");
  expect(ids.value).toEqual(["new"]);
});
