import type { Failure } from "../core/failure.ts";
import type { CallRate } from "../core/observe/call-log.ts";
import type { HistoryTrouble } from "./history/types.ts";

/** Whether failures are saved to history, or why not. `unloaded`: part of the recorder could not be loaded. */
export type KeepingState = "on" | "off" | "private" | "unloaded" | HistoryTrouble;

/** The state of saving failures to history. */
export interface Keeping {
  readonly state: KeepingState;
  /** Number of failures missing from the disk: still waiting because writing fails, or dropped. */
  readonly unsaved: number;
  /** Size and limit of history once it is nearly full. Repeated failures are deleted at the earliest a minute later. */
  readonly near?: { readonly kept: number; readonly most: number };
}

/** The state of saving before the first failure. */
export const nothingUnsaved: Keeping = { state: "on", unsaved: 0 };

/** Messages from the recorder to the panel. */
export type FromRecorder =
  /** The complete state, sent to a panel that says hello and after `clear`: all failures are diagnosed again. */
  | {
      readonly type: "state";
      readonly failures: readonly Failure[];
      readonly recording: boolean;
      readonly rates: readonly CallRate[];
      readonly keeping: Keeping;
    }
  /** New failures, or updated versions of known ones (same `id`), in no particular order. */
  | { readonly type: "failures"; readonly failures: readonly Failure[] }
  /**
   * The busiest endpoints, counting successful and failed calls. Sent again on changes, including those that only
   * time causes.
   */
  | { readonly type: "rates"; readonly rates: readonly CallRate[] }
  | { readonly type: "keeping"; readonly keeping: Keeping }
  /** Recording was stopped or resumed, here or in another window of the tab. */
  | { readonly type: "recording"; readonly on: boolean }
  /** The devtools page does not exist or has closed; a new one is `ready`. */
  | { readonly type: "ended" };

/** The state of a recorder that has not seen a call. */
export const nothingRecorded: FromRecorder = {
  type: "state",
  failures: [],
  recording: true,
  rates: [],
  keeping: nothingUnsaved,
};

/** Messages from the panel to the recorder. */
export type ToRecorder =
  | { readonly type: "hello" }
  /** Clear failures that ended by `at` (epoch ms). A newer failure may arrive before this message does. */
  | { readonly type: "clear"; readonly at: number }
  | { readonly type: "record"; readonly on: boolean }
  | { readonly type: "forget"; readonly ids: readonly string[] };

/** Sent by a devtools page and by a recorder that start; a panel that is already open says hello again. */
interface Ready {
  readonly type: "ready";
}

/** Each inspected tab has its own channel. Both ends are extension pages; no other page can listen. */
export const channelOf = (tabId: number) => `tab-${tabId}`;

/**
 * The panel's end of the channel. It requests the state immediately, so the state has arrived when the panel is
 * ready for it.
 */
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
    /** Resolves with the first message from the recorder. */
    answered: answered.promise,
    subscribe(listener: (message: FromRecorder) => void): () => void {
      let isWatching = false;
      /** The devtools page holds a lock while it lives, so the panel notices its end immediately and without polling. */
      const watch = async () => {
        if (isWatching) return;
        isWatching = true;
        await navigator.locks.request(name, () => undefined);
        isWatching = false;
        listener({ type: "ended" });
      };
      // Only pages of this extension, in this version, post here, so the type holds.
      const receive = (event: MessageEvent<FromRecorder | ToRecorder | Ready>) => {
        const { type } = event.data;
        if (type === "ready") send({ type: "hello" });
        if (type === "state") void watch();
        if (
          type === "state" ||
          type === "failures" ||
          type === "rates" ||
          type === "keeping" ||
          type === "recording"
        )
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

/** The recorder's end of the channel. */
export function connectToPanel(
  name: string,
  receive: (message: ToRecorder) => void,
): (message: FromRecorder) => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }: MessageEvent<FromRecorder | ToRecorder | Ready>) => {
    const { type } = data;
    if (type === "hello" || type === "clear" || type === "record" || type === "forget") receive(data);
  });
  const send = (message: FromRecorder | Ready) => channel.postMessage(message);
  send({ type: "ready" }); // the panel that started it is waiting
  return send;
}

/** The devtools page's end of the channel: `opened` runs for each panel that opens or is already open. */
export function awaitPanel(name: string, opened: (answer: (message: FromRecorder) => void) => void): void {
  const channel = new BroadcastChannel(name);
  const send = (message: FromRecorder | Ready) => channel.postMessage(message);
  channel.addEventListener("message", ({ data }: MessageEvent<FromRecorder | ToRecorder | Ready>) => {
    if (data.type === "hello") opened(send);
  });
  void navigator.locks.request(name, () => {
    // A panel may already be open, because DevTools reloads the two independently.
    send({ type: "ready" });
    return new Promise(() => undefined);
  });
}
