import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { callsIn, failuresIn, findingsOf } from "./call.ts";

/** Calls as widely used clients send them: they work, so if one fails, the fault is not in the request. */
const calls = callsIn(fileURLToPath(new URL("../fixtures/client-calls.json", import.meta.url)));

/** Findings that blame the server or the number of calls, not the request. */
const innocent = new Set(["server-fault", "rate-limit", "heavy-query"]);

const replies = [
  { status: 500, reply: { error: { code: "InternalServerError", message: "An error has occurred." } } },
  { status: 404, reply: { error: { code: "NotFound", message: "" } } },
  { status: 404, reply: "" },
  { status: 429, reply: { error: { code: "TooManyRequests", message: "Too many requests." } } },
  { status: 400, reply: { error: { code: "BadRequest", message: "" } } },
  { status: 400, reply: "" },
  { status: 504, reply: "" },
  { status: 400, reply: { error: { code: "InvalidRequestBody", message: "Request body is incorrect" } } },
  { status: 400, reply: { error: { code: "BadRequest", message: "The device is offline." } } },
  { status: 404, reply: { error: { code: "ResourceNotFound", message: "Resource not found." } } },
  { status: 403, reply: "<html><title>Forbidden</title></html>" },
  { status: 503, reply: { error: { code: "ServiceUnavailable", message: "" } } },
];

test.each(replies)("a call that clients send is not blamed for the response $status", (answer) => {
  const accused = calls.flatMap((call) =>
    failuresIn({ ...call, ...answer }).flatMap((failure) =>
      findingsOf(failure)
        .filter(({ certainty, check }) => certainty !== "possible" && !innocent.has(check))
        .map(({ check, certainty }) => `${call.method} ${call.url}: ${certainty} ${check}`),
    ),
  );
  expect(accused).toEqual([]);
});
