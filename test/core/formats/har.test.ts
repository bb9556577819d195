import Ajv from "ajv";
import fc from "fast-check";
import * as harSchemas from "har-schema";
import { describe, expect, test } from "vitest";
import type { Exchange, Failure } from "../../../src/core/failure.ts";
import { har } from "../../../src/core/formats/har.ts";
import { networkEntry } from "../../../src/core/har/entry.ts";
import { exchangeOf } from "../../../src/core/har/exchange.ts";
import { keptFailures } from "../../../src/core/import/kept-failures.ts";
import { createObserver } from "../../../src/core/observe/observer.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { createDoor } from "../../../src/core/redact/index.ts";
import { entryOf, exchange, type Sent } from "../../entries.ts";
import { secretPlaces } from "../../secrets.ts";
import { context, fixtureExchanges, fixtureFailures, written } from "./samples.ts";

/** Exchange and failures after reading an exported entry again. */
function readAgain(entry: unknown, id: string) {
  const made = exchangeOf(entry, id);
  if (!made) throw new Error("No exchange.");
  const door = createDoor()([]);
  const kept = keptFailures(entry, made);
  return { exchange: door.exchange(made), failures: kept && door.pass(kept) };
}

const entriesOf = (failures: readonly Failure[]) => JSON.parse(written(har, failures)).log.entries;
const failureOf = (exchange: Exchange): Failure => ({
  id: `${exchange.id}#0`,
  exchange,
  error: { status: 0, ids: [], shape: "network" },
});
const exported = (exchange: Exchange) => {
  const failures = failuresOf(exchange);
  return entriesOf(failures.length > 0 ? failures : [failureOf(exchange)])[0];
};

