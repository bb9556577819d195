import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createEntryReader, mayBeWatched } from "../../../src/core/import/entry-reader.ts";
import { entryOf } from "../../entries.ts";

const body = { error: { code: "BadRequest", message: "No.", target: "t" } };
const response = { content: { mimeType: "application/json", text: JSON.stringify(body) } };
const failing = (url: string) => entryOf({ url, status: 400, response });

describe("before parsing, the text of an entry", () => {
  const addresses = [
    "https://api.security.microsoft.com/api/machines",
    "https://API.Security.Microsoft.com/api/machines",
    "HTTPS://api.securitycenter.windows.com/api/alerts?$top=1",
    "https://graph.microsoft.com/v1.0/security/alerts_v2",
    "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token?x=%22",
  ];
  test.each(addresses)("is accepted for %s", (url) => {
    for (const indent of [undefined, 2, "\t"])
      expect(mayBeWatched(JSON.stringify(failing(url), null, indent))).toBe(true);
    expect(mayBeWatched(JSON.stringify(failing(url)).replaceAll("/", "\\/"))).toBe(true);
    expect(mayBeWatched(JSON.stringify(failing(url)).replace(/h(?=ttps:)/i, "\\u0068"))).toBe(true);
    expect(mayBeWatched(JSON.stringify(failing(url)).replace("microsoft", "micro\\u0073oft"))).toBe(true);
  });

  test("is rejected for other hosts, even if their URL contains one of ours", () => {
    const other = failing("https://app.contoso.example/?go=https://api.security.microsoft.com/api/machines");
    const speaking = { ...other, comment: '"url":"https://api.security.microsoft.com/api/machines"' };
    expect(mayBeWatched(JSON.stringify(speaking))).toBe(false);
  });

  test("is accepted without a URL, because the entry may be broken", () => {
    expect(mayBeWatched("null")).toBe(true);
  });
});

describe("an entry", () => {
  test.each([
    null,
    12,
    "text",
    [],
    {},
    { request: null },
    { request: { url: 1 }, response: {} },
    { request: { url: "https://api.security.microsoft.com/api/machines" } },
    { request: { url: "https://api.security.microsoft.com/api/machines" }, response: null },
  ])("is broken: %j", async (har) => {
    expect(await createEntryReader("f").read(har)).toBe("broken");
  });

  test.each([
    { response: {} },
    { response: { status: "400", headers: "none", content: [] } },
    { response: { status: 400, headers: [null, 1, { name: 1 }], content: { text: 5, encoding: 7 } } },
    { startedDateTime: 5, time: "long", pageref: {}, response: { status: -1, content: null } },
    { _failures: [null, {}, { index: -1 }, { index: 0, calls: "many" }], response: { status: 400 } },
  ])("with odd fields is read without an exception: %j", async (odd) => {
    const har = { request: { url: "https://api.security.microsoft.com/api/machines", headers: {} }, ...odd };
    expect(Array.isArray(await createEntryReader("f").read(har))).toBe(true);
  });

  test("of our own export keeps its status 0, although its body names another", async () => {
    const headers = [{ name: "Date", value: "Thu, 04 May 2023 17:45:50 GMT" }];
    const har = entryOf({ status: 0, response: { ...response, headers } });
    const own = { ...har, _failures: [{ index: 0 }] };
    const statusesOf = async (entry: unknown) => {
      const read = await createEntryReader("f").read(entry);
      return typeof read === "string" ? read : read.map(({ error }) => error.status);
    };
    expect(await statusesOf(har)).toEqual([400]);
    expect(await statusesOf(own)).toEqual([0]);
  });

  test("that is not JSON is broken, and does not affect the others", async () => {
    const reader = createEntryReader("f");
    expect(await reader.readText('{"url":"https://api.security.microsoft.com/api/a", oops}')).toBe("broken");
    const text = JSON.stringify(failing("https://api.security.microsoft.com/api/machines"));
    expect(await reader.readText(text)).toHaveLength(1);
  });

  test("may have a body in base64, in any spelling", async () => {
    const base64 = btoa(JSON.stringify(body));
    const content = { mimeType: "application/json", text: base64, encoding: "BASE64" };
    const [failure] = await createEntryReader("f").read(entryOf({ response: { content } }));
    expect(failure).toMatchObject({ id: "f-0#0", error: { code: "BadRequest" } });
  });

  test("may have a compressed body, with its encoding in any spelling", async () => {
    const packed = gzipSync(JSON.stringify(body)).toString("base64");
    const content = { mimeType: "application/json", text: packed, encoding: "Base64" };
    const read = await createEntryReader("f").read(entryOf({ response: { content } }));
    expect(read).toMatchObject([{ error: { code: "BadRequest" } }]);
  });

  test("has the counts of earlier calls in the file", async () => {
    const reader = createEntryReader("f");
    await reader.read(entryOf({ status: 200, entry: { startedDateTime: "2026-11-21T11:59:50.000Z" } }));
    const [failure] = await reader.read(entryOf({ status: 429, response }));
    expect(failure).toMatchObject({ calls: { minute: 2, succeeded: 1, failed: 1 } });
  });

  test("of our own export gives the exported failures, with their counts", async () => {
    const calls = { minute: 9, hour: 90, succeeded: 80, failed: 10 };
    const reader = createEntryReader("f");
    const own = { ...entryOf({ response }), _failures: [{ index: 0, calls }] };
    expect(await reader.read(own)).toMatchObject([{ id: "f-e0#0", calls }]);
    expect(await reader.read({ ...own, _failures: [] })).toEqual([]);
  });

  test("of a tunnel through a proxy is not a call", async () => {
    const tunnel = entryOf({
      method: "CONNECT",
      url: "https://api.security.microsoft.com:443/",
      status: 502,
    });
    expect(await createEntryReader("f").read(tunnel)).toBe("unwatched");
  });
});

