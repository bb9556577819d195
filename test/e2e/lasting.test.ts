import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Frame } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { panel as en } from "../../src/locales/en/panel.ts";
import { entryOf } from "../entries.ts";
import {
  answerFails,
  button,
  countRows,
  fail,
  fails,
  keptAddresses,
  says,
  saysNoMore,
  waitForRow,
} from "./harness/fails.ts";
import { canMount, mountSmallDisk, type SmallDisk } from "./harness/full-disk.ts";
import { type Lens, launch, rowsOf } from "./harness/launch.ts";

/** Makes failing calls one after the other, named `name-0` and so on. */
const failMany = (lens: Lens, name: string, calls: number) =>
  lens.page.evaluate(
    async ([url, last]) => {
      for (let at = 0; at < Number(last); at++)
        await fetch(`${url}-${at}`).then(
          (reply) => reply.text(),
          () => undefined, // the browser was killed
        );
    },
    [`${fails}/${name}`, calls] as const,
  );

const recorderOf = ({ devtools }: Lens) => {
  const worker = devtools.workers().find((one) => one.url().includes("recorder-worker"));
  if (!worker) throw new Error("There is no recorder.");
  return worker;
};
/** Names of all failures in history; none while the database cannot be opened. */
const keptNames = async (panel: Frame) =>
  (await keptAddresses(panel).catch(() => [])).map((url) => url.slice(fails.length + 1)).sort();
/** Writes a note on the selected failure. */
const note = async ({ panel, devtools }: Lens, text: string) => {
  await panel.getByRole("tab", { name: en.idsAndReport }).click();
  await panel.getByRole("textbox", { name: en.note }).fill(text);
  await devtools.keyboard.press("Enter");
};
const named = (name: string, calls: number) => Array.from({ length: calls }, (_, at) => `${name}-${at}`);
const hasKept = (lens: Lens, names: readonly string[]) =>
  expect.poll(() => keptNames(lens.panel), { timeout: 20_000 }).toEqual([...names].sort());

let profile: string;
let lens: Lens;
const start = async () => {
  lens = await launch({ profile });
  answerFails(lens);
  await lens.openPanel();
};

describe.runIf(canMount)("a full disk", () => {
  let disk: SmallDisk;
  beforeEach(async () => {
    disk = mountSmallDisk();
    profile = join(disk.folder, "profile");
    await start();
  });
  afterEach(async () => {
    disk.free();
    await lens.close();
    disk.remove();
  });

  test("loses nothing: saved failures stay, and the rest is saved once there is room", async () => {
    await failMany(lens, "before", 100);
    await hasKept(lens, named("before", 100));
    disk.fill();
    await failMany(lens, "full", 30);
    await says(lens.panel, en.historyFull);
    await says(lens.panel, en.notSaved(30, 0));
    await (await lens.waitForRow("id-of-full-7")).click();
    await note(lens, "INC-4711");
    await says(lens.panel, en.notSaved(30, 1));
    disk.free();
    await saysNoMore(lens.panel, en.historyFull);
    await failMany(lens, "after", 5);
    const all = [...named("before", 100), ...named("full", 30), ...named("after", 5)];
    await hasKept(lens, all);
    await lens.close();
    await start();
    await hasKept(lens, all);
    await button(lens.panel, en.history).click();
    await lens.panel.getByRole("searchbox", { name: en.filter }).fill("INC-4711");
    await waitForRow(lens.panel, "full-7");
  });

  test("loses no saved failure if the browser is killed meanwhile", async () => {
    await failMany(lens, "before", 100);
    await hasKept(lens, named("before", 100));
    disk.fill();
    await failMany(lens, "full", 30);
    await says(lens.panel, en.historyFull);
    await lens.kill();
    disk.free();
    const all = named("before", 100);
    for (const name of ["first", "second"]) {
      await start();
      await hasKept(lens, all);
      await fail(lens, name);
      all.push(name);
      await hasKept(lens, all);
      await lens.close();
    }
    await start();
  });
});

