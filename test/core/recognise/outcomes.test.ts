import { describe, expect, test } from "vitest";
import { mayHoldFailure } from "../../../src/core/observe/may-fail.ts";
import { recognise } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { fileEntry } from "../observe/entry.ts";
import { id } from "./reply.ts";

const url = "https://security.microsoft.com/apiproxy/mtp/rules/batch";

/** The failures of a successful portal reply, as the recorder finds them: it searches the body before it reads it. */
function errorsIn(request: unknown, body: unknown, at = url) {
  const sent = { url: at, method: "POST", status: 200, request, body };
  const mayHold = mayHoldFailure(fileEntry(sent), { text: JSON.stringify(body) });
  return mayHold ? recognise(exchange(sent)) : [];
}

const request = { ids: ["r1", "r2"] };

describe("a successful portal reply gives a failure for each result that failed", () => {
  test.each<[string, unknown, unknown, object]>([
    [
      "with a flag and a reason",
      request,
      {
        results: [
          { ruleId: "r1", success: true },
          { ruleId: "r2", success: false, error: "Not found" },
        ],
      },
      { message: "Not found", part: { index: 1, id: "r2" } },
    ],
    [
      "with names in Pascal case",
      { devices: ["d1"] },
      { Results: [{ DeviceId: "d1", IsSuccess: false, Message: "The device is offline" }] },
      { message: "The device is offline", part: { index: 0, id: "d1" } },
    ],
    [
      "with a status and an error object",
      [{ id: "r1" }, { id: "r2" }],
      {
        results: [
          { id: "r1", status: 200 },
          { id: "r2", status: 403, error: { code: "Forbidden", message: "m" } },
        ],
      },
      { code: "Forbidden", message: "m", part: { index: 1, id: "r2" } },
    ],
    [
      "with a status alone",
      request,
      {
        results: [
          { id: "r1", statusCode: 200 },
          { id: "r2", statusCode: 404 },
        ],
      },
      { code: "404", part: { index: 1, id: "r2" } },
    ],
    [
      "with an error text for an object that the request names",
      { ids: [17, 18] },
      {
        results: [
          { id: "17", error: null },
          { id: "18", error: "The rule is locked" },
        ],
      },
      { message: "The rule is locked", part: { index: 1, id: "18" } },
    ],
    [
      "with a list of errors",
      { ids: [924] },
      { results: [{ id: "924", errors: ["Assignment failed"] }] },
      { message: "Assignment failed" },
    ],
    [
      "in a list without a name",
      ["r7"],
      [{ ruleId: "r7", succeeded: false, errorCode: "RuleNotFound" }],
      { code: "RuleNotFound", part: { index: 0, id: "r7" } },
    ],
    [
      "under the name of its object",
      { users: ["u1", "u2"] },
      { results: { u1: { success: true }, u2: { success: false, error: "The user is protected" } } },
      { message: "The user is protected", part: { index: 1, id: "u2" } },
    ],
    [
      "with a word and a reason",
      request,
      { results: [{ ruleId: "r1", outcome: "Failure", reason: "Access denied" }, { ruleId: "r2" }] },
      { message: "Access denied", part: { index: 0, id: "r1" } },
    ],
    [
      "in a list of failures",
      request,
      { failureCount: 1, failures: [{ id: "r1", message: "Not there" }] },
      { message: "Not there", part: { index: 0, id: "r1" } },
    ],
    ["in a list of IDs", request, { failed: ["r2"], succeeded: ["r1"] }, { part: { index: 0, id: "r2" } }],
    [
      "in a list of failures below the results",
      request,
      { results: { success: [{ id: "r1" }], failed: [{ id: "r2", error: "Offline" }] } },
      { message: "Offline", part: { index: 0, id: "r2" } },
    ],
    [
      "below data",
      request,
      { data: { results: [{ id: "r1", success: false, error: "r1 is full" }] } },
      { message: "r1 is full" },
    ],
  ])("%s", (_, request, body, expected) => {
    expect(errorsIn(request, body)).toMatchObject([{ status: 200, shape: "item", ...expected }]);
  });

  test("also where a change of states is no query", () => {
    const sent = { url: `${url}/status`, status: 200, request };
    const body = { results: [{ id: "r1", success: false, error: "The rule is locked" }] };
    expect(recognise(exchange({ ...sent, method: "PATCH", body }))).toHaveLength(1);
    expect(recognise(exchange({ ...sent, method: "POST", body }))).toEqual([]);
  });
});

