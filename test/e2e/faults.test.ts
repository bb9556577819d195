import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { panel as en } from "../../src/locales/en/panel.ts";
import { demoOrigin } from "../demo/server.ts";
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
import { callFrom, type Lens, launch } from "./harness/launch.ts";
import { openTab } from "./harness/tabs.ts";

const page = `${demoOrigin}/frame.html`;

describe("the panel", () => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await launch();
    answerFails(lens);
    await lens.openPanel();
    await fail(lens, "first");
    await waitForRow(lens.panel, "first");
  });
  afterAll(() => lens.close());

  /** Runs an action that reloads the panel, and waits for the panel to return. */
  const reloaded = async (reload: () => Promise<unknown>) => {
    await lens.panel.evaluate(() => document.body.setAttribute("data-old", ""));
    await reload();
    await lens.panel.locator("body:not([data-old]) [role=toolbar]").waitFor();
  };

  test("shows everything again after a reload", async () => {
    await reloaded(() => lens.panel.evaluate(() => location.reload()));
    await waitForRow(lens.panel, "first");
    await fail(lens, "after-reload");
    await waitForRow(lens.panel, "after-reload");
  });

  test("says that the extension was updated and continues after one click", async () => {
    // Simulates a page that outlives its extension; some browser versions close such pages.
    await lens.panel.evaluate("delete chrome.runtime; delete globalThis.browser?.runtime");
    await says(lens.panel, en.extensionUpdated);
    await reloaded(() => button(lens.panel, en.reloadPanel).click());
    await waitForRow(lens.panel, "after-reload");
    await saysNoMore(lens.panel, en.extensionUpdated);
  });

  test("says when the recorder is gone, and continues when it is back", async () => {
    const { devtoolsFrame, panel } = lens;
    const address = devtoolsFrame.url();
    await devtoolsFrame.goto("about:blank");
    await says(panel, en.recorderGone);
    await waitForRow(panel, "first");
    await button(panel, en.history).click();
    await waitForRow(panel, "after-reload");
    await button(panel, en.history).click();
    await devtoolsFrame.goto(address);
    await saysNoMore(panel, en.recorderGone);
    await fail(lens, "second-recorder");
    await waitForRow(panel, "second-recorder");
  });

  test("says when the browser refuses to copy", async () => {
    await (await lens.waitForRow("id-of-second-recorder")).click();
    await lens.panel.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
      Object.assign(navigator.clipboard, { writeText: refuse, write: refuse });
      Object.assign(document, { execCommand: () => false });
    });
    await button(lens.panel, en.copyId).click();
    await says(lens.panel, en.copyFailed);
  });

  test("shows in history the failures from before the extension was reloaded", async () => {
    const { devtools, devtoolsFrame } = lens;
    const isClosed = devtools.waitForEvent("close");
    await devtoolsFrame.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 100));
    // Chromium closes DevTools; the user opens it again.
    await isClosed;
    const tab = await openTab(lens, page);
    const panel = await tab.openPanel();
    await callFrom(tab.page, { url: `${fails}/after-update` });
    await waitForRow(panel, "after-update");
    await button(panel, en.history).click();
    for (const name of ["first", "after-reload", "second-recorder"]) await waitForRow(panel, name);
  });
});

/** The calls that the browser reported to extensions. */
const reportedTo = ({ devtoolsFrame }: Lens) =>
  devtoolsFrame.evaluate(() => (window as unknown as { reported: readonly string[] }).reported);

describe("navigations lose only calls that the browser cancelled", () => {
  let lens: Lens;
  const finished = new Set<string>();
  beforeAll(async () => {
    lens = await launch();
    answerFails(lens);
    lens.page.on("requestfinished", (request) => {
      if (request.url().startsWith(fails)) finished.add(request.url());
    });
    await lens.openPanel();
    await lens.devtoolsFrame.evaluate(() => {
      const reported: string[] = [];
      Object.assign(window, { reported });
      chrome.devtools.network.onRequestFinished.addListener(({ request }) => void reported.push(request.url));
    });
  });
  afterAll(() => lens.close());

  const allAreListed = async () => {
    // During a navigation the browser may report a call to only one of the two listeners.
    const reported = async () => (await reportedTo(lens)).filter((url) => url.startsWith(fails));
    await expect.poll(async () => (await reported()).length).toBeGreaterThan(0.99 * finished.size);
    await expect
      .poll(async () => (await countRows(lens.panel)) - new Set(await reported()).size)
      .toBeGreaterThanOrEqual(0);
    // History is written after the list is drawn.
    const missing = async () => {
      const kept = new Set(await keptAddresses(lens.panel));
      return (await reported()).filter((url) => !kept.has(url));
    };
    await expect.poll(missing).toEqual([]);
    await expect.poll(async () => (await keptAddresses(lens.panel)).length).toBe(await countRows(lens.panel));
  };

  test("with 2,000 failures at full speed", async () => {
    for (let round = 0; round < 4; round++) {
      await lens.page.evaluate((address) => {
        let next = 0;
        const work = async () => {
          while (next < 700) await fetch(`${address}-${next++}-end`).then((reply) => reply.text());
        };
        for (let worker = 0; worker < 30; worker++) void work();
      }, `${fails}/${round}`);
      await expect.poll(() => finished.size, { interval: 10 }).toBeGreaterThanOrEqual((round + 1) * 500);
      await lens.page.goto(`${page}?${round}`);
    }
    expect(finished.size).toBeGreaterThanOrEqual(2_000);
    await allAreListed();
  });

  test("with a page that reloads in a loop", async () => {
    const before = finished.size;
    await lens.page.addInitScript((address) => {
      const round = Number(sessionStorage.getItem("round") ?? 0);
      if (round >= 25) return;
      sessionStorage.setItem("round", String(round + 1));
      const calls = Array.from({ length: 12 }, (_, call) => fetch(`${address}-${round}-${call}-end`));
      // By then one call has its complete response; some have none.
      const whole = calls.map((call) => call.then((reply) => reply.text()));
      void Promise.any(whole).then(() => setTimeout(() => location.reload(), 5));
    }, `${fails}/loop`);
    await lens.page.reload();
    await expect
      .poll(() => lens.page.evaluate(() => sessionStorage.getItem("round")).catch(() => undefined))
      .toBe("25");
    // How many calls finish depends on the machine.
    await expect.poll(() => finished.size).toBeGreaterThan(before);
    await allAreListed();
    await fail(lens, "after-the-loop");
    await waitForRow(lens.panel, "after-the-loop");
  });
});
