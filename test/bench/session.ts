import type { BrowserContext, Frame, Page } from "playwright-core";
import { type Call, launch } from "../e2e/harness/launch.ts";
import { burst, lastCall, openCaller } from "./calls.ts";
import { createMeter, type Meter } from "./meter.ts";
import { median, sum } from "./results.ts";
import { watchTasks } from "./tasks.ts";
import {
  hasList,
  listed,
  timeFiltering,
  timeFirstOpening,
  timeOpenings,
  timePictures,
  timeScrolling,
  watchFor,
} from "./view.ts";

export interface Session {
  /** Folder of the extension. */
  readonly dist: string;
  readonly kinds: readonly Call[];
  /** Number of calls per series. The last call of each series fails, whatever its kind. */
  readonly counts: readonly number[];
  /** Also finds the longest task; the trace itself takes time. */
  readonly traced?: boolean;
  /** How many times to open, scroll and filter the complete list afterwards. */
  readonly used?: number;
  /** Milliseconds without work that count as idle. */
  readonly rest: number;
  /** File for a CPU profile of the calls; profiling itself takes time. */
  readonly profile?: string;
}

export interface Measured {
  /** Milliseconds on the main thread for all calls, and the ratio to the first series. */
  readonly tasks: number;
  readonly growth: number;
  /** Milliseconds from the response to the last call until its row is visible. */
  readonly delay: number;
  /** The same until its row has a verdict. */
  readonly verdict: number;
  /** Both for the first failure after the browser starts, which loads all code. */
  readonly first: number;
  readonly firstVerdict: number;
  readonly longest?: number;
  /** Megabytes. */
  readonly heap: number;
  readonly nodes: number;
  /** Failures missing from the list; undefined without a list. */
  readonly missing?: number;
  /** The panel opens for the first time in the life of a browser: milliseconds until its first content shows. */
  readonly firstOpening: number;
  readonly opening?: number;
  readonly scrolling?: number;
  readonly filtering?: number;
  readonly byFinding?: number;
}

/** Filters that each show some rows and hide others. */
const filters = ["inv", "", "hash", "", "status:403", "", "-/odata|token/", ""];

/** Median of several rounds: each round reports its longest time, so a single hiccup would decide one round. */
async function medianOf(rounds: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await measure());
  return median(times);
}

/** The floor has no list, so its time is that of an empty frame. */
async function useList(panel: Frame, rounds: number) {
  if (!(await hasList(panel))) {
    const picture = await timePictures(panel);
    return { scrolling: picture, filtering: picture, byFinding: picture };
  }
  return {
    scrolling: await medianOf(rounds, () => timeScrolling(panel)),
    filtering: await medianOf(rounds, () => timeFiltering(panel, filters)),
    byFinding: await medianOf(rounds, () => timeFiltering(panel, ["has:finding", ""])),
  };
}

interface Place {
  readonly page: Page;
  readonly panel: Frame;
  readonly meter: Meter;
}

/** Makes calls until the last one, a failure, has its verdict and the pages are idle; times in milliseconds. */
export async function measureCalls({ page, panel, meter }: Place, kinds: readonly Call[], count: number) {
  const last = lastCall();
  const seen = await watchFor(panel, last);
  const before = await meter.taskTime();
  const answered = await burst(page, kinds, count - 1, last.call);
  const { row, verdict } = await seen();
  await meter.quiet();
  return {
    tasks: (await meter.taskTime()) - before,
    delay: row - answered,
    verdict: verdict - answered,
  };
}

interface Begun extends Place {
  readonly context: BrowserContext;
  readonly firstOpening: number;
  /** The first failure, which loads all code. */
  readonly first: Awaited<ReturnType<typeof measureCalls>>;
}

/** Opens the panel in a separate browser, which closes after the work. A first failure has already loaded all code. */
export async function inSession<Result>(
  { dist, rest }: Pick<Session, "dist" | "rest">,
  work: (begun: Begun) => Promise<Result>,
): Promise<Result> {
  const lens = await launch({ dist });
  try {
    const { page, context, devtoolsFrame } = lens;
    const panel = await lens.openPanel();
    const firstOpening = await timeFirstOpening(panel);
    await openCaller(page, lens.server);
    const place = { page, panel, meter: await createMeter(context, devtoolsFrame, rest) };
    return await work({ ...place, context, firstOpening, first: await measureCalls(place, [], 1) });
  } finally {
    await lens.close();
  }
}

/** Measures a page that makes calls with the panel open. */
export function run({ kinds, counts, traced, used, profile, ...session }: Session): Promise<Measured> {
  return inSession(session, async ({ first, firstOpening, context, ...place }) => {
    const { panel, meter } = place;
    const longest = traced ? await watchTasks(context, panel) : undefined;
    const write = profile === undefined ? undefined : await meter.profile();
    const parts: Awaited<ReturnType<typeof measureCalls>>[] = [];
    for (const count of counts) parts.push(await measureCalls(place, kinds, count));
    if (profile) await write?.(profile);

    const tasks = sum(parts.map((part) => part.tasks));
    return {
      tasks,
      growth: tasks / (parts[0]?.tasks ?? 0),
      delay: parts.at(-1)?.delay ?? Number.NaN,
      verdict: parts.at(-1)?.verdict ?? Number.NaN,
      firstOpening,
      first: first.delay,
      firstVerdict: first.verdict,
      ...(longest && { longest: await longest() }),
      ...((await hasList(panel)) && { missing: 1 + sum(counts) - (await listed(panel)) }),
      ...(used && (await useList(panel, used))),
      // Measured last, because garbage collection also drops compiled code, which would slow down the other
      // measurements.
      ...(await meter.memory()),
      ...(used && { opening: await timeOpenings(context, meter, panel, 2 * used - 1) }),
    };
  });
}