test("a portal reply that reports its whole call as failed is one failure", () => {
  const errors = errorsIn(
    {},
    { isSuccess: false, errorMessage: "An action is in progress", correlationId: id },
  );
  expect(errors).toMatchObject([{ status: 200, shape: "error", message: "An action is in progress" }]);
  expect(errors[0]?.trackingId).toEqual({ value: id, source: "correlationId" });
  expect(errors[0]?.part).toBeUndefined();
  for (const body of [
    { status: "Failed", message: "The export store is offline" },
    { errorCode: 1042, errorMessage: "The filter is not known", data: null },
    { success: "false", error: "The name is taken" },
  ])
    expect(errorsIn({}, body)).toMatchObject([{ status: 200, shape: "error" }]);
});

describe("no failure is", () => {
  test.each<[string, unknown, unknown]>([
    [
      "evidence with a status and an error",
      { incidentId: "924" },
      { results: [{ evidenceId: "e1", status: "Failed", error: "0x80070005", verdict: "Malicious" }] },
    ],
    [
      "an alert about an error",
      { filter: "x" },
      { results: [{ name: "Brute force", status: "error", severity: "High" }] },
    ],
    [
      "an alert that the request names, without an error",
      { alertIds: ["da1"] },
      { results: [{ alertId: "da1", status: "Failed", error: "" }] },
    ],
    [
      "a sign-in that failed",
      { userIds: ["u1"] },
      { results: [{ userId: "u1", loginTime: 1700, success: false, error: "Wrong password" }] },
    ],
    [
      "a row of a query",
      { QueryText: "T" },
      { Schema: [{ Name: "success" }], Results: [{ DeviceName: "d1", success: false, error: "x" }] },
    ],
    [
      "a result with a message about its success",
      request,
      {
        results: [
          { id: "r1", error: null, message: "Updated" },
          { id: "r2", error: "None" },
        ],
      },
    ],
    [
      "a flag for an ID that was not sent, without a reason",
      {},
      { results: [{ featureId: "f1", success: false }] },
    ],
    ["an empty list of failures", request, { failed: [], succeeded: ["r1", "r2"], failedCount: 0 }],
    ["a list of what failed elsewhere", { name: "simulation" }, { failed: ["user1"], passed: ["user2"] }],
    [
      "a control that an assessment failed",
      { scope: "tenant" },
      { passed: 3, failed: [{ name: "MFA for admins", message: "Two admins have no MFA" }] },
    ],
    ["an error code of 0", {}, { errorCode: 0, errorMessage: null, data: { id: 1 } }],
    ["the state of an earlier job", { jobId: "7" }, { status: "Failed", jobId: "7", message: "Offline" }],
    ["a call that succeeded", request, { success: true, message: "Failed before" }],
  ])("%s", (_, request, body) => {
    expect(errorsIn(request, body)).toEqual([]);
  });

  test("a state in the reply to a query", () => {
    const body = { results: [{ ruleId: "r1", lastRunStatus: "Failed", errorCode: "Offline" }] };
    for (const path of ["query", "states", "search/rules"])
      expect(errorsIn(request, body, `https://security.microsoft.com/apiproxy/mtp/rules/${path}`)).toEqual(
        [],
      );
  });

  test("a result of another API, whose forms are documented", () => {
    const body = { results: [{ id: "r1", success: false, error: "Not found" }] };
    expect(errorsIn(request, body, "https://api.security.microsoft.com/api/machines/x")).toEqual([]);
  });
});
