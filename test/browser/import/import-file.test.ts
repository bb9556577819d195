import { readFileSync } from "node:fs";
import { deflateSync, gzipSync } from "node:zlib";
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";
import { describe, expect, test } from "vitest";
import { importFile } from "../../../src/browser/import/import-file.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { entryOf } from "../../entries.ts";

const response = {
  content: { mimeType: "application/json", text: '{"error":{"code":"BadRequest","message":"No."}}' },
};
const failing = entryOf({ response });
const harOf = (...entries: readonly unknown[]) =>
  JSON.stringify({ log: { version: "1.2", creator: { name: "Writer", version: "1" }, entries } });

/** An entry with its own second. */
const failingAt = (second: number) =>
  entryOf({
    response,
    entry: { startedDateTime: new Date(1_800_000_000_000 + second * 1000).toISOString() },
  });

async function read(content: BlobPart) {
  const failures: Failure[] = [];
  const batches: number[] = [];
  let bytes = 0;
  const file = new File([content], "a.har");
  const result = await importFile(file, "f", {
    progress: (read) => {
      bytes = read;
    },
    failures: async (batch) => {
      batches.push(batch.length);
      failures.push(...batch);
    },
    isCancelled: () => false,
  });
  return { result, failures, batches, bytes, total: file.size };
}

const zipOf = async (files: Readonly<Record<string, string | Uint8Array>>, options = {}) => {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files))
    await zip.add(
      name,
      typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content),
      options,
    );
  return zip.close();
};

describe("the HAR of", () => {
  const target = "|5930834a-5969-4a85-5a70-094c614ba113.1.";
  const invalid = { code: "InvalidRequestBody", trackingId: { value: target } };
  test.each([
    ["edge-sanitised", "WebInspector 537.36", 2, [invalid]],
    ["safari", "WebKit Web Inspector 20.1", 2, [invalid, { shape: "no-body", status: 403 }]],
    ["fiddler", "Fiddler 5.0.20253.3311", 3, [invalid, { shape: "network" }]],
    ["charles", "Charles Proxy 5.0.3", 1, [invalid]],
    ["mitmproxy", "mitmproxy 12.2.0", 2, [invalid, { shape: "network" }]],
    ["firefox-forms", "Firefox 153.0", 2, [{ code: "AADSTS7000215" }, { shape: "no-body", status: 400 }]],
  ])("%s", async (name, creator, entries, errors) => {
    const text = readFileSync(new URL(`../../har/${name}.har`, import.meta.url), "utf8");
    const { result, failures } = await read(text);
    expect(failures.map(({ error }) => error)).toMatchObject(errors);
    expect(result).toMatchObject({ creator, entries, failures: errors.length, broken: 0 });
    expect(result.problem).toBeUndefined();
    expect(JSON.stringify(failures)).not.toMatch(/not-a-token|kept-nowhere|s3cret/);
  });

  test.each(["chrome-demo", "chrome-demo-sanitised", "firefox-demo"])("%s", async (name) => {
    const text = readFileSync(new URL(`../../har/${name}.har`, import.meta.url), "utf8");
    const { result } = await read(text);
    expect(result).toMatchObject({ watched: 30, failures: 18, broken: 0 });
    expect(result.problem).toBeUndefined();
  });
});

