import { writeFile } from "node:fs/promises";
import { calls } from "./calls.ts";
import { type Curve, plotOf } from "./plot.ts";
import type { Figure } from "./results.ts";
import { inSession, measureCalls } from "./session.ts";

/** The cost of a session with this many failures: milliseconds on the main thread, and megabytes of heap. */
interface Point {
  readonly failures: number;
  readonly time: number;
  readonly heap: number;
}

const grow = (dist: string, counts: readonly number[], rest: number): Promise<Point[]> =>
  inSession({ dist, rest }, async (place) => {
    const points: Point[] = [];
    let failures = 0;
    let time = 0;
    for (const count of counts) {
      time += (await measureCalls(place, calls.failures, count - failures)).tasks;
      failures = count;
      points.push({ failures, time, heap: (await place.meter.memory()).heap });
    }
    return points;
  });

const curve = (label: string, points: readonly Point[], key: "time" | "heap"): Curve => ({
  label,
  points: points.map((point) => [point.failures, point[key]]),
});

/**
 * How time and heap grow with the failures of one session, compared with the floor; `file` receives the plot as SVG.
 */
export async function measureGrowth(
  { dist, floor }: { readonly dist: string; readonly floor: string },
  counts: readonly number[],
  rest: number,
  file: string,
): Promise<Figure[]> {
  const least = await grow(floor, counts, rest);
  const ours = await grow(dist, counts, rest);
  const curves = (key: "time" | "heap") => [
    curve("Defender Error Lens", ours, key),
    curve("floor", least, key),
  ];
  await writeFile(
    file,
    plotOf([
      { title: "Task time, ms", curves: curves("time") },
      { title: "Heap, MB", curves: curves("heap") },
    ]),
  );
  return ours.flatMap((point, at): Figure[] => {
    const work = `${point.failures} failures in one session`;
    return [
      { work, name: "task time", unit: "ms", ours: point.time, floor: least[at]?.time },
      { work, name: "heap", unit: "MB", ours: point.heap, floor: least[at]?.heap },
    ];
  });
}
