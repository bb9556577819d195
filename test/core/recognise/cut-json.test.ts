import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embeddedJson, mended } from "../../../src/core/recognise/cut-json.ts";
import { graph, id, only } from "./reply.ts";

describe("a truncated body", () => {
  test("still gives code, message, and ID", () => {
    const error = only({
      body: `{"error":{"code":"InvalidInput","message":"Not \\"good\\"","target":"${id}","x":"`,
    });
    expect(error).toMatchObject({ code: "InvalidInput", message: 'Not "good"', trackingId: { value: id } });
  });

  test("gives no ID or code that is itself truncated", () => {
    const headers = { "request-id": id };
    const cut = only({
      status: 404,
      headers,
      body: '{"error":{"code":"ResourceNotFound","message":"m","target":"aaaaaaa5-1111-4',
    });
    expect(cut).toMatchObject({ code: "ResourceNotFound", trackingId: { value: id } });
    expect(only({ body: '{"error":{"code":"ResourceNotFo' }).code).toBeUndefined();
  });

  test("gives code and ID of the error, not of its details", () => {
    const body =
      '{"error":{"details":[{"code":"inner","message":"m2","target":"Prop1"}],"code":"InvalidRequestBody","message":"m1","target":"id1"';
    expect(only({ body })).toMatchObject({
      code: "InvalidRequestBody",
      message: "m1",
      trackingId: { value: "id1" },
    });
    expect(
      only({ url: graph, body: '{"error":{"innerError":{"code":"deep"},"code":"BadRequest","message":"mm' }),
    ).toMatchObject({ code: "BadRequest", message: "mm" });
  });
});

test("a text with mismatched brackets is not truncated JSON", () => {
  expect(mended('{"error":{"code":"A"],"message":"m"')).toBeUndefined();
  expect(mended('{"error":["A"},"b"')).toBeUndefined();
});

test("an object is found after other text", () => {
  expect(embeddedJson('Failed (400): {"error":{"code":"A"}} at line 7')).toEqual({ error: { code: "A" } });
  expect(embeddedJson("no object here")).toBeUndefined();
});

describe("truncated JSON is completed", () => {
  test.each<[string, unknown]>([
    ['{"a":1,"b":', { a: 1 }],
    ['{"a":1,"b":"x', { a: 1 }],
    ['{"a":1', { a: 1 }],
    ['{"a":{"b":[1,2', { a: { b: [1, 2] } }],
    ['{"a":{"b":[1,2,', { a: { b: [1, 2] } }],
    ['{"a":[{"b":"]}"},{"c":"\\"', { a: [{ b: "]}" }, {}] }],
    ['{"a":"\\\\","b":"', { a: "\\" }],
    ['{"a":{},"b":[],"c":{"d', { a: {}, b: [], c: {} }],
    ["{", {}],
    ["[1,2", [1, 2]],
  ])("%s", (text, value) => expect(mended(text)).toEqual(value));

  test.each(["", "text", '"a', '{"a":1}', "[1]", "{]", '{"a":[1}', "[".repeat(101)])(
    "unless it is complete, or not JSON: %s",
    (text) => expect(mended(text)).toBeUndefined(),
  );

  test("up to a hundred open brackets", () => expect(mended("[".repeat(100))).toBeDefined());

  test("wherever it is cut, without adding a value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(), (value, at) => {
        const whole = JSON.stringify({ first: "kept", value });
        const cut = whole.slice(0, '{"first":"kept",'.length + (at % (whole.length - 16)));
        expect(mended(cut)).toMatchObject({ first: "kept" });
      }),
    );
  });
});

describe("JSON inside a text is found", () => {
  test.each<[string, unknown]>([
    ['failed: {"code":"A"} (retry)', { code: "A" }],
    ['{"a":{"b":"}"}} {"c":1}', { a: { b: "}" } }],
    ['{x} {"a":"\\"}"}', { a: '"}' }],
    ['{ {"inner":1}', { inner: 1 }],
    ['[{"a":1}]', { a: 1 }],
  ])("%s", (text, value) => expect(embeddedJson(text)).toEqual(value));

  test.each(["no braces", "{", '{"a":1', "{x}", `${"{".repeat(5)}{"a":1}`])("but not in %s", (text) =>
    expect(embeddedJson(text)).toBeUndefined(),
  );
});
