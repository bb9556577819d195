/**
 * Introduces faults into the core, one at a time, and prints those that no test detects:
 * `npm run mutants -- src/core/redact --sample 100 --seed 1`. docs/testing.md describes the options.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "../random.ts";
import { load, type Mutant } from "./load.ts";
import type { CollectedTest } from "./vitest.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: "string", multiple: true },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const sourcePaths = positionals.length > 0 ? positionals : ["src/core"];

const filesIn = (path: string, end: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(end))
        .map((name) => join(path, name))
        .sort();

/** The tests of a source: its own file or folder, or else the nearest folder above. */
function mirrorOf(source: string): string {
  const mirror = source.replace(/^src\//, "test/");
  const file = mirror.replace(/\.ts$/, ".test.ts");
  if (file !== mirror && existsSync(file)) return file;
  return existsSync(mirror) ? mirror : mirrorOf(dirname(source));
}

/** Mutants add to the work that these tests measure. */
const measuresWork = (file: string) => readFileSync(file, "utf8").includes('/growth.ts"');

const testFiles = (values.tests ?? sourcePaths.map(mirrorOf)).flatMap((path) => filesIn(path, ".test.ts"));
const { mutants, tests, state } = await load(
  sourcePaths.flatMap((path) => filesIn(path, ".ts")),
  [...new Set(testFiles)].filter((file) => !measuresWork(file)),
);

// A check that throws logs a warning.
console.warn = () => undefined;

const durations = new Map<CollectedTest, number>();

async function passes(test: CollectedTest): Promise<boolean> {
  const start = performance.now();
  try {
    await test.run();
    return true;
  } catch {
    return false;
  } finally {
    durations.set(test, performance.now() - start);
  }
}

/** The tests that reach each mutant, and how often they do together. */
const reached = new Map<string, { tests: CollectedTest[]; hits: number }>();
for (const test of tests) {
  state.currentTestId = test.name;
  const isPassing = await passes(test);
  delete state.currentTestId;
  if (!isPassing) console.log(`fails without a fault: ${test.name}`);
  for (const [id, hits] of Object.entries(state.mutantCoverage.perTest[test.name] ?? {})) {
    const reach = reached.get(id) ?? { tests: [], hits: 0 };
    reach.hits += hits;
    if (isPassing) reach.tests.push(test);
    reached.set(id, reach);
  }
}

/** Repeated hits beyond this are an endless loop. */
const hitLimitOf = (hits: number) => hits * 4 + 100_000;

async function isDetected({ id }: Mutant): Promise<boolean> {
  const { tests: reaching, hits } = reached.get(id) ?? { tests: [], hits: 0 };
  for (const test of reaching.toSorted((a, b) => (durations.get(a) ?? 0) - (durations.get(b) ?? 0))) {
    Object.assign(state, { activeMutant: id, hitCount: 0, hitLimit: hitLimitOf(hits) });
    const isPassing = await passes(test);
    const isEndless = (state.hitCount ?? 0) > hitLimitOf(hits);
    Object.assign(state, { activeMutant: undefined, hitCount: undefined });
    if (!isPassing && !(await passes(test))) console.log(`still fails after fault ${id}: ${test.name}`);
    if (!isPassing || isEndless) return true;
  }
  return false;
}

/** The line of the fault, the text that it replaces, and its replacement. */
function describe({ fileName, location: { start, end }, replacement }: Mutant): string {
  const lines = readFileSync(fileName, "utf8").split("\n");
  const rest = (lines[start.line] ?? "").slice(
    start.column,
    start.line === end.line ? end.column : undefined,
  );
  const short = (text: string) => text.replace(/\s+/g, " ").slice(0, 120);
  return `${relative("", fileName)}:${start.line + 1}  ${short(rest)}  ->  ${short(replacement)}`;
}

/** A constant of a module exists before any test, so switching its mutants has no effect. */
const pool = mutants.filter(({ id }) => reached.has(id) || !state.mutantCoverage.static[id]);
const left = mutants.length - pool.length;
console.log(`${pool.length} faults and ${tests.length} tests; ${left} faults in constants are left out`);
const random = createRandom(Number(values.seed));
const chosen: Mutant[] = [];
while (pool.length > 0 && chosen.length < Number(values.sample ?? Infinity))
  chosen.push(...pool.splice(random(pool.length), 1));
chosen.sort((a, b) => Number(a.id) - Number(b.id));

const scores = new Map<string, { detected: number; all: number }>();
for (const mutant of chosen) {
  const detected = await isDetected(mutant);
  if (!detected) console.log(`${reached.has(mutant.id) ? "survives" : "no test"}  ${describe(mutant)}`);
  for (const name of [relative("", mutant.fileName), "all"]) {
    const score = scores.get(name) ?? { detected: 0, all: 0 };
    score.all++;
    if (detected) score.detected++;
    scores.set(name, score);
  }
}
for (const [name, { detected, all }] of scores)
  console.log(`${((100 * detected) / all).toFixed(0).padStart(4)} %  ${detected} of ${all}  ${name}`);
// The server that loaded the tests is still open.
process.exit();