const ajv = new Ajv({
  strict: false,
  formats: {
    "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
    uri: /^[a-z][a-z\d+.-]*:(?:[\w.~:/?#@!$&'()*+,;=-]|%[\da-f]{2})*$/i,
    ipv4: true,
    ipv6: true,
  },
});
for (const { $schema: _, ...schema } of Object.values(
  harSchemas.default as Record<string, { $schema?: string }>,
))
  ajv.addSchema(schema);

function expectValid(text: string): void {
  const validate = ajv.getSchema("har.json#");
  validate?.(JSON.parse(text));
  expect(validate?.errors ?? undefined).toBeUndefined();
}

describe("an exported HAR", () => {
  test("is valid HAR 1.2 by its schema, with every fixture and with none", () => {
    expectValid(written(har, []));
    expectValid(written(har, fixtureFailures));
    expect(JSON.parse(written(har, fixtureFailures)).log.entries).toHaveLength(fixtureExchanges.length);
  });

  test("names the extension and the browser", () => {
    expect(JSON.parse(written(har, [])).log).toEqual({
      version: "1.2",
      creator: { name: "Defender Error Lens", version: "1.2.3" },
      browser: { name: "Chromium", version: "156.0.8078.79" },
      entries: [],
    });
  });

  test("contains each exchange once, oldest first", () => {
    const batch = exchange({
      url: "https://graph.microsoft.com/v1.0/$batch",
      method: "POST",
      status: 200,
      body: {
        responses: [
          { id: "1", status: 404, body: { error: { code: "NotFound" } } },
          { id: "2", status: 200 },
          { id: "3", status: 403, body: { error: { code: "Forbidden" } } },
        ],
      },
    });
    const later = { ...exchange({}), id: "2", sentAt: batch.sentAt + 1 };
    const entries = entriesOf([...failuresOf(later), ...failuresOf(batch).toReversed()]);
    expect(entries.map(({ _failures }: { _failures: unknown }) => _failures)).toMatchObject([
      [{ index: 0 }, { index: 1 }],
      [{ index: 0 }],
    ]);
    const [, second] = failuresOf(batch);
    expect(readAgain(entriesOf(second ? [second] : [])[0], "1").failures).toEqual([second]);
  });

  test("has the URL as a URI, and as it was sent", () => {
    const url =
      "https://api.security.microsoft.com/api/machines?$filter=name eq 'ü'&sig=secret-value&x=%&y=%41#a#b";
    const [entry] = entriesOf(failuresOf(exchange({ url })));
    expect(entry.request.url).toBe(
      "https://api.security.microsoft.com/api/machines?$filter=name%20eq%20'%C3%BC'&sig=%E2%80%A2%E2%80%A2%E2%80%A2&x=%25&y=%41#a%23b",
    );
    expect(readAgain(entry, "1").exchange.request.url).toBe(url.replace("secret-value", "•••"));
    const other = { request: { ...entry.request, _url: "https://evil.example/" } };
    expect(exchangeOf(other, "1")?.request.url).toMatch(/^https:\/\/api\.security/);
  });

  test("contains the user's notes", () => {
    const [failure] = failuresOf(exchange({}));
    const text = written(har, failure ? [failure] : [], { noteOf: () => "TICKET-1" });
    expect(JSON.parse(text).log.entries[0].comment).toBe("TICKET-1");
  });
});

describe("an exported HAR, when read again, gives", () => {
  test("whether a service worker of the page made the reply", () => {
    const made = { ...exchange({ body: { error: { code: "BadRequest" } } }), byServiceWorker: true as const };
    expect(readAgain(exported(made), made.id).exchange).toEqual(made);
  });

  test.each(fixtureExchanges)("%s", (name, exchange) => {
    const failures = failuresOf(exchange);
    const again = readAgain(exported(exchange), name);
    expect(again).toEqual({ exchange, failures });
    expect(again.failures?.map(context.findingsOf)).toEqual(failures.map(context.findingsOf));
  });

  const word = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string(),
    fc.constantFrom("•••", "Bearer •••", ""),
  );
  const named = fc.constantFrom(
    "password",
    "token",
    "code",
    "sig",
    "a",
    "Authorization",
    "Cookie",
    "connectionString",
  );
  const header = fc.record({
    name: fc.oneof(named, fc.constantFrom("Content-Type", "Location"), word),
    value: word,
  });
  const body = fc.oneof(
    word,
    fc.json(),
    fc.dictionary(named, fc.oneof(word, fc.array(word), fc.integer())).map((value) => JSON.stringify(value)),
    fc
      .array(fc.tuple(named, fc.webQueryParameters()))
      .map((all) => all.map((pair) => pair.join("=")).join("&")),
  );
  const size = fc.oneof(fc.constantFrom(undefined, 0, -1, 1.5), fc.nat());
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const entry = fc.record({
    startedDateTime: fc.oneof(
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.string(),
    ),
    time: fc.oneof(fc.constantFrom(undefined, -1, 0), fc.double({ noNaN: true, min: 0, max: 1e6 })),
    _resourceType: some(word),
    _live: fc.boolean(),
    _authorization: some(
      fc.record({ scheme: word, claims: some(fc.record({ aud: some(word), exp: fc.integer() })) }),
    ),
    request: fc.record({
      method: fc.constantFrom("GET", "POST", "é"),
      url: fc
        .tuple(fc.constantFrom("machines", "$batch", "a b", "\\"), named, word)
        .map(([path, name, value]) => `https://api.security.microsoft.com/api/${path}?${name}=${value}`),
      headers: fc.array(header, { maxLength: 4 }),
      bodySize: size,
      postData: some(
        fc.record({
          mimeType: fc.constantFrom(
            "",
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
          ),
          text: some(body),
          _cut: fc.boolean(),
        }),
      ),
    }),
    response: fc.record({
      status: fc.constantFrom(0, 200, 302, 400, 429, 400.4),
      statusText: word,
      headers: fc.array(header, { maxLength: 4 }),
      redirectURL: some(word),
      _error: some(word),
      _fetchedViaServiceWorker: fc.boolean(),
      content: fc.record({
        size,
        text: some(body),
        encoding: some(fc.constant("base64")),
        _cut: fc.boolean(),
        _binary: fc.boolean(),
      }),
    }),
  });

  test("any exchange created by exchangeOf", () => {
    fc.assert(
      fc.property(entry, (entry) => {
        const raw = exchangeOf(entry, "1");
        if (!raw) throw new Error("No exchange.");
        const made = createDoor()([]).exchange(raw);
        expectValid(written(har, [failureOf(made)]));
        expect(readAgain(exported(made), "1").exchange).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });

  test("redaction marks, wherever they were", () => {
    for (const [name, place] of Object.entries(secretPlaces)) {
      const made = exchange(place("Pl4nted-S3cret-Value"));
      expect([name, readAgain(exported(made), "1").exchange]).toEqual([name, made]);
    }
  });
});

describe("an exported HAR with a truncated body gives", () => {
  const observed = (sent: Sent) => {
    const entry = networkEntry(entryOf(sent), { isLive: true });
    return entry ? createObserver("s").observe(entry, { text: JSON.stringify(sent.body) }) : [];
  };
  const filler = "filler ".repeat(200);

  test.each<[string, Sent]>([
    [
      "the calls of a batch",
      {
        url: "https://graph.microsoft.com/v1.0/$batch",
        method: "POST",
        status: 200,
        response: { content: { mimeType: "application/json", size: 1 } },
        request: {
          requests: Array.from({ length: 100 }, (_, id) => ({
            id: `${id}`,
            method: "GET",
            url: `/security/alerts/${id}`,
            headers: { "client-request-id": `id-${id}`, Authorization: "abc" },
            body: { filler },
          })),
        },
        body: {
          responses: Array.from({ length: 100 }, (_, id) => ({
            id: `${id}`,
            status: 404,
            headers: { "request-id": `r-${id}` },
            body: { error: { code: "NotFound", message: `${filler} password: secret ${id}` } },
          })),
        },
      },
    ],
    [
      "the id at its end",
      {
        body: {
          error: { code: "BadRequest", message: "No.", filler: filler.repeat(100), target: "|1f2-3." },
        },
      },
    ],
    [
      "a list of details",
      {
        body: {
          error: {
            code: "BadRequest",
            details: Array.from({ length: 100 }, () => ({ code: "a", message: filler })),
          },
        },
      },
    ],
  ])("%s", async (_, sent) => {
    const failures = await observed(sent);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures[0]?.exchange.response.body.cut).toBe(true);
    const again = readAgain(entriesOf(failures)[0], "s-0");
    expect(again.failures).toEqual(failures);
    const findings = (all: readonly Failure[] = []) => all.slice(0, 10).map(context.findingsOf);
    expect(findings(again.failures)).toEqual(findings(failures));
    expect(JSON.stringify(failures)).not.toContain("secret");
  });
});

describe("the failures stored with an entry", () => {
  const made = exchange({ body: { error: { code: "BadRequest" } } });
  const [known] = failuresOf(made);
  const kept = (_failures: unknown) => keptFailures({ _failures }, made);

  test("are undefined if the entry is not ours", () => {
    for (const entry of [undefined, null, 1, {}, { _failures: {} }])
      expect(keptFailures(entry, made)).toBeUndefined();
    expect(kept([])).toEqual([]);
  });

  test("are those of the exchange, with the counts of earlier calls", () => {
    const calls = { minute: 1, hour: 2, succeeded: 3, failed: 4, lastSuccess: 5 };
    expect(kept([{ index: 0, calls }])).toEqual([{ ...known, calls }]);
    expect(kept([{ index: 0, calls: { ...calls, minute: "1" } }, { index: 0 }])).toEqual([known]);
  });

  test("keep the changes before and after, and the time of the first failure of their chain", () => {
    const change = { part: "body", how: "gone", name: "Comment" };
    const since = { at: 1000, changes: [change], differs: ["path"] };
    const follows = { kind: "token", at: 1000 };
    expect(kept([{ index: 0, since, after: since, follows }])).toEqual([
      { ...known, since, after: since, follows: { ...follows, id: "" } },
    ]);
    for (const wrong of [
      { ...since, at: 1e20 },
      { ...since, changes: [{ ...change, part: "toString" }] },
      { ...since, differs: "path" },
    ])
      expect(kept([{ index: 0, since: wrong, follows: { ...follows, kind: "toString" } }])).toEqual([known]);
    const many = {
      at: 1,
      changes: Array.from({ length: 99 }, () => ({ ...change, now: "x".repeat(999) })),
      differs: [],
    };
    expect(JSON.stringify(kept([{ index: 0, since: many }])?.[0]?.since).length).toBeLessThan(4_000);
  });

  test("are left out if they are invalid", () => {
    for (const index of [1, -1, 0.5, "0", null, undefined]) expect(kept([{ index }])).toEqual([]);
    for (const error of [
      null,
      5,
      {},
      { status: 400, ids: [], shape: "toString" },
      { status: 400, shape: "text" },
    ])
      expect(kept([{ index: 0, error }])).toEqual([]);
  });

  test("contain no secret", () => {
    const error = {
      status: 400,
      ids: [],
      shape: "text",
      message: "password=Pl4nted-S3cret-Value",
      part: { index: 0, headers: [{ name: "Cookie", value: "a=Pl4nted-S3cret-Value" }] },
    };
    const [failure] = createDoor()([]).pass(kept([{ index: 7, error }]) ?? []);
    const change = { part: "body", how: "value", name: "client_secret", now: "Pl4nted-S3cret-Value" };
    const since = {
      at: 1,
      changes: [change, { ...change, name: "x", now: "password=Pl4nted-S3cret-Value" }],
      differs: [],
    };
    const [compared] = createDoor()([]).pass(kept([{ index: 0, since }]) ?? []);
    expect(JSON.stringify(compared?.since)).not.toContain("Pl4nted");
    expect(failure).toMatchObject({
      id: "1#7",
      error: { message: "password=•••", part: { headers: [{ name: "Cookie", value: "a=•••" }] } },
    });
  });

  test("are read from any JSON without an exception", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        (calls, error) => void kept([{ index: 0, calls, error }, error]),
      ),
    );
  });
});
