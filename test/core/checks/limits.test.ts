import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { limits } from "../../../src/core/checks/limits.ts";
import { evidencesOf } from "../../../src/core/diagnose.ts";
import { createCalls } from "../../../src/core/observe/call-log.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { rowOf } from "../../../src/core/row.ts";
import { exchange, type Sent } from "../../entries.ts";

const operations = await loadOperations();
const url = "https://api.security.microsoft.com/api/advancedqueries/run";
const at = Date.parse("2026-11-21T12:00:00Z");
const call = { method: "POST", template: "/api/advancedqueries/run", same: "1", status: 200 };

function found(sent: Sent, calls = createCalls()) {
  const [failure] = failuresOf(exchange({ url, method: "POST", status: 429, ...sent }));
  if (!failure) throw new Error("No failure.");
  const { method, template } = rowOf(failure);
  const facts = calls.facts({ method, template, same: "1" }, failure.exchange.sentAt);
  return limits.run(evidencesOf({ ...failure, calls: facts }, operations));
}
const says = (message: string) => ({ body: { error: { code: "429", message } } });

test("names the limit in the reply, and when to continue", () => {
  const message =
    "API calls quota exceeded! Maximum allowed 30 per 00:01:00 for the key Destination+TenantID+AppID. You can send requests again in 8 seconds.";
  expect(found(says(message))).toMatchObject([
    {
      check: "rate-limit",
      certainty: "certain",
      args: { allowed: 30, period: 60, perMinute: 45, perHour: 1500, until: at + 12 + 8000 },
    },
  ]);
});

test("compares the tab's calls with the documented limit", () => {
  const calls = createCalls();
  for (let index = 0; index < 45; index++) calls.add({ ...call, at: at - index * 1000 });
  const body = { error: { code: "TooManyRequests", message: "" } };
  expect(found({ body }, calls)).toMatchObject([
    { certainty: "certain", args: { perMinute: 45, minute: 45, hour: 45 } },
  ]);
  expect(found({ body })).toMatchObject([{ certainty: "likely", args: { minute: 0 } }]);
});

test("reports a call sent before an earlier 429 allowed it", () => {
  const calls = createCalls();
  calls.add({ ...call, at: at - 5000, status: 429, retryAfter: 30 });
  const [first] = found({ body: "", headers: { "Retry-After": "25" } }, calls);
  expect(first).toMatchObject({
    check: "early-retry",
    certainty: "certain",
    args: { seconds: 25, until: at + 12 + 25_000 },
  });
});

test("does not blame a call that waited", () => {
  const calls = createCalls();
  calls.add({ ...call, at: at - 40_000, status: 429, retryAfter: 30 });
  expect(found({ body: "" }, calls).map(({ check }) => check)).toEqual(["rate-limit"]);
});

test("leaves processing time to the hunting check, and ignores other statuses", () => {
  const message =
    "You have exceeded processing resources allocated to this tenant. You can run queries again in 14 minutes.";
  expect(found(says(message))).toEqual([]);
  expect(found({ status: 503, headers: { "Retry-After": "5" } })).toEqual([]);
});

test.each([
  "Too many concurrent requests.",
  "There are too many open sessions.",
  "The action is in the queue.",
  "Storage is full.",
  "The capacity is used up.",
  "The limit of 5000 file indicators per device group is reached.",
  "There are already 25 live response requests running.",
  "Custom rule limit reached; remove a rule and try again.",
])("is silent about a limit on something other than calls: %s", (message) => {
  expect(found(says(message))).toEqual([]);
});

test("a limit per hour counts as well as one per minute, and one call less does not reach it", () => {
  const certaintyAfter = (count: number, apart: number) => {
    const calls = createCalls();
    for (let index = 0; index < count; index++) calls.add({ ...call, at: at - index * apart });
    return found({ body: "" }, calls)[0]?.certainty;
  };
  expect(certaintyAfter(44, 1000)).toBe("likely");
  expect(certaintyAfter(45, 1000)).toBe("certain");
  expect(certaintyAfter(1500, 2000)).toBe("certain");
  expect(certaintyAfter(1499, 2000)).toBe("likely");
});

test("without a wait in the reply, there is no time to continue", () => {
  expect(found({ body: "" })[0]?.args).toEqual({
    perMinute: 45,
    perHour: 1500,
    minute: 0,
    hour: 0,
    inFile: true,
  });
});

test("where calls were not counted, only the documented limits are known", () => {
  const [failure] = failuresOf(exchange({ url, method: "POST", status: 429, body: "" }));
  if (!failure) throw new Error("No failure.");
  expect(limits.run(evidencesOf(failure, operations))).toEqual([
    { check: "rate-limit", certainty: "likely", weight: 5, args: { perMinute: 45, perHour: 1500 } },
  ]);
});

test("an early call that was refused for longer waits for the later time", () => {
  const calls = createCalls();
  calls.add({ ...call, at: at - 1000, status: 429, retryAfter: 60 });
  expect(found({ body: "", headers: { "Retry-After": "5" } }, calls)).toMatchObject([
    { check: "early-retry", weight: 6, args: { seconds: 59, until: at + 59_000 } },
    { check: "rate-limit", args: { until: at + 12 + 5000 } },
  ]);
});
