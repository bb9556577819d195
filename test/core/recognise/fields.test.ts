import { expect, test } from "vitest";
import { headerList, idsOf, looksLikeId, pick, text } from "../../../src/core/recognise/fields.ts";

test("a member is found in any letter case, of the names the first, and of two spellings the exact one", () => {
  const body = { innererror: 1, innerError: 2, Code: 3 };
  expect(pick(body, "innerError")).toBe(2);
  expect(pick(body, "INNERERROR")).toBe(1);
  expect(pick(body, "code")).toBe(3);
  expect(pick(body, "target", "Code", "innerError")).toBe(3);
  expect(pick(body, "target")).toBeUndefined();
  expect(pick({}, "toString")).toBeUndefined();
});

test("a text is a string or a number, cut, and never blank", () => {
  expect(text("abc", 2)).toBe("ab");
  expect(text(7)).toBe("7");
  expect(text({ lang: "en-US", value: "No." })).toBe("No.");
  for (const none of ["", "  ", null, undefined, true, [], {}, { value: {} }])
    expect(text(none)).toBeUndefined();
  expect(text("x".repeat(20_000))).toHaveLength(10_000);
});

test("the headers of a batch become a list, up to two hundred", () => {
  expect(headerList({ "Retry-After": 30, "request-id": "r", odd: null })).toEqual([
    { name: "Retry-After", value: "30" },
    { name: "request-id", value: "r" },
    { name: "odd", value: "" },
  ]);
  for (const none of [undefined, "text", ["a"]]) expect(headerList(none)).toEqual([]);
  expect(
    headerList(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`x${at}`, "y"]))),
  ).toHaveLength(200);
});

test.each([
  ["5f64e8a2-6f1c-4b4e-9d53-0c6a4a8a2b11", true],
  ["5F64E8A26F1C4B4E9D530C6A4A8A2B11", true],
  ["5f64e8a2-6f1c-4b4e-9d53-0c6a4a8a2b1", false],
  ["x5f64e8a2-6f1c-4b4e-9d53-0c6a4a8a2b11", false],
  ["5f64e8a2-6f1c-4b4e-9d53-0c6a4a8a2b11x", false],
  ["|5f64e8a2.1.", false],
])("%s looks like an ID: %s", (value, is) => expect(looksLikeId(value)).toBe(is));

test("the IDs under some names are those that are no mask and no longer than an ID", () => {
  const of = (value: unknown) => idsOf({ "request-id": value }, "error", ["request-id"]);
  expect(of(" r-1 ")).toEqual([{ value: "r-1", source: "error.request-id" }]);
  expect(idsOf({ "Request-Id": "r-1" }, "", ["request-id"])).toEqual([
    { value: "r-1", source: "request-id" },
  ]);
  for (const mask of [
    "tenant_id",
    "TenantId",
    "guid",
    "null",
    "undefined",
    "n/a",
    "None",
    "string",
    "",
    " ",
    7,
    null,
  ])
    expect(of(mask)).toEqual([]);
  for (const real of ["guid-1", "my-string", "none1", "x".repeat(300)]) expect(of(real)).toHaveLength(1);
  expect(of("x".repeat(301))).toEqual([]);
});
