import { writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, CDPSession, Frame } from "playwright-core";

export interface Meter {
  /** Milliseconds that tasks have taken on the main thread so far. */
  taskTime(): Promise<number>;
  /** Resolves when the pages have been idle for a while. */
  quiet(): Promise<void>;
  /** Heap in megabytes and nodes of all documents, after a garbage collection. */
  memory(): Promise<{ readonly heap: number; readonly nodes: number }>;
  /** Starts a CPU profile; returns a function that writes it as `.cpuprofile`. */
  profile(): Promise<(path: string) => Promise<void>>;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === name)?.value ?? 0;
}

/**
 * Measures the pages of an extension. Devtools page and panel share one process, main thread and heap, so either
 * frame works. Uses thread time, which excludes other processes. `rest`: milliseconds without work that count as
 * idle.
 */
export async function createMeter(context: BrowserContext, frame: Frame, rest: number): Promise<Meter> {
  const session = await context.newCDPSession(frame);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const taskTime = async () => 1000 * (await metric(session, "TaskDuration"));

  return {
    taskTime,
    async quiet() {
      for (let before = await taskTime(), rests = 0; rests < 2; ) {
        await wait(rest / 2);
        const now = await taskTime();
        // The measurement itself and an idle panel take about a millisecond.
        rests = now - before < 5 ? rests + 1 : 0;
        before = now;
      }
    },
    async memory() {
      await session.send("HeapProfiler.collectGarbage");
      return {
        heap: (await metric(session, "JSHeapUsedSize")) / 1e6,
        nodes: await metric(session, "Nodes"),
      };
    },
    async profile() {
      await session.send("Profiler.enable");
      await session.send("Profiler.start");
      return async (path) => {
        const { profile } = await session.send("Profiler.stop");
        await writeFile(path, JSON.stringify(profile));
      };
    },
  };
}
