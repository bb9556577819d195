import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { panel as en } from "../../src/locales/en/panel.ts";
import { settings } from "../../src/locales/en/settings.ts";
import { answerFails, button, fail, keptAddresses, says, saysNoMore, waitForRow } from "./harness/fails.ts";
import { borrow, type Lens, launch } from "./harness/launch.ts";

/** Checks that history contains these failures, in a newly loaded panel. */
const hasKept = async ({ panel }: Lens, ...names: readonly string[]) => {
  await panel.evaluate(() => location.reload());
  await panel.getByRole("toolbar").waitFor();
  await button(panel, en.history).click();
  for (const name of names) await waitForRow(panel, name);
};

describe("history that cannot be written", () => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await borrow();
    answerFails(lens);
    await lens.openPanel();
  });
  afterAll(() => lens.close());

  /** Creates a newer version of history, which blocks it. */
  const block = () =>
    lens.panel.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open("history", 99);
          opening.onsuccess = () => resolve(opening.result.close());
        }),
    );
  const free = () =>
    lens.panel.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase("history").onsuccess = resolve;
        }),
    );

  test("reports that another version blocks it, continues, and writes everything once it is free", async () => {
    const { panel } = lens;
    await block();
    await fail(lens, "while-blocked");
    await waitForRow(panel, "while-blocked");
    await says(panel, en.historyBlocked);
    await free();
    await fail(lens, "after-blocked");
    await saysNoMore(panel, en.historyBlocked);
    await hasKept(lens, "while-blocked", "after-blocked");
  });

  test("reports no block any more once it is free, also in a panel that opened meanwhile", async () => {
    const { panel } = lens;
    await block();
    await panel.evaluate(() => location.reload());
    await says(panel, en.historyBlocked);
    await free();
    await saysNoMore(panel, en.historyBlocked);
  });

  test("reports that the disk is full, continues, and writes everything once there is room", async () => {
    const { devtools, panel } = lens;
    const recorder = devtools.workers().find((worker) => worker.url().includes("recorder-worker"));
    if (!recorder) throw new Error("There is no recorder.");
    // The quota set by the DevTools protocol does not apply to extensions.
    await recorder.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      const refuse = () => {
        throw new DOMException(
          "The current transaction exceeded its quota limitations.",
          "QuotaExceededError",
        );
      };
      Object.assign(IDBObjectStore.prototype, { put: refuse });
      Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    });
    await fail(lens, "while-full");
    await waitForRow(panel, "while-full");
    await says(panel, en.historyFull);
    await recorder.evaluate("void makeRoom()");
    await fail(lens, "after-full");
    await saysNoMore(panel, en.historyFull);
    await hasKept(lens, "while-full", "after-full");
  });
});

describe("damaged files", () => {
  let profile: string;
  let lens: Lens;
  const start = async () => {
    lens = await launch({ profile });
    answerFails(lens);
    await lens.openPanel();
  };
  /** Overwrites the extension's databases in these profile folders while the browser is closed. */
  const damage = async (...folders: readonly string[]) => {
    await lens.close();
    let damaged = 0;
    for (const folder of folders) {
      const place = join(profile, "Default", folder);
      const names = await readdir(place, { recursive: true }).catch(() => []);
      for (const name of names.filter((name) => /(?:\.ldb|\.log|CURRENT|MANIFEST-\d+)$/.test(name))) {
        await writeFile(join(place, name), "damaged ".repeat(64));
        damaged++;
      }
    }
    expect(damaged).toBeGreaterThan(0);
    await start();
  };

  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), "defender-error-lens-storage-"));
    await start();
    await fail(lens, "before");
    await waitForRow(lens.panel, "before");
    await expect.poll(async () => (await keptAddresses(lens.panel)).length).toBe(1);
  });
  afterEach(async () => {
    await lens.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test("of history are reported, those of the settings leave the defaults, and both continue to work", async () => {
    await button(lens.panel, en.settings).click();
    await lens.panel.getByRole("combobox", { name: "Language" }).selectOption("de");
    const stored = () => lens.panel.evaluate(async () => JSON.stringify(await chrome.storage.sync.get(null)));
    await expect.poll(stored).toContain('"de"');
    await damage("Local Extension Settings", "Sync Extension Settings");
    expect(await lens.panel.evaluate(() => document.documentElement.lang)).toBe("en");
    await fail(lens, "after");
    await waitForRow(lens.panel, "after");
    await hasKept(lens, "before", "after");

    await damage("IndexedDB");
    await says(lens.panel, en.historyDamaged);
    await fail(lens, "later");
    await waitForRow(lens.panel, "later");
    await hasKept(lens, "later");
  });
});

describe("forbidden storage", () => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await launch();
    await lens.openPanel();
  });
  afterAll(() => lens.close());

  test("lets the settings open with the defaults and say that they cannot be saved", async () => {
    const { devtools, panel } = lens;
    await devtools.context().addInitScript(() => {
      const { storage } = (globalThis as unknown as { chrome: Partial<typeof chrome> }).chrome;
      const forbid = () => Promise.reject(new Error("Storage is forbidden."));
      for (const area of [storage?.local, storage?.sync])
        if (area) Object.assign(area, { get: forbid, set: forbid, remove: forbid });
    });
    await panel.evaluate(() => location.reload());
    await button(panel, en.settings).click();
    const dialog = panel.getByRole("dialog", { name: en.settings });
    await dialog.getByText(settings.unkept).waitFor();
    await dialog.getByRole("checkbox").first().click();
    await dialog.getByText(settings.saveFailed).waitFor();
  });
});
