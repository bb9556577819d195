import type { FromRecorder, KeepingState, ToRecorder } from "../browser/channel.ts";
import type { Failure } from "../core/failure.ts";
import type { Called, NetworkEntry } from "../core/har/entry.ts";
import { createObserver, isCounted } from "../core/observe/observer.ts";
import type { Rules } from "../core/rules.ts";
import { createPace, type PaceAdapters } from "./pace.ts";

/** Most failures that are kept while DevTools is open; the oldest go first. */
const mostFailures = 10_000;
/** A panel that opens is told so many failures at first, the newest, and the others in parts of this size. */
const firstPart = 120;
const furtherPart = 500;
/** Milliseconds until the next of these parts: the panel draws the newest first, and what it is given in between. */
const partPause = 50;
/** So many new failures are told at a time: to take in more would hold up the panel. */
const mostTold = 100;
/** Milliseconds until it is told what is called most: while calls come, when none comes, and for none in a minute. */
const ratesPause = [2_000, 5_000, 60_000] as const;

export interface RecorderAdapters extends PaceAdapters {
  /**
   * Reports what may have failed, with the origin of its page and whether more is on its way, and counts what did not.
   */
  watch(
    report: (entry: NetworkEntry, origin: string | undefined, more: boolean) => void,
    count: (calls: readonly Called[]) => void,
  ): void;
  /** Milliseconds since the epoch. */
  clock(): number;
  /** What is watched and removed now; what is built in when absent. */
  rules?(): Rules;
  /** Opens the channel to the panel and returns the way to send. */
  connect(receive: (message: ToRecorder) => void): (message: FromRecorder) => void;
  showCount(failures: number): void;
  /** Starts keeping failures in history, which tells how it goes. */
  keep(
    report: (state: KeepingState) => void,
  ): (failures: readonly Failure[], origin: string | undefined) => void;
}

/**
 * Hears every request from the moment DevTools opens, keeps the failures and tells the panel, which may open late,
 * reload or close. It draws no conclusions, so that traffic it does not care about costs nothing.
 */
export function startRecorder(adapters: RecorderAdapters): void {
  const { watch, connect, showCount, keep, wait, clock } = adapters;
  const failures = new Map<string, Failure>();
  const observer = createObserver(crypto.randomUUID(), adapters.rules);
  let fresh = new Map<string, Failure>();
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
      rates: observer.calls.rates(clock()),
      keeping,
    });
    const tellMore = (from: number) => {
      if (from >= all.length || telling !== told) return;
      const part = all.slice(from, from + furtherPart).filter(({ id }) => failures.has(id));
      send({ type: "failures", failures: part });
      wait(() => tellMore(from + furtherPart), partPause);
    };
    if (all.length > firstPart) wait(() => tellMore(firstPart), 2 * partPause);
  };

  const send = connect((message) => {
    if (message.type === "clear") {
      for (const [id, { exchange }] of failures) {
        const ended = exchange.sentAt + (exchange.duration ?? 0);
        // Those that seem yet to come are from before the clock was set back.
        if (ended > message.at && ended <= clock()) continue;
        failures.delete(id);
        fresh.delete(id);
      }
      observer.forget();
      showCount(failures.size);
    }
    if (message.type === "record") recording = message.on;
    if (message.type === "forget") {
      for (const id of message.ids) failures.delete(id);
      showCount(failures.size);
      return;
    }
    tellState();
  });

  const tellKeeping = (state: KeepingState) => {
    keeping = state;
    send({ type: "keeping", state });
  };
  const keepInHistory = keep(tellKeeping);

  let areRatesDue = false;
  let ratesTimer = {};
  const rateIn = (milliseconds: number) => {
    const timer = {};
    ratesTimer = timer;
    wait(() => {
      if (ratesTimer === timer) sendRates();
    }, milliseconds);
  };
  /** Goes on after the last call, for a limit that was near is far again in time. */
  const sendRates = () => {
    const rates = observer.calls.rates(clock());
    areRatesDue = false;
    send({ type: "rates", rates });
    if (rates.length > 0) rateIn(rates.some(({ minute }) => minute > 0) ? ratesPause[1] : ratesPause[2]);
  };

  const flush = () => {
    const batch = [...fresh.values()];
    fresh = new Map();
    if (batch.length === 0) return;
    for (let from = 0; from < batch.length; from += mostTold)
      send({ type: "failures", failures: batch.slice(from, from + mostTold) });
    showCount(failures.size);
  };

  const flushSoon = createPace(flush, adapters);

  const take = (failure: Failure, more: boolean) => {
    flushSoon(more);
    failures.set(failure.id, failure);
    fresh.set(failure.id, failure);
    for (const oldest of failures.keys()) {
      if (failures.size <= mostFailures) break;
      failures.delete(oldest);
    }
  };

  const count = (call: Called) => {
    observer.count(call);
    if (!areRatesDue) rateIn(ratesPause[0]);
    areRatesDue = true;
  };

  watch(
    async (entry, origin, more) => {
      if (!recording) return;
      if (isCounted(entry)) count(entry);
      const found = await observer.observe(entry).catch((error) => {
        console.error(error);
        tellKeeping("unloaded");
        return [];
      });
      if (found.length === 0) return;
      for (const failure of found) take(failure, more);
      // Not with the rest, soon: it must be on the disk whatever becomes of this page.
      keepInHistory(found, origin);
    },
    (calls) => {
      if (recording) for (const call of calls) count(call);
    },
  );
}
