import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findings } from "../../src/locales/en/findings.ts";
import { panel as en } from "../../src/locales/en/panel.ts";
import { demoOrigin } from "../demo/server.ts";
import { entryOf, type Sent } from "../entries.ts";
import { createCounter } from "./harness/actions.ts";
import { button } from "./harness/fails.ts";
import { keysOf } from "./harness/keys.ts";
import { type Lens, launch, rowsOf } from "./harness/launch.ts";
import { paste } from "./harness/share.ts";

const api = "https://api.security.microsoft.com/api";
const now = Math.floor(Date.now() / 1000);
const encoded = (data: object) => Buffer.from(JSON.stringify(data)).toString("base64url");
const token = (exp: number) => ({
  Authorization: `Bearer ${encoded({ alg: "RS256" })}.${encoded({
    aud: "https://api.securitycenter.microsoft.com",
    appid: "66666666-7777-8888-9999-aaaaaaaaaaaa",
    iat: exp - 3600,
    exp,
    roles: ["Machine.Isolate"],
  })}.c2ln`,
});
const refused = (code: string, message: string, id: string) => ({ error: { code, message, target: id } });

const device = (n: number) => n.toString(16).padStart(40, "7c80e935");
const expired = (n: number): Sent => ({
  url: `${api}/${["machines", "alerts", "software", "vulnerabilities", "indicators"][n % 5]}`,
  requestHeaders: token(now - 1860),
  status: 401,
  body: refused("Unauthorized", "The access token has expired.", `|expired-${n}.`),
});
const limited = (n: number): Sent => ({
  url: `${api}/advancedqueries/run`,
  method: "POST",
  requestHeaders: token(now + 3600),
  request: { Query: "DeviceInfo | take 1" },
  status: 429,
  headers: { "Retry-After": "22" },
  body: refused(
    "TooManyRequests",
    "API calls quota exceeded! maximum allowed 45 per minute.",
    `|limited-${n}.`,
  ),
});
const misspelt = (n: number): Sent => ({
  url: `${api}/machines/${device(n)}/isolate`,
  method: "POST",
  requestHeaders: token(now + 3600),
  request: { comment: "INC-4017", IsolationType: "Full" },
  status: 400,
  body: refused("InvalidRequestBody", "Request body is incorrect", `|misspelt-${n}.`),
});
const forbidden = (n: number): Sent => ({
  url: `${api}/machines/${device(n)}/offboard`,
  method: "POST",
  requestHeaders: token(now + 3600),
  request: { Comment: "INC-4017" },
  status: 403,
  body: refused(
    "Forbidden",
    "Missing application roles. API required roles: Machine.Offboard, application roles: Machine.Isolate.",
    `|forbidden-${n}.`,
  ),
});

const harOf = (sent: readonly Sent[]) =>
  JSON.stringify({
    log: {
      version: "1.2",
      creator: { name: "test", version: "1" },
      entries: sent.map((one, n) => ({
        ...entryOf({
          ...one,
          response: { content: { mimeType: "application/json", text: JSON.stringify(one.body) } },
        }),
        startedDateTime: new Date((now - 600 + n) * 1000).toISOString(),
      })),
    },
  });
const many = (count: number, make: (n: number) => Sent) => Array.from({ length: count }, (_, n) => make(n));

/** Makes the server reply to a call as described by `sent`. */
const answer = (lens: Lens, sent: Sent) =>
  lens.server.on(sent.method ?? "GET", sent.url ?? "", {
    status: sent.status ?? 400,
    headers: { "Content-Type": "application/json", ...sent.headers },
    body: JSON.stringify(sent.body),
  });

/** Makes a failing call from the inspected page, as described by `sent`. */
async function fail(lens: Lens, sent: Sent) {
  answer(lens, sent);
  await lens.call({
    url: sent.url ?? "",
    method: sent.method ?? "GET",
    headers: { ...sent.requestHeaders, ...(sent.request ? { "Content-Type": "application/json" } : {}) },
    ...(sent.request ? { body: JSON.stringify(sent.request) } : {}),
  });
}

