import { expect, test } from "vitest";
import { readChallenge } from "../../../src/core/recognise/headers.ts";
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

test.each([
  ["Rate limit is exceeded. Try again in 12 seconds.", 12],
  ["Please retry after 5 minutes.", 300],
  ["Wait 1 minute and 30 seconds before the next call.", 90],
  ["Retry-After: 7 s", 7],
  ["Try again in 1500 ms", 2],
])("reads the time in: %s", (message, seconds) => {
  expect(only({ status: 429, body: { message } }).retryAfter).toBe(seconds);
});

test.each(["Failed after retry 3 of 5.", "Retry the 2 machines.", "The call took 12 seconds."])(
  "there is no wait time in: %s",
  (message) => {
    expect(only({ status: 429, body: { message } }).retryAfter).toBeUndefined();
  },
);

test("the wait is absent if the reply gives no readable one", () => {
  const date = "Sat, 21 Nov 2026 12:00:00 GMT";
  for (const headers of [{}, { "Retry-After": "soon" }, { "Retry-After": date }, { Date: date }] as Record<
    string,
    string
  >[])
    expect(only({ status: 429, headers }).retryAfter).toBeUndefined();
});

test("a date that has passed is a wait of 0 seconds", () => {
  const headers = { Date: "Sat, 21 Nov 2026 12:01:30 GMT", "Retry-After": "Sat, 21 Nov 2026 12:00:00 GMT" };
  expect(only({ status: 503, headers }).retryAfter).toBe(0);
});

test("reads the reason in WWW-Authenticate, the only content of some 401 replies", () => {
  const challenge =
    'Bearer realm="", authorization_uri=https://login.example/a?b=c, error="insufficient_claims", claims="eyJhIjoxfQ=="';
  const error = only({ url: graph, status: 401, body: "", headers: { "WWW-Authenticate": challenge } });
  expect(error).toMatchObject({ shape: "challenge", challenge: { error: "insufficient_claims" } });
  expect(error.code).toBeUndefined();
});

test("reads error and description of a challenge, quoted or not", () => {
  const value = 'Bearer error=invalid_token, errordescription="The token expired"';
  expect(readChallenge([{ name: "WWW-Authenticate", value }])).toEqual({
    error: "invalid_token",
    description: "The token expired",
  });
  expect(readChallenge([])).toBeUndefined();
});

test("reads a challenge only with 401 and 403", () => {
  const headers = { "WWW-Authenticate": 'Bearer error="invalid_token"' };
  for (const status of [401, 403])
    expect(only({ status, headers, body: "" }).challenge?.error).toBe("invalid_token");
  const other = only({ status: 400, headers, body: "" });
  expect([other.shape, other.challenge]).toEqual(["empty", undefined]);
});

test("a challenge without a reason is only the shape of a reply without a body", () => {
  const headers = { "WWW-Authenticate": 'Bearer realm="x"' };
  for (const body of ["", undefined]) {
    const error = only({ status: 401, headers, body });
    expect(error.shape).toBe("challenge");
    expect(error.challenge).toBeUndefined();
  }
});

test("names the methods that a 405 allows", () => {
  expect(only({ status: 405, headers: { Allow: "GET, PATCH" } }).allow).toBe("GET, PATCH");
  expect(only({ status: 404, headers: { Allow: "GET" } }).allow).toBeUndefined();
});
