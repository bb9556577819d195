import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../src/locales/index.ts";
import { type Lens, launch, rowsOf } from "./harness/launch.ts";
import { exportNames, save } from "./harness/share.ts";

interface LogEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/** The requests in Chrome's own network log. A terminated browser may leave the log incomplete. */
function requestsIn(log: string): { url: string; initiator: string }[] {
  return log.split("\n").flatMap((line) => {
    if (!line.includes('"initiator"')) return [];
    const { params }: LogEvent = JSON.parse(line.replace(/,\s*$/, "").replace(/\]\}\s*$/, ""));
    return params?.url && params.initiator ? [{ url: params.url, initiator: params.initiator }] : [];
  });
}

describe("the panel, with every feature used", () => {
  const api = "https://api.security.microsoft.com/api";
  let folder: string;
  let lens: Lens;
  const requested: string[] = [];
  const button = (name: string) => lens.panel.getByRole("button", { name, exact: true });
  const said = (words: string | RegExp) => lens.panel.getByRole("status").getByText(words).waitFor();
  const filter = (text: string) => lens.panel.getByRole("searchbox").fill(text);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "defender-error-lens-privacy-"));
    lens = await launch({
      args: [`--log-net-log=${join(folder, "net.json")}`, "--net-log-capture-mode=Everything"],
    });
    lens.context.on("request", (request) => {
      const frame = request.frame().url();
      if (frame.startsWith("chrome-extension://")) requested.push(request.url());
    });
    lens.server.on("GET", /\/api\/machines\//, ({ url }) => ({
      status: 404,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        error: { code: "ResourceNotFound", message: "No such machine", target: `|${url.slice(-1)}.` },
      }),
    }));
    await lens.openPanel();
  });
  afterAll(async () => {
    await lens.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test("sends nothing", { timeout: 120_000 }, async () => {
    for (const id of [1, 2, 3]) await lens.call({ url: `${api}/machines/${id}` });
    await (await lens.waitForRow("|2.")).click();
    await lens.panel.getByRole("list", { name: "What to do" }).waitFor();
    await button("Copy tracking ID").click();
    await said(/copied/);
    for (const form of ["cURL", "Windows cmd", "PowerShell", "Python", "fetch"]) {
      await button("Copy as").click();
      await lens.panel.getByText(form, { exact: true }).click();
      await said(/^Call copied/);
    }
    await lens.panel.getByRole("tab", { name: "IDs and report" }).click();
    await lens.panel.getByRole("textbox", { name: "Note" }).fill("seen twice");
    await button("Copy support report").click();
    await said("Support report copied");
    await button("Copy all tracking IDs").click();
    await button("By cause").click();
    await button("By cause").click();
    for (const text of ["machines", "status:404", "has:finding", "/machine.*1/", "/(a+)+$/", ""])
      await filter(text);
    const saved = await Promise.all([save(lens, exportNames[0])]);
    for (const name of exportNames.slice(1)) await save(lens, name);
    await lens.panel.locator("input[type=file]").setInputFiles(saved.map(({ path }) => path));
    await said(/3 requests read/);
    await lens.panel.getByRole("button", { name: /^All errors/ }).click();
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(6);
    await button("History").click();
    await button("Settings").click();
    const language = lens.panel.getByRole("combobox").filter({ hasText: "Svenska" });
    for (const { name } of Object.values(languages)) await language.selectOption({ label: name });
    await language.selectOption({ label: languages.en.name });
    await button("Done").click();
    await button("Record").click();
    await button("Record").click();
    await button("Clear").click();

    expect(requested.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url))).toEqual([]);
    const refused = await lens.panel.evaluate(async (url) => {
      const isRefused = await fetch(url).then(
        () => false,
        () => true,
      );
      return [isRefused, navigator.sendBeacon(url)];
    }, `${api}/from-the-panel`);
    expect(refused[0]).toBe(true);

    await lens.close();
    const requests = requestsIn(readFileSync(join(folder, "net.json"), "utf8"));
    expect(requests.filter(({ url }) => url.startsWith(`${api}/machines/`)).length).toBeGreaterThanOrEqual(3);
    const ours = requests.filter(
      ({ url, initiator }) =>
        initiator.startsWith("chrome-extension:") && !url.startsWith("chrome-extension:"),
    );
    expect(ours).toEqual([]);
    expect(requests.filter(({ url }) => url.includes("from-the-panel"))).toEqual([]);
  });
});
