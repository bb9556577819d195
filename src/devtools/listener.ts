import type { Called, NetworkEntry } from "../core/har/entry.ts";
import { objectOf } from "../core/json.ts";
import { isCounted, isSuccess, isWorthReading, mayFail, mayHoldFailure } from "../core/observe/observer.ts";
import type { ToRecorderWorker } from "./messages.ts";

/** Milliseconds between two messages about calls that did not fail. */
const callsPause = 1000;

export interface ListenerAdapters {
  watch(report: (entry: NetworkEntry) => void, count: (call: Called) => void): void;
  send(message: ToRecorderWorker): void;
  /** Origin of the inspected page now. */
  origin(): string | undefined;
  later(run: () => void, milliseconds: number): void;
}

/**
 * The entry as a message carries it: without its function, and its HAR without what nobody reads, which costs by its
 * size, and without `getContent`, which Firefox leaves in it.
 */
function messageOf({ content: _, har, ...facts }: NetworkEntry) {
  const { _initiator, timings, cache, getContent, ...needed } = objectOf(har);
  return { ...facts, har: needed };
}

/**
 * Hears every call in the devtools page and hands those that may have failed to the worker, with their bodies. All
 * work on them is done there, so that neither DevTools nor the panel waits for it.
 */
export function startListener({ watch, send, origin, later }: ListenerAdapters): void {
  let calls: Called[] = [];
  const sendCalls = () => {
    if (calls.length > 0) send({ type: "calls", calls });
    calls = [];
  };
  const count = (call: Called) => {
    if (calls.length === 0) later(sendCalls, callsPause);
    calls.push(call);
  };
  const countEntry = (entry: NetworkEntry) => {
    const { method, url, startedAt, status, retryAfter } = entry;
    if (isCounted(entry)) count({ method, url, startedAt, status, retryAfter });
  };
  /** Bodies that were asked for and have not come. */
  let awaited = 0;
  const read = async (entry: NetworkEntry) => {
    const page = origin();
    awaited += 1;
    // Asked for at once: a navigation throws it away.
    const content = isWorthReading(entry) ? await entry.content() : {};
    awaited -= 1;
    if (isSuccess(entry) && !mayHoldFailure(content)) return countEntry(entry);
    sendCalls();
    send({ type: "entry", entry: messageOf(entry), content, origin: page ?? origin(), more: awaited > 0 });
  };
  watch((entry) => {
    if (mayFail(entry)) void read(entry);
    else countEntry(entry);
  }, count);
}