describe("history", () => {
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), "defender-error-lens-lasting-"));
    await start();
  });
  afterEach(async () => {
    await lens.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test("loses no recorded or annotated failure to a flood or a large import", async () => {
    const { panel } = lens;
    await panel.evaluate(() => chrome.storage.local.set({ most: 100 }));
    await failMany(lens, "recorded", 20);
    await (await lens.waitForRow("id-of-recorded-7")).click();
    await note(lens, "INC-4711");
    await failMany(lens, "storm", 75);
    await says(panel, en.historyNear(95, 100));
    await failMany(lens, "more", 200);
    await expect.poll(async () => (await keptNames(panel)).length).toBeLessThan(200);
    expect(await keptNames(panel)).toEqual(expect.arrayContaining(named("recorded", 20)));

    const entries = Array.from({ length: 3000 }, (_, at) => entryOf({ url: `${fails}/imported-${at}` }));
    await panel.locator("input[type=file]").setInputFiles({
      name: "large.har",
      mimeType: "",
      buffer: Buffer.from(JSON.stringify({ log: { version: "1.2", entries } })),
    });
    const imported = async () => (await keptNames(panel)).filter((name) => name.startsWith("imported"));
    await expect.poll(async () => (await imported()).length).toBe(3000);
    await failMany(lens, "last", 10);
    await expect.poll(() => keptNames(panel)).toEqual(expect.arrayContaining(named("last", 10)));
    const kept = await keptNames(panel);
    expect(kept).toEqual(expect.arrayContaining(named("recorded", 20)));
    expect(await imported()).toHaveLength(3000);
    await panel.getByRole("button", { name: en.allKept }).click();
    await panel.getByRole("searchbox", { name: en.filter }).fill("INC-4711");
    await waitForRow(panel, "recorded-7");
  });

  test("loses nothing if the clock runs years ahead or behind", async () => {
    /** Shifts the clock of the recorder, which sets the save time of failures. */
    const shift = (years: number) =>
      recorderOf(lens).evaluate(
        (milliseconds) => {
          const real = Date.now.bind(Date);
          Date.now = () => real() + milliseconds;
        },
        years * 365 * 24 * 3600 * 1000,
      );
    const names: string[] = [];
    for (const years of [3, -20, 0]) {
      await shift(years);
      const name = `clock-${names.length}`;
      await fail(lens, name);
      names.push(name);
      await hasKept(lens, names);
      await lens.close();
      await start();
      await hasKept(lens, names);
    }
  });

  test("is written again after the browser deletes it", async () => {
    await failMany(lens, "before", 10);
    await hasKept(lens, named("before", 10));
    const session = await lens.context.newCDPSession(lens.page);
    await session.send("Storage.clearDataForOrigin", {
      origin: new URL(lens.panel.url()).origin,
      storageTypes: "indexeddb",
    });
    await button(lens.panel, en.history).click();
    for (const name of ["before-0", "before-9"]) await waitForRow(lens.panel, name);
    await fail(lens, "after");
    await hasKept(lens, [...named("before", 10), "after"]);
  });

  test("contains everything shown for 100 ms when the browser is killed", async () => {
    for (let round = 0; round < 2; round++) {
      const name = `round-${round}`;
      const failing = failMany(lens, name, 2000).catch(() => undefined);
      await expect.poll(() => countRows(lens.panel)).toBeGreaterThan(30 + 60 * round);
      const shown = await rowsOf(lens.panel).evaluateAll((rows) =>
        rows.flatMap((row) =>
          Array.from(row.children, (cell) => cell.textContent?.match(/^id-of-(.+)$/)?.[1] ?? []).flat(),
        ),
      );
      await wait(100);
      await lens.kill();
      await failing;
      await start();
      const kept = await keptNames(lens.panel);
      expect(shown.length).toBeGreaterThan(5);
      expect(shown.filter((one) => !kept.includes(one))).toEqual([]);
    }
  });
});
