import { effect, signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Diagnosed } from "../../../src/core/answer/diagnosed.ts";
import type { Diagnosis } from "../../../src/core/answer/diagnosis.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { createFound } from "../../../src/panel/state/found.ts";
import { failure } from "../samples.ts";
import { settle } from "./started.ts";

/** A store of findings with a worker that replies when the test says so. */
function started() {
  const here: string[] = [];
  const batches: { readonly ids: readonly string[]; answer(isRight?: boolean): Promise<unknown> }[] = [];
  const counts = { failed: 0 };
  const wanted: string[] = [];
  const diagnosis = signal<Pick<Diagnosis, "diagnosed" | "findings" | "lacks"> | undefined>({
    lacks: () => [],
    diagnosed: ({ id }) => {
      if (id === "unreadable") throw new Error("Unreadable.");
      here.push(id);
      return { findings: [], cause: `cause of ${id}` };
    },
    findings: ({ id }) => {
      here.push(id);
      return [];
    },
  });
  const found = createFound(diagnosis, {
    diagnose: (failures) =>
      new Promise<readonly Diagnosed[]>((resolve, reject) => {
        const ids = failures.map(({ id }) => id);
        batches.push({
          ids,
          answer(isRight = true) {
            if (isRight) resolve(ids.map((id) => ({ findings: [], cause: `cause of ${id}` })));
            else reject(new Error("No worker."));
            return settle();
          },
        });
      }),
    failed: () => {
      counts.failed += 1;
    },
    wants: (api) => void wanted.push(api),
  });
  return { found, here, batches, counts, wanted, diagnosis };
}
/** Failures with long bodies, which only the worker diagnoses for the list. */
const long = { body: { text: " ".repeat(20_001) } };
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => failure({ id: `n${n}`, response: long }));
const short = (count: number) => Array.from({ length: count }, (_, n) => failure({ id: `s${n}` }));

test("the first few short failures of a turn are diagnosed without the worker", async () => {
  const { found, here, batches } = started();
  const rows = short(5);
  expect(rows.filter((row) => found.findingsSoon(row))).toEqual(rows.slice(0, 2));
  expect(rows.map(found.causeSoon).filter(Boolean)).toHaveLength(2);
  await settle();
  expect([here.length, batches.map(({ ids }) => ids)]).toEqual([2, [["s2", "s3", "s4"]]]);
  // The next turn has its own few.
  const [next] = short(1) as [Failure];
  expect(found.causeSoon(next)).toBe("cause of s0");
});

test("a failure whose operations are not loaded, or that cannot be read here, is left to the worker", async () => {
  const { found, batches, diagnosis } = started();
  expect(found.causeSoon(failure({ id: "unreadable" }))).toBeUndefined();
  const loaded = diagnosis.value;
  if (loaded) diagnosis.value = { ...loaded, lacks: () => ["graph"] };
  expect(found.causeSoon(failure({ id: "other" }))).toBeUndefined();
  await settle();
  expect(batches[0]?.ids).toEqual(["unreadable", "other"]);
});

test("a failure in Details is diagnosed immediately, and only once", () => {
  const { found, here } = started();
  const [one] = many(1) as [Failure];
  expect([found.findingsOf(one), found.findingsOf(one)]).toEqual([[], []]);
  expect(here).toEqual(["n0"]);
});

test("a failure of an API whose operations are not loaded is diagnosed once they are", () => {
  const { found, here, wanted, diagnosis } = started();
  const [one] = many(1) as [Failure];
  const loaded = diagnosis.value;
  if (loaded) diagnosis.value = { ...loaded, lacks: () => ["graph"] };
  expect(found.findingsOf(one)).toBeUndefined();
  expect([wanted, here]).toEqual([["graph"], []]);
  diagnosis.value = loaded;
  expect(found.findingsOf(one)).toEqual([]);
});

