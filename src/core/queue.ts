/** Most items in one write, and about how many bytes of them. */
const mostInBatch = 500;
const bytesInBatch = 1_000_000;
/** Milliseconds until a write that failed is tried again. */
const retryAfter = 2_000;
/** Milliseconds between two reports while writing fails. */
const reportPause = 250;

export interface QueueAdapters<Item> {
  write(items: readonly Item[]): Promise<void>;
  /** About how many bytes an item takes on the disk. */
  sizeOf(item: Item): number;
  /** Nothing is written while this is false; call `pump` when it changes. */
  mayWrite(): boolean;
  /** Runs between two writes, each of which has a price of its own. */
  pause(): Promise<void>;
  later(run: () => void, milliseconds: number): void;
  /** Runs after each write, and while writing fails also when more is waiting. */
  report(): void;
}

/**
 * Writes items in batches: the first at once, those that arrive meanwhile together. What cannot be written waits and is
 * tried again, the newest `most` of it.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its methods share what waits and how writing goes
export function createQueue<Item>(adapters: QueueAdapters<Item>, most = Number.POSITIVE_INFINITY) {
  const { write, sizeOf, mayWrite, pause, later, report } = adapters;
  const waiting = new Map<string, Item>();
  let error: unknown;
  let dropped = 0;
  let isWriting = false;
  let willRetry = false;
  let willReport = false;
  let settle: () => void = () => undefined;
  let settled: Promise<void> | undefined;

  const nextBatch = () => {
    const batch: [string, Item][] = [];
    let bytes = 0;
    for (const one of waiting) {
      bytes += sizeOf(one[1]);
      if (batch.length === mostInBatch || (batch.length > 0 && bytes > bytesInBatch)) break;
      batch.push(one);
    }
    return batch;
  };

  const pump = async () => {
    if (isWriting || willRetry) return;
    isWriting = true;
    try {
      while (waiting.size > 0 && mayWrite()) {
        const batch = nextBatch();
        await write(batch.map(([, item]) => item));
        // A better version may have arrived meanwhile.
        for (const [key, item] of batch) if (waiting.get(key) === item) waiting.delete(key);
        error = undefined;
        report();
        await pause();
      }
    } catch (reason) {
      error = reason;
      willRetry = true;
      report();
      later(retry, retryAfter);
    }
    isWriting = false;
    if (waiting.size === 0 || error !== undefined) settle();
  };
  const retry = () => {
    willRetry = false;
    void pump();
  };
  const reportSoon = () => {
    if (willReport) return;
    willReport = true;
    later(() => {
      willReport = false;
      report();
    }, reportPause);
  };

  return {
    /** Adds items; one takes the place of an earlier one with its key. */
    add(items: Iterable<readonly [key: string, item: Item]>) {
      for (const [key, item] of items) {
        waiting.delete(key);
        waiting.set(key, item);
      }
      for (const oldest of waiting.keys()) {
        if (waiting.size <= most) break;
        waiting.delete(oldest);
        dropped += 1;
      }
      if (error !== undefined) reportSoon();
      void pump();
    },

    remove(key: string) {
      waiting.delete(key);
    },

    clear() {
      waiting.clear();
      dropped = 0;
      error = undefined;
    },

    pump: () => void pump(),

    /** Why the last write failed; `undefined` after one that succeeded. */
    error: () => error,

    /** What waits, by key. */
    waiting: waiting as ReadonlyMap<string, Item>,

    /** How many items were given up for lack of memory. */
    dropped: () => dropped,

    /** Resolves when everything is written, or nothing can be. */
    settled(): Promise<void> {
      if (!isWriting) return Promise.resolve();
      settled ??= new Promise((resolve) => {
        settle = () => {
          settled = undefined;
          resolve();
        };
      });
      return settled;
    },
  };
}
