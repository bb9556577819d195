import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { id } from "./reply.ts";

describe("a batch", () => {
  test("gives one failure for each failed inner call, in the order of the reply", () => {
    const url = "https://graph.microsoft.com/v1.0/$batch";
    const requests = [
      { id: "a", method: "GET", url: "/security/incidents/1" },
      { id: "b", method: "GET", url: "/me" },
      { id: "c", method: "POST", url: "/security/runHuntingQuery", body: { Query: "x" } },
    ];
    const responses = [
      {
        id: "c",
        status: 400,
        body: { error: { code: "BadRequest", message: "m", innerError: { "request-id": id } } },
      },
      { id: "b", status: 200, body: { target: "no id" } },
      {
        id: "a",
        status: 404,
        headers: { "Retry-After": "3" },
        body: { error: { code: "NotFound", message: "n" } },
      },
    ];
    const errors = recognise(
      exchange({ url, method: "POST", status: 200, request: { requests }, body: { responses } }),
    );
    expect(errors.map(({ status, code, part }) => [status, code, part?.method, part?.url])).toEqual([
      [400, "BadRequest", "POST", "https://graph.microsoft.com/v1.0/security/runHuntingQuery"],
      [404, "NotFound", "GET", "https://graph.microsoft.com/v1.0/security/incidents/1"],
    ]);
    expect(errors[0]?.trackingId?.value).toBe(id);
    expect(errors[1]?.retryAfter).toBe(3);
  });

  test("may contain partial successes, and statuses as text", () => {
    const responses = [
      { id: "a", status: 206, headers: { Warning: '199 - "Microsoft/MCAS/401/16"' }, body: { value: [] } },
      { id: "b", status: "404", body: { error: { code: "NotFound", message: "m" } } },
      { id: "c", status: 200, body: { value: [{ id: "x", isFailed: true, failureReason: "no" }] } },
    ];
    const errors = recognise(
      exchange({
        url: "https://graph.microsoft.com/v1.0/$batch",
        method: "POST",
        status: 200,
        body: { responses },
      }),
    );
    expect(errors.map(({ shape, status, part }) => [shape, status, part?.index])).toEqual([
      ["warning", 206, 0],
      ["error", 404, 1],
      ["item", 200, 2],
    ]);
  });

  test("of Azure omits calls to other services, and redirects", () => {
    const arm = "https://management.azure.com";
    const watched = "/subscriptions/s/providers/Microsoft.Security/alerts?api-version=2022-01-01";
    const foreign = "/subscriptions/s/providers/Microsoft.Compute/virtualMachines?api-version=2024-07-01";
    const failed = { error: { code: "NotFound", message: "m" } };
    const errors = recognise(
      exchange({
        url: `${arm}/batch?api-version=2020-06-01`,
        method: "POST",
        status: 200,
        request: {
          requests: [watched, foreign, watched].map((url, index) => ({
            httpMethod: "GET",
            name: `${index}`,
            url,
          })),
        },
        body: {
          responses: [
            { name: "0", httpStatusCode: 404, content: failed },
            { name: "1", httpStatusCode: 404, content: failed },
            { name: "2", httpStatusCode: 300, content: { value: [{ id: "x", isFailed: true }] } },
          ],
        },
      }),
    );
    expect(errors.map(({ part }) => [part?.id, part?.url])).toEqual([["0", arm + watched]]);
  });

  const url = "https://graph.microsoft.com/v1.0/$batch";
  const errorsIn = (responses: unknown[], requests: unknown[] = [], headers = {}) =>
    recognise(
      exchange({ url, method: "POST", status: 200, headers, request: { requests }, body: { responses } }),
    );
  const body = { error: { code: "BadRequest", message: "m" } };

  test("gives each part its call: method, URL, headers and body", () => {
    const calls = [
      { id: 1, method: "post", url: "security/x", headers: { Prefer: "a", N: 1 }, body: { a: 1 } },
      { id: 1, method: "GET", url: "/second" },
      { id: "2", url: "https://graph.microsoft.com/beta/security/y", body: "text" },
    ];
    const parts = errorsIn(
      [1, "2", "3"].map((id) => ({ id, status: 400, body })),
      calls,
    ).map(({ part }) => part);
    expect(parts).toEqual([
      {
        index: 0,
        id: "1",
        method: "POST",
        url: "https://graph.microsoft.com/v1.0/security/x",
        headers: [
          { name: "Prefer", value: "a" },
          { name: "N", value: "1" },
        ],
        body: '{"a":1}',
      },
      { index: 1, id: "2", url: "https://graph.microsoft.com/beta/security/y", headers: [], body: "text" },
      { index: 2, id: "3" },
    ]);
  });

  test("may have bodies as JSON, as text, and as base64", () => {
    const base64 = Buffer.from("Tenant feature is not enabled, sorry für das").toString("base64");
    const shapes = [body, JSON.stringify(body), base64, "AAAA/w==", "BadRequest", null, undefined].map(
      (body) => errorsIn([{ id: "1", status: 400, body }])[0],
    );
    expect(shapes.map((error) => [error?.shape, error?.code, error?.message])).toEqual([
      ["error", "BadRequest", "m"],
      ["error", "BadRequest", "m"],
      ["text", "DisabledFeature", "Tenant feature is not enabled, sorry für das"],
      ["text", undefined, "AAAA/w=="],
      ["text", "BadRequest", undefined],
      ["empty", undefined, undefined],
      ["empty", undefined, undefined],
    ]);
  });

  test("passes its own IDs to a part without any", () => {
    const [without, having] = errorsIn(
      [
        { id: "1", status: 400, body },
        { id: "2", status: 400, headers: { "request-id": "own" }, body },
      ],
      [],
      { "request-id": id },
    );
    expect(without?.trackingId).toEqual({ value: id, source: "request-id header" });
    expect(having?.ids).toEqual([{ value: "own", source: "request-id header" }]);
  });

  test("has no failure for a redirect, a non-numeric status, or a non-object", () => {
    expect(errorsIn([{ status: 302 }, { status: "x" }, { status: 100 }, {}, null, "text"])).toEqual([]);
  });

  test("shows a part that has no status, or one as a line, if its body is an error", () => {
    const headers = { "Content-Type": "application/json" };
    const found = errorsIn(
      [
        { id: "1", body },
        { id: "2", body: { value: [] } },
        { id: "3", status: "404 Not Found", body },
        { id: "4", status: null, headers, body },
      ],
      [{ id: "1", method: "GET", url: "/security/x" }],
      headers,
    );
    expect(found.map(({ status, code, part }) => [status, code, part?.id, part?.method])).toEqual([
      [0, "BadRequest", "1", "GET"],
      [404, "BadRequest", "3", undefined],
      [0, "BadRequest", "4", undefined],
    ]);
  });

  test("reads at most 500 parts", () => {
    expect(errorsIn(Array.from({ length: 600 }, () => ({ status: 400, body })))).toHaveLength(500);
  });
});