/** The user's tasks in the panel and the most actions each may take, with DevTools docked at 560 px. */
describe("counting actions,", () => {
  let lens: Lens;
  let count: ReturnType<typeof createCounter>;
  const ourTab = () => lens.devtools.getByRole("tab", { name: en.title });
  const openPanel = async () => {
    await ourTab().click();
    await lens.openPanel();
    const frame = await lens.panel.frameElement();
    await frame.evaluate((element) => {
      (element as HTMLElement).style.inlineSize = "560px";
    });
  };
  const says = (text: string) => lens.panel.getByRole("status").getByText(text).waitFor();
  const row = (text: string | RegExp) => rowsOf(lens.panel).filter({ hasText: text }).first();

  beforeEach(async () => {
    lens = await launch({ byCause: true });
    count = createCounter();
    await ourTab().waitFor();
  });
  afterEach(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("an analyst has the tracking ID after at most five", async () => {
    const sent = misspelt(1);
    answer(lens, sent);
    lens.server.on("GET", `${demoOrigin}/failing.html`, {
      status: 200,
      headers: { "Content-Type": "text/html" },
      body: `<script>addEventListener("load", () => fetch("${sent.url}", { method: "POST", body: '{"comment":"x"}' }));</script>`,
    });
    await count.act("F12");
    await count.act("our tab", openPanel);
    await lens.page.goto(`${demoOrigin}/failing.html`);
    await row("misspelt-1").waitFor();
    await button(lens.panel, en.clear).click();
    await count.act(en.reloadPage, () => button(lens.panel, en.reloadPage).click());
    await count.act("the row", () => row("misspelt-1").click());
    await count.act(en.copyId, () => button(lens.panel, en.copyId).click());
    await says(en.idCopied("|misspelt-1."));
    expect(count.reached("analyst")).toBeLessThanOrEqual(5);
    expect((await paste(lens)).text).toBe("|misspelt-1.");
  });

  test("the tracking ID needs at most two keys in the panel", async () => {
    await fail(lens, misspelt(1));
    await openPanel();
    await row("misspelt-1").waitFor();
    const keys = keysOf(lens);
    // The panel has focus, but no control in it.
    await lens.panel.getByRole("status").click();
    await count.act("Down", () => keys.press("ArrowDown"));
    await count.act("Control+C", () => keys.press("Control+C"));
    await says(en.idCopied("|misspelt-1."));
    expect(count.reached("keyboard")).toBeLessThanOrEqual(2);
  });

  test("an integrator has the corrected call after at most two", async () => {
    await fail(lens, misspelt(1));
    await openPanel();
    await count.act("the row", () => row("misspelt-1").click());
    await count.act(findings.labels.copyCorrectedCurl, () =>
      button(lens.panel, findings.labels.copyCorrectedCurl).click(),
    );
    await says(en.callCopied);
    expect(count.reached("integrator")).toBeLessThanOrEqual(2);
    expect((await paste(lens)).text).toContain('"Comment"');
  });

  test("a support engineer has four causes and the IDs of each after at most six", async () => {
    const folder = await mkdtemp(join(tmpdir(), "defender-error-lens-actions-"));
    const file = join(folder, "customer.har");
    const sent = [...many(70, expired), ...many(60, limited), ...many(40, misspelt), ...many(30, forbidden)];
    await writeFile(file, harOf(sent));
    await openPanel();
    const dialog = lens.devtools.waitForEvent("filechooser");
    await count.act(en.openHar, () => button(lens.panel, en.openHar).click());
    await count.act("the file", async () => (await dialog).setFiles(file));
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(4);
    await lens.panel.getByText(`${en.causes(4)} · ${en.failures(200)}`).waitFor();
    await lens.panel.getByText("customer.har").first().waitFor();
    const causes = await rowsOf(lens.panel).allTextContents();
    expect(causes.map((text) => /(\d+) errors/.exec(text)?.[1])).toEqual(["70", "60", "40", "30"]);
    const copies = [70, 60, 40, 30].map((ids) => en.copyCauseIds(ids));
    const names = () =>
      rowsOf(lens.panel)
        .getByRole("button")
        .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(await names()).toEqual(copies);
    for (const ids of [70, 60, 40, 30]) {
      await count.act(en.copyCauseIds(ids), () => button(lens.panel, en.copyCauseIds(ids)).click());
      await says(en.idsCopied(ids));
    }
    expect(count.reached("support engineer")).toBeLessThanOrEqual(6);
    expect((await paste(lens)).text.split("\n")).toHaveLength(30);
    await rm(folder, { recursive: true, force: true });
  });
});
