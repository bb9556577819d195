import { effect, signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Diagnosis } from "../../../src/core/answer/diagnosis.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { createFound } from "../../../src/panel/state/found.ts";
import { failure } from "../samples.ts";

/** A store of findings with a fake clock, on which each diagnosis takes 4 ms. */
function started() {
  let time = 0;
  const looked: string[] = [];
  const timers: { run: () => void; at: number }[] = [];
  const wanted: string[] = [];
  const diagnosis = signal<Pick<Diagnosis, "findings" | "lacks"> | undefined>({
    lacks: () => undefined,
    findings: ({ id }) => {
      time += 4;
      looked.push(id);
      return [];
    },
  });
  const found = createFound(diagnosis, {
    now: () => time,
    later: (run, milliseconds) => void timers.push({ run, at: time + milliseconds }),
    wants: (api) => void wanted.push(api),
  });
  /** Moves the clock to the next timer and runs it. */
  const runNext = () => {
    const timer = timers.shift();
    time = Math.max(time, timer?.at ?? 0);
    timer?.run();
  };
  const runAll = () => {
    while (timers.length > 0) runNext();
  };
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { found, looked, wanted, timers, runNext, runAll, diagnosis, pass };
}
const many = (count: number) => Array.from({ length: count }, (_, n) => failure({ id: `n${n}` }));

test("a failure in Details is diagnosed at once, and only once", () => {
  const { found, looked } = started();
  const [one] = many(1) as [Failure];
  expect([found.findingsOf(one), found.findingsOf(one)]).toEqual([[], []]);
  expect(looked).toEqual(["n0"]);
});

test("a failure of an API whose operations are not loaded is diagnosed when they are", () => {
  const { found, looked, wanted, diagnosis } = started();
  const [one] = many(1) as [Failure];
  const loaded = diagnosis.value;
  if (loaded) diagnosis.value = { ...loaded, lacks: () => "graph" };
  expect(found.findingsOf(one)).toBeUndefined();
  expect([wanted, looked]).toEqual([["graph"], []]);
  diagnosis.value = loaded;
  expect(found.findingsOf(one)).toEqual([]);
});

test("rows are diagnosed in slices, and update until all findings are known", () => {
  const { found, looked, timers, runNext, runAll } = started();
  const rows = many(20);
  let known = 0;
  effect(() => {
    known = rows.filter((row) => found.findingsSoon(row) !== undefined).length;
  });
  expect([known, timers.length]).toEqual([0, 1]);
  runNext();
  expect(looked).toHaveLength(3);
  runAll();
  expect([known, looked.length]).toEqual([20, 20]);
});

test("rows that are no longer visible are not diagnosed", () => {
  const { found, looked, runAll } = started();
  for (const row of many(20)) found.findingsSoon(row);
  found.restart();
  runAll();
  expect(looked).toEqual([]);
});

test("diagnosing waits until the visible rows rest, but not for ever", () => {
  const { found, looked, timers, runNext, pass } = started();
  const gone = many(20).findIndex((row) => {
    found.findingsSoon(row);
    pass(40);
    while (timers.some(({ at }) => at <= 40 * Number(row.id.slice(1)) + 40)) runNext();
    return looked.length > 0;
  });
  expect(gone * 40).toBeGreaterThan(200);
  expect(gone * 40).toBeLessThan(400);
});

test("diagnosing waits for the checks to load", () => {
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
