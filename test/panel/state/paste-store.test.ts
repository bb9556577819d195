import { beforeEach, expect, test } from "vitest";
import { paste as words } from "../../../src/locales/en/paste.ts";
import type { Store } from "../../../src/panel/state/store.ts";
import { createStore } from "../../../src/panel/state/store.ts";
import { fakeAdapters } from "../samples.ts";

const text =
  '{"error":{"code":"ResourceNotFound","message":"Alert 12 was not found.","target":"|9a2b1c3d-4e5f60718293a4b5.1e5bc9d7_"}}';
const id = "|9a2b1c3d-4e5f60718293a4b5.1e5bc9d7_";

let store: Store;
let fake: ReturnType<typeof fakeAdapters>;
const kind = () => store.paste.explained.value?.outcome.kind;
const settled = (expected: string) => expect.poll(kind).toBe(expected);

beforeEach(() => {
  fake = fakeAdapters();
  store = createStore(fake.adapters);
});

test("a text pasted anywhere is explained", async () => {
  store.paste.open(text);
  await settled("failure");
  expect(store.paste.isOpen.value).toBe(true);
  await expect.poll(() => store.paste.answer.value?.general.title).toBe("ResourceNotFound");
});

test("a text with several errors is browsed by cause and added as a whole", async () => {
  const limit = (target: string) =>
    `{"error":{"code":"TooManyRequests","message":"API calls quota exceeded! maximum allowed 45 per Minute.","target":"${target}"}}`;
  store.paste.open([text, limit("|aa-11111111."), limit("|aa-22222222.")].join("\n\n"));
  await settled("failure");
  await expect
    .poll(() => store.paste.causes.value.map(({ error }) => error.code))
    .toEqual(["ResourceNotFound", "TooManyRequests"]);
  const shown = () => [
    store.paste.place.value,
    store.paste.answer.value?.general.title,
    store.paste.shownPlace.value,
  ];
  expect(shown()).toEqual([0, "ResourceNotFound", 0]);
  store.paste.step(-1);
  expect(shown()).toEqual([1, "TooManyRequests", 1]);
  store.paste.step(1);
  expect(shown()).toEqual([0, "ResourceNotFound", 0]);
  store.paste.step(1);
  store.paste.add(words);
  expect(store.listed.value).toHaveLength(3);
  expect(store.shown.value?.error.code).toBe("TooManyRequests");
});

test("secrets in pasted or typed text are masked", async () => {
  const secret = `curl https://api.security.microsoft.com/api/incidents -H "Authorization: Bearer k9f3Qz81Lm2Xv7Rt4Bw6Yp0Ns5"\n${text}`;
  store.paste.open(secret);
  await settled("failure");
  expect(store.paste.text.value).not.toContain("k9f3Qz81");
  store.paste.setText(`${secret} `);
  fake.draw();
  await expect.poll(() => store.paste.text.value).toContain("•••");
});

test("the failure is added to the list and to history, and shown", async () => {
  store.paste.open(text);
  await settled("failure");
  store.paste.add(words);
  expect(store.paste.isOpen.value).toBe(false);
  expect(store.listed.value.map(({ error }) => error.trackingId?.value)).toEqual([id]);
  expect(store.shown.value?.error.code).toBe("ResourceNotFound");
  await expect.poll(() => fake.adapters.history.count()).toBe(1);
  expect(store.history.files.value.get("pasted")?.name).toBe("Pasted texts");
});

test("the failure of an ID is found in the list and in history", async () => {
  store.paste.open(text);
  await settled("failure");
  store.paste.add(words);
  await expect.poll(() => fake.adapters.history.count()).toBe(1);
  store.paste.open(id);
  await settled("id");
  expect(store.paste.failures.value[0]?.error.code).toBe("ResourceNotFound");

  const later = createStore({ ...fakeAdapters().adapters, history: fake.adapters.history });
  later.paste.open(id);
  await expect.poll(() => later.paste.failures.value[0]?.error.code).toBe("ResourceNotFound");
  later.paste.show();
  expect(later.history.isOn.value).toBe(true);
  await expect.poll(() => later.shown.value?.error.code).toBe("ResourceNotFound");
});

test("added failures are dropped when the list is cleared and when they are deleted", async () => {
  store.paste.open(text);
  await settled("failure");
  store.paste.add(words);
  store.clear();
  expect(store.listed.value).toEqual([]);
  store.paste.open(text);
  await settled("failure");
  store.paste.add(words);
  await store.remove(store.listed.value);
  expect(store.listed.value).toEqual([]);
});

test("closing the dialog drops the text", async () => {
  store.paste.open(text);
  await settled("failure");
  store.paste.close();
  expect([store.paste.text.value, store.paste.explained.value]).toEqual(["", undefined]);
});

test("only the latest text is explained", async () => {
  store.paste.open(text);
  store.paste.setText("The meeting is at noon.", { atOnce: true });
  await settled("nothing");
});

test("a failed load of the parsers is reported and retried", async () => {
  let tries = 0;
  const { adapters } = fakeAdapters();
  const flaky = createStore({
    ...adapters,
    loadExplainer: async () => {
      tries += 1;
      if (tries === 1) throw new Error("gone");
      return adapters.loadExplainer();
    },
  });
  flaky.paste.open(text);
  await expect.poll(() => flaky.notice.value?.failed).toBe(true);
  flaky.paste.setText(text, { atOnce: true });
  await expect.poll(() => flaky.paste.explained.value?.outcome.kind).toBe("failure");
});

test("in the viewer, added failures show in history", async () => {
  const { recorder: _, ...adapters } = fake.adapters;
  const viewer = createStore(adapters);
  viewer.start();
  expect([viewer.isViewer, viewer.history.isOn.value]).toEqual([true, true]);
  viewer.paste.open(text);
  await expect.poll(() => viewer.paste.explained.value?.outcome.kind).toBe("failure");
  viewer.paste.add(words);
  expect(viewer.history.isOn.value).toBe(true);
  expect(viewer.rows.value.map(({ failure }) => failure.error.trackingId?.value)).toEqual([id]);
  expect(viewer.shown.value?.error.code).toBe("ResourceNotFound");
});

test("the URL of the viewer opens a section", () => {
  store.openPlace("paste");
  store.openPlace("har");
  store.openPlace("codes");
  store.openPlace("constructor");
  expect([store.paste.isOpen.value, store.wantsHar.value, store.help.isOpen.value]).toEqual([
    true,
    true,
    true,
  ]);
});
