import type { Keeper } from "./keeper.ts";

/** Most calls to `keep` queued while the keeper cannot be loaded; the oldest are dropped first. */
const mostWaiting = 10_000;

/**
 * Loads the keeper on first use. If that fails (for example because an update removed the file), the next failure
 * tries again; `failed` receives the number of queued calls.
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

    /** Preloads the keeper, so that the first failure reaches the disk right after it is shown. */
    open,

    /** Forwards a change of permission or limits. */
    changed: () => void keeper?.then(({ changed }) => changed()).catch(() => undefined), // `open` reports the error
  };
}
