import type { Frame, Page } from "playwright-core";
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
  saysNoMore,
  waitForRow,
} from "./harness/fails.ts";
import { borrow, callFrom, type Lens, launch, rowsOf } from "./harness/launch.ts";
import { openTab, openTabs, type Tab } from "./harness/tabs.ts";

const page = `${demoOrigin}/frame.html`;
const details = (panel: Frame) => panel.getByRole("region", { name: "Details" });
const rowOf = (panel: Frame, name: string) => rowsOf(panel).filter({ hasText: `id-of-${name}` });
const open = (panel: Frame, name: string) => rowOf(panel, name).click();

// Each tab has its own DevTools, so windows share only the history.
describe("two windows", () => {
  let lens: Lens;
  let other: Tab;
  let otherPanel: Frame;
  beforeAll(async () => {
    lens = await borrow();
    answerFails(lens);
    await lens.openPanel();
    other = await openTab(lens, page);
    otherPanel = await other.openPanel();
  });
  afterAll(() => lens.close());

  test("list only the failures of their own tab", async () => {
    await fail(lens, "here");
    await callFrom(other.page, { url: `${fails}/there` });
    await waitForRow(lens.panel, "here");
    await waitForRow(otherPanel, "there");
    expect([await countRows(lens.panel), await countRows(otherPanel)]).toEqual([1, 1]);
  });

  test("share one history, and each shows the other's changes", async () => {
    for (const panel of [lens.panel, otherPanel]) {
      await button(panel, en.history).click();
      for (const name of ["here", "there"]) await waitForRow(panel, name);
    }
    await fail(lens, "later");
    await waitForRow(otherPanel, "later");
    await open(otherPanel, "here");
    await details(otherPanel).getByRole("tab", { name: en.idsAndReport }).click();
    const note = (panel: Frame) => details(panel).getByRole("textbox", { name: en.note });
    await note(otherPanel).fill("INC-1");
    await note(otherPanel).press("Enter");
    await open(lens.panel, "here");
    await details(lens.panel).getByRole("tab", { name: en.idsAndReport }).click();
    await expect.poll(() => note(lens.panel).inputValue()).toBe("INC-1");
    await details(lens.panel).getByRole("button", { name: en.deleteOne }).click();
    await rowOf(otherPanel, "here").waitFor({ state: "detached" });
    await waitForRow(otherPanel, "there");
  });

  test("write at the same time and lose nothing", async () => {
    const burst = (place: Page, name: string) =>
      place.evaluate(async (address) => {
        const calls = Array.from({ length: 200 }, (_, call) => fetch(`${address}-${call}-end`));
        await Promise.all(calls.map((call) => call.then((reply) => reply.text())));
      }, `${fails}/${name}`);
    await Promise.all([burst(lens.page, "one"), burst(other.page, "two")]);
    const ofBoth = async (place: Frame) =>
      (await keptAddresses(place)).filter((url) => /\/(?:one|two)-\d+-end$/.test(url)).length;
    await expect.poll(() => ofBoth(lens.panel)).toBe(400);
  });
});

describe("many tabs with DevTools open", () => {
  // More than the six connections that Chromium opens to a host. Each tab starts a DevTools, which takes most of a
  // machine.
  const most = Number(process.env.TABS ?? 8);
  let lens: Lens;
  let tabs: readonly Tab[];
  beforeAll(async () => {
    lens = await launch({ manyTabs: true });
    answerFails(lens);
    await lens.openPanel();
    tabs = await openTabs(
      lens,
      Array.from({ length: most - 1 }, (_, tab) => `${page}?tab=${tab + 1}`),
    );
  }, 600_000);
  afterAll(() => lens.close());

  test("each lists its own failures, and history has all", async () => {
    await fail(lens, "tab-0-end");
    for (const [index, { page }] of tabs.entries())
      await callFrom(page, { url: `${fails}/tab-${index + 1}-end` });
    await waitForRow(lens.panel, "tab-0-end");
    for (const index of [0, most / 2, most - 2]) {
      const panel = await tabs[index]?.openPanel();
      if (!panel) throw new Error(`Tab ${index} is not there.`);
      await waitForRow(panel, `tab-${index + 1}-end`);
      expect(await countRows(panel)).toBe(1);
    }
    await button(lens.panel, en.history).click();
    await expect.poll(() => countRows(lens.panel)).toBe(most);
    await saysNoMore(lens.panel, en.recorderGone);
  }, 300_000);
});
