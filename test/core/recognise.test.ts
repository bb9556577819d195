import { describe, expect, test } from "vitest";
import type { Exchange } from "../../src/core/failure.ts";
import { exchangeOf } from "../../src/core/har.ts";
import { recognise } from "../../src/core/recognise.ts";
import { replies } from "../fixtures/replies.json" with { type: "json" };

interface Sent {
  url?: string;
  method?: string;
  status?: number;
  headers?: Record<string, string>;
  requestHeaders?: Record<string, string>;
  request?: unknown;
  body?: unknown;
  extra?: Record<string, unknown>;
}

const list = (headers: Record<string, string> = {}) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));
const asText = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body));

export function exchange({
  url,
  method,
  status,
  headers,
  requestHeaders,
  request,
  body,
  extra,
}: Sent): Exchange {
  const made = exchangeOf(
    {
      startedDateTime: "2026-11-21T12:00:00.000Z",
      time: 12,
      request: {
        method: method ?? "GET",
        url: url ?? "https://api.security.microsoft.com/api/machines",
        headers: list(requestHeaders),
        ...(request !== undefined && { postData: { mimeType: "application/json", text: asText(request) } }),
      },
      response: { status: status ?? 400, statusText: "", headers: list(headers), content: { size: 0 } },
      ...extra,
    },
    "1",
    { text: body === undefined ? null : asText(body) },
  );
  if (!made) throw new Error("no exchange");
  return made;
}

const defaultUrl: Record<string, string> = {
  graph: "https://graph.microsoft.com/v1.0/security/alerts_v2",
  entra: "https://login.microsoftonline.com/t/oauth2/v2.0/token",
};

describe("published replies", () => {
  for (const reply of replies) {
    test(`${reply.id}: ${reply.expect.code ?? "no code"}`, () => {
      // Where the source names no status, a partial success is the only thing that needs 200.
      const status = reply.httpStatus ?? (reply.body?.includes('"@odata.type"') ? 200 : 400);
      const errors = recognise(
        exchange({
          url: reply.url ?? defaultUrl[reply.api],
          method: reply.method ?? "GET",
          status,
          headers: reply.headers as Record<string, string>, // a JSON file knows no index signature
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
