import { describe, expect, test } from "vitest";
import { loadOperations } from "../../src/catalogue/operations.ts";
import { diagnose } from "../../src/core/diagnose.ts";
import { isCutUrl, longestUrl } from "../../src/core/failure.ts";
import { networkEntry } from "../../src/core/har/entry.ts";
import { exchangeOf } from "../../src/core/har/exchange.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { callOf } from "../../src/core/snippets/call.ts";
import { formatBody } from "../../src/panel/details/body/format-body.ts";
import { table } from "../demo/reader.ts";
import { entryOf, exchange } from "../entries.ts";
import { growth, growthOf } from "../growth.ts";

const deep = (levels: number, open = '{"a":', close = "}") =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;
const long = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
/** Nearly the longest stored body. */
const longest = 98_000;
const isolate =
  "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";
const rules = "https://graph.microsoft.com/beta/security/rules/detectionRules";
const batch = "https://graph.microsoft.com/v1.0/$batch";
const refused = { error: { code: "BadRequest", message: "m", target: "|1-2." } };
const keys = Array.from({ length: 60_000 }, (_, place) => `"k${place}":${place}`).join(",");

describe("a reply is read and listed once", () => {
  for (const [name, body] of Object.entries({
    "nested 100,000 deep": deep(100_000),
    "of lists nested 100,000 deep": deep(100_000, "[", "]"),
    "of errors nested 100,000 deep": deep(100_000, '{"error":'),
    "of brackets that never close": "[".repeat(2_000_000),
    "of a million keys": `{${Array.from({ length: 1_000_000 }, (_, place) => `"k${place}":1`).join(",")}}`,
    "of one token of many megabytes": `Bearer ${long("a1", 20_000_000)}`,
    "of many tokens without an end": long("eyJ", 20_000_000),
    "of keys for secrets only": long('token:"', 9_000_000),
    "of addresses with users": long("://secret-user@", 9_000_000),
  }))
    test(name, () => expect(failuresOf(exchange({ body }))).toHaveLength(1));

  test("with a message nested too deeply for the stack", () => {
    const body = `{"error":{"code":"BadRequest","target":"|1-2.","message":${deep(100_000, '{"value":')}}}`;
    const [failure] = failuresOf(exchange({ body }));
    expect(failure?.error).toMatchObject({ code: "BadRequest", trackingId: { value: "|1-2." } });
  });

  test("with tens of thousands of names in the error", () => {
    const body = `{"Error":{"CODE":"BadRequest","Target":"|1-2.",${keys}}}`;
    expect(failuresOf(exchange({ body }))[0]?.error.code).toBe("BadRequest");
  });

  test("with names that every object inherits", () => {
    const body =
      '{"__proto__":{"error":{"code":"Wrong"}},"error":{"__proto__":{"target":"Wrong"},"code":"constructor","message":"__proto__"}}';
    const [failure] = failuresOf(exchange({ body }));
    expect(failure?.error).toMatchObject({ code: "constructor", message: "__proto__", ids: [] });
  });
});

describe("a batch", () => {
  const send = (responses: string, requests = "") =>
    failuresOf(
      exchange({
        method: "POST",
        url: batch,
        status: 200,
        request: `{"requests":[${requests}]}`,
        body: `{"responses":[${responses}]}`,
      }),
    );

  test("is read if one of its calls is nested too deeply for the stack", () => {
    const failures = send(
      `{"id":"1","status":400,"body":${deep(100_000)}},{"id":"2","status":400,"body":${JSON.stringify(refused)}}`,
      `{"id":"1","method":"POST","url":"/security/alerts","body":${deep(100_000)}}`,
    );
    expect(failures.map(({ error }) => error.code)).toEqual([undefined, "BadRequest"]);
    expect(failures[0]?.error.part?.url).toContain("/security/alerts");
  });

  test("that is too long to store is read up to the stored length", () => {
    const failed = `{"id":"1","status":400,"body":${JSON.stringify(refused)}}`;
    const succeeded = `{"id":"2","status":200,"body":{"value":["${long("x", 2_000_000)}"]}}`;
    expect(send(`${failed},${succeeded}`)).toHaveLength(1);
  });

  test("has at most 500 failures", () => {
    expect(
      send(long(`{"id":"1","status":400,"body":${JSON.stringify(refused)}},`, 900_000).replace(/[^}]*$/, "")),
    ).toHaveLength(500);
  });
});

describe("tens of thousands of secrets", () => {
  const flood = (form: (secret: string) => string) =>
    Array.from({ length: 20_000 }, (_, place) => form(`planted-s3cret-${place}`)).join("\n");

  for (const [name, form] of Object.entries({
    members: (secret: string) => `"token":"${secret}",`,
    parameters: (secret: string) => `https://x.example/?sig=${secret}`,
    users: (secret: string) => `https://${secret}@x.example/`,
  }))
    test(`as ${name} leave no trace`, () => {
      const body = flood(form);
      const made = exchange({ body, headers: { "x-note": body } });
      expect(JSON.stringify(made)).not.toContain("planted");
      expect(failuresOf(made)).toHaveLength(1);
    });

  test("in headers are found in the body as well", () => {
    const secrets = Array.from({ length: 10_000 }, (_, place) => `planted-s3cret-${place}`);
    const cookies = Array.from({ length: 10 }, (_, place) => [
      `x-${place}-token`,
      secrets.slice(place * 1000, place * 1000 + 1000).join(";"),
    ]);
    const made = exchange({
      requestHeaders: { Cookie: `a=${secrets.slice(0, 1000).join(";a=")}`, ...Object.fromEntries(cookies) },
      body: long(`says planted-s3cret-7 and ${long("x", 300)} `, 900_000),
    });
    expect(JSON.stringify(made)).not.toContain("planted-s3cret-7");
  });
});

