import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { poll } from "../e2e/harness/browser.ts";
import { answerFails, fails, keptAddresses } from "../e2e/harness/fails.ts";
import { type Lens, launch } from "../e2e/harness/launch.ts";
import { writeHar } from "./make-har.ts";
import { createMeter } from "./meter.ts";
import { watchTasks } from "./tasks.ts";

export interface SoakOptions {
  readonly rounds: number;
  /** Navigations per round, and failed calls after each. */
  readonly navigations: number;
  readonly failures: number;
  /** Milliseconds without work that count as idle. */
  readonly rest: number;
}

/** 30,000 failures, 200 navigations, 20 imports. */
const whole: SoakOptions = { rounds: 20, navigations: 10, failures: 150, rest: 1000 };
const imported = { entries: 400, every: 4 };

export interface Soaked {
  /** Megabytes after each round and a garbage collection. */
  readonly heap: readonly number[];
  /** The longest task of the main thread, in milliseconds of thread time. */
  readonly longest: number;
  readonly failures: number;
  /** Failures missing from history at the end. */
  readonly lost: number;
}

/** Makes failing calls, ten at a time; their URLs are unique. */
const failHere = ({ page }: Lens, name: string, calls: number) =>
  page.evaluate(
    async ([url, count]) => {
      for (let at = 0; at < count; at += 10)
        await Promise.all(
          Array.from({ length: 10 }, (_, n) => fetch(`${url}-${at + n}`).then((reply) => reply.text())),
        );
    },
    [`${fails}/${name}`, calls] as const,
  );

async function importHar({ panel }: Lens, path: string): Promise<void> {
  await panel.locator("input[type=file]").first().setInputFiles(path);
  const progress = panel.getByRole("progressbar");
  await progress.waitFor({ timeout: 1000 }).catch(() => undefined); // the import may have finished already
  await progress.waitFor({ state: "detached", timeout: 120_000 });
}

/** Records, navigates and imports for many rounds in one session, and compares history with the failures produced. */
export async function soak(dist: string, options: SoakOptions): Promise<Soaked> {
  const { rounds, navigations, rest } = options;
  const folder = await mkdtemp(join(tmpdir(), "defender-error-lens-soak-"));
  const lens = await launch({ dist });
  try {
    answerFails(lens);
    const { page } = lens;
    const panel = await lens.openPanel();
    await panel.evaluate(() => chrome.storage.local.set({ most: 50_000 }));
    const path = join(folder, "soak.har");
    const made = await writeHar(path, 2, imported);
    const meter = await createMeter(lens.context, lens.devtoolsFrame, rest);
    const longest = await watchTasks(lens.context, panel);
    const heap: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (let visit = 0; visit < navigations; visit++) {
        await page.reload();
        await failHere(lens, `${round}-${visit}`, options.failures);
      }
      await importHar(lens, path);
      await meter.quiet();
      heap.push((await meter.memory()).heap);
    }
    const recorded = rounds * navigations * options.failures;
    const failures = recorded + rounds * made.failures;
    const kept = () => keptAddresses(panel).then((urls) => urls.length);
    await poll("history", async () => (await kept()) >= failures, 60_000).catch(() => undefined); // counted below
    const addresses = await keptAddresses(panel);
    const own = new Set(addresses.filter((url) => url.startsWith(fails))).size;
    return {
      heap,
      longest: await longest(),
      failures,
      lost: recorded - own + (rounds * made.failures - (addresses.length - own)),
    };
  } finally {
    await lens.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const [, script] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "20" } } });
  const dist = fileURLToPath(new URL("../../dist/chrome", import.meta.url));
  const { heap, longest, failures, lost } = await soak(dist, { ...whole, rounds: Number(values.rounds) });
  console.log(`${failures} failures, ${lost} lost; longest task ${Math.round(longest)} ms`);
  console.log(`heap after each round, MB: ${heap.map((mb) => mb.toFixed(1)).join(" ")}`);
  if (lost !== 0) process.exitCode = 1;
}
