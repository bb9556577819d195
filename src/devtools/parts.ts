import type { Failure } from "../core/failure.ts";

/** Failures that a panel gets first when it opens, the newest; the others follow in parts of this size. */
const firstPart = 120;
const furtherPart = 500;
/** Milliseconds between two of these parts: the panel draws the newest first, and what it gets in between. */
const partPause = 50;

export interface PartsAdapters {
  /** Sends the state with the failures that a panel draws first. */
  sendState(newest: readonly Failure[]): void;
  send(failures: readonly Failure[]): void;
  wait(run: () => void, milliseconds: number): void;
}

/** Sends all failures, the newest first. Another call ends the parts of the one before. */
export function createParts({ sendState, send, wait }: PartsAdapters) {
  let current = {};
  return (failures: ReadonlyMap<string, Failure>): void => {
    const mine = {};
    current = mine;
    const all = [...failures.values()].reverse();
    sendState(all.slice(0, firstPart));
    const sendFrom = (from: number) => {
      if (from >= all.length || current !== mine) return;
      send(all.slice(from, from + furtherPart).filter(({ id }) => failures.has(id)));
      wait(() => sendFrom(from + furtherPart), partPause);
    };
    if (all.length > firstPart) wait(() => sendFrom(firstPart), 2 * partPause);
  };
}
