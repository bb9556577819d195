import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { jsonBody } from "../../../src/core/checks/json-body.ts";
import { evidencesOf } from "../../../src/core/diagnose.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";

const operations = await loadOperations();
const hunting = "https://api.security.microsoft.com/api/advancedhunting/run";
const isolate =
  "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";

function check(sent: Sent) {
  const body = { error: { code: "InvalidRequestBody", message: "Invalid request body.", target: "|1." } };
  const [failure] = failuresOf(exchange({ method: "POST", url: isolate, body, ...sent }));
  if (!failure) throw new Error("No failure.");
  return jsonBody.run(evidencesOf(failure, operations));
}
const fault = (request: string, more: Sent = {}) => {
  const [found] = check({ request, ...more });
  return found?.check === "json-syntax" ? found : undefined;
};
const repaired = (request: string) => {
  const found = fault(request);
  return [...(found?.edits ?? [])]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: fix }) => text.slice(0, start) + fix + text.slice(end), request);
};

test.each([
  ['{"Comment":"x",}', "trailing-comma", 1, 15],
  ['{"Comment":"x",\n "IsolationType":["Full",]}', "trailing-comma", 2, 25],
  ['{"Comment":"x" "IsolationType":"Full"}', "missing-comma", 1, 16],
  ["{'Comment':'x'}", "quotes", 1, 2],
  ["{“Comment”:“x”}", "quotes", 1, 2],
  ['{"Comment":"say "hello" now"}', "unescaped-quote", 1, 17],
  ['{Comment:"x"}', "unquoted-name", 1, 2],
  ['{"Comment":"one\ntwo"}', "line-break", 1, 16],
  ['{"Comment":"one\ttwo"}', "control-character", 1, 16],
  ['{"Comment":"C:\\Temp"}', "escape", 1, 15],
  ['{"Comment":"x" // why\n}', "comment", 1, 16],
  ['{"Comment":NaN}', "number", 1, 12],
  ['{"Comment":-Infinity}', "number", 1, 12],
  ['{"Comment":007}', "number", 1, 13],
  ['{"Comment":None}', "literal", 1, 12],
  ['\uFEFF{"Comment":"x"}', "byte-order-mark", 1, 1],
  ['{"Comment":"x","Isol', "cut", 1, 20],
  ['{"Comment":"x"', "cut", 1, 14],
  ['{"Comment":tru', "cut", 1, 12],
  ['{"Comment":"x"}}', "extra", 1, 16],
  ['{"Comment":"x"};', "extra", 1, 16],
  ['{"Comment" "x"}', "other", 1, 12],
])("names the error in %j", (request, reason, line, column) => {
  const found = fault(request);
  expect(found?.args).toEqual({ reason, line, column });
  expect(found?.certainty).toBe("certain");
});

test.each([
  ['{"Comment":"x",}', '{"Comment":"x"}'],
  ["{'Comment': 'x', 'Done': True, 'More': None}", '{"Comment": "x", "Done": true, "More": null}'],
  ['{Comment:"x", /* no */ IsolationType:"Full",}', '{"Comment":"x",  "IsolationType":"Full"}'],
  ["{Comment: None, 'b': 'None', 'c': 'a: b,]',}", '{"Comment": null, "b": "None", "c": "a: b,]"}'],
  ['{"Query":"Device\r\n| take 5\n| count"}', '{"Query":"Device\\r\\n| take 5\\n| count"}'],
  ['\uFEFF{"Comment":"x"}', '{"Comment":"x"}'],
  ['{"Comment":"x" "IsolationType":"Full"}', '{"Comment":"x", "IsolationType":"Full"}'],
])("corrects %j", (request, expected) => expect(repaired(request)).toBe(expected));

test.each(['{"Comment":NaN}', '{"Comment":"C:\\Temp"}', '{"Comment":"say "hello" now"}', '{"Comment":"x'])(
  "does not guess a correction of %j",
  (request) => expect(fault(request)?.edits).toBeUndefined(),
);

test.each([
  '{"Comment":"x"}',
  ' {"Comment":"\\u00e9 \\"x\\" //"} ',
  '{"Comment":"1","N":-1.5e3,"L":[true,null]}',
])("is silent about %s", (request) => expect(check({ request })).toEqual([]));

test("ignores redacted secrets when it looks for syntax errors", () => {
  const request = '{"Comment":"x","Extra":{"access_token":{"raw":"abc"},"password":"hunter22"}}';
  expect(check({ request })).toEqual([]);
});

test("does not mistake the end of a recording for the end of the body", () => {
  const request = '{"Comment":"x","Isol';
  expect(fault(request)?.args.reason).toBe("cut");
  expect(fault(request, { requestHeaders: { "Content-Length": "900" } })).toBeUndefined();
});

test.each([
  ['"{\\"Comment\\":\\"x\\"}"', "twice"],
  ["Comment=x&IsolationType=Full", "form"],
  ["[object Object]", "printed-object"],
  ["System.Collections.Hashtable", "printed-object"],
  ['[{"Comment":"x"}]', "one-object"],
  ['[{"Comment":"x"},{"Comment":"y"}]', "objects"],
  ['["x"]', "list"],
  ["<Comment>x</Comment>", "text"],
  ["42", "text"],
])("recognizes the form of %s", (request, form) => {
  expect(check({ request })).toMatchObject([{ check: "body-form", certainty: "certain", args: { form } }]);
});

