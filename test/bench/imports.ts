import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { type Lens, launch, rowsOf } from "../e2e/harness/launch.ts";
import { type HarShape, writeHar } from "./make-har.ts";
import { createMeter } from "./meter.ts";
import type { Figure } from "./results.ts";
import { watchTasks } from "./tasks.ts";

interface File {
  readonly name: string;
  readonly megabytes: number;
  readonly shape?: HarShape;
  readonly limits?: { readonly time?: number; readonly ratio?: number; readonly heap?: number };
}

/** A recording of a whole day, one with many failures, and one with nothing but failures. */
const files: readonly File[] = [
  { name: "mixed", megabytes: 300, limits: { ratio: 0.8 } },
  {
    name: "9,500 failures",
    megabytes: 300,
    shape: { entries: 38_000, every: 4 },
    limits: { time: 5000, heap: 120 },
  },
  { name: "43,000 failures", megabytes: 150, shape: { entries: 43_000, every: 1 }, limits: { time: 8000 } },
];

/** Milliseconds that `JSON.parse` takes for the whole text, in the same browser. */
async function timeParsing(frame: Frame, path: string): Promise<number> {
  const input = await frame.evaluateHandle(() =>
    Object.assign(document.createElement("input"), { type: "file" }),
  );
  await input.setInputFiles(path);
  return input.evaluate(async (input) => {
    const start = performance.now();
    JSON.parse((await input.files?.[0]?.text()) ?? "");
    return performance.now() - start;
  });
}

async function timeImport({ panel }: Lens, path: string) {
  const start = performance.now();
  await panel.locator("input[type=file]").first().setInputFiles(path);
  await rowsOf(panel).first().waitFor();
  const first = performance.now() - start;
  await panel.getByRole("progressbar").waitFor({ state: "detached", timeout: 0 });
  return { first, whole: performance.now() - start };
}

async function measureImport(dist: string, path: string, rest: number, file: File): Promise<Figure[]> {
  const lens = await launch({ dist });
  try {
    await lens.openPanel();
    const meter = await createMeter(lens.context, lens.devtoolsFrame, rest);
    await meter.quiet();
    const longest = await watchTasks(lens.context, lens.panel);
    const { first, whole } = await timeImport(lens, path);
    const task = await longest();
    await meter.quiet();
    const { heap } = await meter.memory();
    const floor = await timeParsing(lens.devtoolsFrame, path);
    const work = `a HAR of ${file.megabytes} MB, ${file.name}`;
    const { time, ratio, heap: most } = file.limits ?? {};
    return [
      {
        work,
        name: "import",
        unit: "ms",
        ours: whole,
        floor,
        ...(time !== undefined && { most: time }),
        ...(ratio !== undefined && { mostRatio: ratio }),
      },
      { work, name: "first failures listed after", unit: "ms", ours: first, most: 1000 },
      { work, name: "longest task", unit: "ms", ours: task, most: 50 },
      { work, name: "heap", unit: "MB", ours: heap, ...(most !== undefined && { most }) },
    ];
  } finally {
    await lens.close();
  }
}

/**
 * Imports large files in the panel and compares with `JSON.parse` of the same text. `share` makes them smaller,
 * `most` fewer.
 */
export async function measureImports(
  dist: string,
  rest: number,
  { share = 1, most = files.length } = {},
): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "defender-error-lens-bench-"));
  const figures: Figure[] = [];
  try {
    for (const file of files.slice(0, most)) {
      const path = join(folder, `${file.megabytes}-${file.name}.har`);
      const entries = Math.ceil((file.shape?.entries ?? 40_000) * share);
      await writeHar(path, file.megabytes * share, { every: file.shape?.every ?? 20, entries });
      figures.push(...(await measureImport(dist, path, rest, file)));
      await rm(path);
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
