import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { serverFault } from "../../../src/core/checks/server-fault.ts";
import { evidencesOf } from "../../../src/core/diagnose.ts";
import { createCalls } from "../../../src/core/observe/call-log.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { rowOf } from "../../../src/core/row.ts";
import { exchange, type Sent } from "../../entries.ts";

const operations = await loadOperations();
const at = Date.parse("2026-11-21T12:00:00Z");
const call = { method: "GET", template: "/api/machines", same: "1" };

function found(sent: Sent = {}, calls = createCalls()) {
  const body = { error: { code: "InternalServerError", message: "" } };
  const [failure] = failuresOf(exchange({ status: 500, body, ...sent }));
  if (!failure) throw new Error("No failure.");
  const { method, template } = rowOf(failure);
  const facts = calls.facts({ method, template, same: "1" }, failure.exchange.sentAt);
  return serverFault.run(evidencesOf({ ...failure, calls: facts }, operations));
}

test("states how often the same call succeeded and failed", () => {
  const calls = createCalls();
  calls.add({ ...call, at: at - 120_000, status: 500 });
  calls.add({ ...call, at: at - 60_000, status: 200 });
  calls.add({ ...call, at: at - 30_000, status: 500 });
  calls.add({ ...call, at, status: 500 });
  expect(found({}, calls)).toMatchObject([
    {
      check: "server-fault",
      certainty: "likely",
      args: { retriable: true, succeeded: 1, failed: 2, since: 60 },
    },
  ]);
});

test("is less certain if the call never succeeded", () => {
  const calls = createCalls();
  for (let index = 0; index < 3; index++) calls.add({ ...call, at: at - index, status: 500 });
  expect(found({}, calls)).toMatchObject([{ certainty: "possible", args: { succeeded: 0, failed: 3 } }]);
});

test("does not suggest a retry that changes nothing", () => {
  expect(found({ status: 501, body: "" })).toMatchObject([{ args: { retriable: false } }]);
  const body = {
    error: { code: "ExtensionError", message: "Operation: Create; Exception: [Status Code: BadRequest]" },
  };
  const url = "https://graph.microsoft.com/v1.0/security/alerts";
  expect(found({ url, body })).toMatchObject([{ args: { retriable: false } }]);
});

test("recognizes temporary faults of the sign-in service", () => {
  const url = "https://login.microsoftonline.com/1/oauth2/v2.0/token";
  const body = {
    error: "temporarily_unavailable",
    error_description: "AADSTS90033: Try later.",
    error_codes: [90033],
  };
  expect(found({ url, status: 400, body })).toMatchObject([{ args: { retriable: true } }]);
});

test("is silent about other failures and hunting timeouts", () => {
  expect(found({ status: 403 })).toEqual([]);
  expect(found({ status: 400, body: { error: { code: "BadRequest", message: "" } } })).toEqual([]);
  const url = "https://graph.microsoft.com/v1.0/security/runHuntingQuery";
  expect(found({ url, method: "POST", status: 504, body: "" })).toEqual([]);
});
