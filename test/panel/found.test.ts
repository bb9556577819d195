import { effect, signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Failure } from "../../src/core/failure.ts";
import type { Diagnosis } from "../../src/panel/adapters.ts";
import { createFound } from "../../src/panel/found.ts";
import { failure } from "./samples.ts";

/** Each look at a failure takes 4 ms of a clock that stands still otherwise. */
function started() {
  let time = 0;
  const looked: string[] = [];
  const timers: (() => void)[] = [];
  const diagnosis = signal<Diagnosis | undefined>({
    explain: () => ({ title: "", meaning: [], steps: [], links: [] }) as never,
    findings: ({ id }) => {
      time += 4;
      looked.push(id);
      return [];
    },
    operation: () => undefined,
    operationAt: () => undefined,
  });
  const found = createFound(diagnosis, { now: () => time, later: (run) => void timers.push(run) });
  const runAll = () => {
    for (let run = timers.shift(); run; run = timers.shift()) run();
  };
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { found, looked, timers, runAll, diagnosis, pass };
}
const many = (count: number) => Array.from({ length: count }, (_, n) => failure({ id: `n${n}` }));

test("looks at once for Details, and each time only once", () => {
  const { found, looked } = started();
  const [one] = many(1) as [Failure];
  expect([found.findingsOf(one), found.findingsOf(one)]).toEqual([[], []]);
  expect(looked).toEqual(["n0"]);
});

test("looks bit by bit for rows, and asks them again until all is known", () => {
  const { found, looked, timers, runAll } = started();
  const rows = many(20);
  let known = 0;
  effect(() => {
    known = rows.filter((row) => found.findingsSoon(row) !== undefined).length;
  });
  expect([known, timers.length]).toEqual([0, 1]);
  timers.shift()?.();
  expect(looked).toHaveLength(3);
  runAll();
  expect([known, looked.length]).toEqual([20, 20]);
});

test("forgets rows that have gone by", () => {
  const { found, looked, runAll } = started();
  for (const row of many(20)) found.findingsSoon(row);
  found.arrived(20);
  runAll();
  expect(looked).toEqual([]);
});

test("looks for nothing in a storm before it is over", () => {
  const { found, looked, timers, pass } = started();
  found.arrived(50);
  for (const row of many(2)) found.findingsSoon(row);
  pass(500);
  timers.shift()?.();
  expect(looked).toEqual([]);
  pass(100);
  timers.shift()?.();
  expect(looked).toHaveLength(2);
});

test("waits for the checks to be loaded", () => {
  const { found, diagnosis, looked, runAll } = started();
  const loaded = diagnosis.value;
  diagnosis.value = undefined;
  const rows = many(2);
  effect(() => {
    for (const row of rows) found.findingsSoon(row);
  });
  runAll();
  expect(looked).toEqual([]);
  diagnosis.value = loaded;
  runAll();
  expect(looked).toHaveLength(2);
});
