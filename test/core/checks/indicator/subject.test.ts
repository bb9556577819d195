import { expect, test } from "vitest";
import type { ValueKind } from "../../../../src/core/checks/indicator/formats.ts";
import { type Refusal, refusalOf, subjectsOf } from "../../../../src/core/checks/indicator/subject.ts";
import type { Sent } from "../../../entries.ts";
import { failed, mde, refusal } from "../failed.ts";

const sha1 = "4388963aaa83afe2042a46a3c017ad50bdcdafb3";
const graph = "https://graph.microsoft.com/beta/security/tiIndicators";

/** Each value as `part name = value (accepted hashes, remarks)`, with its text in the call if that differs. */
function subjects(sent: Sent, kind: ValueKind, refusal: Refusal = "general"): string[] {
  const evidence = failed(sent);
  return subjectsOf(evidence, kind, refusal).map((found) => {
    const { value, name, part, takes, open, unquoted, surest, indicatorType, locate, locateType } = found;
    const text = part === "body" ? (evidence.body ?? "") : evidence.url;
    const at = (span = locate()) => (span ? text.slice(span.start, span.end) : "nowhere");
    const remarks = [
      ...takes,
      ...(open ? ["open"] : []),
      ...(unquoted ? ["unquoted"] : []),
      ...(surest ? [surest] : []),
      ...(indicatorType ? [`type ${at(locateType?.())}`] : []),
    ];
    const as = at() === value ? "" : ` as ${at()}`;
    return `${part} ${name} = ${value}${as} (${remarks.join(", ")})`;
  });
}

const inPath = (path: string, kind: ValueKind) =>
  subjects({ url: `${mde}${path}`, body: refusal("BadRequest") }, kind);

test.each<[ValueKind, string, ...string[]]>([
  ["hash", `/files/${sha1}`, "path id = 4388963aaa83afe2042a46a3c017ad50bdcdafb3 (SHA-1, SHA-256, open)"],
  ["hash", `/files/${sha1}/alerts`, "path id = 4388963aaa83afe2042a46a3c017ad50bdcdafb3 (SHA-1)"],
  ["hash", `/files/${sha1}/machines/`, "path id = 4388963aaa83afe2042a46a3c017ad50bdcdafb3 (SHA-1)"],
  [
    "hash",
    `/files/${sha1}/STATS`,
    "path id = 4388963aaa83afe2042a46a3c017ad50bdcdafb3 (SHA-1, SHA-256, open)",
  ],
  ["hash", `/v1.0/files/%20x/stats`, "path id =  x as %20x (SHA-1, SHA-256, open)"],
  ["hash", `/files/${sha1}/other`],
  ["hash", `/files/a/b`],
  ["hash", `/x/files/${sha1}`],
  ["hash", `/files/undefined`],
  ["hash", `/files/`],
  ["ip", `/files/${sha1}`],
  ["ip", "/ips/10.0.0.1/alerts", "path ip = 10.0.0.1 (SHA-1, SHA-256)"],
  ["ip", "/ips/10.0.0.1/24/stats", "path ip = 10.0.0.1/24 (SHA-1, SHA-256)"],
  ["ip", "/ips/10.0.0.1"],
  ["ip", "/ips/'10.0.0.1'/stats", "path ip = '10.0.0.1' (SHA-1, SHA-256)"],
  [
    "ip",
    "/machines/findbyip(ip='10.0.0.1',timestamp=2026-01-01T00:00:00Z)",
    "path ip = 10.0.0.1 (SHA-1, SHA-256)",
  ],
  ["ip", "/machines/findbyip(ip='10.0.0.1')", "path ip = 10.0.0.1 (SHA-1, SHA-256)"],
  [
    "ip",
    "/machines/findbyip(ip=10.0.0.1,timestamp=2026-01-01T00:00:00Z)",
    "path ip = 10.0.0.1 (SHA-1, SHA-256, unquoted)",
  ],
  ["ip", "/machines/findbyip(ip=%2710.0.0.1%27)/", "path ip = 10.0.0.1 (SHA-1, SHA-256)"],
  ["ip", "/machines/findbyip(ip='10.0.0.1)", "path ip = '10.0.0.1 (SHA-1, SHA-256, unquoted)"],
  ["ip", "/machines/findbyip(ip=10.0.0.1')", "path ip = 10.0.0.1' (SHA-1, SHA-256, unquoted)"],
  [
    "ip",
    "/machines/find(timestamp=2026-01-01T00:00:00Z,key='10.0.0.1')",
    "path ip = 10.0.0.1 (SHA-1, SHA-256)",
  ],
  [
    "ip",
    "/machines/find(timestamp=2026-01-01T00:00:00Z,key=10.0.0.1)",
    "path ip = 10.0.0.1 (SHA-1, SHA-256)",
  ],
  ["ip", "/machines/findbyip(ip='')", "path ip =  (SHA-1, SHA-256)"],
  ["domain", "/domains/contoso.com/alerts", "path domain = contoso.com (SHA-1, SHA-256, open)"],
  ["domain", "/domains/http://contoso.com/machines", "path domain = http://contoso.com (SHA-1, SHA-256)"],
  [
    "domain",
    "/domains/contoso%2Ecom/stats",
    "path domain = contoso.com as contoso%2Ecom (SHA-1, SHA-256, open)",
  ],
  ["domain", "/domains/contoso.com"],
  ["url", "/domains/contoso.com/alerts"],
])("the %s in the path %s", (kind, path, ...expected) => {
  expect(inPath(path, kind)).toEqual(expected);
});

