import { cases } from "../../demo/cases.ts";
import type { Reply } from "../../demo/reply.ts";
import type { Sent } from "../../entries.ts";
import type { Call } from "../harness/launch.ts";

export const api = "https://api.security.microsoft.com/api";
const login = "https://login.microsoftonline.com/common/oauth2/v2.0/token";
const batch = "https://graph.microsoft.com/v1.0/$batch";
const isolate = cases.find(({ name }) => name === "InvalidRequestBody");
export const trackingId = "|0123abcd-hostile.";

const json = { "Content-Type": "application/json" };
export const markup = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script><svg onload='window.hacked=1'>{{7*7}}`;
export const errorOf = (message: string, more: object = {}) =>
  JSON.stringify({ error: { code: "BadRequest", message, target: trackingId, ...more } });
export const bad = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 400,
  headers: { ...json, ...headers },
  body,
});
const deep = (levels: number, open = '{"a":', close = "}") =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;
const keys = (count: number) => Array.from({ length: count }, (_, place) => `"k${place}":${place}`).join(",");
const long = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const headers = (count: number, value: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`x-${place}`, value]));
const sentBody = (body: string): Call => ({
  method: "POST",
  url: isolate?.url ?? "",
  headers: isolate?.headers,
  body,
});

interface Hostile {
  readonly call?: Call;
  readonly reply: Reply;
  /** Text that the row and Details must contain. */
  readonly row?: string | RegExp;
  readonly details?: string;
  /** Number of rows that the response produces; 1 by default. */
  readonly rows?: number;
}

/** Responses that a page or an API can send over HTTP. */
export const live: Readonly<Record<string, Hostile>> = {
  "markup in every field of the reply": {
    reply: {
      status: 400,
      headers: { ...json, "request-id": markup, "x-odd": markup },
      body: JSON.stringify({
        error: {
          code: markup,
          message: markup,
          target: markup,
          innerError: { code: markup, "request-id": markup },
          details: [{ code: markup, message: markup, target: markup }],
        },
      }),
    },
    row: "<img src=x onerror=",
    details: "<script>window.hacked=1</script>",
  },
  "markup as the whole reply": {
    reply: bad(`<!doctype html><title>${markup}</title>${markup}`, { "Content-Type": "text/html" }),
    details: "window.hacked=1",
  },
  "markup in address, headers and body of the request": {
    call: {
      method: "POST",
      url: `${api}/machines/<img src=x onerror=hacked=1>/isolate?$filter='"><script>hacked=1</script>`,
      headers: { "X-Odd": markup, "Content-Type": "application/json" },
      body: JSON.stringify({ [markup]: markup, Comment: markup }),
    },
    reply: bad(errorOf("Request body is incorrect")),
    details: "window.hacked=1",
  },
  "names that every object inherits": {
    call: sentBody('{"__proto__":{"Comment":"x"},"constructor":"x","hasOwnProperty":{},"toString":1}'),
    reply: bad(
      '{"__proto__":{"error":{"code":"Wrong"}},"constructor":{"prototype":{"hacked":1}},"error":{"__proto__":{"code":"Wrong"},"code":"constructor","message":"__proto__","target":"|0123abcd-hostile.","details":[{"code":"hasOwnProperty","message":"toString","target":"__proto__"}]}}',
    ),
    row: " constructor ",
    details: "hasOwnProperty",
  },
  "JSON nested 100,000 deep": { reply: bad(deep(100_000)) },
  "lists nested 100,000 deep": { reply: bad("[".repeat(100_000) + "]".repeat(100_000)) },
  "an error nested 100,000 deep": { reply: bad(deep(100_000, '{"error":')), row: "400" },
  "a message nested 50,000 deep": {
    reply: bad(
      `{"error":{"code":"BadRequest","target":"${trackingId}","message":${deep(50_000, '{"value":')}}}`,
    ),
    row: trackingId,
  },
  "nesting that never ends": { reply: bad('{"a":['.repeat(100_000)) },
  "a request nested 100,000 deep": {
    call: sentBody(deep(100_000)),
    reply: bad(errorOf("m")),
    row: trackingId,
  },
  "a request of brackets that is whole": {
    call: sentBody("[".repeat(49_000) + "]".repeat(49_000)),
    reply: bad("[".repeat(49_000) + "]".repeat(49_000)),
  },
  "a batch nested 50,000 deep": {
    call: {
      method: "POST",
      url: batch,
      headers: json,
      body: `{"requests":[{"id":"1","method":"POST","url":"/security/alerts","body":${deep(50_000)}},{"id":"2","method":"GET","url":"/security/incidents"}]}`,
    },
    reply: {
      headers: json,
      body: `{"responses":[{"id":"1","status":400,"body":${deep(50_000)}},{"id":"2","status":404,"body":{"error":{"code":"NotFound","message":"m"}}}]}`,
    },
    row: "NotFound",
    rows: 2,
  },
  // A longer one is in test/core/hostile.test.ts; here, the whole reply is written with each of the 500 rows.
  "a batch that answers two thousand calls": {
    call: {
      method: "POST",
      url: batch,
      headers: json,
      body: `{"requests":[{"id":"1","method":"GET","url":"/security/alerts"}]}`,
    },
    reply: {
      headers: json,
      body: `{"responses":[${'{"id":"1","status":400,"body":{"error":{"code":"BadRequest","message":"m"}}},'.repeat(2_000)}{}]}`,
    },
    row: "BadRequest",
    rows: 500,
  },
  "a million keys": { reply: bad(`{${keys(1_000_000)}}`) },
  "a million keys behind an error": {
    reply: bad(`{"error":{"code":"BadRequest","message":"m","target":"${trackingId}"},${keys(1_000_000)}}`),
    row: "BadRequest",
  },
  "a hundred thousand keys inside an error": {
    reply: bad(`{"error":{"code":"BadRequest","target":"${trackingId}",${keys(60_000)}}}`),
    row: trackingId,
  },
  "a request of a million keys": {
    call: sentBody(`{"Comment":"x",${keys(1_000_000)}}`),
    reply: bad(errorOf("m")),
    row: trackingId,
  },
  "a message of 50 MB": { reply: bad(errorOf(long("x", 50_000_000))), row: "400" },
  "a message of 15 MB": { reply: bad(errorOf(long("some words ", 15_000_000))), row: "BadRequest" },
  "a message of 10 MB in base64": {
    reply: bad(errorOf(long("Wörter ", 10_000_000)), { "Content-Type": "application/octet-stream" }),
    row: "BadRequest",
  },
  "a code, a message and an id of 50,000 characters each": {
    reply: bad(
      JSON.stringify({
        error: { code: long("C", 50_000), message: long("m ", 50_000), target: long("t", 50_000) },
      }),
    ),
    row: "CCCC",
  },
  "secrets by the hundred thousand": {
    reply: bad(Array.from({ length: 200_000 }, (_, place) => `"token":"planted-secret-${place}"`).join(",")),
  },
  "a token of a million characters": { reply: bad(`Bearer ${long("a1", 1_000_000)}`) },
  "lone surrogates": {
    reply: bad('{"error":{"code":"Bad\\ud800","message":"lone \\udc00 half","target":"|0123abcd-\\udfff."}}'),
    row: "Bad⟨U+D800⟩",
    details: "lone ⟨U+DC00⟩ half",
  },
  "bidirectional overrides": {
    reply: bad(errorOf("\u202egnp.exe \u2066mirror\u2069", { code: "Bad\u202eRequest" })),
    row: "Bad⟨U+202E⟩Request",
    details: "⟨U+202E⟩gnp.exe ⟨U+2066⟩mirror⟨U+2069⟩",
  },
  "control characters and terminal escapes": {
    reply: bad(
      errorOf("\u0000nul \u001b[2J\u001b]0;title\u0007 \u0008\u007f\u009b", { code: "Bad\u001b[31mRequest" }),
    ),
    row: "Bad⟨U+001B⟩[31mRequest",
    details: "⟨U+0000⟩nul ⟨U+001B⟩[2J",
  },
  "a hundred thousand lines": { reply: bad("\n".repeat(100_000) + errorOf("m")), row: trackingId },
  "an address of 2 MB": {
    call: { url: `${api}/machines/${long("a/", 2_000_000)}` },
    reply: {},
    row: "/api/machines/a/a/a/a/",
  },
  "an address of 15,000 characters": {
    call: { url: `${api}/machines?$filter=${long("(a eq 'b') and ", 7_500)}` },
    reply: bad(errorOf("Invalid filter clause")),
    row: trackingId,
  },
  "a link that is a script": {
    call: {
      method: "POST",
      url: login,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "a=b",
    },
    reply: bad(
      JSON.stringify({
        error: "invalid_grant",
        error_description: "AADSTS50076: [click](javascript:hacked=1) `javascript:hacked=1`",
        error_codes: [50076],
        error_uri: "javascript:window.hacked=1",
      }),
    ),
    row: "AADSTS50076",
    details: "javascript:hacked=1",
  },
  "a bomb for the expressions that read messages": {
    reply: bad(
      errorOf(`${long("a", 5000)} ${long("Invalid input ' ", 20_000)}${long("OS Platform ", 20_000)}`),
    ),
    row: trackingId,
  },
  "a bomb for the expressions that find secrets": {
    reply: bad(
      [
        `token:"`,
        "secret            ",
        "eyJaaaaaaaaa.",
        "Bearer ",
        "Basic ",
        "://aaa",
        "?a=",
        "-----BEGIN PRIVATE KEY-----",
      ]
        .map((piece) => long(piece, 120_000))
        .join("\n"),
    ),
  },
  "a request that is broken in fifty thousand places": {
    call: sentBody(`{${long('"token":1,"a":True,', 95_000)}}`),
    reply: bad(errorOf("Request body is incorrect")),
    row: trackingId,
  },
  "a length that is too long": {
    reply: bad(errorOf("m"), { "Content-Length": "100000", Connection: "close" }),
    row: "400",
  },
  "a length that is too short": {
    reply: bad(errorOf("m"), { "Content-Length": "20", Connection: "close" }),
    row: "400",
  },
  "thousands of headers": { reply: bad(errorOf("m"), headers(4000, "<b>x</b>")), row: trackingId },
  "more headers than a browser takes": {
    reply: bad(errorOf("m"), headers(4000, markup)),
    row: "ERR_RESPONSE_HEADERS_TOO_BIG",
  },
  "headers of 100,000 characters": {
    reply: bad(errorOf("m"), { "x-long": long("a1 ", 100_000), "retry-after": "-5e99" }),
    row: trackingId,
  },
};

