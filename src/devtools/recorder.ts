import type { FromRecorder, KeepingState, ToRecorder } from "../browser/channel.ts";
import type { LoggedCall } from "../core/call-log.ts";
import type { NetworkEntry } from "../core/entry.ts";
import type { Failure } from "../core/failure.ts";
import { createObserver } from "../core/observe.ts";

/** Most failures that are kept while DevTools is open; the oldest go first. */
const mostFailures = 10_000;

export interface RecorderAdapters {
  watch(report: (entry: NetworkEntry) => void): void;
  /** Opens the channel to the panel and returns the way to send. */
  connect(receive: (message: ToRecorder) => void): (message: FromRecorder) => void;
  showCount(failures: number): void;
  /** Starts keeping failures in history, which tells how it goes. */
  keep(report: (state: KeepingState) => void): (failures: readonly Failure[]) => void;
  /** Runs a function soon, after what else arrives at the same time. */
  soon(run: () => void): void;
  /** Runs a function within about a second. */
  later(run: () => void): void;
}

/**
 * Hears every request from the moment DevTools opens, keeps the failures and tells the panel, which may open late,
 * reload or close. It draws no conclusions, so that traffic it does not care about costs nothing.
 */
export function startRecorder({ watch, connect, showCount, keep, soon, later }: RecorderAdapters): void {
  const failures = new Map<string, Failure>();
  const observer = createObserver(crypto.randomUUID());
  let fresh = new Map<string, Failure>();
  let newCalls: LoggedCall[] = [];
  let recording = true;
  let keeping: KeepingState = "on";

  const tellState = () =>
    send({
      type: "state",
      failures: [...failures.values()],
      recording,
      calls: observer.calls.snapshot(),
      keeping,
    });

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

  const keepInHistory = keep((state) => {
    keeping = state;
    send({ type: "keeping", state });
  });

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

  const take = (failure: Failure) => {
    if (fresh.size === 0) soon(flush);
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
      if (newCalls.length === 0) later(sendCalls);
      newCalls.push(call);
    }
    const found = await observer.observe(entry);
    if (found.length === 0) return;
    for (const failure of found) take(failure);
    // Not with the rest, soon: a hidden DevTools runs its timers once a second.
    keepInHistory(found);
  });

  // A panel that was open before this page: DevTools reloads both apart.
  tellState();
}
