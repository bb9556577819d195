import { expect, test } from "vitest";
import { createCalls } from "../../../src/core/observe/call-log.ts";

const call = { method: "GET", template: "/api/machines", same: "1", status: 200 };
const of = (method: string, template: string, same = call.same) => ({ method, template, same });
const start = 1_700_000_000_000;

test("calls are counted in the minute and the hour before a time, including that time", () => {
  const log = createCalls();
  for (const ago of [3_600_000, 3_599_000, 60_000, 59_000, 0]) log.add({ ...call, at: start - ago });
  log.add({ ...call, at: start + 1 });
  log.add({ ...call, method: "POST", at: start });
  log.add({ ...call, template: "/api/alerts", at: start });
  expect(log.facts(of("get", "/api/machines"), start)).toMatchObject({ minute: 2, hour: 4 });
});

test("successes are counted, and the failures since the last one", () => {
  const log = createCalls();
  log.add({ ...call, at: start, status: 500 });
  log.add({ ...call, at: start + 10 });
  log.add({ ...call, at: start + 20, status: 500 });
  log.add({ ...call, at: start + 30, status: 0 });
  expect(log.facts(of("GET", "/api/machines"), start + 30)).toMatchObject({
    succeeded: 1,
    failed: 2,
    lastSuccess: start + 10,
  });
  expect(log.facts(of("GET", "/api/machines"), start + 5)).toEqual({
    minute: 1,
    hour: 1,
    succeeded: 0,
    failed: 1,
  });
});

test("a call is no earlier success of its own failed parts", () => {
  const log = createCalls();
  log.add({ ...call, at: start });
  expect(log.facts(of("GET", "/api/machines"), start)).toMatchObject({ minute: 1, succeeded: 0 });
});

test("the wait requested by the latest 429 is remembered", () => {
  const log = createCalls();
  log.add({ ...call, at: start, status: 429, retryAfter: 60 });
  log.add({ ...call, at: start + 1000, status: 429, retryAfter: 10 });
  expect(log.facts(of("GET", "/api/machines"), start + 1000).waitUntil).toBe(start + 60_000);
  expect(log.facts(of("GET", "/api/machines"), start + 2000).waitUntil).toBe(start + 11_000);
  expect(log.facts(of("GET", "/api/alerts"), start + 2000).waitUntil).toBeUndefined();
});

test("with more than ten thousand calls, the older half is dropped", () => {
  const log = createCalls();
  for (let index = 0; index < 10_001; index++) log.add({ ...call, at: start + index });
  expect(log.facts(of("GET", "/api/machines"), start + 20_000).succeeded).toBe(5_001);
  expect(log.facts(of("GET", "/api/machines"), start + 4_999).succeeded).toBe(0);
});

test("the thousand most recently used names are kept", () => {
  const log = createCalls();
  for (let index = 0; index < 1_500; index++)
    log.add({ ...call, template: `/${index}`, same: `${index}`, at: start });
  expect(log.facts(of("GET", "/1499", "1499"), start + 1).succeeded).toBe(1);
  expect(log.facts(of("GET", "/500", "500"), start + 1).succeeded).toBe(1);
  expect(log.facts(of("GET", "/499", "499"), start + 1).succeeded).toBe(0);
});

test("calls may come in any order", () => {
  const log = createCalls();
  for (const at of [30, 10, 20]) log.add({ ...call, at: start + at });
  expect(log.facts(of("GET", "/api/machines"), start + 21)).toMatchObject({
    minute: 2,
    lastSuccess: start + 20,
  });
});

test("the rates are those of the most frequent calls of the last hour, without rare ones", () => {
  const log = createCalls();
  for (let ago = 0; ago < 10; ago++) log.add({ ...call, at: start - ago * 10_000 });
  for (let ago = 0; ago < 20; ago++) log.add({ ...call, method: "POST", at: start - ago });
  for (let ago = 0; ago < 7; ago++) log.add({ ...call, template: "/api/alerts", at: start - ago });
  expect(log.rates(start)).toEqual([
    { method: "POST", template: "/api/machines", minute: 20, hour: 20 },
    { method: "GET", template: "/api/machines", minute: 6, hour: 10 },
  ]);
  expect(log.rates(start + 3_600_000)).toEqual([]);
});
