import { expect, test } from "vitest";
import { loadOperations } from "../../../../src/catalogue/operations.ts";
import { bodyParameters } from "../../../../src/core/checks/body-parameters/index.ts";
import { diagnose, evidencesOf } from "../../../../src/core/diagnose.ts";
import { failuresOf } from "../../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../../entries.ts";

const operations = await loadOperations();
const api = "https://api.security.microsoft.com/api";
const device = `${api}/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07`;
const isolate = `${device}/isolate`;
const tagMany = `${api}/machines/AddOrRemoveTagForMultipleMachines`;
const tags = `${device}/tags`;
const incident = `${api}/incidents/924565`;
const imports = `${api}/indicators/import`;
const scans = `${api}/DeviceAuthenticatedScanDefinitions`;
const live = `${device}/runliveresponse`;
const graph = "https://graph.microsoft.com/v1.0/security/incidents/7";

const reply = (code: string, message = "Invalid request body.") => ({
  error: { code, message, target: "|1." },
});

function check(url: string, request: unknown, more: Sent = {}) {
  const method = url === incident || url === graph ? "PATCH" : "POST";
  const sent = { method, url, body: reply("InvalidRequestBody"), request, ...more };
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  return bodyParameters.run(evidencesOf(failure, operations));
}
const names = (url: string, request: unknown, more?: Sent) =>
  check(url, request, more).map((found) => found.check);

function corrected(url: string, request: unknown) {
  const text = typeof request === "string" ? request : JSON.stringify(request);
  const edits = check(url, text).flatMap((found) => found.edits ?? []);
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((before, { start, end, text: fix }) => before.slice(0, start) + fix + before.slice(end), text);
}

const indicator = {
  indicatorValue: "220e7d15b011d7fac48f2bd61114db1022197f7f",
  indicatorType: "FileSha1",
  title: "t",
  action: "Block",
  description: "d",
};

test("reports a parameter that differs only by case, and marks it", () => {
  const text = '{ "comment": "x", "isolationType": "Full" }';
  const found = check(isolate, text);
  expect(found).toMatchObject([
    { check: "parameter-case", certainty: "likely", sent: "comment", expected: ["Comment"] },
    { check: "parameter-case", sent: "isolationType", expected: ["IsolationType"] },
  ]);
  const { start, end } = found[0]?.place ?? {};
  expect(text.slice(start, end)).toBe('"comment"');
  expect(corrected(isolate, text)).toBe('{ "Comment": "x", "IsolationType": "Full" }');
});

test("ignores letter case that the documentation leaves open", () => {
  expect(check(isolate, { Comment: "x", externalId: "1" })).toEqual([]);
  expect(names(graph, { Status: "active" })).toEqual(["parameter-case"]);
  expect(check(graph, { Status: "active" })[0]?.certainty).toBe("likely");
});

test("reports a misspelt parameter, and not also a missing one", () => {
  expect(check(isolate, { Coment: "x", IsolationType: "Full" })).toMatchObject([
    { check: "parameter-spelling", certainty: "certain", sent: "Coment", expected: ["Comment"] },
  ]);
  expect(check(isolate, { Comment: "x", IsolatoinType: "Full" })).toMatchObject([
    { check: "parameter-spelling", certainty: "likely" },
  ]);
  expect(corrected(tags, { Value: "x", Acton: "Add" })).toBe('{"Value":"x","Action":"Add"}');
});

test("takes neither a second name nor a distant one for a misspelling", () => {
  expect(check(incident, { comments: "x" })).toEqual([]);
  expect(names(incident, { severity: "High" })).toEqual(["parameter-unknown"]);
  expect(check(isolate, { Comment: "x", Priority: 1 })).toEqual([]);
});

