import { batch, signal } from "@preact/signals";
import { type FromRecorder, type Keeping, type KeepingState, nothingUnsaved } from "../../browser/channel.ts";
import type { Failure } from "../../core/failure.ts";
import { withShared } from "../../core/interned.ts";
import type { CallRate } from "../../core/observe/call-log.ts";
import type { Adapters } from "./adapters.ts";
import { insert } from "./rows.ts";

export type { KeepingState };
export type RecorderFeed = ReturnType<typeof createRecorderFeed>;

interface Listeners {
  /** Called when failures enter the list. */
  arrived(): void;
  /** Called when checks and operations are to be loaded: the list is drawn, or rates are to be compared with limits. */
  needsDiagnosis(): void;
}

/** Milliseconds to wait until a list that exists from the start is drawn. */
const AFTER_FIRST_FRAME = 100;

/** The viewer has no recorder. */
const none: NonNullable<Adapters["recorder"]> = {
  subscribe: () => () => undefined,
  clear: () => undefined,
  record: () => undefined,
  forget: () => undefined,
};

/** Data from the recorder: the live failures, the call rates, and its own state. */
export function createRecorderFeed(
  {
    recorder = none,
    nextFrame,
    later,
    isConnected,
  }: Pick<Adapters, "recorder" | "nextFrame" | "later" | "isConnected">,
  { arrived, needsDiagnosis }: Listeners,
) {
  const failures = signal<readonly Failure[]>([]);
  const isRecording = signal(true);
  /** Call rates of the tab's busiest endpoints. */
  const rates = signal<readonly CallRate[]>([]);
  /** Whether the recorder saves to history, or why not. */
  const keeping = signal<Keeping>(nothingUnsaved);
  /** What has gone away: the extension this panel belongs to, or the recorder. */
  const lost = signal<"extension" | "recorder">();
  const waiting = createQueue<Failure>(nextFrame, (fresh) => {
    if (fresh.length > 0) {
      arrived();
      failures.value = insert(failures.value, fresh);
    }
    if (failures.value.length > 0) needsDiagnosis();
  });
  const takeState = (state: Extract<FromRecorder, { type: "state" }>) => {
    waiting.clear();
    batch(() => {
      if (lost.value === "recorder") lost.value = undefined;
      failures.value = insert([], state.failures.map(withShared));
      keeping.value = state.keeping;
      rates.value = state.rates;
      isRecording.value = state.recording;
    });
    if (state.failures.length > 0) arrived();
    // Loading takes long, so draw the list first. An empty list loads too, for the verdict of the first failure.
    later(needsDiagnosis, AFTER_FIRST_FRAME);
  };
  const receive = (message: FromRecorder) => {
    if (message.type === "failures") {
      waiting.add(message.failures.map(withShared));
    } else if (message.type === "rates") {
      rates.value = message.rates;
      if (message.rates.length > 0) needsDiagnosis();
    } else if (message.type === "ended") lost.value ??= "recorder";
    else if (message.type === "keeping") keeping.value = message.keeping;
    else if (message.type === "recording") isRecording.value = message.on;
    else takeState(message);
  };

  return {
    failures,
    isRecording,
    rates,
    keeping,
    lost,

    /** Starts listening; returns a function that stops it. */
    start: () => recorder.subscribe(receive),

    record(on: boolean) {
      recorder.record(on);
      isRecording.value = on;
    },

    /** Clears the live list here and in the recorder. */
    clear() {
      recorder.clear();
      waiting.clear();
      failures.value = [];
    },

    forget(ids: ReadonlySet<string>) {
      recorder.forget([...ids]);
      failures.value = failures.value.filter(({ id }) => !ids.has(id));
    },

    /** Checks whether the extension was updated or reloaded, because no event reports it. */
    checkConnection() {
      if (!isConnected()) lost.value = "extension";
    },
  };
}

/** Collects arrivals until the next frame. */
function createQueue<Item>(nextFrame: Adapters["nextFrame"], flush: (items: readonly Item[]) => void) {
  let items: Item[] = [];
  return {
    add(more: readonly Item[]) {
      if (items.length === 0)
        nextFrame(() => {
          const all = items;
          items = [];
          flush(all);
        });
      for (const item of more) items.push(item);
    },
    clear() {
      items = [];
    },
  };
}
