import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { explain } from "../../../src/core/explain/explain.ts";
import { explanations as en } from "../../../src/locales/en/explanations.ts";
import { panel } from "../../../src/locales/en/panel.ts";
import { createStore } from "../../../src/panel/state/store.ts";
import { failure, fakeAdapters, START } from "../samples.ts";

const operations = await loadOperations();

function started(more = {}) {
  const world = fakeAdapters(more);
  const store = createStore(world.adapters);
  store.start();
  return { ...world, store };
}
const ids = (store: ReturnType<typeof createStore>) => store.rows.value.map(({ failure }) => failure.id);
const notice = (store: ReturnType<typeof createStore>) => store.notice.value?.say(panel);

test("takes the whole state, newest first", () => {
  const { store, send } = started();
  const failures = [failure({ id: "old", sentAt: START }), failure({ id: "new", sentAt: START + 9 })];
  send({ type: "state", failures, recording: false, rates: [], keeping: "on" });
  expect(ids(store)).toEqual(["new", "old"]);
  expect(store.isRecording.value).toBe(false);
});

test("takes what arrives within a frame at once", () => {
  const { store, send, draw, frames } = started();
  send({ type: "failures", failures: [failure({ id: "a", sentAt: START })] });
  send({ type: "failures", failures: [failure({ id: "b", sentAt: START + 1 })] });
  expect(ids(store)).toEqual([]);
  expect(frames).toHaveLength(1);
  draw();
  expect(ids(store)).toEqual(["b", "a"]);
});

test("replaces a failure by its better version", () => {
  const { store, send, draw } = started();
  send({
    type: "state",
    failures: [failure({ id: "a", sentAt: START })],
    recording: true,
    rates: [],
    keeping: "on",
  });
  send({ type: "failures", failures: [failure({ id: "a", sentAt: START, error: { code: "Better" } })] });
  draw();
  expect(store.rows.value.map(({ failure }) => failure.error.code)).toEqual(["Better"]);
});

test("drops what waited for a frame when the whole state comes", () => {
  const { store, send, draw } = started();
  send({ type: "failures", failures: [failure()] });
  send({ type: "state", failures: [], recording: true, rates: [], keeping: "on" });
  draw();
  expect(ids(store)).toEqual([]);
});

test("clears the list and tells the recorder", () => {
  const { store, send, told } = started();
  send({ type: "state", failures: [failure({ id: "a" })], recording: true, rates: [], keeping: "on" });
  store.open("a");
  store.clear();
  expect([ids(store), store.shown.value, told]).toEqual([[], undefined, ["clear"]]);
});

test("pauses and goes on", () => {
  const { store, told } = started();
  store.record(false);
  store.record(true);
  expect(told).toEqual(["pause", "record"]);
  expect(store.isRecording.value).toBe(true);
});

test("says that the extension was updated, for good", () => {
  let isConnected = true;
  const { store, send } = started({ isConnected: () => isConnected });
  store.checkConnection();
  expect(store.lost.value).toBeUndefined();
  isConnected = false;
  store.checkConnection();
  send({ type: "ended" });
  send({ type: "state", failures: [], recording: true, rates: [], keeping: "on" });
  expect(store.lost.value).toBe("extension");
});

test("says that the recorder has ended, until one begins, and keeps the list", () => {
  const { store, send } = started();
  send({
    type: "state",
    failures: [failure({ id: "a" })],
    recording: true,
    rates: [],
    keeping: "on",
  });
  send({ type: "ended" });
  expect(store.lost.value).toBe("recorder");
  expect(ids(store)).toEqual(["a"]);
  send({ type: "state", failures: [], recording: true, rates: [], keeping: "on" });
  expect(store.lost.value).toBeUndefined();
});

test("lists failures and says so when what explains them cannot be loaded", async () => {
  const { store, send, draw } = started({ loadDiagnosis: () => Promise.reject(new TypeError("No file.")) });
  send({
    type: "state",
    failures: [failure({ id: "a" })],
    recording: true,
    rates: [],
    keeping: "on",
  });
  expect(ids(store)).toEqual(["a"]);
  expect(notice(store)).toBeUndefined();
  draw();
  await expect.poll(() => notice(store)).toBe(panel.loadFailed);
});

test("copies a tracking ID letter for letter and says so", async () => {
  const { store, copied } = started();
  const value = "|76dce355-471ae6d819782413.";
  await store.copyId(failure({ error: { trackingId: { value, source: "error.target" } } }));
  expect(copied).toEqual([value]);
  expect(notice(store)).toBe(`Tracking ID copied: ${value}`);
});

test("says so when there is no tracking ID to copy", async () => {
  const { store, copied } = started();
  await store.copyId(failure({ error: { trackingId: undefined, ids: [] } }));
  expect(copied).toEqual([]);
  expect(notice(store)).toBe("No tracking ID in this response");
});

test("says so when copying failed", async () => {
  const { store } = started({ copy: () => Promise.reject(new Error("blocked")) });
  await store.copyId(failure());
  expect(notice(store)).toMatch(/^Copying failed/);
});

