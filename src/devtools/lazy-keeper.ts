import type { Keeper } from "./keeper.ts";

/** Most calls to `keep` that wait for a keeper that cannot be loaded; the oldest go first. */
const mostWaiting = 10_000;

/**
 * Loads the keeper with the first failure. When that fails, as after an update that removed its file, it loads again
 * with the next failure.
 */
export function lazyKeeper(load: () => Promise<Keeper>, failed: () => void): Keeper["keep"] {
  let keeper: Promise<Keeper> | undefined;
  let waiting: Parameters<Keeper["keep"]>[] = [];
  return async (...call) => {
    waiting.push(call);
    if (waiting.length > mostWaiting) waiting.shift();
    try {
      keeper ??= load();
      const { keep } = await keeper;
      const calls = waiting;
      waiting = [];
      for (const one of calls) keep(...one);
    } catch {
      keeper = undefined;
      failed();
    }
  };
}
