import type { Failure } from "../core/failure.ts";
import type { Keeper } from "./keeper.ts";

/** Most failures that wait for a keeper that cannot be loaded; the oldest go first. */
const mostWaiting = 10_000;

/**
 * Loads the keeper with the first failure, and again with the next when that fails: an update may have taken its file
 * away.
 */
export function lazyKeeper(load: () => Promise<Keeper>, failed: () => void): Keeper["keep"] {
  let keeper: Promise<Keeper> | undefined;
  let waiting: Failure[] = [];
  return async (failures) => {
    waiting.push(...failures);
    if (waiting.length > mostWaiting) waiting = waiting.slice(-mostWaiting);
    try {
      keeper ??= load();
      const { keep } = await keeper;
      const all = waiting;
      waiting = [];
      if (all.length > 0) keep(all);
    } catch {
      keeper = undefined;
      failed();
    }
  };
}
