import { expect, test } from "vitest";
import { graph, only } from "./reply.ts";

test("reads the seconds to wait as a number, as a date, and in the message", () => {
  expect(only({ status: 429, headers: { "Retry-After": "60" } }).retryAfter).toBe(60);
  const headers = { Date: "Sat, 21 Nov 2026 12:00:00 GMT", "Retry-After": "Sat, 21 Nov 2026 12:01:30 GMT" };
  expect(only({ status: 503, headers }).retryAfter).toBe(90);
  expect(
    only({
      status: 429,
      body: { error: { code: "429", message: "You can send requests again in 8 seconds." } },
    }).retryAfter,
  ).toBe(8);
});

test("reads the reason in WWW-Authenticate, the only content of some 401 replies", () => {
  const challenge =
    'Bearer realm="", authorization_uri=https://login.example/a?b=c, error="insufficient_claims", claims="eyJhIjoxfQ=="';
  const error = only({ url: graph, status: 401, body: "", headers: { "WWW-Authenticate": challenge } });
  expect(error).toMatchObject({ shape: "challenge", challenge: { error: "insufficient_claims" } });
  expect(error.code).toBeUndefined();
});
