import type { Content } from "../core/har/body.ts";
import type { Called, NetworkEntry } from "../core/har/entry.ts";
import type { GoodCall } from "../core/observe/observer.ts";
import type { Settings } from "../core/settings/settings.ts";

/** Number of good calls the worker holds; it keeps the highest numbers. */
export const mostGood = 300;

/**
 * A good call, referred to by number. Its HAR entry is included only if the worker does not have it: several
 * failures may be compared with the same call.
 */
export interface SentGood {
  readonly number: number;
  readonly har?: object;
}

/** Messages from the devtools page, the only place with access to network events, to the recorder worker. */
export type ToRecorderWorker =
  /** Calls that did not fail. Sent before later calls that may have failed. */
  | { readonly type: "calls"; readonly calls: readonly Called[] }
  /**
   * A call that may have failed, with its body and the origin of the page at that time. `more`: another body is
   * being read.
   */
  | {
      readonly type: "entry";
      readonly entry: NetworkEntry;
      readonly content: Content;
      readonly origin: string | undefined;
      readonly more: boolean;
      /** The last successful call of the same operation. */
      readonly good?: SentGood;
    }
  /** A successful call that may repeat a failed one. */
  | { readonly type: "succeeded"; readonly call: Omit<GoodCall, "har">; readonly good: SentGood }
  /** Sent before any call and on each change; `undefined` if the settings cannot be read. */
  | { readonly type: "settings"; readonly settings: Settings | undefined }
  /** Sent once: whether the tab is in a private window. */
  | { readonly type: "private"; readonly isPrivate: boolean };

/** Message from the worker to the devtools page: the number of failures. */
export interface FromRecorderWorker {
  readonly failures: number;
}
