import { expect, test } from "vitest";
import { requestNote, responseNote } from "../../../../src/core/explain/body-note.ts";
import { formatBody } from "../../../../src/panel/details/body/format-body.ts";
import { failure, type Sample } from "../../samples.ts";

const noteOf = (body: object, status = 400, exchange: Sample["exchange"] = {}) => {
  const { exchange: whole } = failure({ response: { status, body } });
  return responseNote({ ...whole, ...exchange });
};

test("a body with a text has no note", () => {
  expect(noteOf({ text: "{}", size: 2 })).toBeUndefined();
  // A file can contain a response without a status.
  expect(noteOf({ text: "{}", size: 2 }, 0)).toBeUndefined();
});

test.each([
  ["an empty body", noteOf({ text: "", size: 0 }), { note: "empty" }],
  ["a binary body", noteOf({ binary: true, size: 12 }), { note: "binary", size: 12 }],
  ["a binary body of unknown size", noteOf({ binary: true }), { note: "binary" }],
  ["a body that is cut", noteOf({ text: "abc", cut: true }), { note: "cut" }],
  ["a body that went with the page", noteOf({ size: 120 }), { note: "gone" }],
  ["a body over 20 MB", noteOf({ size: 25_000_000 }), { note: "too-big", size: 25_000_000 }],
  ["a reply without CORS headers", noteOf({}, 401, { networkError: "net::ERR_FAILED" }), { note: "blocked" }],
  [
    "a connection that died before a reply",
    noteOf({}, 0, { networkError: "net::ERR_CONNECTION_RESET" }),
    { note: "no-reply", reason: "net::ERR_CONNECTION_RESET" },
  ],
  ["no reply and no reason", noteOf({}, 0), { note: "no-reply", reason: undefined }],
  [
    "a connection that broke within the body",
    noteOf({}, 500, { networkError: "net::ERR_INCOMPLETE_CHUNKED_ENCODING" }),
    { note: "broken", reason: "net::ERR_INCOMPLETE_CHUNKED_ENCODING" },
  ],
  ["a redirect", noteOf({}, 302), { note: "redirect" }],
  ["a preflight", noteOf({}, 403, { resourceType: "preflight" }), { note: "preflight" }],
])("names %s", (_, note, expected) => expect(note).toEqual(expected));

test("a note names anything unusual about a request body", () => {
  expect(requestNote(undefined)).toBeUndefined();
  expect(requestNote({ text: "{}" })).toBeUndefined();
  expect(requestNote({ text: "" })).toEqual({ note: "empty" });
  expect(requestNote({ binary: true, size: 3 })).toEqual({ note: "binary", size: 3 });
  expect(requestNote({ text: "a", cut: true })).toEqual({ note: "cut" });
  expect(requestNote({})).toEqual({ note: "unreadable" });
});

test("JSON is formatted without changing a token", () => {
  const sent = String.raw`{"id":12345678901234567890,"a":[1.0,[],{ }],"s":"\u0041, {:}","s":null}`;
  expect(formatBody(sent).text).toBe(
    String.raw`{
  "id": 12345678901234567890,
  "a": [
    1.0,
    [],
    {}
  ],
  "s": "\u0041, {:}",
  "s": null
}`,
  );
});

test("JSON is formatted the same way whatever its original layout", () => {
  const value = { error: { code: "NotFound", details: [], inner: [{ a: 1 }] } };
  for (const indent of [0, 1, 4]) {
    expect(formatBody(JSON.stringify(value, null, indent)).text).toBe(JSON.stringify(value, null, 2));
  }
});

test.each(["<html></html>", '{"error": {"code": "cut', "plain", '"a string"', ""])(
  "%s stays as sent",
  (text) => {
    expect(formatBody(text).text).toBe(text);
  },
);

test("the beginning of truncated JSON is formatted", () => {
  expect(formatBody('{"a":[1,{"b":"some te', true).text).toBe(
    '{\n  "a": [\n    1,\n    {\n      "b": "some te',
  );
  expect(formatBody('{"a":"cut in an escape\\', true).text).toBe('{\n  "a": "cut in an escape\\');
  for (const odd of ["{'a' 1 'b' 2", '{"a":1}}', "plain and cut"])
    expect(formatBody(odd, true).text).toBe(odd);
});

test("each foldable range has its lines, its number of items and its depth", () => {
  expect(formatBody('{"a":[1,{"b":2}],"c":{}}').folds).toEqual([
    { from: 3, to: 5, count: 1, depth: 2 },
    { from: 1, to: 6, count: 2, depth: 1 },
    { from: 0, to: 8, count: 2, depth: 0 },
  ]);
});

test("an offset in the body as sent maps to the body as shown", () => {
  const sent = '{"a":[1,{"isolationtype":"full"}],  "b":2}';
  const { text, placeOf } = formatBody(sent);
  for (const part of ['"isolationtype"', "isolationtype", '"full"', '"b"', "2}"])
    expect(text.slice(placeOf(sent.indexOf(part))).startsWith(part.replace("}", ""))).toBe(true);
});
