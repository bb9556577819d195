import { beforeEach, describe, expect, test, vi } from "vitest";
import { areSettingsLocal, onSettings, readSettings, saveSettings } from "../../src/browser/settings.ts";
import { defaultSettings, type Settings } from "../../src/core/settings/settings.ts";

type Listener = (changes: object, area: string) => void;

// The polyfill throws outside an extension.
const world = vi.hoisted(() => {
  const listeners = new Set<(changes: object, area: string) => void>();
  const refused = new Set<string>();
  const area = (name: string) => {
    const stored = new Map<string, unknown>();
    return {
      stored,
      get: async (keys: readonly string[]) =>
        Object.fromEntries(keys.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)])),
      set: async (items: object) => {
        if (name === "sync" && Object.keys(items).some((key) => refused.has(key)))
          throw new Error("QUOTA_BYTES_PER_ITEM quota exceeded");
        for (const [key, newValue] of Object.entries(items)) {
          stored.set(key, structuredClone(newValue));
          for (const listener of listeners) listener({ [key]: { newValue } }, name);
        }
      },
      remove: async (keys: readonly string[]) => {
        for (const key of keys)
          if (stored.delete(key)) for (const listener of listeners) listener({ [key]: {} }, name);
      },
    };
  };
  return { listeners, refused, local: area("local"), sync: area("sync"), hasSync: true };
});
vi.mock("webextension-polyfill", () => ({
  default: {
    storage: {
      local: world.local,
      get sync() {
        return world.hasSync ? world.sync : undefined;
      },
      onChanged: {
        addListener: (listener: Listener) => world.listeners.add(listener),
        removeListener: (listener: Listener) => world.listeners.delete(listener),
      },
    },
  },
}));

const { local, sync } = world;
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  for (const area of [local, sync]) area.stored.clear();
  world.listeners.clear();
  world.refused.clear();
  world.hasSync = true;
});

describe("settings", () => {
  test("are the defaults until some are saved", async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test("are synchronized one by one", async () => {
    await saveSettings({ days: 7 });
    expect(await saveSettings({ keep: false })).toEqual({ ...defaultSettings, keep: false, days: 7 });
    expect(Object.fromEntries(sync.stored)).toEqual({ days: 7, keep: false });
    expect(local.stored.size).toBe(0);
    expect(await areSettingsLocal()).toBe(false);
  });

  test("of an older version are used, and migrate when something is saved", async () => {
    local.stored.set("settings", { keep: false, days: 9, most: 500 });
    local.stored.set("language", "sv");
    const before = { ...defaultSettings, keep: false, days: 9, most: 500, language: "sv" };
    expect(await readSettings()).toEqual(before);
    await saveSettings({ days: 10 });
    expect(local.stored.size).toBe(0);
    expect(await readSettings()).toEqual({ ...before, days: 10 });
  });

  test("that are rejected stay on this device, alone, and take precedence until they are accepted", async () => {
    sync.stored.set("most", 200);
    world.refused.add("most");
    await saveSettings({ most: 300, days: 3 });
    expect(Object.fromEntries(local.stored)).toEqual({ most: 300 });
    expect(sync.stored.get("days")).toBe(3);
    expect((await readSettings()).most).toBe(300);
    expect(await areSettingsLocal()).toBe(true);
    world.refused.clear();
    expect(await areSettingsLocal()).toBe(false);
    expect(sync.stored.get("most")).toBe(300);
  });

  test("work without synchronization", async () => {
    world.hasSync = false;
    expect(await saveSettings({ badge: false })).toEqual({ ...defaultSettings, badge: false });
    expect(await areSettingsLocal()).toBe(true);
    expect(await readSettings()).toEqual({ ...defaultSettings, badge: false });
  });

  test("return to the browser's language", async () => {
    await saveSettings({ language: "de" });
    expect(await saveSettings({ language: undefined })).toEqual(defaultSettings);
  });

  test("cannot be read if storage is damaged", async () => {
    const { get } = local;
    local.get = () => Promise.reject(new Error("damaged"));
    await expect(readSettings()).rejects.toThrow("damaged");
    local.get = get;
  });

  test("of two quick changes are both saved", async () => {
    await Promise.all([saveSettings({ days: 4 }), saveSettings({ most: 400 })]);
    expect(await readSettings()).toMatchObject({ days: 4, most: 400 });
  });

  test("report a change once, until unsubscribed", async () => {
    const received: Settings[] = [];
    const stop = onSettings((settings) => received.push(settings));
    await saveSettings({ most: 500, days: 5 });
    await settle();
    stop();
    await saveSettings({ most: 600 });
    await settle();
    expect(received).toEqual([{ ...defaultSettings, most: 500, days: 5 }]);
  });

  test("leave other stored values unchanged", async () => {
    const received: Settings[] = [];
    onSettings((settings) => received.push(settings));
    for (const listener of world.listeners) listener({ other: { newValue: 1 } }, "local");
    await settle();
    expect(received).toEqual([]);
  });
});
