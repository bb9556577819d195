import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { entryOf } from "../../entries.ts";
import { borrow, type Lens, rowsOf } from "../harness/launch.ts";
import { exportNames, paste, save } from "../harness/share.ts";
import { api, bad, errorOf, imported, live, markup, trackingId } from "./replies.ts";

/**
 * Milliseconds: twenty times the slowest duration on a quiet machine, because the clock also runs while other
 * processes have the processor. This detects hangs; the benchmark measures how long tasks take.
 */
const longestFreeze = 4000;
/** Limit for the number of elements in the panel; about 1,500 are usual. */
const mostElements = 60_000;

describe("hostile replies", () => {
  let lens: Lens;
  let folder: string;
  const freezes: Record<string, number> = {};
  const dialogs: string[] = [];
  const table = () => lens.panel.getByRole("treegrid", { name: "Failed requests" });
  const count = async () => Number(await table().getAttribute("aria-rowcount")) - 1;
  const details = () => lens.panel.getByRole("region", { name: "Details" });
  const button = (name: string | RegExp) => lens.panel.getByRole("button", { name, exact: true });
  const said = (text: string | RegExp) => lens.panel.getByRole("status").getByText(text).waitFor();
  const filter = (text: string) => lens.panel.getByRole("searchbox", { name: "Filter" }).fill(text);

  /** The longest task of our two pages since the previous call, in milliseconds. */
  const longest = async () => {
    const tasks = await Promise.all(
      [lens.panel, lens.devtoolsFrame].map((frame) =>
        frame.evaluate(() => {
          const held = globalThis as { freezes?: number[] };
          if (!held.freezes) {
            const made: number[] = [];
            held.freezes = made;
            new PerformanceObserver((list) =>
              made.push(...list.getEntries().map(({ duration }) => duration)),
            ).observe({ type: "longtask" });
          }
          return held.freezes.splice(0);
        }),
      ),
    );
    return Math.max(0, ...tasks.flat());
  };

  /** Checks that responses add only text to the panel, and not too much of it. */
  const expectHarmless = async () => {
    const found = await lens.panel.evaluate(() => ({
      hacked: "hacked" in globalThis,
      polluted: "hacked" in {},
      foreign: document.body.querySelectorAll(
        "script, img, iframe, object, embed, form, base, meta, link, [onerror], [onload]",
      ).length,
      links: Array.from(document.querySelectorAll("a"), ({ href }) => href),
      elements: document.querySelectorAll("*").length,
    }));
    expect(found).toMatchObject({ hacked: false, polluted: false, foreign: 0 });
    for (const link of found.links)
      expect(link).toMatch(/^https:\/\/(?:learn|login)\.microsoft(?:online)?\.com\//);
    expect(found.elements).toBeLessThan(mostElements);
    expect(dialogs).toEqual([]);
  };

  const drawn = () =>
    lens.panel.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );

  const unfoldAll = async () => {
    const folded = details().getByRole("button", { name: /^Show all/ });
    for (let before = Number.POSITIVE_INFINITY; ; ) {
      const left = await folded.count();
      if (left === 0) return;
      expect(left).toBeLessThan(before);
      before = left;
      await folded.first().click();
      await drawn();
    }
  };

  /** Opens the newest failure, and in Details every part with everything unfolded. */
  const openFirst = async (wanted: string | undefined) => {
    await rowsOf(lens.panel).first().click();
    await details().getByRole("list", { name: "What to do" }).waitFor();
    const parts: (string | null)[] = [];
    for (const tab of ["Answer", "Request", "Response", "IDs and report"]) {
      await details().getByRole("tab", { name: tab, exact: true }).click();
      await drawn();
      await expectHarmless();
      await unfoldAll();
      await expectHarmless();
      parts.push(await details().textContent());
    }
    if (wanted !== undefined) expect(parts.join("\n")).toContain(wanted);
    await button("Copy support report").click();
    await said("Support report copied");
    expect((await paste(lens)).text).toMatch(/^Failed Microsoft Defender API call/);
  };

  const measured = async (name: string) => {
    freezes[name] = await longest();
    expect(freezes[name]).toBeLessThan(longestFreeze);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "defender-error-lens-hostile-"));
    lens = await borrow();
    for (const page of lens.context.pages())
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    await lens.openPanel();
    await longest();
  });
  afterAll(async () => {
    if (process.env.FREEZES) console.table(freezes);
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe("live", () => {
    afterEach(async () => {
      await button("Clear").click();
      await expect.poll(() => rowsOf(lens.panel).count()).toBe(0);
    });

    test("a harmless reply, for comparison", async () => {
      lens.server.on("GET", `${api}/calm`, bad(errorOf("Calm")));
      await lens.call({ url: `${api}/calm` });
      await lens.waitForRow(trackingId);
      await openFirst("Calm");
      await measured("calm");
    });

    for (const [place, [name, { call, reply, row, details: inside, rows = 1 }]] of Object.entries(
      live,
    ).entries())
      test(name, async () => {
        const sent = call ?? { url: `${api}/machines?hostile=${place}` };
        if (reply.status !== undefined || reply.body !== undefined)
          lens.server.on(sent.method ?? "GET", sent.url, reply);
        await lens.call(sent);
        await rowsOf(lens.panel).first().waitFor();
        if (row) await lens.waitForRow(row);
        await expect.poll(count).toBe(rows);
        await drawn();
        const arrival = await longest();
        await openFirst(inside);
        expect(await count()).toBe(rows);
        await measured(name);
        freezes[`${name}: arrival`] = arrival;
        expect(arrival).toBeLessThan(longestFreeze);
      });
  });

  test("are stored, read, filtered, copied, reported and exported together", async () => {
    const panel = lens.panel.url();
    await lens.panel.goto(panel);
    await longest();
    await button("History").click();
    const kept = Object.values(live).reduce((sum, { rows = 1 }) => sum + rows, 1);
    await expect.poll(count).toBe(kept);
    for (const text of ["/x+/", "-code:BadRequest", "status:400", "has:finding", markup.slice(0, 30)]) {
      await filter(text);
      await drawn();
      await expectHarmless();
    }
    await filter("-status:200");
    await expect.poll(count).toBeGreaterThan(Object.keys(live).length / 2);
    const listed = await count();
    for (const name of exportNames) {
      const { text } = await save(lens, name);
      if (name === "HAR") expect(JSON.parse(text).log.entries.length).toBeGreaterThan(0);
      if (name === "JSON") expect(JSON.parse(text).failures).toHaveLength(listed);
    }
    await rowsOf(lens.panel).first().click();
    await lens.devtools.keyboard.press("Control+A");
    await details()
      .getByText(/errors selected/)
      .waitFor();
    await button("Copy support report").click();
    await said("Support report copied");
    expect((await paste(lens)).text).toMatch(/^\d+ failed Microsoft Defender API calls/);
    await expectHarmless();
    await button("Copy all tracking IDs").click();
    await said(/tracking IDs? copied$/);
    await filter("");
    await expect.poll(count).toBe(kept);
    await button("Delete all").click();
    await button("Delete").click();
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(0);
    await measured("all together");
  });

  describe("in a file", () => {
    afterEach(async () => {
      await button("Delete all").click();
      await button("Delete").click();
      await said("History deleted");
      await expect.poll(() => rowsOf(lens.panel).count()).toBe(0);
    });

    for (const [name, { row, details: inside, ...sent }] of Object.entries(imported))
      test(name, async () => {
        const { body, ...rest } = sent;
        const content = { mimeType: "application/json", text: body };
        const entry = entryOf({ response: { content }, ...rest });
        const path = join(folder, `<img src=x onerror=hacked=1>${name}.har`);
        await writeFile(path, JSON.stringify({ log: { version: "1.2", entries: [entry] } }));
        await lens.panel.locator("input[type=file]").setInputFiles(path);
        await lens.waitForRow(row);
        expect(await count()).toBe(1);
        await openFirst(inside);
        await measured(`file: ${name}`);
      });
  });
});
