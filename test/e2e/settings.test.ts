import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsIn } from "./harness/axe.ts";
import { borrow, type Lens, rowsOf } from "./harness/launch.ts";

const gateway = "https://gw.contoso.com/defender/api/machines/abc/isolate";
const secret = "Tell-No-One-1";

describe("the settings", () => {
  let lens: Lens;
  let options: Page;
  const button = (name: string | RegExp) => lens.panel.getByRole("button", { name, exact: true });
  const dialog = () => lens.panel.getByRole("dialog", { name: "Settings" });
  const section = (name: string) => dialog().getByRole("region", { name });
  const open = async () => {
    await button("Settings").click();
    await dialog().waitFor();
  };
  const close = async () => {
    await button("Done").click();
    await dialog().waitFor({ state: "detached" });
  };
  const isolate = (headers: Readonly<Record<string, string>> = {}) =>
    lens.call({
      method: "POST",
      url: gateway,
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ comment: "x", IsolationType: "Full", ssn: secret }),
    });

  beforeAll(async () => {
    lens = await borrow();
    lens.server.on("POST", gateway, {
      status: 400,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: "id-of-gateway" },
      }),
    });
    await lens.openPanel();
  });
  afterAll(() => lens.close());

  test("report a faulty host, and accept the suggested one", async () => {
    await open();
    const field = section("Additional hosts").getByRole("textbox", { name: "Host" });
    await field.fill("*.com");
    await lens.devtools.keyboard.press("Enter");
    await section("Additional hosts").getByText("too many hosts").waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await field.fill(gateway);
    await lens.devtools.keyboard.press("Enter");
    await button("Add gw.contoso.com").click();
    await section("Additional hosts").getByRole("listitem").filter({ hasText: "gw.contoso.com" }).waitFor();
    await section("Redaction").getByRole("textbox", { name: "Name" }).fill("SSN");
    await lens.devtools.keyboard.press("Enter");
    await section("Redaction").getByRole("listitem").filter({ hasText: "ssn" }).waitFor();
    expect(await violationsIn(lens.panel)).toEqual([]);
    await close();
    await expect.poll(() => button("Settings").evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test("apply to the next call: the gateway is watched and the named secret is redacted", async () => {
    await isolate();
    const row = await lens.waitForRow("id-of-gateway");
    await row.click();
    const details = lens.panel.getByRole("region", { name: "Details" });
    await details.getByRole("listitem").filter({ hasText: "Comment" }).first().waitFor();
    expect(await lens.panel.evaluate(() => document.body.textContent)).not.toContain(secret);
    await lens.devtools.keyboard.press("Escape");
  });

  test("hide the badge and columns of the list", async () => {
    const badge = () =>
      lens.devtoolsFrame.evaluate(() =>
        chrome.action.getBadgeText({ tabId: chrome.devtools.inspectedWindow.tabId }),
      );
    await expect.poll(badge).toBe("1");
    await open();
    await dialog().getByRole("checkbox", { name: "Show the number of errors on the toolbar icon" }).uncheck();
    for (const name of ["Method", "Time"]) await section("Columns").getByRole("checkbox", { name }).uncheck();
    await close();
    await expect.poll(badge).toBe("");
    const heads = lens.panel.getByRole("columnheader");
    expect(await heads.allTextContents()).toEqual(
      expect.arrayContaining(["Status", "Cause", "Operation", "Path", "Code", "Tracking ID"]),
    );
    await expect.poll(() => lens.panel.getByRole("columnheader", { name: "Method" }).count()).toBe(0);
    expect(await rowsOf(lens.panel).first().locator(".time").isVisible()).toBe(false);
  });

  test("are exported, reset and imported again", async () => {
    await open();
    const download = lens.devtools.waitForEvent("download");
    await button("Export settings").click();
    const saved = JSON.parse(await readFile(await (await download).path(), "utf8"));
    expect(saved.settings).toMatchObject({
      badge: false,
      hosts: [{ host: "gw.contoso.com", api: "mde" }],
      secrets: ["ssn"],
      hidden: ["method", "time"],
    });
    await button("Reset settings").click();
    await button("Reset").click();
    await dialog().getByText("Settings reset").waitFor();
    expect(await section("Additional hosts").getByRole("listitem").count()).toBe(0);
    const load = (text: string) =>
      dialog()
        .locator("input[type=file]")
        .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await load("no JSON");
    await dialog().getByText("This file isn’t JSON.").waitFor();
    await load(JSON.stringify({ ...saved, settings: { ...saved.settings, days: 0 } }));
    await dialog().getByText("days: 0").waitFor();
    await section("Additional hosts").getByRole("listitem").filter({ hasText: "gw.contoso.com" }).waitFor();
    await close();
  });

  test("have their own page, whose changes every window follows", async () => {
    const [origin] = lens.devtoolsFrame.url().split("/src/");
    options = await lens.context.newPage();
    await options.goto(`${origin}/src/options/options.html`);
    await options.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await expect.poll(() => options.title()).toContain("Settings");
    expect(await violationsIn(options)).toEqual([]);
    await options.getByRole("combobox", { name: "Language" }).selectOption("de");
    await options.getByRole("heading", { level: 1, name: "Einstellungen" }).waitFor();
    await expect.poll(() => options.evaluate(() => document.documentElement.lang)).toBe("de");
    await button("Einstellungen").waitFor();
    await options.getByRole("button", { name: "gw.contoso.com entfernen" }).click();
    await options.getByRole("button", { name: "gw.contoso.com entfernen" }).waitFor({ state: "detached" });
    const before = (await lens.rows()).length;
    await isolate();
    await lens.call({ url: "https://api.security.microsoft.com/api/later" });
    await lens.waitForRow("/api/later");
    expect(await lens.rows()).toHaveLength(before + 1);
    await options.close();
  });
});
