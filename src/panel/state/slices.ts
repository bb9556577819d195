import { signal, untracked } from "@preact/signals";

/** Milliseconds of one slice: less than a frame. */
const SLICE = 10;
/** Items between two looks at the clock. */
const STEP = 50;
/** Further results show when this share of them is new, because each showing draws the list. */
const NEW_SHARE = 1 / 4;

export interface Search<Item> {
  readonly items: readonly Item[];
  matches(this: void, item: Item): boolean;
  /** What `matches` depends on besides the item. */
  readonly facts: unknown;
}

interface Scan<Item> extends Search<Item> {
  /** The results of the scan before if it tested the same: they are nearly right until this one is done. */
  readonly earlier?: readonly Item[] | undefined;
  readonly found: Item[];
  /** Number of items tested, and of results shown. */
  at: number;
  shown: number;
}

const isSame = <Item>(a: Search<Item>, b: Search<Item>): boolean =>
  a.items === b.items && a.facts === b.facts;

/**
 * Filters a list in slices, so that the first results of a long one show at once. Over 50,000 failures, the first
 * letter of a filter takes some 350 ms in all, because their texts are put together, and grouping 290 ms
 * (`docs/benchmarks.md`).
 */
export function createSlices<Item>(
  now: () => number,
  later: (run: () => void, milliseconds: number) => void,
) {
  /** Increments when there is more to show. */
  const turn = signal(0);
  let scan: Scan<Item> | undefined;
  /** Whether a scan is not to end before its last item. */
  let isWhole = false;

  const isDone = ({ at, items }: Scan<Item>) => at === items.length;
  /** The results, as the same list as before if they are the same; `undefined` until the scan is done. */
  const resultOf = (done: Scan<Item>) => {
    const { found, earlier } = done;
    if (!isDone(done)) return undefined;
    return earlier?.length === found.length && earlier.every((item, at) => item === found[at])
      ? earlier
      : found;
  };
  const run = (current: Scan<Item>, milliseconds: number) => {
    const { items, found } = current;
    const end = now() + milliseconds;
    do {
      const step = items.slice(current.at, current.at + STEP);
      for (const item of step) if (current.matches(item)) found.push(item);
      current.at += step.length;
    } while (!isDone(current) && now() < end);
  };
  const goOn = (current: Scan<Item>) =>
    later(() => {
      if (scan !== current || isDone(current)) return;
      run(current, SLICE);
      if (isDone(current) || current.found.length > current.shown * (1 + NEW_SHARE)) turn.value += 1;
      if (!isDone(current)) goOn(current);
    }, 0);

  return {
    /**
     * The matching items found so far, for use in a computed, which updates with further ones. While nothing is found
     * yet, and while only the items or facts have changed, it returns `before` instead.
     */
    filtered(search: Search<Item>, before: readonly Item[]): readonly Item[] {
      turn.value;
      const isRepeat = scan?.matches === search.matches;
      // A scan whose items or facts have changed ends first. Otherwise, steady changes would never let one end.
      const goesOn = scan && isRepeat && (isDone(scan) ? isSame(scan, search) : !isWhole);
      if (!scan || !goesOn) {
        const begun: Scan<Item> = {
          ...search,
          earlier: isRepeat ? ((scan && resultOf(scan)) ?? before) : undefined,
          found: [],
          at: 0,
          shown: 0,
        };
        scan = begun;
        untracked(() => run(begun, isWhole ? Number.POSITIVE_INFINITY : SLICE));
        if (!isDone(begun)) goOn(begun);
      }
      const result = resultOf(scan) ?? scan.earlier;
      if (result) return result;
      if (scan.found.length === scan.shown) return before;
      scan.shown = scan.found.length;
      return [...scan.found];
    },

    /** Reads what depends on the computed with all items tested. */
    whole<Result>(read: () => Result): Result {
      isWhole = true;
      turn.value += 1;
      try {
        return read();
      } finally {
        isWhole = false;
      }
    },

    stop() {
      scan = undefined;
    },
  };
}
