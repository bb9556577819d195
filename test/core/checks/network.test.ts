import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { network } from "../../../src/core/checks/network.ts";
import { evidencesOf } from "../../../src/core/diagnose.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";

const operations = await loadOperations();
const origin = "https://soc.contoso.example";

function found(sent: Sent) {
  const [failure] = failuresOf(exchange({ requestHeaders: { Origin: origin }, ...sent }));
  if (!failure) throw new Error("No failure.");
  return network.run(evidencesOf(failure, operations));
}
const fails = (error: string, sent: Sent = {}) => found({ status: 0, response: { _error: error }, ...sent });

test.each([
  ["net::ERR_NAME_NOT_RESOLVED", "name"],
  ["net::ERR_CONNECTION_REFUSED", "refused"],
  ["net::ERR_CONNECTION_RESET", "broken"],
  ["net::ERR_EMPTY_RESPONSE", "broken"],
  ["net::ERR_CONNECTION_TIMED_OUT", "timeout"],
  ["net::ERR_CERT_AUTHORITY_INVALID", "certificate"],
  ["net::ERR_SSL_PROTOCOL_ERROR", "certificate"],
  ["net::ERR_BLOCKED_BY_CLIENT", "blocked"],
  ["net::ERR_BLOCKED_BY_CSP", "policy"],
  ["net::ERR_INTERNET_DISCONNECTED", "offline"],
  ["net::ERR_PROXY_CONNECTION_FAILED", "proxy"],
  ["net::ERR_TUNNEL_CONNECTION_FAILED", "proxy"],
])("classifies %s", (error, fault) => {
  expect(fails(error)).toMatchObject([
    { check: "no-connection", certainty: "certain", sent: error, args: { fault } },
  ]);
});

test.each([
  ["curl: (6) Could not resolve host: x", "name"],
  ["getaddrinfo ENOTFOUND x", "name"],
  ["connect ECONNREFUSED 127.0.0.1:443", "refused"],
  ["net::ERR_ADDRESS_UNREACHABLE", "refused"],
  ["read ECONNRESET", "broken"],
  ["net::ERR_HTTP2_PROTOCOL_ERROR", "broken"],
  ["net::ERR_QUIC_PROTOCOL_ERROR", "broken"],
  ["Read timed out", "timeout"],
  ["SSL certificate problem: self-signed", "certificate"],
  ["net::ERR_NETWORK_CHANGED", "offline"],
  ["net::ERR_BLOCKED_BY_ADMINISTRATOR", "blocked"],
  ["net::ERR_BLOCKED_BY_ORB", "opaque"],
])("classifies %s, also beside a status", (error, fault) => {
  const connection = [
    { check: "no-connection", certainty: "certain", sent: error, weight: 3, args: { fault, headers: "" } },
  ];
  expect(fails(error)).toEqual(connection);
  expect(found({ status: 403, response: { _error: error } })).toEqual(connection);
});

test("an unknown error is only possibly the connection, and beside a status it says nothing", () => {
  expect(fails("net::ERR_FAILED", { requestHeaders: {} })).toEqual([
    {
      check: "no-connection",
      certainty: "possible",
      sent: "net::ERR_FAILED",
      weight: 3,
      args: { fault: "unknown", headers: "" },
    },
  ]);
  expect(fails("net::ERR_SOMETHING")).toMatchObject([{ certainty: "possible", args: { fault: "unknown" } }]);
  expect(found({ status: 403, headers: { Date: "x" }, response: { _error: "net::ERR_SOMETHING" } })).toEqual(
    [],
  );
});

test.each([
  [{ Accept: "*/*", "Accept-Language": "de", Range: "bytes=0-1", "Sec-Fetch-Mode": "cors", DNT: "1" }, ""],
  [{ "X-Custom": "1", "Content-Type": "text/plain; charset=utf-8" }, "x-custom"],
  [{ "Content-Type": "multipart/form-data" }, ""],
  [{ "Content-Type": "text/plainer" }, "content-type"],
  [{ Acceptance: "1", "X-Sec-Fetch": "1" }, "acceptance, x-sec-fetch"],
])("of the headers %j the preflight must allow: %s", (headers, allowed) => {
  const requestHeaders = { Origin: origin, ...headers };
  expect(fails("net::ERR_FAILED", { requestHeaders })).toMatchObject([
    { args: { fault: "cors", headers: allowed } },
  ]);
});

