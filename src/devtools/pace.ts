/** Milliseconds of quiet after which a burst is taken to be over, at first, and at most when it went on after all. */
const shortestRest = 25;
const longestRest = 60;
/** Milliseconds that what arrives in a burst waits at most. */
const longest = 500;

export interface PaceAdapters {
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  wait(run: () => void, milliseconds: number): void;
}

/**
 * Calls `run` soon after the returned function was called: at once after a quiet time, in a burst when it rests, and
 * every now and then while it lasts. Each picture of the list costs, so a burst gets few.
 */
export function createPace(run: () => void, { now, wait }: PaceAdapters): () => void {
  let asked = Number.NEGATIVE_INFINITY;
  let ran = Number.NEGATIVE_INFINITY;
  let since: number | undefined;
  let rest = shortestRest;
  /** It ran because it seemed to be over. */
  let hasRested = false;

  const look = () => {
    const time = now();
    const due = Math.min(asked + rest, (since ?? time) + longest);
    if (time < due) return wait(look, due - time);
    hasRested = time >= asked + rest;
    since = undefined;
    ran = time;
    run();
  };

  return () => {
    const time = now();
    const isQuiet = time - Math.max(asked, ran) >= longest;
    if (isQuiet) rest = shortestRest;
    // It was not over: its gaps are longer.
    else if (hasRested) rest = Math.min(2 * rest, longestRest);
    hasRested = false;
    asked = time;
    if (since !== undefined) return;
    since = asked;
    if (!isQuiet) return wait(look, rest);
    wait(() => {
      since = undefined;
      ran = now();
      run();
    }, 0);
  };
}
