interface World {
  /** Milliseconds. */
  now(): number;
  later(run: () => void, milliseconds: number): void;
}

/** Milliseconds of work before the panel gets to draw again. */
const SLICE = 5;
/** Milliseconds after the last arrival, when a burst is over. */
const CALM = 1000;

/** Does for each failure, when there is time, what would be waited for later. */
export function createAhead<Item>(
  work: (item: Item) => void,
  { now, later }: World,
): (items: readonly Item[]) => void {
  const waiting: Item[] = [];
  let calmAt = 0;
  let isWaiting = false;
  const run = () => {
    if (now() < calmAt) return later(run, calmAt - now());
    const end = now() + SLICE;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      work(next);
      if (now() >= end) break;
    }
    isWaiting = waiting.length > 0;
    if (isWaiting) later(run, 0);
  };
  return (items) => {
    for (const item of items) waiting.push(item);
    calmAt = now() + CALM;
    if (!isWaiting) later(run, CALM);
    isWaiting = true;
  };
}
