import type { Failure } from "../core/failure.ts";
import type { CallRate } from "../core/observe/call-log.ts";
import type { HistoryTrouble } from "./history/types.ts";

/** Whether failures are kept in history, or what prevents it. `unloaded`: a part of the recorder is missing. */
export type KeepingState = "on" | "off" | "private" | "unloaded" | HistoryTrouble;

/** How history does. */
export interface Keeping {
  readonly state: KeepingState;
  /** Failures that are not on the disk, because they cannot be written or had to be given up. */
  readonly unsaved: number;
  /** What history holds and may hold, once it is nearly full. Repeats are deleted for room a minute later or more. */
  readonly near?: { readonly kept: number; readonly most: number };
}

/** What the recorder sends the panel. */
export type FromRecorder =
  /** The whole state: for a panel that says hello, and after `clear`. */
  | {
      readonly type: "state";
      readonly failures: readonly Failure[];
      readonly recording: boolean;
      readonly rates: readonly CallRate[];
      readonly keeping: Keeping;
    }
  /** New failures, or better versions of known ones (same `id`). Not sorted. */
  | { readonly type: "failures"; readonly failures: readonly Failure[] }
  /** What the tab calls most, good and bad; sent again when it changes, also because time passes without calls. */
  | { readonly type: "rates"; readonly rates: readonly CallRate[] }
  | { readonly type: "keeping"; readonly keeping: Keeping }
  /** There is no recorder, or no longer; a new one sends its state. */
  | { readonly type: "ended" };

/** What the panel sends the recorder. */
export type ToRecorder =
  | { readonly type: "hello" }
  /** Clear failures that ended by `at` (epoch ms). A newer failure may arrive before this message does. */
  | { readonly type: "clear"; readonly at: number }
  | { readonly type: "record"; readonly on: boolean }
  | { readonly type: "forget"; readonly ids: readonly string[] };

/** Every inspected tab has a channel of its own. Both ends run in pages of the extension; no other page can listen. */
export const channelOf = (tabId: number) => `tab-${tabId}`;

/** The panel's end. It requests the state at once, so that the state is there when the panel is ready for it. */
export function connectToRecorder(name: string) {
  const channel = new BroadcastChannel(name);
  const send = (message: ToRecorder) => channel.postMessage(message);
  const early: MessageEvent[] = [];
  const answered = Promise.withResolvers<void>();
  const keepEarly = (event: MessageEvent) => {
    early.push(event);
    answered.resolve();
  };
  channel.addEventListener("message", keepEarly);
  send({ type: "hello" });
  return {
    /** Resolves when the recorder has sent something. */
    answered: answered.promise,
    subscribe(listener: (message: FromRecorder) => void): () => void {
      let isWatching = false;
      /** The recorder holds the lock as long as its page lives, so its end is known at once and without polling. */
      const watch = async () => {
        if (isWatching) return;
        isWatching = true;
        await navigator.locks.request(name, () => undefined);
        isWatching = false;
        listener({ type: "ended" });
      };
      // Only our own pages of this version post here, so the type holds.
      const receive = (event: MessageEvent<FromRecorder | ToRecorder>) => {
        const { type } = event.data;
        if (type === "state") void watch();
        if (type === "state" || type === "failures" || type === "rates" || type === "keeping")
          listener(event.data);
      };
      channel.removeEventListener("message", keepEarly);
      channel.addEventListener("message", receive);
      for (const event of early.splice(0)) receive(event);
      void watch();
      return () => channel.removeEventListener("message", receive);
    },
    clear: () => send({ type: "clear", at: Date.now() }),
    record: (on: boolean) => send({ type: "record", on }),
    forget: (ids: readonly string[]) => send({ type: "forget", ids }),
  };
}

/** The recorder's end. */
export function connectToPanel(
  name: string,
  receive: (message: ToRecorder) => void,
): (message: FromRecorder) => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }: MessageEvent<FromRecorder | ToRecorder>) => {
    const { type } = data;
    if (type === "hello" || type === "clear" || type === "record" || type === "forget") receive(data);
  });
  void navigator.locks.request(name, () => {
    // A panel that was open before: DevTools reloads both apart.
    receive({ type: "hello" });
    return new Promise(() => undefined);
  });
  return (message) => channel.postMessage(message);
}
