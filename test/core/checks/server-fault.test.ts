import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { serverFault } from "../../../src/core/checks/server-fault.ts";
import { evidencesOf } from "../../../src/core/diagnose.ts";
import { createCalls } from "../../../src/core/observe/call-log.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { rowOf } from "../../../src/core/row.ts";
import { exchange, type Sent } from "../../entries.ts";

const operations = await loadOperations();
const at = Date.parse("2026-11-21T12:00:00Z");
const call = { method: "GET", template: "/api/machines", same: "1" };

function found(sent: Sent = {}, calls = createCalls()) {
  const body = { error: { code: "InternalServerError", message: "" } };
  const [failure] = failuresOf(exchange({ status: 500, body, ...sent }));
  if (!failure) throw new Error("No failure.");
  const { method, template } = rowOf(failure);
  const facts = calls.facts({ method, template, same: "1" }, failure.exchange.sentAt);
  return serverFault.run(evidencesOf({ ...failure, calls: facts }, operations));
}

test("states how often the same call succeeded and failed", () => {
  const calls = createCalls();
  calls.add({ ...call, at: at - 120_000, status: 500 });
  calls.add({ ...call, at: at - 60_000, status: 200 });
  calls.add({ ...call, at: at - 30_000, status: 500 });
  calls.add({ ...call, at, status: 500 });
  expect(found({}, calls)).toMatchObject([
    {
      check: "server-fault",
      certainty: "likely",
      args: { retriable: true, succeeded: 1, failed: 2, since: 60 },
    },
  ]);
});

test("is less certain if the call never succeeded", () => {
  const calls = createCalls();
  for (let index = 0; index < 3; index++) calls.add({ ...call, at: at - index, status: 500 });
  expect(found({}, calls)).toMatchObject([{ certainty: "possible", args: { succeeded: 0, failed: 3 } }]);
});

test("does not suggest a retry that changes nothing", () => {
  const body = {
    error: { code: "ExtensionError", message: "Operation: Create; Exception: [Status Code: BadRequest]" },
  };
  const url = "https://graph.microsoft.com/v1.0/security/alerts";
  expect(found({ url, body })).toMatchObject([{ args: { retriable: false } }]);
});

test("recognizes temporary faults of the sign-in service", () => {
  const url = "https://login.microsoftonline.com/1/oauth2/v2.0/token";
  const body = {
    error: "temporarily_unavailable",
    error_description: "AADSTS90033: Try later.",
    error_codes: [90033],
  };
  expect(found({ url, status: 400, body })).toMatchObject([{ args: { retriable: true } }]);
});

test("is silent about other failures and hunting timeouts", () => {
  expect(found({ status: 403 })).toEqual([]);
  expect(found({ status: 400, body: { error: { code: "BadRequest", message: "" } } })).toEqual([]);
  const url = "https://graph.microsoft.com/v1.0/security/runHuntingQuery";
  expect(found({ url, method: "POST", status: 504, body: "" })).toEqual([]);
});

test("names what requests or sends a lot at once, from its limit on", () => {
  const argsOf = (query: string, request?: unknown) => {
    const url = `https://api.security.microsoft.com/api/machines?${query}`;
    const [one] = found({ url, ...(request !== undefined && { method: "POST", request }) });
    return one?.args;
  };
  const lessOf = (query: string) => argsOf(query)?.less;
  expect(lessOf("$top=100&$expand=evidence")).toEqual(["$top"]);
  expect(argsOf("$top=100&$expand=evidence")?.without).toEqual(["$expand"]);
  expect(lessOf("TOP=100&pageSize=1000&limit=1000")).toEqual(["TOP", "pageSize", "limit"]);
  expect(lessOf("$top=99&pageSize=999&limit=999&skip=5000&expand=x&x$expand=y")).toEqual([]);
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);
  expect(argsOf("", { ids: ids(50), few: ids(49), text: "x".repeat(99) })).toMatchObject({
    less: [],
    fewer: ["ids"],
  });
  expect(argsOf("", { few: ids(49) })).not.toHaveProperty("fewer");
});

