import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { replies } from "../../fixtures/replies.json" with { type: "json" };
import { only } from "./reply.ts";

const defaultUrl: Record<string, string> = {
  graph: "https://graph.microsoft.com/v1.0/security/alerts_v2",
  entra: "https://login.microsoftonline.com/t/oauth2/v2.0/token",
};

describe("published replies", () => {
  for (const reply of replies) {
    test(`${reply.id}: ${reply.expect.code ?? "no code"}`, () => {
      // If the source gives no status, only a failed item needs a success around it.
      const status = reply.httpStatus ?? (reply.body?.includes('"@odata.type"') ? 200 : 400);
      const errors = recognise(
        exchange({
          url: reply.url ?? defaultUrl[reply.api],
          method: reply.method ?? "GET",
          status,
          headers: reply.headers as Record<string, string>, // a JSON file has no index signature
          body: reply.body ?? undefined,
        }),
      );
      const harmless = status === 200 && reply.expect.code === null;
      expect(errors.length).toBe(harmless ? 0 : 1);
      expect(errors[0]?.code ?? null).toBe(reply.expect.code);
      expect(errors[0]?.trackingId?.value ?? null).toBe(reply.expect.trackingId);
    });
  }
});

describe("calls without a reply", () => {
  test("are failures", () => {
    expect(only({ status: 0, response: { _error: "net::ERR_CONNECTION_RESET" } })).toMatchObject({
      status: 0,
      shape: "network",
    });
  });

  test("are no failures if they are preflights, unless refused", () => {
    const preflight = { entry: { _resourceType: "preflight" }, method: "OPTIONS" };
    expect(recognise(exchange({ ...preflight, status: 204 }))).toEqual([]);
    expect(only({ ...preflight, status: 403 }).shape).toBe("preflight");
  });
});

describe("hostile bodies", () => {
  for (const [name, body] of Object.entries({
    deep: `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
    "deep objects": `${'{"error":'.repeat(50_000)}1${"}".repeat(50_000)}`,
    prototype: '{"__proto__":{"code":"x"},"error":{"__proto__":{"code":"y"},"constructor":1}}',
    "odd types": '{"error":{"code":{"a":1},"message":[1],"target":7,"innerError":"x","details":{"a":1}}}',
    "null error": '{"error":null}',
    surrogates: '{"error":{"code":"A\\ud800","message":"\\udfff"}}',
    braces: "{".repeat(100_000),
    quotes: `{"code":"${'\\"'.repeat(100_000)}`,
  }))
    test(`of the kind "${name}" give one failure`, () => {
      expect(recognise(exchange({ body }))).toHaveLength(1);
    });
});
