import { describe, expect, test } from "vitest";
import { failuresOf, recognise } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { id } from "./reply.ts";

describe("a success", () => {
  test("gives a failure for each failed item", () => {
    const value = [
      { id: "1", indicator: "a.example", isFailed: false, failureReason: null },
      {
        id: "2",
        indicator: "b.example",
        isFailed: true,
        failureReason: "Max capacity exceeded. Current Total: 15000, Limit: 15000",
      },
    ];
    const url = "https://api.security.microsoft.com/api/indicators/import";
    expect(failuresOf(exchange({ url, method: "POST", status: 200, body: { value } }))).toMatchObject([
      { id: "1#0", error: { status: 200, shape: "item", part: { index: 1, id: "b.example" } } },
    ]);
  });

  test("gives none for a target in ordinary data", () => {
    expect(
      recognise(exchange({ status: 200, body: { value: [{ target: id, error: null }], target: id } })),
    ).toEqual([]);
  });

  test("gives none without a body", () => {
    expect(recognise(exchange({ status: 204 }))).toEqual([]);
  });
});
