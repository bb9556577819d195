import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, isRetryOf } from "../../../src/core/compare/index.ts";
import { callOf, type Edit, exchangeFor, header, inBody, inClaims, inUrl, later, noon } from "./pairs.ts";

const isolate = "ClientVersionNotSupported.isolate";
const indicator = "BadRequest.indicator-expired.near-miss";
const hunting = "BadRequest.right-query.near-miss";
const alerts = "ODataError.encoded-ampersand.near-miss";
const imports = "BadRequest.parameter-case-in-list";
const tags = "BadRequest.value-case.near-miss";
const token = "AADSTS7000222.expired-secret";
const incident = "BadRequest.graph-annotations.near-miss";
const machine = "ResourceNotFound.machine.near-miss";
const live = "DisabledFeature.live-response";
const scan = "BadRequest.number-in-quotes";
const machines = "BadRequest.too-many-machines";
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const otherDevice = "77aa12d7e413ddd7902c2932e418702b84d0cc07";

type Pair = readonly [fixture: string, first: string, change: Edit];

/** Pairs with one known change each. */
const changed: readonly Pair[] = [
  [isolate, "body gone Comment", inBody(({ Comment, ...rest }) => rest)],
  [isolate, "body gone IsolationType", inBody(({ IsolationType, ...rest }) => rest)],
  [isolate, "body renamed comment", inBody(({ Comment, ...rest }) => ({ comment: Comment, ...rest }))],
  [
    isolate,
    "body renamed IsolatonType",
    inBody(({ IsolationType, ...rest }) => ({ ...rest, IsolatonType: IsolationType })),
  ],
  [isolate, "body case IsolationType", inBody((body) => ({ ...body, IsolationType: "full" }))],
  [isolate, "body value IsolationType", inBody((body) => ({ ...body, IsolationType: "Selectiv" }))],
  [isolate, "body type IsolationType", inBody((body) => ({ ...body, IsolationType: 1 }))],
  [isolate, "body type Comment", inBody((body) => ({ ...body, Comment: null }))],
  [isolate, "body emptied Comment", inBody((body) => ({ ...body, Comment: "" }))],
  [isolate, "body added Priority", inBody((body) => ({ ...body, Priority: 1 }))],
  [
    isolate,
    "body broken",
    (call) => {
      call.body = call.body?.replace("}", ",}");
    },
  ],
  [
    isolate,
    "body gone",
    (call) => {
      delete call.body;
    },
  ],
  [
    isolate,
    "body type",
    (call) => {
      call.body = JSON.stringify(call.body);
    },
  ],
  [isolate, "body moved Comment", inBody(({ Comment, ...rest }) => ({ ...rest, options: { Comment } }))],
  [isolate, "header gone Content-Type", header("Content-Type", undefined)],
  [isolate, "header value Content-Type", header("Content-Type", "text/plain")],
  [isolate, "token expired", inClaims({ exp: noon / 1000 + 60 })],
  [isolate, "token gone permissions", inClaims({ roles: ["Machine.Read.All"] })],
  [isolate, "token value audience", inClaims({ aud: "https://graph.microsoft.com" })],
  [isolate, "token value app", inClaims({ appid: "99999999-7777-8888-9999-aaaaaaaaaaaa" })],
  [isolate, "token gone", header("Authorization", undefined)],
  [isolate, "token value tenant", inClaims({ tid: "99999999-2222-3333-4444-555555555555" })],
  [isolate, "host value", inUrl("api.security.microsoft.com", "api-eu.security.microsoft.com")],
  [isolate, "path value", inUrl("/isolate", "/isolat")],
  [machine, "path form", inUrl(device, "988cc94e-7a8f-4b28-ab65-54970c5d5018")],
  [machine, "path form", inUrl(device, "undefined")],
  [machine, "version value", inUrl("/api/", "/api/v2.0/")],
  [incident, "version value", inUrl("/v1.0/", "/beta/")],
  [incident, "body case status", inBody((body) => ({ ...body, status: "Active" }))],
  [incident, "header added If-Match", header("If-Match", '"7"')],
  [
    indicator,
    "body form indicatorValue",
    inBody((body) => ({ ...body, indicatorValue: " 220e7d15b011d7fac48f2bd61114db1022197f7f" })),
  ],
  [
    indicator,
    "body form indicatorValue",
    inBody((body) => ({ ...body, indicatorValue: "220e7d15b011d7fac48f2bd61114db1022197f7" })),
  ],
  [indicator, "body value indicatorType", inBody((body) => ({ ...body, indicatorType: "FileSha256" }))],
  [indicator, "body form expirationTime", inBody((body) => ({ ...body, expirationTime: "2026-12-12" }))],
  [
    imports,
    "body gone Action",
    inBody(({ Indicators: [one] }) => ({ Indicators: [one, { ...one, Action: undefined }] })),
  ],
  [hunting, "body value Query", inBody(({ Query }) => ({ Query: Query.replace("DeviceName", "DeviceNme") }))],
  [alerts, "query value $filter", inUrl("status", "statuss")],
  [alerts, "query renamed $fliter", inUrl("$filter", "$fliter")],
  [alerts, "query value $top", inUrl("10000", "10001")],
  [
    token,
    "body value grant_type",
    (call) => {
      call.body = call.body?.replace("client_credentials", "client_credential");
    },
  ],
  [
    token,
    "body renamed scop",
    (call) => {
      call.body = `${call.body?.replace("scope=", "scop=")}&`;
    },
  ],
  [
    machines,
    "count grown MachineIds",
    inBody((body) => ({
      ...body,
      MachineIds: [...body.MachineIds, ...body.MachineIds.map((id: string) => id.replace(/^./, "0"))],
    })),
  ],
  [scan, "body type intervalInHours", inBody((body) => ({ ...body, intervalInHours: 4 }))],
  [
    live,
    "body case type",
    inBody((body) => ({ ...body, Commands: [{ ...body.Commands[0], type: "getfile" }] })),
  ],
  [live, "body gone params", inBody((body) => ({ ...body, Commands: [{ type: "GetFile" }] }))],
];

