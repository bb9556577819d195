import { expect, test } from "vitest";
import { createCalls, fromSnapshot } from "../../src/core/call-log.ts";

const call = { method: "GET", template: "/api/machines", status: 200 };
const start = 1_700_000_000_000;

test("counts the minute and the hour before a time, that time included", () => {
  const log = createCalls();
  for (const ago of [3_600_000, 3_599_000, 60_000, 59_000, 0]) log.add({ ...call, at: start - ago });
  log.add({ ...call, at: start + 1 });
  log.add({ ...call, method: "POST", at: start });
  log.add({ ...call, template: "/api/alerts", at: start });
  expect(log.count("get", "/api/machines", start)).toEqual({ minute: 2, hour: 4 });
});

test("tells successes from failures, and what failed since", () => {
  const log = createCalls();
  log.add({ ...call, at: start, status: 500 });
  log.add({ ...call, at: start + 10 });
  log.add({ ...call, at: start + 20, status: 500 });
  log.add({ ...call, at: start + 30, status: 0 });
  expect(log.outcomes("GET", "/api/machines", start + 30)).toEqual({
    succeeded: 1,
    failed: 3,
    lastSuccess: start + 10,
  });
  expect(log.failedSince("GET", "/api/machines", start + 30)).toBe(2);
  expect(log.outcomes("GET", "/api/machines", start + 5)).toEqual({ succeeded: 0, failed: 1 });
});

test("remembers how long the latest 429 asked to wait", () => {
  const log = createCalls();
  log.add({ ...call, at: start, status: 429, retryAfter: 60 });
  log.add({ ...call, at: start + 1000, status: 429, retryAfter: 10 });
  expect(log.waitUntil("GET", "/api/machines", start + 1000)).toBe(start + 60_000);
  expect(log.waitUntil("GET", "/api/machines", start + 2000)).toBe(start + 11_000);
  expect(log.waitUntil("GET", "/api/alerts", start + 2000)).toBeUndefined();
});

test("keeps the latest ten thousand, also through a snapshot", () => {
  const log = createCalls();
  for (let index = 0; index < 12_500; index++) log.add({ ...call, at: start + index });
  const copy = fromSnapshot(structuredClone(log.snapshot()));
  for (const one of [log, copy]) {
    expect(one.outcomes("GET", "/api/machines", start + 20_000).succeeded).toBe(10_000);
    expect(one.outcomes("GET", "/api/machines", start + 2499).succeeded).toBe(0);
    one.add({ ...call, at: start + 12_500 });
    expect(one.outcomes("GET", "/api/machines", start + 2500).succeeded).toBe(0);
    expect(one.outcomes("GET", "/api/machines", start + 2501).succeeded).toBe(1);
  }
});

test("says the same from a snapshot, time to wait included", () => {
  const log = createCalls();
  log.add({ ...call, at: start, status: 429, retryAfter: 60 });
  log.add({ ...call, at: start + 1 });
  const copy = fromSnapshot(JSON.parse(JSON.stringify(log.snapshot())));
  expect(copy.waitUntil("GET", "/api/machines", start + 2)).toBe(start + 60_000);
  expect(copy.snapshot()).toEqual(log.snapshot());
});
