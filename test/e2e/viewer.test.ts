import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsIn } from "./harness/axe.ts";
import { borrow, type Lens } from "./harness/launch.ts";

const api = "https://api.security.microsoft.com/api";
const har = fileURLToPath(new URL("../fixtures/Forbidden.missing-role.har", import.meta.url));

describe("outside DevTools", () => {
  let lens: Lens;
  let origin: string;
  const pages: Page[] = [];
  const open = async (path: string) => {
    const page = await lens.context.newPage();
    pages.push(page);
    await page.goto(`${origin}/src/${path}`);
    return page;
  };

  beforeAll(async () => {
    lens = await borrow();
    lens.server.on("GET", /\/api\/machines\//, () => ({
      status: 404,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ error: { code: "ResourceNotFound", message: "No.", target: "|viewer-1." } }),
    }));
    await lens.openPanel();
    origin = await lens.panel.evaluate(() => location.origin);
    await lens.call({ url: `${api}/machines/1` });
    await lens.waitForRow("viewer-1");
  });
  afterAll(async () => {
    for (const page of pages) await page.close();
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("the popup counts the failures of its tab and links to the viewer", async () => {
    const popup = await open("popup/popup.html");
    // In a test, the popup is a tab; DevTools opens on it and finds nothing.
    await popup.getByText(/in this tab|open DevTools/).waitFor();
    expect(await violationsIn(popup)).toEqual([]);
    const names = await popup.getByRole("button").allTextContents();
    expect(names).toEqual(["Explain text", "Open a HAR", "History", "Error codes"]);
    const [viewer] = await Promise.all([
      lens.context.waitForEvent("page", (page) => page.url().includes("panel.html")),
      popup.getByRole("button", { name: "Explain text" }).click(),
    ]);
    pages.push(viewer);
    await viewer
      .getByRole("dialog", { name: "Explain text" })
      .getByRole("textbox", { name: "Text" })
      .waitFor();
  });

  test("the toolbar icon opens the popup of its tab, which leads to the viewer", async () => {
    const { context, devtoolsFrame, page } = lens;
    await page.bringToFront();
    const [popup] = await Promise.all([
      context.waitForEvent("page", (page) => page.url().includes("popup.html")),
      // This does what a click on the icon does; a test cannot click outside of pages.
      devtoolsFrame.evaluate(async () => {
        const { windowId } = await chrome.tabs.get(chrome.devtools.inspectedWindow.tabId);
        await chrome.action.openPopup({ windowId });
      }),
    ]);
    await popup.getByText("1 error in this tab").waitFor();
    const closed = popup.waitForEvent("close");
    const [viewer] = await Promise.all([
      context.waitForEvent("page", (page) => page.url().includes("panel.html")),
      // The popup may be gone before the click is reported as done.
      popup
        .getByRole("button", { name: "History" })
        .click()
        .catch(() => closed),
    ]);
    pages.push(viewer);
    await closed;
    await viewer.getByRole("row").filter({ hasText: "viewer-1" }).first().waitFor();
  });

  test("the devtools page of a tab reports its count to requests for this tab", async () => {
    const tabId = await lens.devtoolsFrame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
    const page = await open("options/options.html");
    const ask = (tab: number) =>
      page.evaluate(
        (tabId) => chrome.runtime.sendMessage({ type: "count", tabId }).catch(() => "nobody"),
        tab,
      );
    expect(await ask(tabId)).toBe(1);
    expect(await ask(tabId + 1_000_000)).not.toBe(1);
  });

  test("the viewer shows history, explains text, reads files and has no recorder", async () => {
    const viewer = await open("panel/panel.html#history");
    const row = viewer.getByRole("row").filter({ hasText: "viewer-1" }).first();
    // A history that is shown before anything else has its verdicts too.
    await row.filter({ hasText: "Possible: 1 in the path" }).waitFor();
    expect(await viewer.getByRole("button", { name: "Record" }).count()).toBe(0);
    await viewer.getByRole("button", { name: "Explain text", exact: true }).click();
    await viewer.getByRole("textbox", { name: "Text" }).fill("|viewer-1.");
    await viewer
      .getByRole("textbox", { name: "Text" })
      .fill(
        '{"error":{"code":"InvalidHashValue","message":"Hash value 12ab is not valid.","target":"|pasted-12345678."}}',
      );
    await viewer.getByRole("button", { name: "Add to the list" }).click();
    await viewer.getByRole("region", { name: "Details" }).getByText("|pasted-12345678.").waitFor();
    expect(await violationsIn(viewer)).toEqual([]);
  });

  test.each([
    { width: 400, role: "menuitem" },
    { width: 1500, role: "button" },
  ] as const)("the viewer fits into $width px", async ({ width, role }) => {
    const viewer = await open("panel/panel.html#history");
    await viewer.setViewportSize({ width, height: 700 });
    await viewer.getByRole("row").filter({ hasText: "viewer-1" }).first().click();
    await viewer.getByRole("button", { name: "Copy tracking ID" }).waitFor();
    expect(await violationsIn(viewer)).toEqual([]);
    const { scrollWidth, toolbar } = await viewer.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      toolbar: document.querySelector("[role=toolbar]")?.clientHeight ?? 0,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(width);
    expect(toolbar).toBeLessThan(40); // one line
    await viewer.keyboard.press("Escape");
    if (role === "menuitem") await viewer.getByRole("button", { name: "More" }).click();
    for (const name of ["Copy all tracking IDs", "Import HAR", "Export", "Error codes"])
      await viewer.getByRole(role, { name, exact: true }).first().waitFor();
  });

  test("the viewer requests a HAR file", async () => {
    const viewer = await open("panel/panel.html#har");
    const [chooser] = await Promise.all([
      viewer.waitForEvent("filechooser"),
      viewer.getByRole("dialog", { name: "Open a HAR" }).getByRole("button", { name: "Choose file" }).click(),
    ]);
    await chooser.setFiles(har);
    await viewer.getByRole("row").filter({ hasText: "Forbidden" }).first().waitFor();
  });

  test("the viewer opens the pages on error codes", async () => {
    const viewer = await open("panel/panel.html#codes");
    await viewer.getByRole("dialog", { name: "Error codes" }).waitFor();
  });
});