test("does not read a compressed or binary body as text", () => {
  const found = (request: string, encoding: string) =>
    check({ request, requestHeaders: { "Content-Encoding": encoding } });
  for (const encoding of ["gzip", "GZIP", "deflate, br"]) expect(found("packed", encoding)).toEqual([]);
  expect(check({ request: "\u001f\ufffd\u0008\u0000packed" })).toEqual([]);
  expect(found("packed", "identity")).toMatchObject([{ check: "body-form" }]);
});

test("recognizes a bare query as text", () => {
  const found = check({ url: hunting, request: "DeviceInfo | where DeviceName == 'a' | take 5" });
  expect(found).toMatchObject([{ check: "body-form", args: { form: "text" }, expected: ['{ "Query": … }'] }]);
});

test("decodes a body that was encoded twice, and wraps the only list", () => {
  expect(check({ request: '"{\\"Comment\\":\\"x\\"}"' })[0]?.edits?.[0]?.text).toBe('{"Comment":"x"}');
  const url = "https://api.security.microsoft.com/api/indicators/BatchDelete";
  expect(check({ url, request: '["1","2"]' })[0]?.edits?.[0]?.text).toBe('{"IndicatorIds":["1","2"]}');
});

test("wraps no list where the operation takes none, and no text", () => {
  expect(check({ request: '["x"]' })[0]).not.toHaveProperty("edits");
  const url = "https://api.security.microsoft.com/api/indicators/BatchDelete";
  expect(check({ url, request: '"1"' })[0]?.edits).toBeUndefined();
});

test.each([
  [{ request: "" }, "certain"],
  [{ request: "null" }, "certain"],
  [{ requestHeaders: { "Content-Length": "0" } }, "certain"],
  [{ requestHeaders: { Accept: "*/*" } }, "likely"],
  [{}, "possible"],
])("reports the missing body of %j", (sent, certainty) => {
  expect(check(sent)).toMatchObject([{ check: "body-missing", certainty }]);
});

test("does not report a missing body that may have been sent, or is not needed", () => {
  expect(check({ requestHeaders: { "Content-Length": "40" } })).toEqual([]);
  expect(check({ requestHeaders: { "Transfer-Encoding": "chunked" } })).toEqual([]);
  const cancel = isolate.replace(/machines.*/, "machineactions/357dd251-e714-4a6e-b00a-93c06d87a000/cancel");
  expect(check({ url: cancel, request: "" })).toEqual([]);
  expect(check({ method: "GET", url: "https://api.security.microsoft.com/api/machines" })).toEqual([]);
});

const json = { request: '{"Comment":"x"}' };
test.each([
  ["text/plain;charset=UTF-8", 400, "likely", "wrong"],
  ["text/plain;charset=UTF-8", 415, "certain", "wrong"],
  [undefined, 400, "possible", "missing"],
  [undefined, 415, "certain", "missing"],
])("reports the content type %s at %i", (type, status, certainty, problem) => {
  const requestHeaders = { Accept: "*/*", ...(type && { "content-type": type }) };
  expect(check({ ...json, status, requestHeaders })).toMatchObject([
    { check: "content-type", certainty, args: { problem } },
  ]);
});

test.each([
  "application/json",
  "application/json; charset=utf-8",
  "text/json",
  "application/merge-patch+json",
])("accepts the content type %s", (type) =>
  expect(check({ ...json, requestHeaders: { "Content-Type": type } })).toEqual([]),
);

test("is silent about unknown headers", () => expect(check(json)).toEqual([]));

test("expects a form with a boundary for a file upload", () => {
  const upload = {
    url: "https://api.security.microsoft.com/api/libraryfiles",
    request: "--b\r\n\r\nx\r\n--b--",
  };
  const typed = (type: string) => check({ ...upload, requestHeaders: { "Content-Type": type } });
  expect(typed("application/json")).toMatchObject([{ args: { problem: "wrong" } }]);
  expect(typed("multipart/form-data")).toMatchObject([
    { certainty: "certain", args: { problem: "boundary" } },
  ]);
  expect(typed("multipart/form-data; boundary=b")).toEqual([]);
});

test.each([401, 403, 404, 429, 500])("is silent for status %i", (status) =>
  expect(check({ request: "{,", status })).toEqual([]),
);

test.each([
  { error: { code: "InvalidHashValue", message: "Hash value x is invalid." } },
  { error: { code: "BadRequest", message: "Action is already in progress" } },
  "ActiveRequestAlreadyExists",
])("is silent if the reply has another cause: %j", (body) =>
  expect(check({ request: "{,", body })).toEqual([]),
);

test("reads each call of a batch separately", () => {
  const url = "https://graph.microsoft.com/v1.0/$batch";
  const call = { id: "1", method: "POST", url: "/security/runHuntingQuery" };
  const response = { id: "1", status: 400, body: { error: { code: "BadRequest", message: "No." } } };
  const answer = (more: object) =>
    check({
      url,
      status: 200,
      request: { requests: [{ ...call, ...more }] },
      body: { responses: [response] },
    });
  expect(answer({})).toMatchObject([{ check: "body-missing", certainty: "certain" }]);
  const headers = { "Content-Type": "application/json" };
  expect(answer({ headers, body: { Query: "DeviceInfo" } })).toEqual([]);
  expect(answer({ body: { Query: "DeviceInfo" } })).toMatchObject([{ check: "content-type" }]);
});

test("does not throw on long and odd bodies", () => {
  for (const request of [
    "[".repeat(100_000),
    "{".repeat(50_000),
    `{"Comment":"${"\n".repeat(99_000)}`,
    "'".repeat(9999),
  ])
    expect(() => check({ request })).not.toThrow();
});