test("a long path is not read", () => {
  const path = (length: number) => `/domains/${"a".repeat(length - "/api/domains//stats".length)}/stats`;
  expect(inPath(path(2000), "domain")).toHaveLength(1);
  expect(inPath(path(2001), "domain")).toEqual([]);
});

const post = (url: string, request: object, more: Sent = {}): Sent => ({
  method: "POST",
  url,
  request: JSON.stringify(request, null, 1),
  body: refusal("BadRequest"),
  ...more,
});
const one = (indicatorType: unknown, indicatorValue: unknown) => ({ indicatorType, indicatorValue });

test.each<[ValueKind, string, Sent, ...string[]]>([
  [
    "hash",
    "an indicator",
    post(`${mde}/indicators`, one("FileSha1", "x")),
    "body indicatorValue = x (SHA-1, type FileSha1)",
  ],
  [
    "hash",
    "an indicator in lower case",
    post(`${mde}/indicators`, one("filesha256", "x")),
    "body indicatorValue = x (SHA-256, type filesha256)",
  ],
  [
    "hash",
    "an MD5 indicator",
    post(`${mde}/indicators`, one("FileMd5", "x")),
    "body indicatorValue = x (MD5, type FileMd5)",
  ],
  [
    "ip",
    "an address",
    post(`${mde}/indicators`, one("IpAddress", "x")),
    "body indicatorValue = x (type IpAddress)",
  ],
  [
    "domain",
    "a domain",
    post(`${mde}/indicators`, one("DomainName", "x")),
    "body indicatorValue = x (type DomainName)",
  ],
  [
    "url",
    "a URL",
    post(`${mde}/indicators`, one("Url", 'a"b')),
    'body indicatorValue = a"b as a\\"b (type Url)',
  ],
  ["ip", "an indicator of another kind", post(`${mde}/indicators`, one("Url", "x"))],
  ["url", "an indicator of an unknown type", post(`${mde}/indicators`, one("Other", "x"))],
  ["url", "a number as value", post(`${mde}/indicators`, one("Url", 5))],
  ["url", "a number as type", post(`${mde}/indicators`, one(5, "x"))],
  ["url", "a list in place of the indicator", post(`${mde}/indicators`, [one("Url", "x")])],
  ["url", "another operation", post(`${mde}/machines/x/isolate`, one("Url", "x"))],
  ["url", "an unknown operation", post(`${mde}/other`, one("Url", "x"))],
  [
    "url",
    "an import",
    post(`${mde}/indicators/import`, {
      Indicators: [one("Url", "x"), 5, one("IpAddress", "y"), one("Url", "z")],
    }),
    "body indicatorValue = x (type Url)",
    "body indicatorValue = z (type Url)",
  ],
  [
    "hash",
    "a file to stop",
    post(`${mde}/machines/${sha1}/StopAndQuarantineFile`, { Sha1: "x" }),
    "body Sha1 = x (SHA-1)",
  ],
  ["ip", "a file to stop", post(`${mde}/machines/${sha1}/StopAndQuarantineFile`, { Sha1: "x" })],
  ["hash", "a number to stop", post(`${mde}/machines/${sha1}/StopAndQuarantineFile`, { Sha1: 5 })],
  [
    "domain",
    "Graph",
    post(graph, { domainName: "x", emailSourceDomain: "y", domainNames: "z" }),
    "body domainName = x (likely)",
    "body emailSourceDomain = y (likely)",
  ],
  ["url", "Graph", post(graph, { url: "x", urls: "z", curl: "v", domainName: "y" }), "body url = x (likely)"],
  ["url", "Graph", post(graph, { url: "" })],
  ["url", "Graph", post(graph, { url: 5 })],
  [
    "ip",
    "Graph",
    post(graph, {
      networkIPv4: "a",
      networkSourceIPv6: "b",
      networkDestinationIPv4: "c",
      emailSourceIpAddress: "d",
      networkIPv5: "e",
    }),
    "body networkIPv4 = a (likely)",
    "body networkSourceIPv6 = b (likely)",
    "body networkDestinationIPv4 = c (likely)",
    "body emailSourceIpAddress = d (likely)",
  ],
  [
    "hash",
    "Graph",
    post(graph, { fileHashValue: "x", fileHashType: "Sha1" }),
    "body fileHashValue = x (SHA-1, likely)",
  ],
  ["hash", "Graph", post(graph, { fileHashValue: "x", fileHashType: "ctph" })],
  ["hash", "Graph", post(graph, { fileHashValue: "x" })],
  [
    "url",
    "several for Graph",
    post(`${graph}/submitTiIndicators`, { value: [{ url: "x" }, 5, { url: "y" }] }),
    "body url = x (likely)",
    "body url = y (likely)",
  ],
])("the %s in the body: %s", (kind, _, sent, ...expected) => {
  expect(subjects(sent, kind)).toEqual(expected);
});

