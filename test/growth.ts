/** Milliseconds of processor time that this process takes; what else runs on the machine does not count. */
function processorTime(run: () => unknown, times: number): number {
  const start = process.cpuUsage();
  for (let n = 0; n < times; n++) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Milliseconds that are enough to measure: the counter of processor time moves in steps. */
const leastTime = 2;
/** A disturbed measurement is repeated; growth that is real stays however often it is measured. */
const mostAttempts = 30;

/** Bounds for the growth of work when the input becomes some times as long: halfway to the next power. */
export const growth = {
  line: (times: number) => times ** 1.5,
  square: (times: number) => times ** 2.5,
};

/**
 * How many times the work for the long input is that for the short one. Both are measured in turn until their ratio is
 * below `allowed`, at most `attempts` times, and the least of each counts; so no clock and no busy machine decides.
 */
export function growthOf(
  { short, long }: { readonly short: () => unknown; readonly long: () => unknown },
  allowed: number,
  attempts = mostAttempts,
): number {
  // The first runs are interpreted, the later ones compiled.
  for (const run of [short, short, long]) run();
  let times = 1;
  while (processorTime(short, times) < leastTime) times *= 2;
  let [shortTime, longTime] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < attempts; attempt++) {
    shortTime = Math.min(shortTime, processorTime(short, times));
    longTime = Math.min(longTime, processorTime(long, times));
    if (attempt >= 2 && longTime / shortTime < allowed) break;
  }
  return longTime / shortTime;
}
