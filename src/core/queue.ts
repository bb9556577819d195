/** Limits of one write: items, and approximate bytes. */
const mostInBatch = 500;
const bytesInBatch = 1_000_000;
/** Milliseconds until a failed write is retried. */
const retryAfter = 2_000;
/** Milliseconds between two reports while writes fail. */
const reportPause = 250;

export interface QueueAdapters<Item> {
  write(items: readonly Item[]): Promise<void>;
  /** Approximate size of an item on disk, in bytes, if it is written together with the one before. */
  sizeOf(item: Item, before?: Item): number;
  /** Writing pauses while this returns false; call `pump` when it changes. */
  mayWrite(): boolean;
  /** Runs between two writes, because each of them is expensive. */
  pause(): Promise<void>;
  later(run: () => void, milliseconds: number): void;
  /** Runs after each write, and while writes fail also when items are added. */
  report(): void;
}

/**
 * Writes items in batches: the first at once, those that arrive meanwhile together. Items that cannot be written wait
 * for a retry, at most the newest `most`.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its methods share the queue and its state
export function createQueue<Item>(adapters: QueueAdapters<Item>, most = Number.POSITIVE_INFINITY) {
  const { write, sizeOf, mayWrite, pause, later, report } = adapters;
  const waiting = new Map<string, Item>();
  let error: unknown;
  let dropped = 0;
  let isWriting = false;
  let willRetry = false;
  let willReport = false;
  /** Callers of `settled`, and how many items each leaves waiting. */
  let callers: { readonly most: number; readonly resolve: () => void }[] = [];

  const nextBatch = () => {
    const batch: [string, Item][] = [];
    let bytes = 0;
    for (const one of waiting) {
      bytes += sizeOf(one[1], batch.at(-1)?.[1]);
      if (batch.length === mostInBatch || (batch.length > 0 && bytes > bytesInBatch)) break;
      batch.push(one);
    }
    return batch;
  };

  const settle = () => {
    const before = callers;
    callers = [];
    for (const one of before)
      if (isWriting && waiting.size > one.most) callers.push(one);
      else one.resolve();
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
        settle();
        await pause();
      }
    } catch (reason) {
      error = reason;
      willRetry = true;
      report();
      later(retry, retryAfter);
    }
    isWriting = false;
    settle();
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
    /** Adds items; each replaces a waiting item with the same key. */
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

    /** Why the last write failed; `undefined` after a success. */
    error: () => error,

    /** The waiting items by key. */
    waiting: waiting as ReadonlyMap<string, Item>,

    /** How many items were dropped for lack of memory. */
    dropped: () => dropped,

    /** Resolves when at most `most` items are still to be written, or nothing can be. */
    settled(most = 0): Promise<void> {
      if (!isWriting || waiting.size <= most) return Promise.resolve();
      return new Promise((resolve) => callers.push({ most, resolve }));
    },
  };
}
