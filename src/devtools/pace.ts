/** Milliseconds of silence that end a burst: with another body still being read, and without. */
const restWithMore = 100;
const rest = 10;
/** Most milliseconds an item waits during a burst. */
const longest = 500;

export interface PaceAdapters {
  /** Monotonic time in milliseconds. */
  now(): number;
  wait(run: () => void, milliseconds: number): void;
}

/**
 * Batches calls of the returned function into runs of `run`: immediately after a quiet period, at the end of a
 * burst, and at intervals during a long one. Each run redraws the list, so a burst should cause few. `more`: further
 * items are on their way.
 */
export function createPace(run: () => void, { now, wait }: PaceAdapters): (more: boolean) => void {
  let requested = Number.NEGATIVE_INFINITY;
  let ran = Number.NEGATIVE_INFINITY;
  /** When the burst counts as over, and the latest time to run; `undefined` if nothing is waiting. */
  let restsAt = 0;
  let latest: number | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;

  const schedule = (due: number) => {
    if (due >= wakesAt) return; // the pending timer fires earlier
    wakesAt = due;
    wait(look, due - now());
  };
  const look = () => {
    wakesAt = Number.POSITIVE_INFINITY;
    if (latest === undefined) return;
    const due = Math.min(restsAt, latest);
    if (now() < due) return schedule(due);
    latest = undefined;
    ran = now();
    run();
  };

  return (more) => {
    const time = now();
    const isQuiet = time - Math.max(requested, ran) >= longest;
    requested = time;
    restsAt = time + (more ? restWithMore : rest);
    latest ??= isQuiet ? time : time + longest;
    schedule(Math.min(restsAt, latest));
  };
}