test("reports all missing required parameters in one finding", () => {
  expect(check(tagMany, { Value: "x" })).toMatchObject([
    {
      check: "parameter-missing",
      certainty: "certain",
      expected: ["Action, MachineIds"],
      args: { names: ["Action", "MachineIds"], empty: false },
    },
  ]);
  expect(names(tagMany, {})).toEqual(["parameter-missing"]);
  expect(check(tags, { Value: "", Action: "Add" })).toMatchObject([
    { check: "parameter-missing", certainty: "likely", sent: '"Value": ""', args: { empty: true } },
  ]);
});

test("does not report parameters that may be omitted", () => {
  expect(check(isolate, { Comment: "x" })).toEqual([]);
  expect(check(graph, { assignedTo: null })).toEqual([]);
});

test("trusts the message about a missing parameter", () => {
  const body = reply("MissingRequiredParameter", "Parameter Commands is missing.");
  expect(names(live, { Comment: "x" })).toEqual([]);
  expect(names(live, { Comment: "x" }, { body })).toEqual(["parameter-missing"]);
});

test("ranks a missing parameter after its possible causes", () => {
  const request = { Value: ["x"], MachineIds: "1" };
  const body = reply("InvalidRequestBody");
  const [failure] = failuresOf(exchange({ url: tagMany, method: "POST", request, body }));
  if (!failure) throw new Error("No failure.");
  const found = diagnose(failure, operations);
  expect(found.map(({ check, certainty }) => `${certainty} ${check}`)).toEqual([
    "certain parameter-type",
    "certain parameter-type",
    "certain parameter-missing",
  ]);
});

test("puts first what the message names", () => {
  const body = reply("InvalidRequestBody", "Parameter Action is not valid.");
  const [value, first] = check(tags, { value: "x", action: "Add" }, { body }).toSorted(
    (a, b) => (a.weight ?? 0) - (b.weight ?? 0),
  );
  expect([value?.sent, first?.sent]).toEqual(["value", "action"]);
});

test("finds parameters inside a wrapper, and removes it", () => {
  const request = { body: { Comment: "x", IsolationType: "Full" } };
  expect(check(isolate, request)).toMatchObject([
    {
      check: "parameter-level",
      certainty: "certain",
      sent: "body.Comment, body.IsolationType",
      args: { where: "nested", container: "body" },
    },
  ]);
  expect(corrected(isolate, request)).toBe(JSON.stringify(request.body));
  expect(names(tags, { Value: { Value: "x", Action: "Add" } })).toEqual(["parameter-level"]);
  expect(names(tags, { Value: "x", options: { deep: { action: "Add" } } })).toEqual(["parameter-level"]);
});

test("finds members next to the list that should contain them", () => {
  expect(check(imports, indicator)).toMatchObject([
    { check: "parameter-level", args: { where: "member", container: "Indicators" } },
  ]);
});

test("finds parameters in the query", () => {
  const url = `${isolate}?comment=x&IsolationType=Full`;
  const found = check(url, "");
  expect(found).toMatchObject([
    { check: "parameter-level", certainty: "certain", args: { names: ["Comment"], where: "query" } },
    { check: "parameter-level", certainty: "likely", args: { names: ["IsolationType"] } },
  ]);
  const { start, end } = found[0]?.place ?? {};
  expect(url.slice(start, end)).toBe("comment=x");
  expect(check(`${isolate}?Comment=y`, { Comment: "x" })).toEqual([]);
});

test("reports a parameter that the operation does not have", () => {
  expect(check(tags, { Value: "x", Action: "Add", Colour: "red" })).toMatchObject([
    { check: "parameter-unknown", certainty: "likely", sent: "Colour" },
  ]);
  expect(names(graph, { "@odata.type": "#x", status: "active", "status@odata.type": "#y" })).toEqual([]);
  expect(check(scans, { ...scan, scanAuthenticationParams: { "@odata.type": "#x", whatever: 1 } })).toEqual(
    [],
  );
});

const scan = {
  scanType: "Windows",
  scanName: "n",
  isActive: true,
  target: "10.0.0.1",
  intervalInHours: 4,
  scannerAgent: { machineId: "1" },
  scanAuthenticationParams: { username: "u" },
};

