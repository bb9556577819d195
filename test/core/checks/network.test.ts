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
