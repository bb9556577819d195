import { expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import { panel } from "../../../src/locales/en/panel.ts";
import { failure, fakeHistory, START } from "../samples.ts";
import { ids, notice, settle, started } from "./started.ts";

test("Clear empties the list, closes Details and reaches the recorder", () => {
  const { store, sendState, called } = started();
  sendState([failure({ id: "a" })]);
  store.open("a");
  store.clear();
  expect([ids(store), store.shown.value, called]).toEqual([[], undefined, ["clear"]]);
});

test("deleted failures leave the list, the recorder and history, which is reported", async () => {
  const history = fakeHistory();
  const failures = [failure({ id: "a" }), failure({ id: "b" }), failure({ id: "c" })];
  await history.put(failures.map((one) => ({ failure: one, keptAt: START })));
  const { store, sendState, called } = started({ history });
  sendState(failures);
  store.open("a");
  store.extendTo("b");
  await store.remove(store.chosen.value);
  expect(ids(store)).toEqual(["c"]);
  expect(called).toEqual(["forget b,a"]);
  expect(await history.count()).toBe(1);
  expect([store.shown.value, store.selection.keys.value.size]).toEqual([undefined, 0]);
  expect(notice(store)).toBe(panel.deleted(2));
});

test("a group of history is deleted as a whole, and everything else shows again", async () => {
  const history = fakeHistory();
  await history.put([
    { failure: failure({ id: "a", sentAt: START }), keptAt: START, origin: "https://a.example" },
    { failure: failure({ id: "b", sentAt: START + 1 }), keptAt: START, origin: "https://b.example" },
  ]);
  const { store } = started({ history });
  store.toggleHistory();
  await settle();
  store.showGroup(store.history.groups.value.find(({ name }) => name === "https://a.example")?.key);
  expect(ids(store)).toEqual(["a"]);
  await store.removeGroup();
  expect(ids(store)).toEqual(["b"]);
  expect(notice(store)).toBe(panel.deleted(1));
});

test("clearing history also empties the live list, and is reported unless the database refuses", async () => {
  const history = fakeHistory();
  const { store, sendState, called } = started({ history });
  sendState([failure({ id: "a" })]);
  await store.clearHistory();
  expect([ids(store), called, notice(store)]).toEqual([[], ["clear"], panel.historyCleared]);
  store.clear();
  history.clear = () => Promise.reject(new Error("damaged"));
  await store.clearHistory();
  expect([store.history.trouble.value, notice(store)]).toEqual(["damaged", undefined]);
});

test("a file deleted during its import leaves nothing behind", async () => {
  for (const way of ["group", "all"] as const) {
    const history = fakeHistory();
    let found: (failures: readonly Failure[]) => Promise<void> | void = () => undefined;
    let end: () => void = () => undefined;
    const { store } = started({
      history,
      importHar: (file, id, on) => {
        found = on.failures;
        const result = { id, name: file.name, entries: 2, watched: 2, failures: 2, broken: 0 };
        const done = new Promise<typeof result>((resolve) => {
          end = () => resolve(result);
        });
        return { done, cancel: () => undefined };
      },
    });
    const done = store.imports.importFiles([new File([], "a.har")]);
    await found([failure({ id: "a" })]);
    expect(ids(store)).toEqual(["a"]);
    await (way === "group" ? store.removeGroup() : store.clearHistory());
    await found([failure({ id: "b" })]);
    end();
    await done;
    expect([ids(store), await history.count()]).toEqual([[], 0]);
  }
});
