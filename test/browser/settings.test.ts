import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  defaultSettings,
  onSettings,
  readSettings,
  type Settings,
  saveSettings,
  settingsOf,
} from "../../src/browser/settings.ts";

type Listener = (changes: object, area: string) => void;

// The polyfill throws outside an extension.
const { stored, listeners } = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  listeners: new Set<Listener>(),
}));
vi.mock("webextension-polyfill", () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (items: object) => {
          for (const [key, newValue] of Object.entries(items)) {
            stored.set(key, newValue);
            for (const listener of listeners) listener({ [key]: { newValue } }, "local");
          }
        },
      },
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
}));

beforeEach(() => {
  stored.clear();
  listeners.clear();
});

describe("settings", () => {
  test("are the defaults until some are saved", async () => {
    expect(await readSettings()).toEqual({ keep: true, days: 30, most: 10_000 });
  });

  test("change one by one", async () => {
    await saveSettings({ days: 7 });
    expect(await saveSettings({ keep: false })).toEqual({ keep: false, days: 7, most: 10_000 });
    expect(await readSettings()).toEqual({ keep: false, days: 7, most: 10_000 });
  });

  test("tell of a change until nobody listens", async () => {
    const heard: Settings[] = [];
    const stop = onSettings((settings) => heard.push(settings));
    await saveSettings({ most: 500 });
    stop();
    await saveSettings({ most: 600 });
    expect(heard).toEqual([{ ...defaultSettings, most: 500 }]);
  });

  test("leave other stored values alone", () => {
    const heard: Settings[] = [];
    onSettings((settings) => heard.push(settings));
    for (const listener of listeners) {
      listener({ language: { newValue: "sv" } }, "local");
      listener({ settings: { newValue: { keep: false } } }, "sync");
    }
    expect(heard).toEqual([]);
  });

  test.each([
    [
      { days: 0, most: 1 },
      { days: 1, most: 100 },
    ],
    [
      { days: 366, most: 1e9 },
      { days: 365, most: 50_000 },
    ],
    [
      { days: Number.POSITIVE_INFINITY, most: 250.4 },
      { days: 365, most: 250 },
    ],
    [{ days: Number.NaN, most: "7", keep: "no" }, {}],
    [{ days: null, keep: false }, { keep: false }],
    [undefined, {}],
    [null, {}],
    ["x", {}],
    [[1], {}],
  ])("reads %j within its limits", (value, expected) => {
    expect(settingsOf(value)).toEqual({ ...defaultSettings, ...expected });
  });
});
