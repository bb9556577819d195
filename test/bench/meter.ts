import { writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, CDPSession, Frame } from "playwright-core";

export interface Meter {
  /** Milliseconds of the main thread that tasks took so far. */
  taskTime(): Promise<number>;
  /** Resolves when the pages have been at rest for half a second. */
  quiet(): Promise<void>;
  /** After a garbage collection: megabytes of the heap, and nodes of all documents. */
  memory(): Promise<{ readonly heap: number; readonly nodes: number }>;
  /** Records where the time goes; the returned function writes a `.cpuprofile`. */
  profile(): Promise<(path: string) => Promise<void>>;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === name)?.value ?? 0;
}

/**
 * Measures the pages of an extension. Devtools page and panel share a process with one main thread and one heap, so
 * either frame speaks for both. Thread time, so that what else runs on the machine does not count.
 */
export async function createMeter(context: BrowserContext, frame: Frame): Promise<Meter> {
  const session = await context.newCDPSession(frame);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const taskTime = async () => 1000 * (await metric(session, "TaskDuration"));

  return {
    taskTime,
    async quiet() {
      for (let before = await taskTime(), rest = 0; rest < 2; ) {
        await wait(500);
        const now = await taskTime();
        // Measuring and an idle panel take about a millisecond.
        rest = now - before < 5 ? rest + 1 : 0;
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
