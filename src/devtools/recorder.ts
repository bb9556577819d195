import type { FromRecorder, KeepingState, ToRecorder } from "../browser/channel.ts";
import type { LoggedCall } from "../core/call-log.ts";
import type { NetworkEntry } from "../core/entry.ts";
import type { Failure } from "../core/failure.ts";
import { createObserver } from "../core/observe.ts";
import { createPace, type PaceAdapters } from "./pace.ts";

/** Most failures that are kept while DevTools is open; the oldest go first. */
const mostFailures = 10_000;
/** A panel that opens is told so many failures at first, the newest, and the others in parts of this size. */
const firstPart = 200;
const furtherPart = 500;
/** Milliseconds between two reports of the calls that did not fail. */
const callsPause = 1000;

export interface RecorderAdapters extends PaceAdapters {
  watch(report: (entry: NetworkEntry) => void): void;
  /** Opens the channel to the panel and returns the way to send. */
  connect(receive: (message: ToRecorder) => void): (message: FromRecorder) => void;
  showCount(failures: number): void;
  /** Starts keeping failures in history, which tells how it goes. */
  keep(report: (state: KeepingState) => void): (failures: readonly Failure[]) => void;
}

/**
 * Hears every request from the moment DevTools opens, keeps the failures and tells the panel, which may open late,
 * reload or close. It draws no conclusions, so that traffic it does not care about costs nothing.
 */
export function startRecorder(adapters: RecorderAdapters): void {
  const { watch, connect, showCount, keep, wait } = adapters;
  const failures = new Map<string, Failure>();
  const observer = createObserver(crypto.randomUUID());
  let fresh = new Map<string, Failure>();
  let newCalls: LoggedCall[] = [];
  let recording = true;
  let keeping: KeepingState = "on";

  /** A new object each time the panel is told everything, so that parts of an older telling are dropped. */
  let telling = {};

  const tellState = () => {
    const told = {};
    telling = told;
    const all = [...failures.values()].reverse();
    send({
      type: "state",
      failures: all.slice(0, firstPart),
      recording,
      calls: observer.calls.snapshot(),
      keeping,
    });
    const tellMore = (from: number) => {
      if (from >= all.length || telling !== told) return;
      const part = all.slice(from, from + furtherPart).filter(({ id }) => failures.has(id));
      send({ type: "failures", failures: part });
      wait(() => tellMore(from + furtherPart), 0);
    };
    if (all.length > firstPart) wait(() => tellMore(firstPart), 0);
  };

  const send = connect((message) => {
    if (message.type === "clear") {
      failures.clear();
      fresh.clear();
      observer.forget();
      showCount(0);
    }
    if (message.type === "record") recording = message.on;
    if (message.type === "forget") {
      for (const id of message.ids) failures.delete(id);
      showCount(failures.size);
      return;
    }
    newCalls = [];
    tellState();
  });

  const tellKeeping = (state: KeepingState) => {
    keeping = state;
    send({ type: "keeping", state });
  };
  const keepInHistory = keep(tellKeeping);

  const sendCalls = () => {
    if (newCalls.length > 0) send({ type: "calls", calls: newCalls });
    newCalls = [];
  };

  const flush = () => {
    const batch = [...fresh.values()];
    fresh = new Map();
    if (batch.length === 0) return;
    sendCalls();
    send({ type: "failures", failures: batch });
    showCount(failures.size);
  };

  const flushSoon = createPace(flush, adapters);

  const take = (failure: Failure) => {
    flushSoon();
    failures.set(failure.id, failure);
    fresh.set(failure.id, failure);
    for (const oldest of failures.keys()) {
      if (failures.size <= mostFailures) break;
      failures.delete(oldest);
    }
  };

  watch(async (entry) => {
    if (!recording) return;
    const call = observer.count(entry);
    if (call) {
      if (newCalls.length === 0) wait(sendCalls, callsPause);
      newCalls.push(call);
    }
    const found = await observer.observe(entry).catch((error) => {
      console.error(error);
      tellKeeping("unloaded");
      return [];
    });
    if (found.length === 0) return;
    for (const failure of found) take(failure);
    // Not with the rest, soon: a hidden DevTools runs its timers once a second.
    keepInHistory(found);
  });
}
