import type { BrowserContext, CDPSession, Frame } from "playwright-core";

const mark = "bench";

/** What we read of a trace event; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Of the thread; absent for events without a duration. */
  readonly tdur?: number;
}

/** The main thread of a process writes the marks of its pages, which tells it from all others. */
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
 * The longest task of a frame's main thread from now on, in milliseconds of thread time. A trace and not an observer
 * of long tasks, because those of a devtools page, which is hidden, are not reported.
 */
export async function watchTasks(context: BrowserContext, frame: Frame): Promise<() => Promise<number>> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("The browser takes no commands.");
  const stop = await startTrace(session);
  await frame.evaluate((name) => performance.mark(name), mark);
  return async () => longestOf(await stop());
}
