import type { Called, EntryListener, NetworkEntry } from "../core/har/entry.ts";
import { objectOf } from "../core/json.ts";
import { isCounted, isWorthReading, mayFail, mayHoldFailure } from "../core/observe/may-fail.ts";
import type { ToRecorderWorker } from "./messages.ts";

/** Milliseconds between two messages about calls that did not fail. */
const callsPause = 1000;

export interface ListenerAdapters {
  watch(report: EntryListener, count: (call: Called) => void): void;
  send(message: ToRecorderWorker): void;
  /** Origin of the inspected page now. */
  origin(): string | undefined;
  later(run: () => void, milliseconds: number): void;
}

/**
 * The entry as a message carries it: its HAR without what nobody reads, which costs by its size, and without
 * `getContent`, a function that Firefox leaves in it.
 */
function messageOf({ har, ...facts }: NetworkEntry): NetworkEntry {
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
    const { method, url, form, startedAt, status, retryAfter } = entry;
    if (isCounted(entry)) count({ method, url, ...(form && { form }), startedAt, status, retryAfter });
  };
  /** Bodies that were asked for and have not come. */
  let awaited = 0;
  const read: EntryListener = async (entry, content) => {
    const page = origin();
    awaited += 1;
    // Asked for at once: a navigation throws it away.
    const body = isWorthReading(entry) ? await content() : {};
    awaited -= 1;
    if (!mayHoldFailure(entry, body)) return countEntry(entry);
    sendCalls();
    send({
      type: "entry",
      entry: messageOf(entry),
      content: body,
      origin: page ?? origin(),
      more: awaited > 0,
    });
  };
  watch((entry, content) => {
    if (mayFail(entry)) read(entry, content);
    else countEntry(entry);
  }, count);
}
