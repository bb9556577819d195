import type { Called, EntryListener, NetworkEntry } from "../core/har/entry.ts";
import { objectOf } from "../core/json.ts";
import { createGoodCalls } from "../core/observe/good-calls.ts";
import { isCounted, isGoodCall, isWorthReading, mayFail, mayHoldFailure } from "../core/observe/may-fail.ts";
import { mostGood, type SentGood, type ToRecorderWorker } from "./messages.ts";

/** Milliseconds between two messages about calls that did not fail. */
const callsPause = 1000;

export interface ListenerAdapters {
  watch(report: EntryListener, count: (call: Called, har: object) => void): void;
  send(message: ToRecorderWorker): void;
  /** Current origin of the inspected page. */
  origin(): string | undefined;
  later(run: () => void, milliseconds: number): void;
}

/**
 * The entry in the form that is posted: without HAR fields that are never read, because cloning costs by size, and
 * without `getContent`, a function that Firefox leaves in the entry and that cannot be cloned.
 */
function messageOf({ har, ...facts }: NetworkEntry): NetworkEntry {
  return { ...facts, har: needed(har) };
}

function needed(har: unknown): object {
  const { _initiator, timings, cache, getContent, ...rest } = objectOf(har);
  return rest;
}

/** Numbers good calls. The HAR entry is sent only if the worker does not hold it already. */
function createNumbers() {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (har: object): SentGood => {
    const number = numbers.get(har);
    if (number !== undefined && number > last - mostGood) return { number };
    numbers.set(har, ++last);
    return { number: last, har: needed(har) };
  };
}

/**
 * Observes every call in the devtools page and sends those that may have failed to the worker, with their bodies.
 * The worker does all further processing, so neither DevTools nor the panel is blocked.
 */
export function startListener({ watch, send, origin, later }: ListenerAdapters): void {
  const goodCalls = createGoodCalls<object>();
  const numbered = createNumbers();
  let calls: Called[] = [];
  const sendCalls = () => {
    if (calls.length > 0) send({ type: "calls", calls });
    calls = [];
  };
  /** Settles when everything observed so far has been sent. */
  let sent = Promise.resolve();
  const succeeded = ({ method, url, status, startedAt }: Called, har: object) => {
    if (!goodCalls.succeeded({ method, url, status }, har)) return;
    // Send it after the failure that it repeats.
    sent.then(() => {
      sendCalls();
      send({ type: "succeeded", call: { method, url, startedAt, isLive: true }, good: numbered(har) });
    });
  };
  const count = (call: Called) => {
    if (calls.length === 0) later(sendCalls, callsPause);
    calls.push(call);
  };
  const countEntry = (entry: NetworkEntry) => {
    const { method, url, form, startedAt, status, retryAfter } = entry;
    if (isCounted(entry)) count({ method, url, ...(form && { form }), startedAt, status, retryAfter });
  };
  /** Number of bodies requested but not yet received. */
  let awaited = 0;
  const read = async (entry: NetworkEntry, content: Parameters<EntryListener>[1]): Promise<void> => {
    const page = origin();
    const good = isGoodCall(entry) ? undefined : goodCalls.failed(entry);
    awaited += 1;
    // Read the body immediately: a navigation discards it.
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
      ...(good && { good: numbered(good) }),
    });
  };
  watch(
    (entry, content) => {
      if (mayFail(entry)) {
        const reading = read(entry, content);
        sent = Promise.all([sent, reading]).then(() => undefined);
      } else countEntry(entry);
      if (isGoodCall(entry)) succeeded(entry, objectOf(entry.har));
    },
    (call, har) => {
      count(call);
      succeeded(call, har);
    },
  );
}