describe("a file", () => {
  const text = harOf(failing, entryOf({ url: "https://app.contoso.example/ü" }));
  const utf16 = (bytes: Uint8Array<ArrayBuffer>, isBig: boolean) =>
    isBig ? bytes.map((_, at) => bytes[at % 2 === 0 ? at + 1 : at - 1] ?? 0) : bytes;
  const little = new Uint8Array(Buffer.from(text, "utf16le"));
  const littleWithMark = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  test.each<[string, BlobPart]>([
    ["plain", text],
    ["with a byte order mark", `\ufeff${text}`],
    ["in UTF-16, little end first", littleWithMark],
    ["in UTF-16, big end first", utf16(littleWithMark, true)],
    ["in UTF-16 without a mark", little],
    ["in UTF-16, big end first, without a mark", utf16(little, true)],
    ["gzipped", new Uint8Array(gzipSync(text))],
    ["gzipped with a byte order mark", new Uint8Array(gzipSync(`\ufeff${text}`))],
    ["in zlib, as mitmproxy packs it", new Uint8Array(deflateSync(text))],
  ])("is read: %s", async (_, content) => {
    const { result, bytes, total } = await read(content);
    expect(result).toEqual({
      id: "f",
      name: "a.har",
      entries: 2,
      watched: 1,
      failures: 1,
      broken: 0,
      creator: "Writer 1",
    });
    expect(bytes).toBe(total);
  });

  test("is read: every HAR of a zip, whatever other files it contains", async () => {
    const zip = await zipOf({
      "a/one.har": text,
      "notes.txt": "Hello",
      "settings.json": "{}",
      "picture.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      "two.har": `\ufeff${text}`,
    });
    const { result, failures } = await read(zip);
    expect(result).toMatchObject({ entries: 4, failures: 2 });
    expect(result.problem).toBeUndefined();
    expect(new Set(failures.map(({ id }) => id)).size).toBe(2);
  });

  test.each<[string, BlobPart | Promise<BlobPart>, object]>([
    ["empty-file", "", {}],
    ["empty-file", " \n", {}],
    ["empty-file", "\ufeff", {}],
    ["not-json", "%PDF-1.7", {}],
    ["not-json", "<html>", {}],
    ["not-json", new Uint8Array(gzipSync("a,b,c")), {}],
    ["not-har", '{"value":[]}', {}],
    ["zip-without-har", zipOf({ "a.json": "[]" }), {}],
    ["zip-without-har", zipOf({ "a.txt": "Hello" }), {}],
    ["empty-zip", zipOf({}), {}],
    ["empty-zip", zipOf({ "a/": "" }, { directory: true }), {}],
    ["nothing-watched", harOf(), {}],
    ["nothing-watched", harOf(entryOf({ url: "https://app.contoso.example/" })), { entries: 1 }],
    ["no-failures", harOf(entryOf({ status: 200 })), { entries: 1, watched: 1 }],
    ["broken-entries", harOf(null, failing, {}), { entries: 3, failures: 1, broken: 2 }],
    ["broken-entries", harOf(failing).replace('"time":12', '"time":'), { entries: 1, broken: 1 }],
    ["cut", harOf(failing, failing).slice(0, -40), { entries: 1, failures: 1 }],
    ["unreadable-gzip", new Uint8Array([...gzipSync("x").subarray(0, 10), 1, 2, 3, 4, 5, 6]), {}],
    ["unreadable-zip", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), {}],
    ["unreadable-zip", zipOf({ "a.har": text }, { password: "x", zipCrypto: true }), {}],
  ])("with a problem: %s", async (problem, content, counts) => {
    const { result } = await read(await content);
    expect(result).toMatchObject({ problem, ...counts });
  });

  test.each<[string, string]>([
    ["one after the other", `${text}${text}`],
    ["one a line", `${text}\n${text}\r\n`],
    ["in a list", `[${text},\n${text}]`],
    ["as a sequence of JSON texts", `\x1e${text}\n\x1e${text}\n`],
  ])("is read to its end if it contains several HARs: %s", async (_, several) => {
    const { result, failures } = await read(several);
    expect(result).toMatchObject({ entries: 4, watched: 2, failures: 2 });
    expect(result.problem).toBeUndefined();
    expect(new Set(failures.map(({ id }) => id)).size).toBe(2);
  });

  test("reports that the last of several HARs is truncated", async () => {
    const { result } = await read(`${text}\n${text.slice(0, -20)}`);
    expect(result).toMatchObject({ failures: 2, problem: "cut" });
  });

  test("lists no call that was answered without a status, unless its body names the failure", async () => {
    const headers = { "Content-Type": "application/json" };
    const answered = (response: object) => entryOf({ headers, response: { status: undefined, ...response } });
    const { result, failures } = await read(
      harOf(
        answered({ content: { text: '{"value":[]}' } }),
        answered({ status: 0, content: {} }),
        answered({ content: { text: '{"error":{"code":"InvalidHashValue","message":"No."}}' } }),
        answered({ content: { text: '{"statusCode":401,"message":"Unauthorized"}' } }),
        entryOf({ response: { status: 0 } }),
      ),
    );
    expect(result).toMatchObject({ watched: 5, failures: 3, broken: 0 });
    expect(failures.map(({ error }) => [error.status, error.shape])).toEqual([
      [400, "error"],
      [401, "gateway"],
      [0, "network"],
    ]);
    expect(failures[0]?.error.code).toBe("InvalidHashValue");
  });

  const named = { error: { code: "NeverDocumented", message: "No.", target: "|5930834a-5969.1." } };
  const inBytes = (bytes: Buffer) => ({ text: bytes.toString("base64"), encoding: "base64" });
  test.each<[string, object, object]>([
    [
      "an error with an unknown code",
      { text: JSON.stringify(named) },
      { status: 0, code: "NeverDocumented" },
    ],
    ["an error without a code", { text: '{"error":{"message":"No."}}' }, { status: 0, message: "No." }],
    ["a message alone", { text: '{"Message":"Denied."}' }, { status: 0, message: "Denied." }],
    [
      "an error of the token service",
      { text: '{"error":"invalid_client","error_codes":[7000215]}' },
      { status: 0, code: "AADSTS7000215" },
    ],
    ["an error in XML", { text: "<m:error><m:code>A_B</m:code></m:error>" }, { status: 0, code: "A_B" }],
    ["a list of errors", { text: '{"errors":[{"code":"A_B"}]}' }, { status: 0, code: "A_B" }],
    ["an error that was cut", { text: '{"error":{"code":"BadRequest","mess' }, { code: "BadRequest" }],
    ["a status as code", { text: '{"code":403,"message":"No."}' }, { status: 403 }],
    ["the page of a proxy", { text: "<html><title>502 Bad Gateway</title>" }, { status: 502 }],
    [
      "an error in UTF-16",
      inBytes(Buffer.from(`\ufeff${JSON.stringify(named)}`, "utf16le")),
      { code: "NeverDocumented", message: "No." },
    ],
    [
      "an error in gzip",
      inBytes(gzipSync(JSON.stringify(named))),
      { code: "NeverDocumented", message: "No." },
    ],
    ["an error in UTF-8 with a mark", inBytes(Buffer.from(`\ufeff${JSON.stringify(named)}`)), { status: 0 }],
  ])("lists a call without a status whose response is %s", async (_, content, error) => {
    const headers = { "Content-Type": "application/json" };
    const { failures } = await read(harOf(entryOf({ headers, response: { status: undefined, content } })));
    expect(failures.map((one) => one.error)).toEqual([expect.objectContaining(error)]);
  });

  test.each<[string, object]>([
    ["a list", { text: '{"@odata.context":"x","value":[{"code":"a","title":"b"}]}' }],
    ["an alert", { text: '{"id":"a","title":"Suspicious","message":"m"}' }],
    ["a text", { text: "Ready." }],
    ["a sign-in page", { text: "<html><title>Sign in to your account</title>" }],
    ["empty", { text: "" }],
  ])("lists no call without a status whose response is %s", async (_, content) => {
    const headers = { "Content-Type": "application/json" };
    const { failures } = await read(harOf(entryOf({ headers, response: { status: undefined, content } })));
    expect(failures).toEqual([]);
  });

  test.each<[string, Buffer, string | undefined]>([
    ["gzip", gzipSync(response.content.text), "BadRequest"],
    [
      "gzip that was cut",
      gzipSync(`${response.content.text}${"x".repeat(99)}`).subarray(0, -9),
      "BadRequest",
    ],
    ["what only begins like gzip", Buffer.from([0x1f, 0x8b, 8, 1, 2, 3, 4, 5, 6]), undefined],
  ])("reads a body of %s", async (_, bytes, code) => {
    const { failures } = await read(harOf(entryOf({ response: { content: inBytes(bytes) } })));
    expect(failures.map(({ error }) => [error.status, error.code])).toEqual([[400, code]]);
  });

  test("reads only the beginning of a body that unpacks to much more", async () => {
    const bomb = gzipSync(response.content.text.padEnd(60_000_000));
    const { failures } = await read(harOf(entryOf({ response: { content: inBytes(bomb) } })));
    expect(failures[0]?.error.code).toBe("BadRequest");
    expect(failures[0]?.exchange.response.body.text?.length).toBeLessThanOrEqual(1_000_000);
  });

  test.each<[string, object, number]>([
    ["a status line", { statusText: "HTTP/1.1 403 Forbidden" }, 403],
    ["a status text", { statusText: "404 Not Found" }, 404],
    ["a status header", { headers: [{ name: ":status", value: "429" }] }, 429],
    ["a challenge", { headers: [{ name: "WWW-Authenticate", value: 'Bearer error="invalid_token"' }] }, 401],
    [
      "a challenge for a scope",
      { headers: [{ name: "WWW-Authenticate", value: 'Bearer error="insufficient_scope"' }] },
      403,
    ],
  ])("reads the status of a response from %s", async (_, response, status) => {
    const headers = { "Content-Type": "application/json" };
    const { failures } = await read(harOf(entryOf({ headers, response: { status: 0, ...response } })));
    expect(failures.map(({ error }) => error.status)).toEqual([status]);
  });

  test("has the network errors that Playwright names, but not calls that the page cancelled", async () => {
    const gone = (reason: string) => entryOf({ response: { status: -1, _failureText: reason } });
    const { failures } = await read(harOf(gone("net::ERR_NAME_NOT_RESOLVED"), gone("net::ERR_ABORTED")));
    expect(failures.map(({ exchange }) => exchange.networkError)).toEqual(["net::ERR_NAME_NOT_RESOLVED"]);
  });

  test("that is compressed and truncated gives everything before the cut", async () => {
    const long = Array.from({ length: 300 }, (_, at) => ({ ...failingAt(at), comment: `${Math.sin(at)}` }));
    const packed = new Uint8Array(gzipSync(harOf(...long)));
    const { result } = await read(packed.slice(0, packed.length / 2));
    expect(result.problem).toBe("cut");
    expect(result.failures).toBeGreaterThan(50);
  });

  test("that has become unreadable is reported", async () => {
    const file = new File([text], "a.har");
    file.stream = () => new ReadableStream({ start: (controller) => controller.error(new Error("gone")) });
    const on = { progress: () => undefined, failures: async () => undefined, isCancelled: () => false };
    expect(await importFile(file, "f", on)).toMatchObject({ problem: "unreadable-file", failures: 0 });
  });

  test("reports its first failure immediately, then more at a time, but at most 200", async () => {
    const many = await read(harOf(...Array.from({ length: 700 }, (_, at) => failingAt(at))));
    expect(many.batches).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 200, 200, 45]);
    expect(new Set(many.failures.map(({ id }) => id)).size).toBe(700);
  });

  test("reports fewer failures at a time if bodies are long", async () => {
    const content = { mimeType: "text/plain", text: "x".repeat(100_000) };
    const long = await read(harOf(...Array.from({ length: 30 }, () => entryOf({ response: { content } }))));
    expect(long.batches).toEqual([1, 2, 4, 8, 10, 5]);
  });

  test("that is cancelled gives what was read so far", async () => {
    const text = new TextEncoder().encode(harOf(...Array.from({ length: 450 }, (_, at) => failingAt(at))));
    let at = 0;
    const file = new File([text], "a.har");
    file.stream = () =>
      new ReadableStream({
        pull: (controller) => {
          controller.enqueue(text.slice(at, at + 5000));
          at += 5000;
        },
      });
    let failures = 0;
    const result = await importFile(file, "f", {
      progress: () => undefined,
      failures: async (batch) => {
        failures += batch.length;
      },
      isCancelled: () => failures > 0,
    });
    expect(result).toMatchObject({ problem: "cancelled", failures });
    expect(failures).toBeLessThan(300);
  });
});

