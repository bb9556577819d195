import type { Frame } from "playwright-core";
import { openPanel, poll } from "../e2e/harness/browser.ts";
import { type Call, launch } from "../e2e/harness/launch.ts";
import { openCaller } from "./calls.ts";
import { createMeter } from "./meter.ts";
import { median } from "./results.ts";
import { measureCalls } from "./session.ts";

export interface Turns {
  /** Folders of the two extensions. */
  readonly dist: string;
  readonly floor: string;
  readonly kinds: readonly Call[];
  readonly count: number;
  readonly turns: number;
  /** Milliseconds without work that count as idle. */
  readonly rest: number;
  readonly profile?: string;
}

/** Median milliseconds on the main thread per turn, and the heap afterwards in megabytes. */
interface Side {
  readonly tasks: number;
  readonly heap: number;
}

/**
 * Measures two extensions in one browser. Their panels are visible alternately, because a visible panel costs more
 * whatever it does. So neither machine nor browser favors one of them.
 */
export async function runInTurns(session: Turns): Promise<{ readonly ours: Side; readonly floor: Side }> {
  const { dist, floor, kinds, count, turns, rest, profile } = session;
  const lens = await launch({ dist, beside: floor });
  try {
    const { page, context, devtools, devtoolsFrame } = lens;
    // Its list is flat, so that the last call has a row of its own.
    await lens.openPanel();
    const floorFrame = await poll("the floor", () =>
      devtools
        .frames()
        .find(
          (frame) => frame !== devtoolsFrame && /^chrome-extension:.*\/devtools\.html$/.test(frame.url()),
        ),
    );
    await openCaller(page, lens.server);

    const sideOf = async (frame: Frame) => {
      const meter = await createMeter(context, frame, rest);
      const tasks: number[] = [];
      const measure = async (kinds: readonly Call[], count: number) => {
        const panel = await openPanel(devtools, frame);
        await meter.quiet();
        return (await measureCalls({ page, panel, meter }, kinds, count)).tasks;
      };
      await measure([], 1);
      return {
        meter,
        turn: async () => void tasks.push(await measure(kinds, count)),
        end: async () => ({ tasks: median(tasks), heap: (await meter.memory()).heap }),
      };
    };
    const sides = { floor: await sideOf(floorFrame), ours: await sideOf(devtoolsFrame) };
    for (let turn = 0; turn < turns; turn++) {
      await sides.floor.turn();
      const write = turn === 0 && profile ? await sides.ours.meter.profile() : undefined;
      await sides.ours.turn();
      if (profile) await write?.(profile);
    }
    return { floor: await sides.floor.end(), ours: await sides.ours.end() };
  } finally {
    await lens.close();
  }
}
