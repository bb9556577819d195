import type { KeepingState } from "../browser/channel.ts";
import {
  type History,
  HistoryError,
  type HistoryTrouble,
  type KeptFailure,
} from "../browser/history/history.ts";
import type { Failure } from "../core/failure.ts";
import type { Settings } from "../core/settings/settings.ts";

/** Most failures that wait for a database that takes none; the oldest go first. */
const mostPending = 10_000;
/** Most failures that are written at a time. */
const batchSize = 500;
/** Milliseconds until a write that failed is tried again, unless a new failure comes first. */
const retryAfter = 5_000;
/** History is trimmed once at the start and then each time so many failures were kept. */
const trimEvery = 500;

export interface KeeperAdapters {
  readonly history: Pick<History, "put" | "trim">;
  readonly settings: {
    read(): Promise<Settings>;
    onChange(listener: (settings: Settings) => void): void;
  };
  isPrivate(): Promise<boolean>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The same, but never ahead of the time that has passed: a clock that is set forward must not empty history. */
  steadyNow(): number;
  later(run: () => void, milliseconds: number): void;
  /** Some 100 ms between two writes, each of which has a price of its own. */
  pause(): Promise<void>;
  /** Called when the state changes, and once at the start. */
  report(state: KeepingState): void;
}

export interface Keeper {
  /** Keeps failures with the origin of the page that was inspected when they were heard. */
  keep(failures: readonly Failure[], origin: string | undefined): void;
}

/**
 * Writes failures to history: the first at once, the others of a burst together, a few times in a quarter of a second.
 * Writes nothing before it knows that it may.
 */
export function startKeeper(adapters: KeeperAdapters): Keeper {
  const { history, now, steadyNow, later, pause, report } = adapters;
  const pending = new Map<string, { readonly failure: Failure; readonly origin?: string }>();
  let settings: Settings | undefined;
  let isPrivate: boolean | undefined;
  let trouble: HistoryTrouble | undefined;
  let reported: KeepingState | undefined;
  let untrimmed = trimEvery;
  let isWriting = false;
  let willRetry = false;

  const isKnown = () => settings !== undefined && isPrivate !== undefined;
  const mayKeep = () => settings?.keep === true && isPrivate === false;

  const tell = () => {
    if (!isKnown()) return;
    const state = isPrivate ? "private" : settings?.keep === false ? "off" : (trouble ?? "on");
    if (state !== reported) report(state);
    reported = state;
  };

  const putBatch = async () => {
    const batch = [...pending].slice(0, batchSize);
    const kept = batch.map(([, one]): KeptFailure => ({ ...one, keptAt: now() }));
    await history.put(kept);
    // A better version may have come meanwhile.
    for (const [id, one] of batch) if (pending.get(id) === one) pending.delete(id);
    untrimmed += batch.length;
  };

  const trim = async () => {
    if (settings) await history.trim(settings, steadyNow());
    untrimmed = 0;
  };

  const write = async () => {
    if (isWriting) return;
    isWriting = true;
    try {
      while (mayKeep() && (pending.size > 0 || untrimmed >= trimEvery)) {
        if (pending.size > 0) await putBatch();
        if (untrimmed >= trimEvery && mayKeep()) await trim();
        trouble = undefined;
        tell();
        await pause();
      }
    } catch (error) {
      trouble = error instanceof HistoryError ? error.trouble : "damaged";
      tell();
      if (!willRetry) later(retry, retryAfter);
      willRetry = true;
    }
    isWriting = false;
  };
  const retry = () => {
    willRetry = false;
    void write();
  };

  const changed = () => {
    if (isKnown() && !mayKeep()) pending.clear();
    tell();
    void write();
  };

  adapters.settings.onChange((changedTo) => {
    settings = changedTo;
    untrimmed = trimEvery;
    changed();
  });
  Promise.all([adapters.settings.read(), adapters.isPrivate()]).then(
    ([read, answer]) => {
      settings ??= read;
      isPrivate = answer;
      changed();
    },
    () => report("blocked"), // it may be forbidden, so nothing is written
  );

  return {
    keep(failures, origin) {
      if (isKnown() && !mayKeep()) return;
      for (const failure of failures) {
        pending.delete(failure.id);
        pending.set(failure.id, { failure, origin });
      }
      for (const oldest of pending.keys()) {
        if (pending.size <= mostPending) break;
        pending.delete(oldest);
      }
      void write();
    },
  };
}
