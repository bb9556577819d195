import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { measureBody } from "../bench/body.ts";
import { calls } from "../bench/calls.ts";
import { measureHistory } from "../bench/history.ts";
import { measureImports } from "../bench/imports.ts";
import { run } from "../bench/session.ts";
import { soak } from "../bench/soak.ts";
import { runInTurns } from "../bench/turns.ts";

const dist = fileURLToPath(new URL("../../dist/chrome", import.meta.url));
const floor = fileURLToPath(new URL("../bench/floor", import.meta.url));

// The full benchmark takes long; these tests only show that each part still measures something.

test("the benchmark measures a session and the response of its list", async () => {
  const measured = await run({
    dist,
    kinds: calls.failures,
    counts: [20, 30],
    rest: 20,
    traced: true,
    used: 1,
  });
  expect(measured.missing).toBe(0);
  for (const [name, figure] of Object.entries(measured))
    if (name !== "missing") expect(figure, name).toBeGreaterThan(0);
});

test("the benchmark measures two extensions in turn", async () => {
  const sides = await runInTurns({ dist, floor, kinds: calls.successes, count: 20, turns: 1, rest: 20 });
  for (const side of Object.values(sides))
    for (const figure of Object.values(side)) expect(figure).toBeGreaterThan(0);
});

test("the benchmark measures a long body", async () => {
  for (const { name, ours } of await measureBody(dist, 20)) expect(ours, name).toBeGreaterThan(0);
});

test("the benchmark measures a long history", async () => {
  for (const { name, ours } of await measureHistory(dist, 20, { count: 120, openings: 1 }))
    expect(ours, name).toBeGreaterThan(0);
});

test("the benchmark measures imports", async () => {
  for (const { name, ours } of await measureImports(dist, 20, { share: 0.005, most: 1 }))
    expect(ours, name).toBeGreaterThan(0);
});

test("a soak loses nothing", async () => {
  const { failures, lost, heap } = await soak(dist, { rounds: 1, navigations: 2, failures: 20, rest: 20 });
  expect({ failures, lost }).toEqual({ failures: 140, lost: 0 });
  expect(heap).toHaveLength(1);
});
