import type { Frame } from "playwright-core";
import { type Call, launch } from "../e2e/harness/launch.ts";
import { burst, lastCall, openCaller } from "./calls.ts";
import { createMeter } from "./meter.ts";
import { median } from "./results.ts";
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
  /** All calls, the first and the last among them, which are failures whatever the kinds are. */
  readonly count: number;
  /** Also looks for the longest task, which costs tasks of its own. */
  readonly traced?: boolean;
  /** Also opens, scrolls and filters the list when all is there. */
  readonly used?: boolean;
  /** Where a profile of the calls is written to, which costs time of its own. */
  readonly profile?: string;
}

export interface Measured {
  /** Milliseconds of the main thread. */
  readonly tasks: number;
  /** Milliseconds from the answer to the last call until it was on screen. */
  readonly delay: number;
  readonly longest?: number;
  /** Megabytes. */
  readonly heap: number;
  readonly nodes: number;
  /** Absent where there is no list. */
  readonly listed?: number;
  readonly opening?: number;
  readonly scrolling?: number;
  readonly filtering?: number;
  readonly byFinding?: number;
}

/** Each of them leaves some rows and takes some away. */
const filters = ["inv", "", "hash", "", "status:403", "", "-/odata|token/", ""];

/** Each is the longest of many times, which one hiccup of the machine makes: so the median of three. */
const ofThree = async (measure: () => Promise<number>) =>
  median([await measure(), await measure(), await measure()]);

/** The floor has no list: it shows how long the browser takes for a picture. */
async function useList(panel: Frame) {
  if (!(await hasList(panel))) {
    const picture = await timePictures(panel);
    return { scrolling: picture, filtering: picture, byFinding: picture };
  }
  return {
    scrolling: await ofThree(() => timeScrolling(panel)),
    filtering: await ofThree(() => timeFiltering(panel, filters)),
    byFinding: await ofThree(() => timeFiltering(panel, ["has:finding", ""])),
  };
}

/** A page that makes calls while the panel is open, in a browser of its own. One failure goes first, to load all there is. */
export async function run({ dist, kinds, count, traced, used, profile }: Session): Promise<Measured> {
  const lens = await launch({ dist });
  try {
    const { page, context, devtoolsFrame } = lens;
    const panel = await lens.openPanel();
    await openCaller(page, lens.server);
    const meter = await createMeter(context, devtoolsFrame);
    const first = lastCall();
    const firstShown = await watchFor(panel, first.id);
    await burst(page, [], 0, first.call);
    await firstShown();
    await meter.quiet();

    const last = lastCall();
    const lastShown = await watchFor(panel, last.id);
    const longest = traced ? await watchTasks(context, panel) : undefined;
    const write = profile === undefined ? undefined : await meter.profile();
    const before = await meter.taskTime();
    const answered = await burst(page, kinds, count - 2, last.call);
    const delay = (await lastShown()) - answered;
    await meter.quiet();
    const tasks = (await meter.taskTime()) - before;
    if (profile) await write?.(profile);

    return {
      tasks,
      delay,
      ...(longest && { longest: await longest() }),
      ...((await hasList(panel)) && { listed: await listed(panel) }),
      ...(used && (await useList(panel))),
      // After that: the garbage collection throws compiled code away as well, which no reader does before they scroll.
      ...(await meter.memory()),
      ...(used && { opening: await timeOpenings(context, meter, panel, 5) }),
    };
  } finally {
    await lens.close();
  }
}
