import type { Failure } from "../core/failure.ts";

/** Number of failures in the first message to a panel that opens (the newest), and in each further one. */
const firstPart = 120;
const furtherPart = 500;
/** Milliseconds between these messages. The panel draws the newest failures first and receives the rest meanwhile. */
const partPause = 50;

export interface PartsAdapters {
  /** Sends the state with the failures that the panel draws first. */
  sendState(newest: readonly Failure[]): void;
  send(failures: readonly Failure[]): void;
  wait(run: () => void, milliseconds: number): void;
}

/** Sends all failures, newest first. A new call cancels the messages that the previous one has not sent yet. */
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
