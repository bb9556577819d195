import type { Failure } from "../core/failure.ts";
import type { CallRate } from "../core/observe/call-log.ts";
import type { HistoryTrouble } from "./history/history.ts";

/** Whether failures are kept in history, or what keeps them from it. `unloaded`: a part of the recorder is missing. */
export type KeepingState = "on" | "off" | "private" | "unloaded" | HistoryTrouble;

/** What the recorder tells the panel. */
export type FromRecorder =
  /** The whole state: to a panel that asked, and after `clear`. */
  | {
      readonly type: "state";
      readonly failures: readonly Failure[];
      readonly recording: boolean;
      readonly rates: readonly CallRate[];
      readonly keeping: KeepingState;
    }
  /** New failures, or better versions of known ones (same `id`). Not sorted. */
  | { readonly type: "failures"; readonly failures: readonly Failure[] }
  /** What the tab calls most, good and bad; told again when it changes, in time also by standing still. */
  | { readonly type: "rates"; readonly rates: readonly CallRate[] }
  | { readonly type: "keeping"; readonly state: KeepingState }
  /** There is no recorder, or no longer; one that begins sends its state. */
  | { readonly type: "ended" };

/** What the panel tells the recorder. */
export type ToRecorder =
  | { readonly type: "hello" }
  /** Of what ended by then, in milliseconds since the epoch: a failure that came later may be told first. */
  | { readonly type: "clear"; readonly at: number }
  | { readonly type: "record"; readonly on: boolean }
  | { readonly type: "forget"; readonly ids: readonly string[] };

/** Every inspected tab has a channel of its own. Both ends run in the extension's pages; no page can listen. */
export const channelOf = (tabId: number) => `tab-${tabId}`;

/** The panel's end. It asks for the state at once, so that this is there when the panel is ready for it. */
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
    /** When the recorder has said something. */
    answered: answered.promise,
    subscribe(listener: (message: FromRecorder) => void): () => void {
      let isWatching = false;
      /** The recorder holds the lock as long as its page lives, so its end is known at once and without asking. */
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