const said = (message: string, more: Sent = {}): Sent => ({
  url: `${mde}/other`,
  body: refusal("InvalidUrl", message),
  ...more,
});

test.each<[string, Sent, ...string[]]>([
  [
    "of the body",
    said(
      "URL a.b is invalid",
      post(`${mde}/other`, { x: "a.b" }, { body: refusal("InvalidUrl", "URL a.b is invalid") }),
    ),
    "body  = a.b (MD5, SHA-1, SHA-256)",
  ],
  [
    "with a quotation mark",
    post(`${mde}/other`, { x: 'a"b' }, { body: refusal("InvalidUrl", 'URL a"b is not valid') }),
    'body  = a"b as a\\"b (MD5, SHA-1, SHA-256)',
  ],
  [
    "of the path",
    said("URL a.b is invalid", { url: `${mde}/other/a.b` }),
    "path  = a.b (MD5, SHA-1, SHA-256)",
  ],
  [
    "of the query",
    said("URL a.b is invalid", { url: `${mde}/other?x=a.b` }),
    "query  = a.b (MD5, SHA-1, SHA-256)",
  ],
  [
    "of the path before a query",
    said("URL a.b is invalid", { url: `${mde}/other/a.b?x=1` }),
    "path  = a.b (MD5, SHA-1, SHA-256)",
  ],
  [
    "of the query, encoded",
    said("URL a/b is invalid", { url: `${mde}/other?x=a%2Fb` }),
    "query  = a/b as a%2Fb (MD5, SHA-1, SHA-256)",
  ],
  ["that was not sent", said("URL a.b is invalid"), "body  = a.b as nowhere (MD5, SHA-1, SHA-256)"],
  ["that is a placeholder", said("URL undefined is invalid")],
  ["that is not named", said("No.")],
])("the value in a message %s", (_, sent, ...expected) => {
  expect(subjects(sent, "url", "named")).toEqual(expected);
});

test("of several values, the one that the message names is meant", () => {
  const request = { Indicators: [one("Url", "a.b"), one("Url", "c.d"), one("Url", "c.d")] };
  const sent = (message: string) =>
    post(`${mde}/indicators/import`, request, { body: refusal("InvalidUrl", message) });
  const [first, second] = ["body indicatorValue = a.b (type Url)", "body indicatorValue = c.d (type Url)"];
  expect(subjects(sent("URL c.d is invalid"), "url", "named")).toEqual([second]);
  expect(subjects(sent("URL c.d is invalid"), "url", "general")).toEqual([first, second, second]);
  expect(subjects(sent("URL e.f is invalid"), "url", "named")).toEqual([first, second, second]);
});

test("nothing in the body can be not found", () => {
  expect(subjects(post(`${mde}/indicators`, one("Url", "x")), "url", "not-found")).toEqual([]);
});

test("of an import, only the failed item is meant", () => {
  const request = { Indicators: [one("Url", "a.b"), one("Url", "c.d")] };
  const body = (id: string) => ({
    "@odata.context": `${mde}/$metadata#Collection(microsoft.windowsDefenderATP.api.ImportIndicatorResult)`,
    value: [{ id: "1", indicator: id, isFailed: true, failureReason: "Invalid." }],
  });
  const sent = (id: string) => post(`${mde}/indicators/import`, request, { status: 200, body: body(id) });
  expect(subjects(sent("c.d"), "url")).toEqual(["body indicatorValue = c.d (type Url)"]);
  expect(refusalOf(failed(sent("c.d")), "url")).toBe("general");
});

test.each<[ValueKind, number, string, Refusal | undefined]>([
  ["hash", 400, "InvalidHashValue", "named"],
  ["ip", 404, "InvalidIpAddress", "named"],
  ["domain", 400, "InvalidDomainName", "named"],
  ["url", 400, "InvalidUrl", "named"],
  ["url", 400, "InvalidHashValue", undefined],
  ["hash", 400, "", "general"],
  ["hash", 422, "", "general"],
  ["hash", 400, "BadRequest", "general"],
  ["hash", 400, "InvalidInput", "general"],
  ["hash", 422, "InvalidRequestBody", "general"],
  ["hash", 400, "ODataError", "general"],
  ["hash", 400, "NotFound", undefined],
  ["hash", 404, "", "not-found"],
  ["hash", 404, "NotFound", "not-found"],
  ["hash", 404, "ResourceNotFound", "not-found"],
  ["hash", 404, "BadRequest", undefined],
  ["hash", 403, "", undefined],
  ["hash", 403, "NotFound", undefined],
])("a reply about a %s with %i %s", (kind, status, code, expected) => {
  const evidence = failed({ url: `${mde}/files/x`, status, body: refusal(code) });
  expect(refusalOf(evidence, kind)).toBe(expected);
});