describe("a URL of several megabytes", () => {
  const url = `https://api.security.microsoft.com/api/machines?$filter=${long("(a eq 'b') and ", 2_000_000)}`;
  const [failure] = failuresOf(exchange({ url, body: refused }));

  test("is kept as far as a server would read it, and marked as cut", async () => {
    if (!failure) throw new Error("No failure.");
    const kept = failure.exchange.request.url;
    expect(kept).toBe(`${url.slice(0, longestUrl)}…`);
    expect(isCutUrl(kept)).toBe(true);
    expect(exchange({ url: kept }).request.url).toBe(kept);
    expect(callOf(failure)).toEqual({ reason: "url-cut" });
  });

  test("gets no finding that may be due to the cut", async () => {
    if (!failure) throw new Error("No failure.");
    expect(diagnose(failure, await loadOperations())).toEqual([]);
  });

  test("is counted by its beginning", () => {
    expect(networkEntry(entryOf({ url }), { isLive: true })?.url).toHaveLength(longestUrl);
  });

  test("is redacted before it is cut", () => {
    const secret = "planted-s3cret-value";
    const start = "https://api.security.microsoft.com/api/";
    const path = long("a/", longestUrl - start.length - 10) + secret + long("/a", 100);
    const made = exchange({ url: start + path, requestHeaders: { "x-api-key": secret } });
    expect(made.request.url).not.toContain(secret.slice(0, 8));
  });
});

describe("headers", () => {
  test("are read up to 200, and 200,000 characters", () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, place) => [`x-${place}`, "v"]));
    const wide = Object.fromEntries(
      Array.from({ length: 100 }, (_, place) => [`x-${place}`, long("v", 50_000)]),
    );
    expect(exchange({ headers: many }).response.headers).toHaveLength(200);
    expect(exchange({ headers: wide }).response.headers).toHaveLength(10);
  });
});

test("a base64 body is read up to its limit, even if that splits a character", () => {
  const base64 = Buffer.from("ä€".repeat(2_000_000)).toString("base64");
  const body = exchangeOf(entryOf({}), "1", { text: base64, base64: true })?.response.body;
  expect(body).toMatchObject({ cut: true });
  expect(body?.text).toMatch(/^(?:ä€)+ä?$/);
});

describe("a request with thousands of faults has at most 20 findings, for work proportional to its length", async () => {
  const operations = await loadOperations();
  for (const [name, make] of Object.entries({
    "nested deeper than the stack": (length: number) => deep(length / 6),
    "marks without quotes": (length: number) => `{${long('"token":•••,', length)}}`,
    "numbers for secrets and words of Python": (length: number) => `{${long('"token":1,"a":True,', length)}}`,
    "quotes that never close": (length: number) => `{${long("'", length)}`,
    "thousands of names": (length: number) => `{${keys.slice(0, length)}`,
    "thousands of operators": (length: number) =>
      JSON.stringify({ queryCondition: { queryText: `DeviceInfo ${long("| project A ", length)}` } }),
    "thousands of brackets between operators": (length: number) =>
      JSON.stringify({ queryCondition: { queryText: `DeviceInfo ${long("| project (A), ((B ", length)}` } }),
  }))
    test(name, () => {
      const isRule = name.includes("operators");
      const sent = isRule ? { url: rules, body: {} } : { url: isolate, body: refused };
      const find = (length: number) => {
        const [failure] = failuresOf(exchange({ method: "POST", ...sent, request: make(length) }));
        if (!failure) throw new Error("No failure.");
        return diagnose(failure, operations);
      };
      expect(find(longest).length).toBeLessThanOrEqual(20);
      const work = { short: () => find(longest / 16), long: () => find(longest) };
      expect(growthOf(work, growth.line(16))).toBeLessThan(growth.line(16));
    });
});

describe("a body is formatted", () => {
  test("with a limited indentation depth", () => {
    const text = deep(9_000);
    const formatted = formatBody(text);
    expect(formatted.text.length).toBeLessThan(text.length * 50);
    expect(formatted.text.replace(/\s/g, "")).toBe(text);
    expect(formatted.text.slice(formatted.placeOf(text.indexOf("1")))[0]).toBe("1");
  });

  test("unchanged if it contains only brackets", () => {
    const text = deep(49_000, "[", "]");
    expect(formatBody(text).text).toBe(text);
  });
});

test("the demo prints control characters and directional marks as escapes", () => {
  const nasty = "a\u001b[2J\u001b]0;title\u0007\r\n\u009b31m\u202e\u2066\u2028\u{e0041}b";
  const printed = table([
    { status: "400", code: nasty, method: nasty, path: nasty, trackingId: nasty, explanation: nasty },
  ]);
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(printed).toContain(
    "a⟨U+001B⟩[2J⟨U+001B⟩]0;title⟨U+0007⟩⟨U+000D⟩⟨U+000A⟩⟨U+009B⟩31m⟨U+202E⟩⟨U+2066⟩",
  );
  expect(printed.split("\n")).toHaveLength(3);
});
