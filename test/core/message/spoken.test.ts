import { describe, expect, test } from "vitest";
import type { ApiError } from "../../../src/core/failure.ts";
import { isAboutState, isHollow, isTaken, spokenOf } from "../../../src/core/message/spoken.ts";

const errorOf = (message: string, more: Partial<ApiError> = {}): ApiError => ({
  status: 400,
  message,
  ids: [],
  shape: "error",
  ...more,
});
const spoken = (message: string, more: Partial<ApiError> = {}) => spokenOf(errorOf(message, more));

describe("the useful part of a message", () => {
  test("is its first sentence, without a full stop, and the rest after it", () => {
    expect(spoken("The rule is read-only.")).toEqual({ first: "The rule is read-only" });
    expect(spoken("The rule is read-only. Copy it first. Then edit it.")).toEqual({
      first: "The rule is read-only",
      rest: "Copy it first. Then edit it.",
    });
  });

  test("leaves out sentences that only say that something failed, and repetitions", () => {
    expect(spoken("An error has occurred. The rule is read-only.")).toEqual({
      first: "The rule is read-only",
    });
    expect(spoken("Bad Request")).toBeUndefined();
    expect(spoken("The rule is read-only. The rule is read-only.")).toEqual({
      first: "The rule is read-only",
    });
  });

  test("leaves out the name of its code", () => {
    expect(spoken("Rule read only", { code: "RuleReadOnly" })).toBeUndefined();
    expect(spoken("Invalid client", { code: "AADSTS7000215" })).toEqual({ first: "Invalid client" });
  });

  test("includes its details, and the challenge if there is no message", () => {
    const details = [{ message: "The rule is read-only." }, { code: "A" }];
    expect(spoken("Bad Request", { details })).toEqual({ first: "The rule is read-only" });
    const challenge = { description: "The signing key is unknown." };
    expect(spoken(" ", { challenge })).toEqual({ first: "The signing key is unknown" });
    expect(spoken("The rule is read-only.", { challenge })).toEqual({ first: "The rule is read-only" });
  });

  test.each(["html", "session-control", "warning"] as const)(
    "does not exist in a reply of the shape %s",
    (shape) => expect(spoken("The rule is read-only.", { shape })).toBeUndefined(),
  );

  test.each([
    "The rule is read-only. Correlation ID: 1e5bc9d7",
    "The rule is read-only. Trace ID=1e5bc9d7 Timestamp: 2026-01-01",
    "The rule is read-only - Operation ID (for customer support): 1e5bc9d7",
    "The rule is read-only, RequestId: 1e5bc9d7",
    "The rule is read-only (Activity Id: 1e5bc9d7)",
  ])("ends before the IDs and times that services append: %s", (message) =>
    expect(spoken(message)).toEqual({ first: "The rule is read-only" }),
  );

  test.each([
    "System.InvalidOperationException: The rule is read-only.",
    "Unhandled exception. System.InvalidOperationException: The rule is read-only.",
    "ValueError: The rule is read-only.",
    "AADSTS90014: The rule is read-only.",
    "The rule\n  is `read-only`.".replaceAll("`", ""),
    "The rule is read-only.\n   at Rules.Save(Rule rule) in Rules.cs:line 12\n   at Rules.Run()",
    'The rule is read-only.\n  File "rules.py", line 12, in save',
    'Traceback (most recent call last):\n  File "rules.py", line 12, in save\n    raise\nValueError: The rule is read-only.',
  ])("has no type of an exception, number, or stack around it: %s", (message) =>
    expect(spoken(message)).toEqual({ first: "The rule is read-only" }),
  );

  test("is shortened at the end of a sentence if that is not too early, else after a word", () => {
    const words = `The rule ${"cannot be saved ".repeat(30)}`.trim();
    const first = spoken(words)?.first ?? "";
    expect(first.length).toBeLessThanOrEqual(241);
    expect(first).toMatch(/^The rule cannot be saved .* (?:cannot|be|saved)…$/);
    const clauses = `The rule is ${"so ".repeat(40)}read-only; it ${"cannot be saved ".repeat(10)}`.trim();
    expect(spoken(clauses)?.first).toMatch(/ read-only$/);
    const early = `It is read-only; it ${"cannot be saved ".repeat(20)}`.trim();
    expect(spoken(early)?.first).toMatch(/^It is read-only; it .*…$/);
  });
});

test.each([
  "An unknown error has occurred.",
  "General error message!",
  "The request body is invalid",
  "Invalid input:",
  "One or more validation errors occurred.",
  "Please see the inner exception for details",
  "HTTP status 403 – Forbidden",
  "403",
  "Http request failed with statusCode=BadRequest",
  "Access is denied",
  "Gateway Timeout",
  "Gateway Time-out",
  "Request time out",
  "Unprocessable  Entity",
  "…",
  "",
])("%j only says that something failed", (sentence) => expect(isHollow(sentence)).toBe(true));

test.each([
  "The request is too large",
  "Access to the device is denied",
  "403 rules were not found in this tenant of yours here now",
])("%j says more", (sentence) => expect(isHollow(sentence)).toBe(false));

test.each([
  ["A rule with this display name already exists.", true],
  ["The name is already in use", true],
  ["The name is already taken", true],
  ["A rule has the same name", true],
  ["Duplicate rule", true],
  ["The rule was changed by another request", false],
  ["The name is duplicated", false],
])("a conflict is about a name that is taken: %s: %s", (message, is) => {
  expect(isTaken(errorOf(message, { status: 409 }))).toBe(is);
  expect(isTaken(errorOf(message))).toBe(false);
});

test.each([
  ["Machine 1e5bc9d7 is already isolated", true],
  ["The device is offline", true],
  ["Session abc has been inactive", true],
  ["The incident was not active", true],
  ["Action 12 is not online", true],
  ["The device is already in use", false],
  ["The device is not supported", false],
  ["The rule is offline", false],
])("a message is about the state of the object: %s: %s", (message, is) => {
  expect([400, 409, 404].map((status) => isAboutState(errorOf(message, { status })))).toEqual([
    is,
    is,
    false,
  ]);
});