test("the list is diagnosed in the worker, the latest requests first, and updates with each batch", async () => {
  const { found, here, batches } = started();
  const rows = many(450);
  let known = 0;
  effect(() => {
    known = rows.filter((row) => found.causeSoon(row) !== undefined).length;
  });
  await settle();
  expect(batches.map(({ ids }) => [ids.length, ids.at(-1)])).toEqual([[100, "n449"]]);
  await batches[0]?.answer();
  expect([known, batches[1]?.ids.length]).toEqual([100, 200]);
  await batches[1]?.answer();
  await batches[2]?.answer();
  expect([known, here.length, batches.length]).toEqual([450, 0, 3]);
  const [first] = rows as [Failure];
  expect([found.causeSoon(first), found.findingsOf(first)]).toEqual(["cause of n0", []]);
  expect(here).toEqual([]);
});

test("a worker that cannot run is reported, and the next request tries again", async () => {
  const { found, batches, counts } = started();
  const [one] = many(1) as [Failure];
  expect(found.causeSoon(one)).toBeUndefined();
  await settle();
  await batches[0]?.answer(false);
  expect(counts.failed).toBe(1);
  expect(found.causeSoon(one)).toBeUndefined();
  await settle();
  await batches[1]?.answer();
  expect(found.causeSoon(one)).toBe("cause of n0");
});

test("diagnosing waits for the checks to load", async () => {
  const { found, diagnosis, batches } = started();
  const loaded = diagnosis.value;
  diagnosis.value = undefined;
  const rows = many(2);
  effect(() => {
    for (const row of rows) found.findingsSoon(row);
  });
  await settle();
  expect(batches).toHaveLength(0);
  diagnosis.value = loaded;
  await settle();
  expect(batches[0]?.ids).toEqual(["n0", "n1"]);
});

test("`know` finds the missing causes and resolves when all are known", async () => {
  const { found, batches } = started();
  const [first, second] = many(2) as [Failure, Failure];
  const one = found.know([first]);
  await settle();
  await batches[0]?.answer();
  await one;
  let isKnown = false;
  const both = found.know([first, second]).then(() => {
    isKnown = true;
  });
  await settle();
  expect([batches[1]?.ids, isKnown]).toEqual([["n1"], false]);
  await batches[1]?.answer();
  await both;
  expect(found.causeSoon(second)).toBe("cause of n1");
  await found.know([first, second]);
  expect(batches).toHaveLength(2);
});

test("what is only grouped by cause updates when an eighth is new; what is waited for, with its batch", async () => {
  const { found, batches } = started();
  const failures = many(7000);
  let groupings = 0;
  const stop = effect(() => {
    groupings += 1;
    for (const failure of failures) found.causeSoon(failure);
  });
  const groupingsAfter = async (answers: number) => {
    for (let answer = 0; answer < answers; answer++) {
      await settle();
      await batches.at(-1)?.answer();
    }
    return groupings;
  };
  // 100, 200, 400 and so on are each an eighth of all, until there are 3,200.
  expect(await groupingsAfter(9)).toBe(10);
  expect(await groupingsAfter(1)).toBe(10);
  expect(await groupingsAfter(1)).toBe(11);
  if (failures[0]) found.findingsSoon(failures[0]);
  expect(await groupingsAfter(1)).toBe(12);
  // Whatever is left is announced at the end.
  await groupingsAfter(7);
  expect(failures.every((failure) => found.causeSoon(failure))).toBe(true);
  const last = groupings;
  await settle();
  expect([groupings, batches.length]).toEqual([last, 19]);
  stop();
});

test("a request that the last results cause is served too", async () => {
  const { found, batches } = started();
  const [first, second] = many(2) as [Failure, Failure];
  const stop = effect(() => {
    if (found.causeSoon(first)) found.causeSoon(second);
  });
  await settle();
  await batches[0]?.answer();
  expect(batches[1]?.ids).toEqual(["n1"]);
  stop();
});