test("names what would narrow down a list that timed out", () => {
  const narrowOf = (url: string, sent: object = {}) =>
    found({ url: `https://api.security.microsoft.com/api/${url}`, status: 504, body: "", ...sent })[0]?.args
      .narrow;
  expect(narrowOf("machines")).toEqual(["$filter", "$top"]);
  expect(narrowOf("machines?$FILTER=id eq 'a'")).toEqual(["$top"]);
  expect(narrowOf("machines?$top=5")).toBeUndefined();
  expect(narrowOf("machines", { status: 500 })).toBeUndefined();
  expect(narrowOf("indicators/995", { method: "DELETE" })).toBeUndefined();
});

test("a call that succeeded before does not request too much", () => {
  const calls = createCalls();
  calls.add({ ...call, at: at - 60_000, status: 200 });
  const url = "https://api.security.microsoft.com/api/machines?$top=5000";
  expect(found({ url }, calls)).toMatchObject([{ args: { succeeded: 1, less: [] } }]);
});

test("calls that were not counted have no numbers", () => {
  const body = { error: { code: "InternalServerError", message: "" } };
  const [failure] = failuresOf(exchange({ status: 500, body }));
  if (!failure) throw new Error("No failure.");
  expect(serverFault.run(evidencesOf(failure, operations))).toEqual([
    { check: "server-fault", certainty: "likely", weight: 2, args: { retriable: true, less: [] } },
  ]);
});

test("two failures without a success are still likely a fault of the server", () => {
  const calls = createCalls();
  for (let index = 0; index < 2; index++) calls.add({ ...call, at: at - index, status: 500 });
  expect(found({}, calls)).toMatchObject([{ certainty: "likely", args: { succeeded: 0, failed: 2 } }]);
});

test("the first failure counts itself", () => {
  expect(found()).toMatchObject([{ args: { failed: 1 } }]);
  expect(found()[0]?.args).not.toHaveProperty("since");
});

test("a function that the server lacks is no fault of the server", () => {
  expect(found({ status: 501, body: "" })).toEqual([]);
  expect(found({ status: 501 })).toEqual([]);
});

test("HTTP versions are not retried", () => {
  expect(found({ status: 505, body: "" })).toMatchObject([{ args: { retriable: false } }]);
  for (const status of [500, 502, 503])
    expect(found({ status, body: "" })).toMatchObject([{ args: { retriable: true } }]);
});

test.each([
  [
    "an empty list",
    { conditions: { applications: { includeApplications: [] } } },
    ["conditions.applications.includeApplications"],
  ],
  ["empty texts", { protocol: "", port: 22, source: "" }, ["protocol", "source"]],
  ["an empty object", { name: "a", properties: {} }, ["properties"]],
  ["content everywhere", { name: "a", ids: ["b"], owner: null }, undefined],
  ["nothing", {}, undefined],
  ["more empty properties than a mistake explains", { a: "", b: "", c: [], d: {} }, undefined],
])("a body with %s may be what the service fails on", (_, request, empty) => {
  const sent = { method: "POST", url: "https://graph.microsoft.com/v1.0/security/incidents", request };
  const [{ args } = { args: undefined }] = found(sent);
  expect(args).toMatchObject(empty ? { empty } : {});
  expect(args !== undefined && "empty" in args).toBe(empty !== undefined);
});

test("an empty value is not doubted if the same call succeeded, or the gateway failed", () => {
  const sent = { method: "POST", request: { comment: "" } };
  const calls = createCalls();
  calls.add({ method: "POST", template: "/api/machines", same: "1", at: at - 60_000, status: 200 });
  expect(found(sent, calls)).toMatchObject([{ args: { less: [] } }]);
  for (const one of [found(sent, calls), found({ ...sent, status: 503 })])
    expect(one.some(({ args }) => "empty" in args)).toBe(false);
});
