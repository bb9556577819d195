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

  const url = "https://api.security.microsoft.com/api/indicators/import";
  const errorsIn = (body: unknown, headers = {}) =>
    recognise(exchange({ url, method: "POST", status: 200, headers, body }));

  test("has the Defender reply of an item as an object or as JSON text", () => {
    const error = { code: "InvalidInput", message: "m", target: id };
    for (const nested of [error, JSON.stringify({ error }), { error }, `Failed: ${JSON.stringify(error)}`])
      expect(errorsIn({ id: "7", Error: nested })).toEqual([
        {
          status: 200,
          code: "InvalidInput",
          message: "m",
          shape: "item",
          part: { index: 0, id: "7" },
          ids: [{ value: id, source: "Error.error.target" }],
          trackingId: { value: id, source: "Error.error.target" },
        },
      ]);
  });

  test("identifies a failed item by its indicator, else by its ID, and by its index among all items", () => {
    const failed = { isFailed: true, failureReason: "Failed." };
    const items = [
      { id: "0", isFailed: false },
      { ...failed, id: "1", indicator: "a" },
      { ...failed, id: "2", indicatorValue: "b" },
      { ...failed, id: "3" },
      failed,
      "text",
    ];
    for (const body of [items, { value: items }])
      expect(errorsIn(body).map(({ part }) => part)).toEqual([
        { index: 1, id: "a" },
        { index: 2, id: "b" },
        { index: 3, id: "3" },
        { index: 4 },
      ]);
  });

  test("does not take the sentence that Graph sends in place of an ID for one", () => {
    const id = "Failed to create, check Error element for reason";
    const failed = { code: "BadRequest", message: "m" };
    const [ofList] = errorsIn({
      value: [
        { id: "1", Error: null },
        { id, Error: failed },
      ],
    });
    expect(ofList).toMatchObject({ shape: "item", part: { index: 1 } });
    expect(ofList?.part?.id).toBeUndefined();
    expect(errorsIn({ id, Error: failed })).toMatchObject([{ shape: "error", code: "BadRequest" }]);
  });

  test("takes code, message, and IDs of a failed item from its reason and the headers", () => {
    const reason = "Tenant feature is not enabled";
    expect(errorsIn({ isFailed: true, failureReason: reason }, { "request-id": id })).toEqual([
      {
        status: 200,
        code: "DisabledFeature",
        message: reason,
        shape: "item",
        part: { index: 0 },
        ids: [{ value: id, source: "request-id header" }],
        trackingId: { value: id, source: "request-id header" },
      },
    ]);
  });

  test("gives at most 500 failures", () => {
    expect(errorsIn(Array.from({ length: 600 }, () => ({ isFailed: true })))).toHaveLength(500);
  });
});

describe("a success with a missing part", () => {
  const url = "https://graph.microsoft.com/beta/security/tiIndicators/deleteTiIndicators";
  const errorsIn = (body: unknown) => recognise(exchange({ url, method: "POST", status: 200, body }));

  test("gives the reasons in it", () => {
    expect(errorsIn({ value: [], partialResponseReasons: ["A", { reason: "B" }] })).toMatchObject([
      { status: 200, message: "A; B", shape: "partial" },
    ]);
    for (const none of [[], null, "", {}]) expect(errorsIn({ PartialResponseReasons: none })).toEqual([]);
  });

  test("gives each result that is not 0", () => {
    const value = [
      { code: 0, message: "", subcode: 0 },
      { code: 400, message: "m", subcode: 7 },
      { code: 400, message: "ordinary data" },
    ];
    expect(errorsIn({ value })).toMatchObject([{ code: "400", message: "m", part: { index: 1 } }]);
  });
});

test("an upload gives a failure for each record that it rejected, with its index and reasons", () => {
  const url =
    "https://sentinelus.azure-api.net/workspaces/5f64e8a2-6f1c-4b4e-9d53-0c6a4a8a2b11/threatintelligence-stix-objects:upload";
  const errors = [
    { recordIndex: 3, errorMessages: ["The pattern is missing.", "The name is missing."] },
    { recordIndex: 0, errorMessages: "The type is unknown." },
    { recordIndex: 5, errorMessages: [] },
    { recordIndex: 1.5, errorMessages: ["x"] },
    { errorMessages: ["x"] },
    "text",
  ];
  expect(
    recognise(exchange({ url, method: "POST", status: 200, body: { errors } })).map(({ message, part }) => [
      message,
      part,
    ]),
  ).toEqual([
    ["The pattern is missing.; The name is missing.", { index: 3, id: "3" }],
    ["The type is unknown.", { index: 0, id: "0" }],
  ]);
});
