import { describe, expect, test } from "vitest";
import { isObject, objectOf, parseJson, withoutByteOrderMark } from "../../src/core/json.ts";

describe("an object", () => {
  test("is not a list, null, or a string", () => {
    expect([{}, { a: 1 }].every(isObject)).toBe(true);
    expect([[], null, undefined, "{}", 1, true].some(isObject)).toBe(false);
  });

  test("is read by key, and anything else as an empty one", () => {
    expect(objectOf({ a: 1 }).a).toBe(1);
    for (const value of [["a"], null, undefined, "a", 1]) expect(objectOf(value)).toEqual({});
  });
});

describe("JSON text", () => {
  test("gives its value", () => {
    expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
    expect(parseJson("null")).toBeNull();
  });

  test("that is broken gives undefined", () => {
    expect(parseJson('{"a":')).toBeUndefined();
    expect(parseJson("")).toBeUndefined();
  });

  test("with a byte order mark is read without it", () => {
    expect(parseJson("\uFEFF{}")).toBeUndefined();
    expect(parseJson(withoutByteOrderMark("\uFEFF{}"))).toEqual({});
    expect(withoutByteOrderMark("a\uFEFF")).toBe("a\uFEFF");
  });
});
