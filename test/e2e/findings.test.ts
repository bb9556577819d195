import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { borrow, type Call, type Lens } from "./harness/launch.ts";

const api = "https://api.security.microsoft.com/api";
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const isolate = `${api}/machines/${device}/isolate`;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const bearer = (claims: object) => `Bearer ${part({ alg: "none" })}.${part(claims)}.c2ln`;
const now = Math.floor(Date.now() / 1000);
const token = (roles: readonly string[], more: object = {}) =>
  bearer({
    aud: "https://api.securitycenter.microsoft.com",
    iat: now - 60,
    nbf: now - 60,
    exp: now + 3600,
    roles,
    ...more,
  });
const json = (authorization: string) => ({
  Authorization: authorization,
  "Content-Type": "application/json",
});

interface Wrong extends Call {
  readonly name: string;
  readonly status: number;
  readonly code: string;
  readonly message?: string;
  readonly replyHeaders?: Record<string, string>;
  /** The text of the first finding, or part of it. */
  readonly finds: string | RegExp;
  readonly quotes?: readonly string[];
}

const wrongCalls: readonly Wrong[] = [
  {
    name: "a parameter in the wrong case",
    method: "POST",
    url: isolate,
    headers: json(token(["Machine.Isolate"])),
    body: '{"comment":"x","IsolationType":"Full"}',
    status: 400,
    code: "InvalidRequestBody",
    finds: /Likely.*must be/,
    quotes: ["comment", "Comment"],
  },
  {
    name: "a required parameter left out",
    method: "POST",
    url: isolate,
    headers: json(token(["Machine.Isolate"])),
    body: '{"IsolationType":"Full"}',
    status: 400,
    code: "MissingRequiredParameter",
    finds: /Comment is missing/,
    quotes: ["Comment"],
  },
  {
    name: "a comma too many",
    method: "POST",
    url: isolate,
    headers: json(token(["Machine.Isolate"])),
    body: '{"Comment":"x",\n "IsolationType":"Full",}',
    status: 400,
    code: "InvalidRequestBody",
    finds: /valid JSON.*line 2/,
  },
  {
    name: "a token that had expired",
    url: `${api}/machines?expired`,
    headers: {
      Authorization: token(["Machine.Read.All"], { iat: now - 9000, nbf: now - 9000, exp: now - 5400 }),
    },
    status: 401,
    code: "Unauthorized",
    finds: /Certain.*[Ee]xpired/,
  },
  {
    name: "a permission that the token lacks",
    url: `${api}/machines?lacks`,
    headers: { Authorization: token(["Alert.Read.All"]) },
    status: 403,
    code: "Forbidden",
    message:
      "Missing application roles. API required roles: Machine.Read.All,Machine.ReadWrite.All, application roles: Alert.Read.All.",
    finds: /Certain/,
    quotes: ["Machine.Read.All", "Alert.Read.All"],
  },
  {
    name: "a limit that was reached",
    method: "POST",
    url: `${api}/advancedhunting/run`,
    headers: json(token(["AdvancedHunting.Read.All"])),
    body: '{"Query":"DeviceInfo | take 1"}',
    status: 429,
    code: "429",
    message: "API calls quota exceeded! maximum allowed 45 per 00:01:00",
    replyHeaders: { "Retry-After": "60" },
    finds: /Certain.*[Ll]imit/,
  },
];

describe("findings", () => {
  let lens: Lens;
  const details = () => lens.panel.getByRole("region", { name: "Details" });
  const findings = () => details().getByRole("list", { name: "Findings" }).getByRole("listitem");

  beforeAll(async () => {
    lens = await borrow();
    await lens.openPanel();
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  const answer = ({ method = "GET", url, status, code, message = "", replyHeaders }: Wrong) =>
    lens.server.on(method, url, {
      status,
      headers: { "Content-Type": "application/json", ...replyHeaders },
      body: JSON.stringify({ error: { code, message, target: "t" } }),
    });

  for (const wrong of wrongCalls)
    test(`name ${wrong.name}`, async () => {
      answer(wrong);
      await lens.panel.getByRole("button", { name: "Clear" }).click();
      await lens.call({ method: wrong.method, url: wrong.url, headers: wrong.headers, body: wrong.body });
      await (await lens.waitForRow(wrong.code)).click();
      const first = findings().first();
      await first.waitFor();
      const text = (await first.textContent()) ?? "";
      expect(text).toMatch(wrong.finds);
      for (const quote of wrong.quotes ?? []) expect(text).toContain(quote);
    });

  test("mark the place in the request and offer the corrected body", async () => {
    const [wrong] = wrongCalls;
    if (!wrong) throw new Error("No call.");
    answer(wrong);
    await lens.panel.getByRole("button", { name: "Clear" }).click();
    await lens.call({ method: wrong.method, url: wrong.url, headers: wrong.headers, body: wrong.body });
    await (await lens.waitForRow(wrong.code)).click();
    await findings().first().waitFor();
    await details().getByRole("tab", { name: "Request" }).click();
    expect(await details().locator("mark").allTextContents()).toEqual(['"comment"']);
    await details().getByRole("tab", { name: "Answer" }).click();
    await details().getByRole("button", { name: "Copy corrected body" }).click();
    await lens.panel.getByRole("status").getByText("Corrected body copied").waitFor();
    const filter = lens.panel.getByRole("searchbox");
    await filter.focus();
    await lens.devtools.keyboard.press("Control+V");
    expect(await filter.inputValue()).toBe('{"Comment":"x","IsolationType":"Full"}');
    await filter.fill("");
  });

  test("do not appear for a correct call", async () => {
    const url = `${isolate}?correct`;
    lens.server.on("POST", url, {
      status: 400,
      headers: { "Content-Type": "application/json" },
      body: '{"error":{"code":"BadRequest","message":"m","target":"t"}}',
    });
    await lens.panel.getByRole("button", { name: "Clear" }).click();
    await lens.call({
      method: "POST",
      url,
      headers: json(token(["Machine.Isolate"])),
      body: '{"Comment":"x","IsolationType":"Full"}',
    });
    await (await lens.waitForRow("BadRequest")).click();
    await details()
      .getByText(/^The checks found no problems in: /)
      .waitFor();
  });

  test("narrow the list by has:finding", async () => {
    await lens.panel.getByRole("button", { name: "Clear" }).click();
    for (const wrong of wrongCalls.slice(0, 2)) {
      answer(wrong);
      await lens.call({ method: wrong.method, url: wrong.url, headers: wrong.headers, body: wrong.body });
    }
    await lens.call({ url: `${api}/machines/${device}?fine` });
    await lens.waitForRow("?fine");
    await lens.panel.getByRole("searchbox").fill("has:finding");
    await expect.poll(async () => (await lens.rows()).length).toBe(2);
    await lens.panel.getByRole("searchbox").fill("");
  });
});