test.each([
  ["that of the API, in any letter case", "https://API.security.microsoft.com"],
  ["an extension", "chrome-extension://abcdef"],
])("a page whose origin is %s needs no permission of CORS", (_, own) => {
  const requestHeaders = { Origin: own };
  expect(fails("net::ERR_FAILED", { requestHeaders })).toMatchObject([{ args: { fault: "unknown" } }]);
});

test("a page without an address has the origin null, which is another one", () => {
  const requestHeaders = { Origin: "null" };
  expect(fails("net::ERR_FAILED", { requestHeaders })).toMatchObject([{ args: { fault: "cors" } }]);
});

test("with cookies, the reply must name the origin and allow credentials", () => {
  const requestHeaders = { Origin: origin, Cookie: "a=b" };
  const reply = (headers: Record<string, string>) =>
    found({ status: 403, response: { _error: "net::ERR_FAILED" }, requestHeaders, headers });
  const name = "Access-Control-Allow-Credentials";
  expect(reply({ "Access-Control-Allow-Origin": "*" })).toMatchObject([{ sent: "*", expected: [origin] }]);
  expect(reply({ "Access-Control-Allow-Origin": origin })).toEqual([
    {
      check: "cors-header",
      certainty: "likely",
      sent: undefined,
      expected: ["true"],
      place: { part: "header", name },
      weight: 3,
      args: { header: name, status: 403 },
    },
  ]);
  expect(reply({ "Access-Control-Allow-Origin": origin, [name]: "false" })).toMatchObject([
    { sent: "false" },
  ]);
  expect(reply({ "Access-Control-Allow-Origin": origin, [name]: "true" })).toEqual([]);
});

test("suspects the preflight if a call to another origin failed, and names the headers that it must allow", () => {
  const requestHeaders = {
    Origin: origin,
    Authorization: "Bearer x",
    "Content-Type": "application/json",
    Accept: "*/*",
  };
  expect(fails("net::ERR_FAILED", { requestHeaders })).toMatchObject([
    { certainty: "likely", args: { fault: "cors", headers: "authorization, content-type" } },
  ]);
  expect(fails("net::ERR_FAILED", { requestHeaders: { Accept: "*/*" } })).toMatchObject([
    { certainty: "possible", args: { fault: "unknown" } },
  ]);
});

test("names the header that makes the browser block a reply", () => {
  const blocked = { status: 403, response: { _error: "net::ERR_FAILED" }, headers: { Date: "x" } };
  expect(found(blocked)).toMatchObject([
    {
      check: "cors-header",
      certainty: "certain",
      expected: [origin],
      place: { part: "header", name: "Access-Control-Allow-Origin" },
      args: { status: 403 },
    },
  ]);
  const other = { ...blocked, headers: { "Access-Control-Allow-Origin": "https://other.example" } };
  expect(found(other)).toMatchObject([{ sent: "https://other.example" }]);
});

test("reports no header that exists, or whose absence is uncertain", () => {
  const blocked = { status: 403, response: { _error: "net::ERR_FAILED" } };
  expect(found({ ...blocked, headers: { "access-control-allow-origin": origin } })).toEqual([]);
  expect(found({ ...blocked, headers: { "access-control-allow-origin": "*" } })).toEqual([]);
  expect(found(blocked)).toEqual([]);
  expect(found({ status: 403, headers: { Date: "x" } })).toEqual([]);
});

test("gives the status of a failed preflight", () => {
  expect(found({ method: "OPTIONS", status: 404, entry: { _resourceType: "preflight" } })).toMatchObject([
    { check: "preflight-status", certainty: "certain", args: { status: 404 } },
  ]);
});

test.each([
  ["No 'Access-Control-Allow-Origin' header is present on the requested resource.", undefined, origin],
  [
    "The 'Access-Control-Allow-Origin' header has a value 'https://a.example' that is not equal",
    "https://a.example",
    origin,
  ],
  [
    "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when",
    "*",
    origin,
  ],
  [
    "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when",
    undefined,
    "true",
  ],
])("reads the reason in Chrome’s console: %s", (reason, sent, expected) => {
  for (const status of [0, 200, 403]) {
    const findings = fails(`net::ERR_FAILED: ${reason}`, { status });
    expect(findings).toMatchObject([
      { check: "cors-header", certainty: "certain", expected: [expected], args: { status } },
    ]);
    expect(findings[0]?.sent).toBe(sent);
  }
});