describe("within a file", () => {
  const isolate =
    "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";
  const sent = (seconds: number, status: number, request: object) =>
    entryOf({
      url: isolate,
      method: "POST",
      status,
      request,
      entry: { startedDateTime: new Date(Date.UTC(2026, 10, 21, 12) + seconds * 1000).toISOString() },
      ...(status >= 400 && { response }),
    });
  const full = { Comment: "Case 1", IsolationType: "Full" };
  const wrong = { comment: "Case 2", IsolationType: "Full" };

  test("a failure is compared with the good call before it, and with the one after it", async () => {
    const reader = createEntryReader("f");
    await reader.read(sent(0, 201, full));
    const [failure] = await reader.read(sent(60, 400, wrong));
    expect(failure).toMatchObject({
      since: {
        at: Date.UTC(2026, 10, 21, 12),
        changes: [{ part: "body", how: "renamed", name: "comment", before: "Comment", now: "comment" }],
      },
    });
    expect(reader.takeUpdated()).toEqual([]);
    await reader.read(sent(120, 201, { ...full, Comment: "Case 2" }));
    const [updated] = reader.takeUpdated();
    expect(updated).toMatchObject({
      id: typeof failure === "object" && failure.id,
      after: { at: Date.UTC(2026, 10, 21, 12, 2), changes: [{ how: "renamed", name: "Comment" }] },
    });
    expect(reader.takeUpdated()).toEqual([]);
  });

  test("a retry that succeeded unchanged has no changes; parts missing in the file are unknown", async () => {
    const reader = createEntryReader("f");
    await reader.read(sent(0, 500, full));
    await reader.read(sent(3, 201, full));
    const [updated] = reader.takeUpdated();
    expect(updated?.after).toEqual({
      at: Date.UTC(2026, 10, 21, 12, 0, 3),
      changes: [],
      differs: ["header", "token"],
    });
  });

  test("an item that failed in a successful reply is not compared", async () => {
    const reader = createEntryReader("f");
    const list = { value: [{ id: "1", indicator: "a", isFailed: true, failureReason: "No" }] };
    const url = "https://api.security.microsoft.com/api/indicators/import";
    const partly = entryOf({
      url,
      method: "POST",
      status: 200,
      request: { Indicators: [{ title: "a" }] },
      response: { content: { mimeType: "application/json", text: JSON.stringify(list) } },
    });
    await reader.read(partly);
    const [failure] = await reader.read(partly);
    expect(failure).toMatchObject({ error: { shape: "item" } });
    expect(failure).not.toHaveProperty("since");
  });
});

describe("a file of our own", () => {
  const at = Date.UTC(2026, 10, 21, 12);
  const exported = (time: number, followed: number) => ({
    ...failing("https://api.security.microsoft.com/api/machines/1"),
    startedDateTime: new Date(time).toISOString(),
    _failures: [{ index: 0, follows: { kind: "token", at: followed } }],
  });

  test("links the failures of a chain again, although their IDs are new", async () => {
    const reader = createEntryReader("f");
    const [first] = await reader.read(exported(at, at));
    const [second] = await reader.read(exported(at + 1000, at));
    const [lone] = await reader.read(exported(at + 2000, at - 1));
    const id = typeof first === "object" && first.id;
    expect(first).toMatchObject({ follows: { kind: "token", id, at } });
    expect(second).toMatchObject({ follows: { kind: "token", id, at } });
    expect(lone).not.toHaveProperty("follows");
  });
});
