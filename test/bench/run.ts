import { mkdir, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Figure, isReached, ratioOf, tableOf } from "./results.ts";
import { type Options, works } from "./works.ts";

/**
 * Measures the built extension in the DevTools of a real browser and compares it with the floor, the smallest
 * extension that does the same. Prints the figures and writes them to `bench-results/bench.json`. A missed limit is
 * not an error, because machines differ.
 */
const folder = "bench-results";
const { values } = parseArgs({
  options: {
    /** Name of a measurement; can be repeated. */
    only: { type: "string", multiple: true },
    /** Writes a `.cpuprofile` for each measurement, for DevTools. */
    profile: { type: "boolean" },
  },
});

const names = values.only ?? Object.keys(works);
for (const name of names)
  if (!(name in works)) throw new Error(`--only takes ${Object.keys(works).join(", ")}.`);

await mkdir(folder, { recursive: true });
const options: Options = {
  few: 2000,
  many: 10_000,
  repetitions: 3,
  rest: 1000,
  ...(values.profile && { profiles: folder }),
};

const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
const figures: Figure[] = [];

async function write(): Promise<void> {
  const judged = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), reached: isReached(figure) }));
  const report = { at: new Date().toISOString(), ...options, machine, load: loadavg()[1], figures: judged };
  await writeFile(`${folder}/bench.json`, JSON.stringify(report, undefined, 2));
}

for (const [name, measure] of Object.entries(works)) {
  if (!names.includes(name)) continue;
  console.log(`Measuring ${name}…`);
  figures.push(...(await measure(options)));
  // Written after each measurement, so that an interrupted run keeps its figures.
  await write();
}
console.log(`\n${tableOf(figures)}`);
