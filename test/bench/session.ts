import type { Frame, Page } from "playwright-core";
import { type Call, launch } from "../e2e/harness/launch.ts";
import { burst, lastCall, openCaller } from "./calls.ts";
import { createMeter, type Meter } from "./meter.ts";
import { median, sum } from "./results.ts";
import { watchTasks } from "./tasks.ts";
import {
  hasList,
  listed,
  timeFiltering,
  timeOpenings,
  timePictures,
  timeScrolling,
  watchFor,
} from "./view.ts";

export interface Session {
  /** Folder of the extension. */
  readonly dist: string;
  readonly kinds: readonly Call[];
  /** How many calls; several are made one after the other. The last of each is a failure, whatever the kinds are. */
  readonly counts: readonly number[];
  /** Also looks for the longest task, which costs tasks of its own. */
  readonly traced?: boolean;
  /** Also opens, scrolls and filters the list when all is there, so many times. */
  readonly used?: number;
  /** Milliseconds that count as rest. */
  readonly rest: number;
  /** Where a profile of the calls is written to, which costs time of its own. */
  readonly profile?: string;
}

export interface Measured {
  /** Milliseconds of the main thread for all calls, and how many times as much as for the first of the counts. */
  readonly tasks: number;
  readonly growth: number;
  /** Milliseconds from the answer to the last call until it was on screen. */
  readonly delay: number;
  readonly longest?: number;
  /** Megabytes. */
  readonly heap: number;
  readonly nodes: number;
  /** Failures that the list lacks; absent where there is no list. */
  readonly missing?: number;
  readonly opening?: number;
  readonly scrolling?: number;
  readonly filtering?: number;
  readonly byFinding?: number;
}

/** Each of them leaves some rows and takes some away. */
const filters = ["inv", "", "hash", "", "status:403", "", "-/odata|token/", ""];

/** Each is the longest of many times, which one hiccup of the machine makes: so the median of some. */
async function medianOf(rounds: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await measure());
  return median(times);
}

/** The floor has no list: it shows how long the browser takes for a picture. */
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

/** Calls of the page until the last one, a failure, is on screen and all is at rest; times in milliseconds. */
export async function measureCalls({ page, panel, meter }: Place, kinds: readonly Call[], count: number) {
  const last = lastCall();
  const shown = await watchFor(panel, last.id);
  const before = await meter.taskTime();
  const answered = await burst(page, kinds, count - 1, last.call);
  const delay = (await shown()) - answered;
  await meter.quiet();
  return { tasks: (await meter.taskTime()) - before, delay };
}

/** A page that makes calls while the panel is open, in a browser of its own. One failure goes first, to load all there is. */
export async function run({ dist, kinds, counts, rest, traced, used, profile }: Session): Promise<Measured> {
  const lens = await launch({ dist });
  try {
    const { page, context, devtoolsFrame } = lens;
    const panel = await lens.openPanel();
    await openCaller(page, lens.server);
    const meter = await createMeter(context, devtoolsFrame, rest);
    const place = { page, panel, meter };
    await measureCalls(place, [], 1);

    const longest = traced ? await watchTasks(context, panel) : undefined;
    const write = profile === undefined ? undefined : await meter.profile();
    const parts: { tasks: number; delay: number }[] = [];
    for (const count of counts) parts.push(await measureCalls(place, kinds, count));
    if (profile) await write?.(profile);

    const tasks = sum(parts.map((part) => part.tasks));
    return {
      tasks,
      growth: tasks / (parts[0]?.tasks ?? 0),
      delay: parts.at(-1)?.delay ?? Number.NaN,
      ...(longest && { longest: await longest() }),
      ...((await hasList(panel)) && { missing: 1 + sum(counts) - (await listed(panel)) }),
      ...(used && (await useList(panel, used))),
      // After that: the garbage collection throws compiled code away as well, which no reader does before they scroll.
      ...(await meter.memory()),
      ...(used && { opening: await timeOpenings(context, meter, panel, 2 * used - 1) }),
    };
  } finally {
    await lens.close();
  }
}
