/** Milliseconds of processor time used by this process; other processes do not count. */
function processorTime(run: () => unknown, times: number): number {
  const start = process.cpuUsage();
  for (let n = 0; n < times; n++) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Enough milliseconds to measure: the counter of processor time moves in steps. */
const leastTime = 2;
/** A disturbed measurement is repeated; real growth persists however often it is measured. */
const mostAttempts = 30;

/** Bounds for the growth of work when the input grows by some factor: halfway to the next power. */
export const growth = {
  line: (times: number) => times ** 1.5,
  square: (times: number) => times ** 2.5,
};

/**
 * The ratio of the work for the long input to that for the short one. Measures both alternately until the ratio is
 * below `allowed`, at most `attempts` times, and uses the minimum of each, so that neither the clock nor a busy
 * machine decides.
 */
export function growthOf(
  { short, long }: { readonly short: () => unknown; readonly long: () => unknown },
  allowed: number,
  attempts = mostAttempts,
): number {
  // The first runs are interpreted, later ones compiled.
  for (const run of [short, short, long]) run();
  let times = 1;
  while (processorTime(short, times) < leastTime) times *= 2;
  let [shortTime, longTime] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < attempts; attempt++) {
    shortTime = Math.min(shortTime, processorTime(short, times));
    longTime = Math.min(longTime, processorTime(long, times));
    if (attempt >= 1 && longTime / shortTime < allowed) break;
  }
  return longTime / shortTime;
}
