import { expect, test } from "vitest";
import type { Settings } from "../../../src/core/settings/settings.ts";
import { createSettingsStore } from "../../../src/panel/state/settings-store.ts";
import { defaultSettings } from "../samples.ts";

const stored = { ...defaultSettings, badge: false };

function started(read: () => Promise<Settings>) {
  let report: (settings: Settings) => void = () => undefined;
  const store = createSettingsStore({
    settings: {
      read,
      save: async (change) => ({ ...stored, ...change }),
      subscribe: (listener) => {
        report = listener;
        return () => undefined;
      },
    },
  });
  store.start();
  return { store, report };
}

test("settings apply as stored and as changed by another window", async () => {
  const { store, report } = started(async () => stored);
  expect(store.current.value).toBeUndefined();
  await expect.poll(() => store.current.value).toEqual(stored);
  report(defaultSettings);
  expect(store.current.value).toEqual(defaultSettings);
});

test("a change while the settings are read is newer than what was read", async () => {
  let resolve: (settings: Settings) => void = () => undefined;
  const reading = new Promise<Settings>((read) => {
    resolve = read;
  });
  const { store, report } = started(() => reading);
  report(stored);
  resolve(defaultSettings);
  await reading;
  expect(store.current.value).toEqual(stored);
});

test("a saved change applies", async () => {
  const { store } = started(async () => defaultSettings);
  await store.save({ keep: false });
  expect(store.current.value).toEqual({ ...stored, keep: false });
});

test("with storage forbidden, the defaults apply but do not count as stored", async () => {
  const { store } = started(() => Promise.reject(new Error("Storage is forbidden.")));
  await expect.poll(() => store.current.value).toEqual(defaultSettings);
  expect(store.stored.value).toBeUndefined();
});
