import { expect, test } from "vitest";
import { idsInHeaders, passedApi, sortIds } from "../../../src/core/recognise/ids.ts";

const id = "5f64e8a2-6f1c-4b4e-9d53-0c6a4a8a2b11";

test("headers give their IDs, trimmed, with their names", () => {
  const header = (name: string, value: string) => idsInHeaders([{ name, value }]);
  expect(header("X-MS-Request-Id", ` ${id} `)).toEqual([{ value: id, source: "x-ms-request-id header" }]);
  expect(idsInHeaders([{ name: "request-id", value: id }], "request header")).toEqual([
    { value: id, source: "request-id request header" },
  ]);
  expect(header("x-other-id", id)).toEqual([]);
  expect(header("request-id", " ")).toEqual([]);
  expect(header("request-id", "x".repeat(300))).toHaveLength(1);
  expect(header("request-id", "x".repeat(301))).toEqual([]);
});

test("a reply passed through the API if its own headers have the API's IDs", () => {
  for (const [source, is] of [
    ["request-id header", true],
    ["x-ms-request-id header", true],
    ["request-id request header", false],
    ["x-request-id header", false],
    ["error.request-id", false],
  ] as const)
    expect(passedApi({ ids: [{ value: id, source }] })).toBe(is);
  expect(passedApi({ ids: [] })).toBe(false);
});

test("the same ID under the same name is kept once, and the one that support looks up comes first", () => {
  const found = [
    { value: "a", source: "x-azure-ref header" },
    { value: id, source: "error.innerError.request-id" },
    { value: id, source: "request-id header" },
  ];
  expect(sortIds("graph", found)).toEqual({
    ids: [found[1], found[0]],
    trackingId: found[1],
  });
  expect(sortIds("graph", [])).toEqual({ ids: [] });
});

test("a target is an ID at Graph only if it has the form of one", () => {
  const target = (value: string) => sortIds("graph", [{ value, source: "error.target" }]).ids;
  expect(target("query")).toEqual([]);
  expect(target(id)).toHaveLength(1);
  expect(target("|7a6b.1.")).toHaveLength(1);
  expect(sortIds("mde", [{ value: "query", source: "error.target" }]).ids).toHaveLength(1);
});
