import type { BrowserContext, CDPSession, Frame } from "playwright-core";

const mark = "bench";

/** The fields of a trace event that are used here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Duration in thread time; undefined for events without one. */
  readonly tdur?: number;
}

/** The longest task on the main thread that contains the mark set by its page. */
function longestOf(events: readonly TraceEvent[]): number {
  const begin = events.find(({ name }) => name === mark);
  return events
    .filter(({ name, pid, tid, ts }) => {
      const isHere = pid === begin?.pid && tid === begin.tid && ts > begin.ts;
      return isHere && name === "ThreadControllerImpl::RunTask";
    })
    .reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}

async function startTrace(session: CDPSession) {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "blink.user_timing"] },
  });
  return async () => {
    const end = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await end;
    return events;
  };
}

/**
 * Watches the main thread of a frame from now on; returns a function that resolves to its longest task in
 * milliseconds of thread time. Uses a trace, because a PerformanceObserver reports no long tasks of hidden pages
 * such as ours.
 */
export async function watchTasks(context: BrowserContext, frame: Frame): Promise<() => Promise<number>> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("The browser takes no commands.");
  const stop = await startTrace(session);
  await frame.evaluate((name) => performance.mark(name), mark);
  return async () => longestOf(await stop());
}
