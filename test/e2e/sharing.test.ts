import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "../demo/cases.ts";
import { borrow, type Lens, rowsOf } from "./harness/launch.ts";
import { exportNames, paste, save } from "./harness/share.ts";

const api = "https://api.security.microsoft.com/api";
const ids = ["|11111111-one.", "|22222222-two.", "|33333333-three.", "|44444444-four."] as const;

/** A call whose token contains tenant and app, and whose body has two names in the wrong case. */
const isolate = cases.find(({ name }) => name === "InvalidRequestBody");
const tenant = "11111111-2222-3333-4444-555555555555";
const app = "66666666-7777-8888-9999-aaaaaaaaaaaa";

describe("sharing", () => {
  let lens: Lens;
  const details = () => lens.panel.getByRole("region", { name: "Details" });
  const button = (name: string) => lens.panel.getByRole("button", { name, exact: true });
  const box = (name: string | RegExp) => details().getByRole("checkbox", { name });
  /** Changes the language as another window would. */
  const speak = async (language: string) => {
    await lens.panel.evaluate((language) => chrome.storage.sync.set({ language }), language);
    await expect.poll(() => lens.panel.evaluate(() => document.documentElement.lang)).toBe(language);
  };
  const preview = () => details().locator(".report pre");
  const said = (text: string | RegExp) => lens.panel.getByRole("status").getByText(text).waitFor();
  const press = (key: string) => lens.devtools.keyboard.press(key);
  /** Newest first, so the last call is row 0. */
  const row = (index: number) => rowsOf(lens.panel).nth(index);
  const isChosen = () =>
    rowsOf(lens.panel).evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-selected") === "true"));
  const shown = async (begin: string | RegExp) => {
    // Several selected failures have no tabs.
    const tab = details().getByRole("tab").last();
    if ((await tab.count()) > 0) await tab.click();
    await expect.poll(() => preview().textContent()).toMatch(begin);
    return (await preview().textContent()) ?? "";
  };
  const copyAs = async (...items: readonly string[]) => {
    const { text: before } = await paste(lens);
    await button("Copy as").click();
    for (const item of items) await lens.panel.getByText(item, { exact: true }).click();
    await said(/^Call copied/);
    await expect.poll(async () => (await paste(lens)).text).not.toBe(before);
    return (await paste(lens)).text;
  };

  beforeAll(async () => {
    lens = await borrow();
    lens.server.on("POST", isolate?.url ?? "", {
      status: 400,
      headers: {
        "Content-Type": "application/json",
        "request-id": "0e7d1c5e-request",
        "x-ms-correlation-id": "3f0c6f0e-correlation",
      },
      body: JSON.stringify({
        error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: ids[0] },
      }),
    });
    for (const [index, id] of ids.slice(1).entries())
      lens.server.on("GET", `${api}/machines/${index + 1}`, {
        status: 404,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          error: { code: "ResourceNotFound", message: `Machine ${index + 1} was not found`, target: id },
        }),
      });
    await lens.openPanel();
  });
  beforeEach(async () => {
    const { method, url = "", headers, body } = isolate ?? {};
    for (const number of [3, 2, 1])
      await lens.call({ url: `${api}/machines/${number}?token=planted-secret` });
    await lens.call({ method, url, headers, body });
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(4);
  });
  afterEach(async () => {
    await speak("en");
    await lens.panel.getByRole("searchbox").fill("");
    await button("Clear").click();
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(0);
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("copies the report as shown, as text and as HTML", async () => {
    await row(0).click();
    const report = await shown(/^Failed Microsoft Defender API call: 400 InvalidRequestBody\n/);
    for (const line of [
      `Tracking ID: ${ids[0]} (error.target)`,
      "request-id header: 0e7d1c5e-request",
      "x-ms-correlation-id header: 3f0c6f0e-correlation",
      /Time \(UTC\): 20\d\d-\d\d-\d\dT[\d:.]+Z/,
      "Method: POST",
      "Host: api.security.microsoft.com",
      /Path: \/api\/machines\/\w+\/isolate/,
      /Operation: .*(?:https:\/\/learn\.microsoft\.com\/en-us\/.*)/,
      "Status: 400 Bad Request",
      "Code: InvalidRequestBody",
      "Message: “Request body is incorrect”",
      /Duration: [\d,]+ ms/,
      /Likely: /,
      'isolationtype: "Full"',
      "Authorization: Bearer •••",
      /replaced by ••• before this report was created, 1 time in this report/,
      /Created by Defender Error Lens \d+\.\d+\.\d+ in \S+ \d+ at 20/,
    ])
      expect(report).toMatch(line);
    await button("Copy support report").click();
    await said("Support report copied");
    const { text, html } = await paste(lens);
    expect(text).toBe(report);
    expect(html).toContain("<h1>Failed Microsoft Defender API call: 400 InvalidRequestBody</h1>");
    expect(html).toContain(`<b>Tracking ID</b>: <code>${ids[0]}</code>`);
  });

  test("contains tenant and app only on request", async () => {
    await row(0).click();
    const without = await shown(/^Failed/);
    await button("Copy support report").click();
    await said("Support report copied");
    const copied = await paste(lens);
    for (const text of [without, copied.text, copied.html]) {
      expect(text).not.toContain(tenant);
      expect(text).not.toContain(app);
    }
    await box("Include tenant and app ID").check();
    const report = await shown(`Tenant ID: ${tenant}`);
    expect(report).toContain(`App ID: ${app}`);
    await button("Copy support report").click();
    await expect.poll(async () => (await paste(lens)).text).toBe(report);
    await box("Include tenant and app ID").uncheck();
    await expect.poll(() => preview().textContent()).not.toContain(tenant);
  });

  test("writes Markdown on request, with the same HTML", async () => {
    await row(0).click();
    await shown(/^Failed/);
    await box("Markdown").check();
    const report = await shown(/^# Failed Microsoft Defender API call: 400 InvalidRequestBody\n/);
    expect(report).toMatch(/^## Findings$/m);
    await button("Copy support report").click();
    await said("Support report copied");
    const { text, html } = await paste(lens);
    expect(text).toBe(report);
    expect(html).toContain("<h1>Failed Microsoft Defender API call: 400 InvalidRequestBody</h1>");
    await box("Markdown").uncheck();
  });

  test("is in English by default, and in the panel's language on request", async () => {
    await row(0).click();
    await details().getByRole("tab").last().click();
    expect(await box(/^In /).count()).toBe(0);
    await speak("de");
    await button("Supportbericht kopieren").click();
    await said("Supportbericht kopiert");
    expect((await paste(lens)).text).toMatch(/^Failed Microsoft Defender API call/);
    await box("Auf Deutsch").check();
    const report = await shown(/^Fehlgeschlagener Aufruf/);
    await button("Supportbericht kopieren").click();
    await expect.poll(async () => (await paste(lens)).text).toBe(report);
    await box("Auf Deutsch").uncheck();
  });

  test("reports several failures, with a table of their tracking IDs first and one call of each cause", async () => {
    await row(0).click();
    await row(2).click({ modifiers: ["Shift"] });
    const report = await shown(/^3 failed Microsoft Defender API calls\n/);
    const [table = "", ...sections] = report.split(/\n(?=\d\. \d{3} )/);
    expect(table).toMatch(/^No\. +Cause +Time \(UTC\) +Status +Code +Tracking ID$/m);
    expect(ids.map((id) => table.includes(id))).toEqual([true, true, true, false]);
    expect(sections.map((section) => section.slice(0, 12))).toEqual(["1. 400 Inval", "2. 404 Resou"]);
    expect(report).toContain("token: •••");
    await button("Copy support report").click();
    await said("Support report copied");
    const { text, html } = await paste(lens);
    expect(text).toBe(report);
    expect(html.match(/<table/g)).toHaveLength(1);
    expect(html.indexOf("<table")).toBeLessThan(html.indexOf("<h2>1."));
  });

  test("selects rows by mouse as in any table, and copies their tracking IDs", async () => {
    await row(1).click();
    await row(3).click({ modifiers: ["ControlOrMeta"] });
    expect(await isChosen()).toEqual([false, true, false, true]);
    await details().getByText("2 errors selected").waitFor();
    await button("Copy tracking IDs").click();
    await said("2 tracking IDs copied");
    expect((await paste(lens)).text).toBe(`${ids[1]}\n${ids[3]}`);
    await row(1).click({ modifiers: ["ControlOrMeta"] });
    expect(await isChosen()).toEqual([false, false, false, true]);
    await row(1).click();
    await row(0).click({ modifiers: ["Shift"] });
    expect(await isChosen()).toEqual([true, true, false, false]);
    await row(3).click({ modifiers: ["Shift"] });
    expect(await isChosen()).toEqual([false, true, true, true]);
    await row(0).click();
    expect(await isChosen()).toEqual([true, false, false, false]);
  });

  test("selects rows by keyboard, and copies their tracking IDs", async () => {
    await row(0).click();
    await press("Shift+ArrowDown");
    await press("Shift+ArrowDown");
    await expect.poll(isChosen).toEqual([true, true, true, false]);
    await press("Control+C");
    await said("3 tracking IDs copied");
    expect((await paste(lens)).text).toBe(ids.slice(0, 3).join("\n"));
    await press("Shift+ArrowUp");
    await expect.poll(isChosen).toEqual([true, true, false, false]);
    await press("Control+ArrowDown");
    await press("Control+ArrowDown");
    await press("Control+Space");
    await expect.poll(isChosen).toEqual([true, true, false, true]);
    await press("Control+A");
    await expect.poll(isChosen).toEqual([true, true, true, true]);
    await press("Control+C");
    await said("4 tracking IDs copied");
    expect((await paste(lens)).text).toBe(ids.join("\n"));
    await press("ArrowUp");
    await expect.poll(isChosen).toEqual([false, false, true, false]);
  });

  test("copies the call in five forms, as sent and as corrected, with a variable for the token", async () => {
    await row(0).click();
    await details().getByRole("list", { name: "Findings" }).waitFor();
    const signature = "c2lnbmF0dXJl";
    for (const [form, beginning, variable] of [
      ["cURL", /^curl 'https:\/\/api\.security\.microsoft\.com\/api\/machines\/\w+\/isolate'/, "$TOKEN"],
      ["Windows cmd", /^(?:.*\r?\n)*?curl/, "TOKEN"],
      ["PowerShell", /Invoke-|curl/, "$env:TOKEN"],
      ["Python", /^import /, "TOKEN"],
      ["fetch", /fetch\(/, "TOKEN"],
    ] as const) {
      const call = await copyAs("As sent", form);
      expect(call).toMatch(beginning);
      expect(call).toContain(variable);
      expect(call).toContain("isolationtype");
      expect(call).not.toContain(signature);
    }
    const corrected = await copyAs("As corrected", "PowerShell");
    await button("Copy corrected cURL").click();
    await expect.poll(async () => (await paste(lens)).text).toMatch(/^curl/);
    for (const call of [corrected, (await paste(lens)).text]) {
      expect(call).toContain('"IsolationType"');
      expect(call).not.toContain("isolationtype");
    }
  });

  test("shows the request in the Network panel, also one whose URL contained a secret", async () => {
    const choose = async (index: number) => {
      await row(index).click();
      return (await isChosen())[index];
    };
    for (const [index, method, path] of [
      [0, "POST", "/isolate"],
      [1, "GET", "/machines/1?token=planted-secret"],
    ] as const) {
      await choose(index);
      await button("Show in Network panel").click();
      await expect
        .poll(() => lens.devtools.evaluate<NetworkView>(networkView))
        .toMatchObject({ tab: "network" });
      await expect
        .poll(async () => (await lens.devtools.evaluate<NetworkView>(networkView)).requests.at(-1))
        .toMatch(new RegExp(`^${method} .*${path.replaceAll("?", "\\?")}$`));
      const { filter, requests } = await lens.devtools.evaluate<NetworkView>(networkView);
      expect(filter).toContain(`method:${method} url:${api}/machines/`);
      expect(new Set(requests).size).toBe(1);
      await lens.openPanel();
      // While DevTools moves from the Network panel back to ours, a click can be lost.
      await expect.poll(() => choose(2)).toBe(true);
    }
  });

  test("saves the filtered list in four formats, with content and time in the file name", async () => {
    await lens.panel.getByRole("searchbox").fill("code:ResourceNotFound");
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(3);
    for (const name of exportNames) {
      const file = await save(lens, name);
      const extension = name === "Markdown" ? "md" : name.toLowerCase();
      expect(file.name).toMatch(
        new RegExp(`^defender-3-errors-20\\d\\d-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ\\.${extension}$`),
      );
      await said(`3 errors saved as ${file.name}`);
      expect(ids.map((id) => file.text.includes(name === "Markdown" ? id.slice(1) : id))).toEqual([
        false,
        true,
        true,
        true,
      ]);
      expect(file.text).not.toContain("planted-secret");
      if (name === "HAR") expect(JSON.parse(file.text).log.entries).toHaveLength(3);
      if (name === "JSON") expect(JSON.parse(file.text).failures).toHaveLength(3);
      if (name === "CSV") expect(file.text.trimEnd().split("\r\n")).toHaveLength(4);
    }
  });
});

interface NetworkView {
  readonly tab: string;
  readonly filter: string;
  /** Method and URL of the requests that pass the filter. */
  readonly requests: readonly string[];
}

/** A string, because the test compiler would rewrite `import()` in a function. */
const networkView = `(async () => {
  const { InspectorView } = await import("./ui/legacy/legacy.js");
  const { NetworkPanel } = await import("./panels/network/network.js");
  const { networkLogView } = NetworkPanel.NetworkPanel.instance();
  return {
    tab: InspectorView.InspectorView.instance().tabbedPane.selectedTabId,
    filter: networkLogView.textFilterUI.value(),
    requests: networkLogView.dataGrid.rootNode().children.flatMap((node) => {
      const request = node.request();
      return request ? [request.requestMethod + " " + request.url()] : [];
    }),
  };
})()`;
