import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { body } from "../../src/locales/en/body.ts";
import { findings } from "../../src/locales/en/findings.ts";
import { help } from "../../src/locales/en/help.ts";
import { panel as en } from "../../src/locales/en/panel.ts";
import { answerFails, countRows, fail, fails } from "./harness/fails.ts";
import { isDrawerOpen, keysOf, outOfOrder } from "./harness/keys.ts";
import { borrow, type Lens } from "./harness/launch.ts";
import { paste } from "./harness/share.ts";

const api = "https://api.security.microsoft.com/api";
const isolate = `${api}/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate`;
const json = { "Content-Type": "application/json" };
const har = fileURLToPath(new URL("../har/chrome-demo.har", import.meta.url));

const { labels } = findings;

describe("without a mouse", () => {
  let lens: Lens;
  let keys: ReturnType<typeof keysOf>;
  const status = () => lens.panel.getByRole("status").first();
  const says = (text: string | RegExp) => status().getByText(text).first().waitFor();
  const focused = async () => (await keys.here())?.name ?? "";
  const name = (wanted: string | RegExp) =>
    typeof wanted === "string" ? expect.poll(focused).toBe(wanted) : expect.poll(focused).toMatch(wanted);
  const dialog = (name: string) => lens.panel.getByRole("dialog", { name });
  /** Pastes into the inspected page, then returns the focus to DevTools. */
  const clipboard = async () => {
    const { text } = await paste(lens);
    await lens.devtools.bringToFront();
    return text;
  };
  /** Moves to the selected tab of Details, and from it to another one. */
  const toTab = async (tab: string, key: string) => {
    await keys.goTo(en.close, { back: true });
    await keys.press("Tab", key);
    await name(tab);
  };
  const isolateFails = () =>
    lens.call({
      method: "POST",
      url: isolate,
      headers: json,
      body: JSON.stringify({ comment: "by keyboard", IsolationType: "Full" }),
    });

  beforeAll(async () => {
    lens = await borrow();
    answerFails(lens);
    const error = { code: "InvalidRequestBody", message: "Request body is incorrect", target: "|keys-1." };
    const details = Array.from({ length: 12 }, (_, n) => ({ code: `Item${n}`, hints: ["one", { more: n }] }));
    lens.server.on("POST", isolate, {
      status: 400,
      headers: json,
      body: JSON.stringify({ error: { ...error, details } }),
    });
    await lens.openPanel();
    keys = keysOf(lens);
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    expect(await isDrawerOpen(lens)).toBe(false);
    await lens.close();
  });

  test("samples appear, and a real failure replaces them and takes the focus", async () => {
    await keys.goTo(en.samples);
    await keys.press("Enter");
    await expect.poll(() => countRows(lens.panel)).toBe(11);
    await expect.poll(async () => (await keys.here())?.pane).toBe("failure-list");
    await keys.press("ArrowDown", "ArrowDown");
    await fail(lens, "first");
    await lens.waitForRow("id-of-first");
    await name(/id-of-first/);
    await keys.press("ArrowDown");
  });

  test("the arrow keys move through the list, and a row copies its ID", async () => {
    for (let n = 1; n <= 40; n++) await fail(lens, `walk-${n}`);
    await expect.poll(() => countRows(lens.panel)).toBe(41);
    // The row keeps its position and the focus.
    await name(/id-of-first/);
    await keys.press("Home");
    await name(/id-of-walk-40/);
    await keys.press("ArrowDown");
    await name(/id-of-walk-39/);
    await keys.press("PageDown");
    const paged = await focused();
    expect(paged).not.toMatch(/walk-(?:39|38)\b/);
    await keys.press("PageUp");
    await name(/id-of-walk-39/);
    await keys.press("End");
    await name(/id-of-first/);
    await keys.press("Control+C");
    await says(en.idCopied("id-of-first"));
    expect(await clipboard()).toBe("id-of-first");
    await name(/id-of-first/);
    await keys.press("Shift+ArrowUp", "Shift+ArrowUp");
    await says(en.selected(3));
    await keys.press("Control+A");
    await says(en.selected(41));
    await keys.press("Control+C");
    await says(en.idsCopied(41));
    await keys.press("Control+Space", "Control+ArrowUp", "ArrowUp");
  });

  test("a button announces new rows above and scrolls to them", async () => {
    await keys.press("End");
    await fail(lens, "new");
    await lens.panel.getByRole("button", { name: en.newRows(1) }).waitFor();
    await name(/id-of-first/);
    await keys.goTo(en.newRows(1), { back: true });
    await keys.press("Enter");
    await name(/id-of-new/);
  });

  test("Tab reaches every control of the panel, from top to bottom", async () => {
    await isolateFails();
    await lens.waitForRow("keys-1");
    await keys.press("Home");
    await name(/keys-1/);
    await keys.press("Enter");
    await name(/Comment/);
    await lens.panel.locator(".details .to-do button").first().waitFor();
    await keys.goTo(en.record);
    const way = await keys.goTo(en.deleteOne);
    expect(outOfOrder(way)).toEqual([]);
    const names = way.map(({ name }) => name);
    for (const tab of [en.request, en.response, en.idsAndReport]) {
      await keys.goTo(en.close, { back: true });
      await keys.press("Tab", "ArrowRight");
      await name(tab);
      const rest = await keys.goTo(en.deleteOne);
      expect(outOfOrder(rest)).toEqual([]);
      names.push(tab, ...rest.map(({ name }) => name));
    }
    await toTab(en.answer, "Home");
    for (const wanted of [
      en.clear,
      en.byCause,
      en.history,
      en.copyAll,
      en.importHar,
      en.export,
      en.errorCodes,
      en.filter,
      en.settings,
      en.more,
      en.narrowToTime,
      en.resizeDetails,
      en.close,
      en.answer,
      en.response,
      en.idsAndReport,
      labels.copyCorrectedCurl,
      labels.copyCorrected,
      en.note,
      en.reportIds,
      en.reportMarkdown,
      body.search,
      en.copyId,
      en.copyReport,
      en.copyAs,
      en.showInNetwork,
    ])
      expect.soft(names).toContain(wanted);
    // Tab leaves the panel and returns: there is no keyboard trap.
    await keys.goTo(en.record);
    await keys.goTo(en.deleteOne, { back: true });
  });

  test("the list narrows to a time range and shows all times again", async () => {
    await keys.goTo(en.narrowToTime);
    await keys.press("Home", "Enter");
    await lens.panel.locator(".strip.narrowed").waitFor();
    await keys.press("Tab");
    await name(en.showAllTimes);
    await keys.press("Enter");
    await name(en.narrowToTime);
    await keys.press("ArrowRight", "Enter", "Escape");
    expect(await lens.panel.locator(".strip.narrowed").count()).toBe(0);
  });

  test("the divider beside Details moves", async () => {
    await keys.goTo(en.resizeDetails);
    const share = () => lens.panel.getByRole("separator").getAttribute("aria-valuenow");
    const before = await share();
    await keys.press("ArrowLeft");
    await expect.poll(share).not.toBe(before);
    await keys.press("ArrowRight");
  });

  test("every control in Details works", async () => {
    await keys.goTo(labels.copyCorrected);
    await keys.press("Enter");
    await says(labels.correctedCopied);
    expect(JSON.parse(await clipboard())).toHaveProperty("Comment");
    await toTab(en.idsAndReport, "End");
    await keys.goTo(en.note);
    await keys.type("INC-1");
    await keys.press("Enter");
    await keys.goTo(en.reportMarkdown);
    await keys.press("Space", "Space");
    await keys.press("Tab", "PageDown");
    await toTab(en.response, "ArrowLeft");
    await keys.goTo(body.search);
    await keys.press("Enter");
    await keys.type("Item7");
    await lens.panel.getByText(body.found(1, 1, false)).waitFor();
    await keys.press("Enter", "Escape");
    await name(body.search);
    await keys.goTo(body.unfoldAll);
    await keys.press("Enter", "Tab", "Enter");
    await keys.press("Tab");
    await name(/^Line 1$/);
    await keys.press("ArrowDown", "ArrowRight", "ArrowLeft", "End", "Home");
    await toTab(en.answer, "Home");
    for (const [item, text] of [
      ["cURL", "curl"],
      ["Windows cmd", "curl"],
      ["PowerShell", "Invoke-"],
      ["Python", "import"],
      ["fetch", "fetch("],
    ] as const) {
      await keys.goTo(en.copyAs);
      await keys.press("Enter");
      for (let n = 0; n < 9 && (await focused()) !== item; n++) await keys.press("ArrowDown");
      await name(item);
      await keys.press("Enter");
      await name(en.copyAs);
      await says(en.callCopied);
      expect(await clipboard()).toContain(text);
    }
    await keys.press("ArrowDown", "Escape");
    await name(en.copyAs);
    await keys.goTo(en.copyReport);
    await keys.press("Enter");
    await says(en.reportCopied);
    await keys.goTo(en.copyId);
    await keys.press("Enter");
    await says(/keys-1/);
  });

  test("the page of a code opens from Details and from the toolbar", async () => {
    await keys.goTo(/^In general/);
    await keys.press("Enter");
    await keys.goTo(en.aboutCode);
    await keys.press("Enter");
    await dialog(en.errorCodes).waitFor();
    await name("InvalidRequestBody");
    await keys.press("Escape");
    await name(en.aboutCode);
    await keys.goTo(en.errorCodes);
    await keys.press("Enter");
    await name(help.search);
    await keys.type("batch");
    await keys.press("ArrowDown", "Enter");
    await name("MaximumBatchSizeExceeded");
    await keys.goTo(en.close);
    await keys.press("Enter");
    await name(en.errorCodes);
  });

  test("the toolbar works, and Down moves from it to the list", async () => {
    await keys.goTo(en.record);
    await keys.press("Enter");
    await says(en.paused);
    await keys.press("Enter", "ArrowDown");
    expect((await keys.here())?.pane).toBe("failure-list");
    await keys.goTo(en.byCause, { back: true });
    await keys.press("Space");
    await expect.poll(() => countRows(lens.panel)).toBeLessThan(43);
    await keys.press("Space");
    await keys.press("/");
    await name(en.filter);
    await keys.type("nothing-like-it");
    await lens.panel.getByRole("button", { name: en.clearFilter }).waitFor();
    await keys.goTo(en.clearFilter);
    await keys.press("Enter");
    await expect.poll(async () => (await keys.here())?.pane).toBe("failure-list");
    await keys.press("Control+F");
    await keys.type("walk-7");
    await expect.poll(() => countRows(lens.panel)).toBe(1);
    await keys.press("Escape");
    await expect.poll(() => countRows(lens.panel)).toBe(43);
    await keys.goTo(en.settings);
    await keys.press("Enter");
    await lens.panel.getByRole("dialog", { name: en.settings }).waitFor();
    await keys.goTo(/^Language/, { role: "select" });
    const language = () => lens.panel.evaluate(() => document.documentElement.lang);
    await keys.press("ArrowDown");
    await expect.poll(language).not.toBe("en");
    await keys.press("ArrowUp");
    await expect.poll(language).toBe("en");
    await keys.press("Escape");
    await name(en.settings);
    await keys.goTo(en.more);
    await keys.press("ArrowDown", "End", "ArrowUp", "ArrowRight");
    await name("HAR");
    await keys.press("ArrowLeft");
    await name(en.export);
    await keys.press("Escape");
    await name(en.more);
    await keys.goTo(en.copyAll, { back: true });
    await keys.press("Enter");
    await says(en.idsCopied(43));
    for (const format of ["HAR", "JSON", "CSV", "Markdown"]) {
      const download = lens.devtools.waitForEvent("download");
      await keys.goTo(en.export);
      await keys.press("ArrowDown");
      for (let n = 0; n < 4 && (await focused()) !== format; n++) await keys.press("ArrowDown");
      await keys.press("Enter");
      await download;
      await name(en.export);
    }
  });

  test("Escape closes Details, and deleting a failure leaves the focus in the list", async () => {
    await keys.goTo(/keys-1/);
    await keys.press("Enter", "Tab", "Escape");
    await name(/keys-1/);
    await keys.press("Enter");
    await keys.goTo(en.deleteOne);
    await keys.press("Enter");
    await says(en.deleted(1));
    await expect.poll(async () => (await keys.here())?.pane).toBe("failure-list");
  });

  test("history opens, narrows to a group and is cleared", async () => {
    await keys.goTo(en.history);
    await keys.press("Enter");
    await lens.panel.getByRole("navigation", { name: en.history }).waitFor();
    await keys.goTo(/demo\.contoso\.example/);
    await keys.press("Enter");
    await keys.goTo(en.record);
    expect(outOfOrder(await keys.goTo(/id-of-new/))).toEqual([]);
    await keys.press("ArrowDown", "Delete");
    await says(en.deleted(1));
    expect((await keys.here())?.pane).toBe("failure-list");
    await keys.goTo(en.deleteGroup);
    await keys.press("Enter");
    await name(en.deleteNo);
    await keys.press("Escape");
    await name(en.deleteGroup);
    await keys.press("Enter");
    await name(en.deleteNo);
    await keys.press("Enter");
    await name(en.deleteGroup);
    expect((await keys.here())?.pane).toBe("history-groups");
    await keys.goTo(en.deleteAll);
    await keys.press("Enter", "Shift+Tab");
    await name(en.deleteYes);
    await keys.press("Enter");
    await lens.panel.getByText(en.historyEmptyTitle).waitFor();
    await keys.here();
    await keys.goTo(en.history, { role: "button" });
    await keys.press("Enter");
  });

  test("an import starts and is cancelled", async () => {
    const chooser = lens.devtools.waitForEvent("filechooser");
    await keys.goTo(en.importHar);
    await keys.press("Enter");
    await lens.panel.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = () => {
        Worker.prototype.postMessage = post;
      };
    });
    await (await chooser).setFiles(har);
    await lens.panel.getByRole("progressbar").waitFor();
    await keys.goTo(en.cancelImport);
    await keys.press("Enter");
    await lens.panel.getByRole("progressbar").waitFor({ state: "detached" });
    await keys.here();
  });

  test("the focus survives resuming and clearing", async () => {
    await keys.goTo(en.record);
    await keys.press("Enter", "Tab");
    await name(en.clear);
    await keys.press("Enter");
    await keys.goTo(en.resume);
    await keys.press("Enter");
    await lens.panel.getByText(en.emptyTitle).waitFor();
    await keys.here();
    await fail(lens, "after");
    await lens.waitForRow("id-of-after");
    await keys.here();
  });

  test("500 failures at once are announced a few times, not 500 times", async () => {
    await lens.panel.evaluate(() => {
      const said: string[] = [];
      (globalThis as { said?: string[] }).said = said;
      const [bar] = document.querySelectorAll("[role=status]");
      if (!bar) throw new Error("No status.");
      new MutationObserver(() => said.push(bar.textContent ?? "")).observe(bar, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    await lens.page.evaluate(async (url) => {
      await Promise.all(Array.from({ length: 500 }, (_, n) => fetch(`${url}/storm-${n}`).catch(String)));
    }, fails);
    await expect.poll(() => countRows(lens.panel)).toBe(501);
    await says(/501 /);
    const said = await lens.panel.evaluate(() => (globalThis as { said?: string[] }).said ?? []);
    // Usually about 5, one per half second; on a slow machine the calls take longer.
    expect(said.length).toBeLessThanOrEqual(100);
    expect(await status().getAttribute("aria-live")).toBe(null);
  });

  test("the Network panel shows the call", async () => {
    await keys.goTo(en.record);
    await keys.press("ArrowDown", "Enter");
    await keys.goTo(en.showInNetwork);
    await lens.devtools.keyboard.press("Enter");
    await expect.poll(() => lens.panel.evaluate(() => document.hasFocus())).toBe(false);
  });
});
