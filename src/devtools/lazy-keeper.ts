import type { Keeper } from "./keeper.ts";

/** Most calls to `keep` that wait for a keeper that cannot be loaded; the oldest go first. */
const mostWaiting = 10_000;

/**
 * Loads the keeper. When that fails, as after an update that removed its file, it loads again with the next failure;
 * `failed` gets the number of calls that wait.
 */
export function lazyKeeper(load: () => Promise<Keeper>, failed: (waiting: number) => void) {
  let keeper: Promise<Keeper> | undefined;
  let waiting: Parameters<Keeper["keep"]>[] = [];
  const open = async () => {
    try {
      keeper ??= load();
      const { keep } = await keeper;
      const calls = waiting;
      waiting = [];
      for (const call of calls) keep(...call);
    } catch {
      keeper = undefined;
      failed(waiting.length);
    }
  };
  return {
    keep(...call: Parameters<Keeper["keep"]>) {
      waiting.push(call);
      if (waiting.length > mostWaiting) waiting.shift();
      void open();
    },

    /** Loads it ahead: the first failure is to be on the disk a moment after it is on the screen. */
    open,

    /** Passes on that permission or limits have changed. */
    changed: () => void keeper?.then(({ changed }) => changed()).catch(() => undefined), // reported by `open`
  };
}