test("copies every id of the filtered list once, one a line, also of folded repeats", async () => {
  const { store, send, copied } = started();
  const withId = (value: string, sentAt: number, code = "ResourceNotFound") =>
    failure({
      sentAt: START + sentAt,
      error: { code, trackingId: { value, source: "error.target" }, ids: [] },
    });
  const failures = [withId("one", 1), withId("two", 2), withId("two", 3), withId("three", 4, "Forbidden")];
  send({ type: "state", failures, recording: true, rates: [], keeping: "on" });
  store.filterText.value = "code:ResourceNotFound";
  store.toggleGroups();
  await store.copyAllIds();
  expect(copied).toEqual(["two\none"]);
  expect(notice(store)).toBe("2 tracking IDs copied");
});

test("shows in Details what was opened, and what is chosen while they are open", () => {
  const { store, send } = started();
  send({
    type: "state",
    failures: [failure({ id: "a" }), failure({ id: "b" })],
    recording: true,
    rates: [],
    keeping: "on",
  });
  store.select("a");
  expect(store.shown.value).toBeUndefined();
  store.open("a");
  store.select("b");
  expect(store.shown.value?.id).toBe("b");
  store.close();
  expect([store.shown.value, store.selected.value?.id]).toEqual([undefined, "b"]);
});

test("keeps the row chosen when repeats are folded", () => {
  const { store, send } = started();
  send({
    type: "state",
    failures: [failure({ id: "a" }), failure({ id: "b" })],
    recording: true,
    rates: [],
    keeping: "on",
  });
  store.open("a");
  store.toggleGroups();
  expect(store.rows.value.map(({ key, count }) => [key === store.selectedKey.value, count])).toEqual([
    [true, 2],
  ]);
  expect(store.shown.value?.id).toBe("a");
});

test("speaks another language once its texts are there, and remembers it", async () => {
  const texts = { panel: { ...panel, clear: "Töm" } };
  const { store, told } = started({ loadTexts: async () => texts });
  const done = store.setLanguage("sv");
  expect(store.language.value).toBe("en");
  await done;
  expect([store.language.value, store.texts.value.panel.clear, told]).toEqual(["sv", "Töm", ["save sv"]]);
});

test("ends with the language chosen last, whichever loads first", async () => {
  const loading = new Map<string, (texts: typeof en) => void>();
  const { store } = started({ loadTexts: (l: string) => new Promise((resolve) => loading.set(l, resolve)) });
  const both = [store.setLanguage("de"), store.setLanguage("ja")];
  loading.get("ja")?.(en);
  loading.get("de")?.(en);
  await Promise.all(both);
  expect(store.language.value).toBe("ja");
});

test("keeps the last choice when it hears of the one before", async () => {
  const { store, told } = started();
  await store.setLanguage("de");
  const last = store.setLanguage("en");
  await store.followLanguage("de");
  await last;
  expect([store.language.value, told]).toEqual(["en", ["save de", "save en"]]);
});

test("stays in its language when another cannot be loaded", async () => {
  const { store, told } = started({ loadTexts: () => Promise.reject(new Error("gone")) });
  await store.setLanguage("de");
  expect([store.language.value, notice(store), told]).toEqual([
    "en",
    "The language could not be loaded or saved",
    [],
  ]);
});

test("shows the limit that is nearest, as long as it is near", async () => {
  const operation = operations.find(({ id }) => id === "xdr.advancedHunting.run");
  const { store, send } = started({
    loadDiagnosis: async () => ({
      explain,
      findings: () => [],
      operation: () => undefined,
      operationAt: (_: string, template: string) =>
        template === "/api/advancedhunting/run" ? operation : undefined,
    }),
  });
  const rate = { method: "POST", template: "/api/advancedhunting/run", hour: 40 };
  const other = { method: "GET", template: "/api/machines", minute: 90, hour: 90 };
  send({ type: "rates", rates: [other, { ...rate, minute: 31 }] });
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.gauge.value).toBeUndefined();
  send({ type: "rates", rates: [other, { ...rate, minute: 40 }] });
  expect(store.gauge.value).toEqual({
    title: "Run advanced hunting query",
    period: "minute",
    made: 40,
    allowed: 45,
  });
  send({ type: "rates", rates: [] });
  expect(store.gauge.value).toBeUndefined();
});

test("never mixes two languages, whatever loads first", async () => {
  const german = { ...en, docsLocale: "de-de" };
  const waiting: Record<string, (() => void)[]> = { en: [], de: [] };
  const { store, send, draw } = started({
    loadFailureTexts: (language: "en" | "de") =>
      new Promise((resolve) => {
        const texts = { explanations: language === "de" ? german : en, findings: {} };
        waiting[language]?.push(() => resolve(texts));
      }),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const done = async (language: string) => {
    await settle();
    for (const resolve of waiting[language]?.splice(0) ?? []) resolve();
    await settle();
  };
  send({ type: "state", failures: [failure({ id: "a" })], recording: true, rates: [], keeping: "on" });
  draw();
  const chosen = store.setLanguage("de");
  await done("en");
  await done("de");
  await chosen;
  expect([store.language.value, store.failureTexts.value?.explanations.docsLocale]).toEqual(["de", "de-de"]);
});