/** Entries that can exist only in a file. */
export const imported: Readonly<
  Record<string, Sent & { readonly row: string | RegExp; readonly details?: string }>
> = {
  "times that are no times": {
    entry: { startedDateTime: "yesterday", time: "NaN", timings: { wait: -1e300 } },
    body: errorOf("m"),
    row: trackingId,
  },
  "times below zero and beyond the years": {
    entry: { startedDateTime: "-271821-04-20T00:00:00.000Z", time: -5 },
    body: errorOf("m"),
    row: trackingId,
  },
  "a status that is none": { status: 400.5, body: errorOf("m"), row: trackingId },
  "an address of 2 MB": {
    url: `${api}/machines/${long("a/%20'(", 2_000_000)}?$filter=${long("'", 10_000)}`,
    body: errorOf("m"),
    row: trackingId,
  },
  "an address that is a script": {
    url: `${api}/javascript:hacked=1//${markup}`,
    body: errorOf("m"),
    row: trackingId,
  },
  "headers by the thousand, all long": {
    headers: headers(500, long('token="', 20_000)),
    body: errorOf("m"),
    row: trackingId,
  },
  "lone surrogates everywhere": {
    url: `${api}/\ud800?\udfff`,
    method: "GET\ud800",
    headers: { "x-\udc00": "\ud800" },
    requestHeaders: { "x-\udc00": "\ud800" },
    request: "\ud800",
    body: errorOf("\udc00", { code: "Bad\ud800" }),
    row: "Bad⟨U+D800⟩",
    details: "⟨U+DC00⟩",
  },
  "fields of the wrong kind": {
    headers: { a: "b" },
    entry: {
      time: {},
      _initiator: [],
      _resourceType: { a: 1 },
      _authorization: { scheme: 5, claims: [] },
      _failures: 7,
    },
    response: {
      statusText: {},
      redirectURL: 5,
      _error: [],
      content: { size: "big", text: errorOf("m"), mimeType: 5 },
    },
    row: trackingId,
  },
  "our own fields, with lies in them": {
    entry: {
      _failures: [
        {
          index: 0,
          calls: { minute: Number.MAX_VALUE, hour: -1, succeeded: -1, failed: 1e308, waitUntil: 1e300 },
          error: {
            status: 400,
            code: markup,
            message: markup,
            ids: [{ value: trackingId, source: markup }],
            trackingId: { value: trackingId, source: markup },
            shape: "error",
            retryAfter: 1e308,
            warning: { vendor: markup, provider: markup, status: -1, milliseconds: -1 },
          },
        },
      ],
      _authorization: {
        scheme: "Bearer",
        claims: { exp: 1e300, iat: -1e300, roles: [markup], app_displayname: markup },
      },
    },
    body: errorOf("m"),
    row: trackingId,
    details: "window.hacked=1",
  },
};