test("reports an unlisted value, with the closest listed one", () => {
  const text = '{"Value":"x","Action":"Ad"}';
  const [found] = check(tags, text);
  expect(found).toMatchObject({
    check: "parameter-value",
    certainty: "certain",
    expected: ["Add"],
    sent: '"Ad"',
  });
  expect(text.slice(found?.place?.start, found?.place?.end)).toBe('"Ad"');
  expect(check(tags, { Value: "x", Action: "Replace" })[0]?.expected).toEqual(["Add", "Remove"]);
});

test("accepts values of open lists, older values, and those of related operations", () => {
  expect(check(incident, { classification: "Unknown" })).toEqual([]);
  expect(check(incident, { determination: "SomethingNew" })).toEqual([]);
  expect(check(incident, { determination: "NotEnoughDataToValidate" })).toEqual([]);
  expect(check(incident, { classification: "FalsPositive" })).toMatchObject([
    { check: "parameter-value", certainty: "possible", expected: ["FalsePositive"] },
  ]);
});

test("accepts a value that was documented in the past, even if it looks misspelt today", () => {
  const [failure] = failuresOf(
    exchange({ url: tags, method: "POST", request: {}, body: reply("InvalidInput") }),
  );
  const [operation] = operations.filter(({ id }) => id === "mde.machines.tags");
  if (!failure || !operation) throw new Error("No failure.");
  const action = { name: "Action", type: "Enum", allowedValues: ["Add"], olderValues: ["Adds"] };
  const found = (value: string) =>
    bodyParameters.run({
      ...evidencesOf(failure, operations),
      operation: { ...operation, body: [action] },
      body: JSON.stringify({ Action: value }),
    });
  expect(found("Adds")).toEqual([]);
  expect(found("adds")).toEqual([]);
  expect(found("Addd")).toMatchObject([{ check: "parameter-value", expected: ["Add"] }]);
});

test("mentions another case of a value only if nothing else was found", () => {
  expect(check(tags, { Value: "x", Action: "add" })).toMatchObject([
    { check: "parameter-value", certainty: "possible", args: { flaw: "case" } },
  ]);
  expect(names(tags, { value: "x", Action: "add" })).toEqual(["parameter-case"]);
  expect(check(tags, { Value: "x", Action: "add" }, { body: reply("BadRequest", "No.") })).toEqual([]);
});

test.each([
  [tagMany, { Value: "x", Action: "Add", MachineIds: "1" }, "list", "text"],
  [tags, { Value: ["x"], Action: "Add" }, "text", "list"],
  [tags, { Value: { text: "x" }, Action: "Add" }, "text", "object"],
  [scans, { ...scan, scannerAgent: "1" }, "object", "text"],
  [imports, { Indicators: indicator }, "list", "object"],
  [imports, { Indicators: ["a"] }, "object", "text"],
  [scans, { ...scan, intervalInHours: "often" }, "number", "text"],
  [scans, { ...scan, isActive: "yes" }, "boolean", "text"],
])("reports a value of the wrong type for %s", (url, request, wanted, got) => {
  expect(check(url, request)).toMatchObject([{ check: "parameter-type", args: { wanted, got } }]);
});

test("corrects a type only if a single correction is possible", () => {
  const base = { Value: "x", Action: "Add" };
  expect(corrected(tagMany, { ...base, MachineIds: "1" })).toBe(
    JSON.stringify({ ...base, MachineIds: ["1"] }),
  );
  expect(corrected(tagMany, { ...base, MachineIds: '["1","2"]' })).toBe(
    JSON.stringify({ ...base, MachineIds: ["1", "2"] }),
  );
  expect(corrected(tagMany, { ...base, MachineIds: "1, 2" })).toBe(
    JSON.stringify({ ...base, MachineIds: ["1", "2"] }),
  );
  expect(check(tagMany, { ...base, MachineIds: "1, and 2" })[0]?.edits).toBeUndefined();
  expect(corrected(tags, { Value: ["x"], Action: "Add" })).toBe(JSON.stringify(base));
});

