import { type FromRecorder, type Keeping, nothingUnsaved, type ToRecorder } from "../browser/channel.ts";
import type { Failure, Update } from "../core/failure.ts";
import type { Content } from "../core/har/body.ts";
import type { Called, NetworkEntry } from "../core/har/entry.ts";
import { isCounted } from "../core/observe/may-fail.ts";
import { createObserver, type GoodCall } from "../core/observe/observer.ts";
import type { Rules } from "../core/rules.ts";
import { createPace, type PaceAdapters } from "./pace.ts";
import { createParts } from "./parts.ts";
import { createRates } from "./rates.ts";

/** Most failures held in memory while DevTools is open; the oldest are dropped first. */
const mostFailures = 10_000;
/** Most failures in one message: a larger one would block the panel. */
const mostInMessage = 100;

export interface RecorderAdapters extends PaceAdapters {
  /** Milliseconds since the epoch. */
  clock(): number;
  /** What to watch and redact; the built-in rules if absent. */
  rules?(): Rules | Promise<Rules>;
  /** Opens the channel to the panel and returns a function that sends. */
  connect(receive: (message: ToRecorder) => void): (message: FromRecorder) => void;
  showCount(failures: number): void;
  /** Saves failures to history with the origin of their page. */
  keep(failures: readonly Failure[], origin: string | undefined): void;
}

/** The failures of this session. "Fresh" ones have not been sent to the panel yet. */
function createRoll() {
  const all = new Map<string, Failure>();
  const origins = new Map<string, string | undefined>();
  let fresh = new Map<string, Failure>();
  return {
    all,
    origins,
    add(failure: Failure, origin: string | undefined) {
      all.set(failure.id, failure);
      origins.set(failure.id, origin);
      fresh.set(failure.id, failure);
      for (const oldest of all.keys()) {
        if (all.size <= mostFailures) break;
        all.delete(oldest);
        origins.delete(oldest);
      }
    },
    remove(id: string) {
      all.delete(id);
      origins.delete(id);
      fresh.delete(id);
    },
    takeFresh(): readonly Failure[] {
      const taken = [...fresh.values()];
      fresh = new Map();
      return taken;
    },
  };
}

/**
 * Holds the failures of a tab from the moment DevTools opens and sends them to the panel, which may open late,
 * reload or close. It does not diagnose anything, so unrelated traffic costs nothing.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its messages and methods share the roll of failures
export function startRecorder(adapters: RecorderAdapters) {
  const { connect, showCount, keep, wait, clock } = adapters;
  const roll = createRoll();
  const observer = createObserver(crypto.randomUUID(), adapters.rules);
  const rates = () => observer.calls.rates(clock());
  let recording = true;
  let keeping: Keeping = nothingUnsaved;

  const send = connect((message) => receive(message));
  const sendAll = createParts({
    sendState: (failures) => send({ type: "state", failures, recording, rates: rates(), keeping }),
    send: (failures) => send({ type: "failures", failures }),
    wait,
  });
  const sendRates = createRates({ rates, send: (all) => send({ type: "rates", rates: all }), wait });
  const sendFresh = createPace(() => {
    const fresh = roll.takeFresh();
    if (fresh.length === 0) return;
    for (let from = 0; from < fresh.length; from += mostInMessage)
      send({ type: "failures", failures: fresh.slice(from, from + mostInMessage) });
    showCount(roll.all.size);
  }, adapters);

  /**
   * Removes failures that had ended when the user clicked. An end in the future means that the clock was set back;
   * those go too.
   */
  const clear = (at: number) => {
    for (const [id, { exchange }] of roll.all) {
      const ended = exchange.sentAt + (exchange.duration ?? 0);
      if (ended <= at || ended > clock()) roll.remove(id);
    }
    observer.forget();
  };

  const receive = (message: ToRecorder) => {
    if (message.type === "clear") clear(message.at);
    if (message.type === "record") {
      recording = message.on;
      send({ type: "recording", on: recording });
    }
    if (message.type === "forget") message.ids.forEach(roll.remove);
    if (message.type === "clear" || message.type === "forget") showCount(roll.all.size);
    // The panel has already removed these itself, and pausing changes none.
    if (message.type === "hello" || message.type === "clear") sendAll(roll.all);
    // With the panel open, the first failure is waited for.
    if (message.type === "hello") void observer.prepare();
  };

  const count = (call: Parameters<typeof observer.count>[0]) => {
    observer.count(call);
    sendRates();
  };
  const reportKeeping = (next: Keeping) => {
    keeping = next;
    send({ type: "keeping", keeping });
  };

  const unloaded = (error: unknown): [] => {
    console.error(error);
    reportKeeping({ ...keeping, state: "unloaded" });
    return [];
  };
  /** Adds facts that became known later to the failures still held. */
  const update = (updates: readonly Update[]) => {
    for (const { id, ...facts } of updates) {
      const failure = roll.all.get(id);
      if (!failure) continue;
      const whole = { ...failure, ...facts };
      const origin = roll.origins.get(id);
      roll.add(whole, origin);
      keep([whole], origin);
    }
    if (updates.length > 0) sendFresh(false);
  };

  return {
    /** Processes a call that may have failed, with the origin of its page. `more`: another body is being read. */
    async take(
      entry: NetworkEntry,
      content: Content,
      origin: string | undefined,
      more: boolean,
      good?: object,
    ): Promise<void> {
      if (!recording) return;
      if (isCounted(entry)) count(entry);
      const found = await observer.observe(entry, content, good).catch(unloaded);
      if (found.length === 0) return;
      for (const failure of found) roll.add(failure, origin);
      sendFresh(more);
      // Save immediately, in case this page closes.
      keep(found, origin);
      update(observer.takeUpdates((id) => roll.all.has(id)));
    },

    /** Processes a successful call that may repeat a failed one. */
    async succeeded(call: GoodCall): Promise<void> {
      if (recording) update(await observer.succeeded(call, roll.all.values()).catch(unloaded));
    },

    /** Counts calls that did not fail. */
    count(calls: readonly Called[]): void {
      if (recording) for (const call of calls) count(call);
    },

    /** Forwards the state of saving to the panel. */
    reportKeeping,

    /** Saves all failures again. */
    keepAgain(): void {
      for (const [id, failure] of roll.all) keep([failure], roll.origins.get(id));
    },
  };
}
