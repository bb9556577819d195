/** Milliseconds of quiet after which a burst is taken to be over, when more is known to be on its way and when not. */
const restWithMore = 100;
const rest = 10;
/** Milliseconds that what arrives in a burst waits at most. */
const longest = 500;

export interface PaceAdapters {
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  wait(run: () => void, milliseconds: number): void;
}

/**
 * Calls `run` soon after the returned function was called, with whether more is on its way: at once after a quiet time,
 * in a burst when it rests, and every now and then while it lasts. Each picture of the list costs, so a burst gets few.
 */
export function createPace(run: () => void, { now, wait }: PaceAdapters): (more: boolean) => void {
  let asked = Number.NEGATIVE_INFINITY;
  let ran = Number.NEGATIVE_INFINITY;
  /** When it runs at rest, and when at the latest; `undefined` when nothing waits. */
  let restsAt = 0;
  let latest: number | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;

  const schedule = (due: number) => {
    if (due >= wakesAt) return; // it looks again before that
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
    const isQuiet = time - Math.max(asked, ran) >= longest;
    asked = time;
    restsAt = time + (more ? restWithMore : rest);
    latest ??= isQuiet ? time : time + longest;
    schedule(Math.min(restsAt, latest));
  };
}