test("accepts numbers and booleans as text unless the reply is about types", () => {
  const request = { ...scan, isActive: "true", intervalInHours: "4" };
  expect(check(scans, request, { body: reply("BadRequest", "No.") })).toEqual([]);
  expect(check(scans, request).map(({ certainty }) => certainty)).toEqual(["possible", "possible"]);
  const body = reply("BadRequest", "Cannot convert the literal to the expected type 'Edm.Int32'.");
  expect(check(scans, request, { body }).map(({ certainty }) => certainty)).toEqual(["likely", "likely"]);
});

test("reports a value that is not a date", () => {
  const url = `${api}/indicators`;
  expect(names(url, { ...indicator, expirationTime: "31.12.2026" })).toEqual(["parameter-type"]);
  expect(names(url, { ...indicator, expirationTime: "2026-12-31T00:00:00.000Z" })).toEqual([]);
});

test("checks the members of lists and reports a repeated fault once, with every correction", () => {
  const { action, ...rest } = indicator;
  const members = Array.from({ length: 3 }, () => ({ ...rest, Action: action }));
  const found = check(imports, { Indicators: members });
  expect(found).toMatchObject([{ check: "parameter-case", place: { name: "Indicators[0].Action" } }]);
  expect(found[0]?.edits).toHaveLength(3);
  const commands = [{ type: "RunScript", params: [{ key: "ScriptNam", value: "a.ps1" }] }];
  expect(check(live, { Comment: "x", Commands: commands })).toMatchObject([
    { check: "parameter-value", place: { name: "Commands[0].params[0].key" }, expected: ["ScriptName"] },
  ]);
});

test("does not check a redacted value", () => {
  const [failure] = failuresOf(
    exchange({ url: tags, method: "POST", request: {}, body: reply("InvalidInput") }),
  );
  if (!failure) throw new Error("No failure.");
  const body = '{"Value":"x","Action":"•••"}';
  expect(bodyParameters.run({ ...evidencesOf(failure, operations), body })).toEqual([]);
});

test("reports a parameter sent in two cases", () => {
  expect(names(isolate, { Comment: "x", comment: "x" })).toEqual(["parameter-duplicate"]);
});

test.each([401, 403, 404, 429, 500])("is silent for status %i", (status) =>
  expect(check(isolate, { comment: "x" }, { status })).toEqual([]),
);

test("is silent if the body was evidently read", () => {
  const body = reply("BadRequest", "Action is already in progress");
  expect(check(isolate, { comment: "x" }, { body })).toEqual([]);
});

test("does not throw on odd bodies", () => {
  const odd = [
    '{"__proto__":{"Comment":"x"}}',
    '{"constructor":1}',
    "[]",
    "null",
    '{"Comment":{}}',
    `{"${"a".repeat(9999)}":1}`,
  ];
  for (const request of odd) expect(() => check(isolate, request)).not.toThrow();
});

test("of a call that the portal forwards, only what the reply quotes is more than possible", async () => {
  const withCloudApps = await loadOperations(["mdca"]);
  const found = (message: string) => {
    const url = "https://security.microsoft.com/apiproxy/mcas/cas/api/v1/alerts/";
    const body = { error: { code: "BadRequest", message } };
    const [failure] = failuresOf(exchange({ url, method: "POST", body, request: { limit: "Ten" } }));
    if (!failure) throw new Error("No failure.");
    return bodyParameters.run(evidencesOf(failure, withCloudApps));
  };
  expect(found("Bad request")).toMatchObject([{ check: "parameter-type", certainty: "possible" }]);
  expect(found('The value "ten" of limit is invalid')).toMatchObject([{ certainty: "likely" }]);
});