describe("an archive", () => {
  const text = harOf(failing);

  /** Changes a byte in the content of the first member. */
  const damaged = async (zip: Blob) => {
    const bytes = new Uint8Array(await zip.arrayBuffer());
    const at = 30 + "a.har".length + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    return bytes;
  };

  test("with a damaged member gives the others and is reported as damaged", async () => {
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on("unhandledRejection", note);
    const zip = await damaged(await zipOf({ "a.har": text, "b.har": text, "c.har": text }));
    const { result } = await read(zip);
    await new Promise((resolve) => setTimeout(resolve));
    process.off("unhandledRejection", note);
    expect(result).toMatchObject({ failures: 2, problem: "unreadable-zip" });
    expect(rejections).toEqual([]);
  });

  test("of Playwright includes the bodies stored next to its HAR", async () => {
    const { result, failures } = await read(
      readFileSync(new URL("../../har/playwright-attach.zip", import.meta.url)),
    );
    expect(result).toMatchObject({ failures: 1, broken: 0 });
    expect(result.problem).toBeUndefined();
    expect(failures[0]).toMatchObject({
      error: {
        code: "InvalidRequestBody",
        trackingId: { value: "|5930834a-5969-4a85-5a70-094c614ba113.1." },
      },
      exchange: { request: { body: { text: '{"comment":"x"}' } } },
    });
  });

  test("includes bodies from the folder of its HAR, and only from there", async () => {
    const attached = (name: string) =>
      entryOf({ response: { content: { mimeType: "application/json", _file: name } } });
    const body = (code: string) => JSON.stringify({ error: { code, message: "No." } });
    const zip = await zipOf({
      "x/a.json": body("BadRequest"),
      "a.json": body("NotFound"),
      "x/image.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0),
      "x/log.har": harOf(attached("a.json"), attached("image.png"), attached("gone.json")),
    });
    const { result, failures } = await read(zip);
    expect(result).toMatchObject({ entries: 3, failures: 3, broken: 0 });
    expect(failures.map(({ error }) => error.code)).toEqual(["BadRequest", undefined, undefined]);
    expect(failures[1]?.exchange.response.body).toMatchObject({ binary: true });
  });

  test("includes the beginning of a very long body", async () => {
    const long = JSON.stringify({ error: { code: "BadRequest", message: "x".repeat(5_000_000) } });
    const entry = entryOf({ response: { content: { mimeType: "application/json", _file: "a.json" } } });
    const { failures } = await read(await zipOf({ "log.har": harOf(entry), "a.json": long }));
    expect(failures[0]).toMatchObject({
      error: { code: "BadRequest" },
      exchange: { response: { body: { cut: true } } },
    });
  });
});
