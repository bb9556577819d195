import { expect, test } from "vitest";
import { loadOperations } from "../../../../src/catalogue/operations.ts";
import { hunting } from "../../../../src/core/checks/hunting/index.ts";
import { evidencesOf } from "../../../../src/core/diagnose.ts";
import { failuresOf } from "../../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../../entries.ts";

const operations = await loadOperations();
const url = "https://api.security.microsoft.com/api/advancedhunting/run";

function found(query: string, message: string, sent: Sent = {}) {
  const request = JSON.stringify({ Query: query });
  const body = { error: { code: "BadRequest", message } };
  const [failure] = failuresOf(exchange({ url, method: "POST", status: 400, body, request, ...sent }));
  if (!failure) throw new Error("No failure.");
  const findings = hunting.run(evidencesOf(failure, operations));
  const [{ place } = { place: undefined }] = findings;
  return { findings, marked: place && request.slice(place.start, place.end) };
}
const syntax = "A recognition error occurred.. Fix syntax errors in your query.";

test("marks the unresolved name, and suggests the known one it may be", () => {
  const { findings, marked } = found(
    'DeviceInfo\n| where DeviceNme == "x"',
    "'where' operator: Failed to resolve scalar expression named 'DeviceNme'. Fix semantic errors in your query.",
  );
  expect(findings).toMatchObject([
    {
      check: "query-name",
      certainty: "certain",
      sent: "DeviceNme",
      expected: ["DeviceName"],
      args: { kind: "column", operator: "where" },
    },
  ]);
  expect(marked).toBe("DeviceNme");
});

test.each([
  ["'where' operator: Failed to resolve table or column expression named 'DeviceProcesEvents'", "table"],
  ["The name 'DeviceProcesEvents' does not refer to any known table, tabular variable or function.", "table"],
])("recognizes a table by its message: %s", (message, kind) => {
  const { findings, marked } = found("// all\nDeviceProcesEvents | take 5", message);
  expect(findings).toMatchObject([{ expected: ["DeviceProcessEvents"], args: { kind } }]);
  expect(marked).toBe("DeviceProcesEvents");
});

test("suggests no name if all known ones are distant", () => {
  const { findings, marked } = found(
    "T | where Zebra > 1",
    "Failed to resolve scalar expression named 'Zebra'",
  );
  expect(findings[0]?.expected).toEqual([]);
  expect(marked).toBe("Zebra");
});

test("marks the position that the message gives", () => {
  const { findings, marked } = found(
    'DeviceInfo\n| where "a" ==== "b"',
    "Syntax error: Query could not be parsed at '==' on line [2,14]",
  );
  expect(findings).toMatchObject([
    { check: "query-syntax", certainty: "certain", args: { line: 2, column: 14 } },
  ]);
  expect(marked).toBe("==");
});

test.each([
  ["DeviceInfo | tale 10", "operator", "tale"],
  ['DeviceInfo | where DeviceName == "x', "quote", '\\"'],
  ["DeviceInfo | where (a == 1", "bracket", "("],
  ["DeviceInfo | where a == 1)", "bracket", ")"],
  ["DeviceInfo | | take 1", "pipe", "| |"],
  ["DeviceInfo\n| take 1 |", "pipe", "|"],
])("finds the error itself if the message gives no position: %s", (query, problem, at) => {
  const { findings, marked } = found(query, syntax);
  expect(findings).toMatchObject([{ check: "query-syntax", certainty: "likely", args: { problem } }]);
  expect(marked).toBe(at);
});

test.each([
  "DeviceInfo | where Path has @'C:\\' | take 1 // it's (",
  'let n = 5; DeviceInfo | where A == "\\"|(" | mv-expand B | top-nested 3 of C by count() | project-away D',
  "union (DeviceInfo | take 1), (AlertInfo | take 1)",
])("marks nothing in a correct query: %s", (query) => {
  const { findings, marked } = found(query, syntax);
  expect(findings).toMatchObject([{ check: "query-syntax", args: {} }]);
  expect(marked).toBeUndefined();
});

test.each([
  [
    "Query execution has exceeded the allowed result size. Optimize your query by limiting",
    "heavy-query",
    { reason: "size" },
  ],
  ["Query exceeded the timeout period.", "heavy-query", { reason: "timeout" }],
  [
    "Query stopped. Adjust use of the join operator to reduce",
    "heavy-query",
    { reason: "resources", operator: "join" },
  ],
  [
    "You have exceeded processing resources allocated to this tenant. You can run queries again in 14 minutes.",
    "processing-quota",
    { wait: "14 minutes" },
  ],
])("reads the message: %s", (message, check, args) => {
  expect(found("DeviceInfo", message).findings).toMatchObject([{ check, certainty: "certain", args }]);
});

test.each([
  [504, "", "likely"],
  [500, "UnknownError", "possible"],
] as const)("explains a hunting %d %s as a query that takes too long", (status, code, certainty) => {
  const body = { error: { code, message: "" } };
  expect(found("DeviceInfo", "", { status, body }).findings).toEqual([
    { check: "heavy-query", certainty, weight: 6, args: { reason: "timeout", said: false } },
  ]);
});

test("takes neither another 500 nor that code with another status for a slow query", () => {
  const of = (status: number, code: string) =>
    found("DeviceInfo", "", { status, body: { error: { code, message: "" } } }).findings;
  expect(of(500, "InternalServerError")).toEqual([]);
  expect(of(400, "UnknownError")).toEqual([]);
});

test.each(["Query could not be parsed at 'x'", "Semantic error: SYN0001", "Syntax error: missing operator"])(
  "takes %j for a syntax error of the query",
  (message) => {
    expect(found("DeviceInfo", message).findings).toMatchObject([{ check: "query-syntax" }]);
  },
);

test.each([
  "Syntax error in JSON",
  "The request body could not be parsed",
  "The header could not be parsed",
  "Timespan could not be parsed",
  "SYN12",
])("does not take %j for one", (message) => {
  expect(found("DeviceInfo", message).findings).toEqual([]);
});

test("is silent for other operations, statuses, and messages", () => {
  const other = { url: "https://api.security.microsoft.com/api/machines/1/isolate" };
  expect(found("x", "Syntax error at line 1.", other).findings).toEqual([]);
  expect(found("x", syntax, { status: 403 }).findings).toEqual([]);
  expect(found("x", "Missing query.").findings).toEqual([]);
});

test("reads the engine's messages at any URL", () => {
  const other = { url: "https://graph.microsoft.com/beta/security/rules/detectionRules" };
  expect(found("DeviceInfo | tale 1", syntax, other).findings).toMatchObject([{ check: "query-syntax" }]);
});

test("suggests a known name that differs only in letter case", () => {
  const { findings } = found(
    "deviceinfo | take 1",
    "'take' operator: Failed to resolve table or column expression named 'deviceinfo'",
  );
  expect(findings).toMatchObject([{ expected: ["DeviceInfo"] }]);
});

test("does not throw on any body", () => {
  for (const request of ["", "[]", '"Query"', '{"Query":null}', '{"Query":"\\u12', "x=1"])
    expect(() => found("", syntax, { request })).not.toThrow();
  expect(() => found("(".repeat(90_000), syntax)).not.toThrow();
});
