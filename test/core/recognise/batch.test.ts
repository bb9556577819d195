import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { id } from "./reply.ts";

describe("a batch", () => {
  test("gives one failure for each inner call that failed, in the order of the reply", () => {
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

  test("may hold partial successes, and statuses as text", () => {
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
});