/** Meaningless differences, one for each pair. */
const natural: readonly (readonly [fixture: string, change: Edit])[] = [
  [isolate, inUrl(device, otherDevice)],
  [isolate, inBody((body) => ({ ...body, Comment: "Another one, case 815" }))],
  [isolate, inBody((body) => ({ ...body, Comment: "Ticket" }))],
  [isolate, inBody(({ Comment, IsolationType }) => ({ IsolationType, Comment }))],
  [
    isolate,
    (call) => {
      call.body = JSON.stringify(JSON.parse(call.body ?? ""), null, 2);
    },
  ],
  [isolate, header("client-request-id", "988cc94e-7a8f-4b28-ab65-54970c5d5018")],
  [isolate, header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")],
  [isolate, header("x-ms-client-request-id", "7")],
  [isolate, header("Request-Id", "|abc.1.")],
  [isolate, header("Content-Type", "application/json; charset=utf-8")],
  [isolate, header("User-Agent", "python-requests/2.32")],
  [isolate, header("Cookie", "a=b")],
  [isolate, header("Referer", "https://contoso.com/b")],
  [isolate, inClaims({ iat: noon / 1000 + 10, exp: noon / 1000 + 7200 })],
  [isolate, inClaims({ roles: ["Machine.Isolate", "Machine.Read.All"] })],
  [isolate, inClaims({ roles: ["Machine.Read.All", "Machine.Isolate", "Alert.Read.All"] })],
  [isolate, inUrl("api.security", "API.security")],
  [machine, inUrl(device, otherDevice)],
  ["ResourceNotFound.machine-name.near-miss", inUrl("pc1.contoso.com", "pc2")],
  [incident, inUrl("/incidents/7", "/incidents/924565")],
  [incident, inBody((body) => ({ ...body, customTags: ["other"] }))],
  [incident, inBody((body) => ({ ...body, customTags: ["pilot", "more"] }))],
  [indicator, inBody((body) => ({ ...body, indicatorValue: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b" }))],
  [indicator, inBody((body) => ({ ...body, title: "Other words" }))],
  [indicator, inBody((body) => ({ ...body, description: "Seen at 10.0.0.1" }))],
  [indicator, inBody((body) => ({ ...body, expirationTime: "2027-01-01T00:00:00Z" }))],
  [imports, inBody(({ Indicators: [one] }) => ({ Indicators: [one, one, one] }))],
  [hunting, inBody(({ Query }) => ({ Query: Query.replace("take 5", "take 50") }))],
  [hunting, inBody(() => ({ Query: "AlertEvidence | summarize count() by Title" }))],
  [hunting, inBody(({ Query }) => ({ Query: `${Query}  ` }))],
  [alerts, inUrl("$top=10000", "$top=100")],
  [alerts, inUrl("$top=10000", "$top=10000&$skip=10000")],
  ["ODataError.date-at-day.near-miss", inUrl("2018-08-01", "2019-11-30")],
  ["ODataError.number-and-null.near-miss", inUrl("924565", "12")],
  [
    "ODataError.zone-with-plus.near-miss",
    inUrl("2026-01-01T00:00:00%2B02:00", "2026-03-04T10:00:00%2B02:00"),
  ],
  ["BadRequest.find-by-ip.near-miss", inUrl("10.0.0.1", "10.0.0.2")],
  ["BadRequest.escaped-apostrophe.near-miss", inUrl("O''Brien", "Smith")],
  ["BadRequest.action-running.near-miss", inUrl(device, otherDevice)],
  ["NotFound.file-name-with-blank.near-miss", inUrl("my%20script.ps1", "clean.ps1")],
  ["NotFound.user-name-at-domain", inUrl("user1@contoso.com", "b.smith@contoso.com")],
  ["BadRequest.changes-since.near-miss", inUrl("2026-11-20", "2026-11-27")],
  [
    token,
    (call) => {
      call.body = call.body?.replace(/client_secret=[^&]*/, "client_secret=other");
    },
  ],
  [machines, inBody((body) => ({ ...body, MachineIds: body.MachineIds.slice(0, 5) }))],
  [tags, inBody((body) => ({ ...body, Value: "production ring 2" }))],
];

const first = ({ part, how, name }: { part: string; how: string; name?: string }) =>
  [part, how, name?.replace(/^.*[.\]]/, "")].filter(Boolean).join(" ");

const toldFirst = (pair: Pair, ...noise: readonly Edit[]) => {
  const good = callOf(pair[0]);
  const failed = later(good, ...noise, pair[2]);
  const [change] = compare(exchangeFor({ ...good, status: 200 }), exchangeFor(failed)).changes;
  return change ? first(change) : "nothing";
};

describe("compare", () => {
  test.each(changed)("the main change of %s comes first: %s", (...pair) => {
    expect(toldFirst(pair)).toBe(pair[1]);
  });

  test.each(changed)("the main change of %s comes first among meaningless differences: %s", (...pair) => {
    const noise: readonly Edit[] = [
      header("client-request-id", "988cc94e-7a8f-4b28-ab65-54970c5d5018"),
      header("User-Agent", "other"),
      inClaims({ iat: noon / 1000 + 1, exp: noon / 1000 + 9000 }),
      (call) => {
        call.url = call.url.replace(device, otherDevice);
      },
    ];
    const isDevice = pair[1].startsWith("path form");
    expect(toldFirst(pair, ...(isDevice ? noise.slice(0, 3) : noise))).toBe(pair[1]);
  });

  test.each(natural.map(([name, edit], index) => [index, name, edit] as const))(
    "is silent about the meaningless difference %i, of %s",
    (_, name, edit) => {
      const good = callOf(name);
      const { changes } = compare(exchangeFor({ ...good, status: 200 }), exchangeFor(later(good, edit)));
      expect(changes).toEqual([]);
    },
  );

  test("lists silent differences, and nothing else", () => {
    const good = callOf(isolate);
    const failed = later(
      good,
      inUrl(device, otherDevice),
      inBody((body) => ({ ...body, Comment: "Other" })),
    );
    const { differs } = compare(exchangeFor(good), exchangeFor(failed));
    expect(differs).toEqual(["path", "body Comment"]);
  });

  test("counts the calls in the minute before", () => {
    const good = callOf(machine);
    const failed = exchangeFor({ ...later(good), status: 429 });
    const { changes } = compare(exchangeFor(good), failed, { before: { minute: 4 }, now: { minute: 101 } });
    expect(changes).toEqual([{ part: "rate", how: "grown", before: "4", now: "101" }]);
  });

  test("keeps little, however much differs", () => {
    const good = callOf(isolate);
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`field${index}`, "x".repeat(200)]),
    );
    const { changes, differs } = compare(
      exchangeFor(good),
      exchangeFor(
        later(
          good,
          inBody(() => many),
        ),
      ),
    );
    expect(changes).toHaveLength(12);
    expect(differs).toContain("body");
    expect(JSON.stringify({ changes, differs }).length).toBeLessThan(6_000);
  });

  test("accepts any bodies and URLs, and a body with thousands of new names", () => {
    const good = callOf(isolate);
    const text = fc.oneof(fc.json(), fc.string(), fc.constant(""));
    fc.assert(
      fc.property(text, text, fc.string(), fc.string(), (one, other, path, query) => {
        const failed = later(good, (call) => {
          call.body = other;
          call.url += `/${path}?${query}`;
        });
        const { changes } = compare(exchangeFor({ ...good, body: one }), exchangeFor(failed));
        expect(changes.length).toBeLessThan(13);
      }),
    );
    const names = (letter: string) =>
      Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`${letter}${index * 7919}`, index]));
    const [was, is] = [
      later(
        good,
        inBody(() => names("a")),
      ),
      later(
        good,
        inBody(() => names("b")),
      ),
    ];
    expect(compare(exchangeFor(was), exchangeFor(is)).changes).toHaveLength(12);
  });

  test("shows no secret", () => {
    const good = callOf(isolate);
    const failed = later(
      good,
      inBody((body) => ({ ...body, client_secret: "Sup3rS3cret~Value-0815-x" })),
    );
    expect(JSON.stringify(compare(exchangeFor(good), exchangeFor(failed)))).not.toContain("Sup3rS3cret");
  });
});

describe("isRetryOf", () => {
  test.each<readonly [string, boolean, string, Edit]>([
    ["unchanged", true, isolate, () => undefined],
    ["a corrected name", true, isolate, inBody(({ Comment, ...rest }) => ({ comment: Comment, ...rest }))],
    [
      "a corrected hash",
      true,
      indicator,
      inBody((body) => ({ ...body, indicatorValue: ` ${body.indicatorValue}` })),
    ],
    [
      "another indicator",
      false,
      indicator,
      inBody((body) => ({ ...body, indicatorValue: "evil.contoso.com" })),
    ],
    ["an edited query", true, hunting, inBody(({ Query }) => ({ Query: Query.replace("take", "tke") }))],
    ["another query", false, hunting, inBody(() => ({ Query: "AlertEvidence | count" }))],
    ["another filter", false, alerts, inUrl(/\$filter=[^&]*/, "$filter=incidentId%20eq%207")],
  ])("%s: %s", (_, is, name, edit) => {
    const good = callOf(name);
    expect(isRetryOf(exchangeFor(later(good, edit)), exchangeFor(good))).toBe(is);
  });
});
