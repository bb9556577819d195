import type { Content } from "../core/har/body.ts";
import type { Called, NetworkEntry } from "../core/har/entry.ts";
import type { GoodCall } from "../core/observe/observer.ts";
import type { Settings } from "../core/settings/settings.ts";

/** Good calls that the worker holds, the latest by number. */
export const mostGood = 300;

/** A good call by its number. Its HAR entry comes only when the worker lacks it: many failures may be compared with it. */
export interface SentGood {
  readonly number: number;
  readonly har?: object;
}

/** What the devtools page, which alone hears the network, tells the worker that records. */
export type ToRecorderWorker =
  /** Calls that did not fail. Sent before what may have failed after them. */
  | { readonly type: "calls"; readonly calls: readonly Called[] }
  /**
   * A call that may have failed, with its body, and the origin of the page that was inspected then. `more`: the body of
   * another one is on its way.
   */
  | {
      readonly type: "entry";
      readonly entry: NetworkEntry;
      readonly content: Content;
      readonly origin: string | undefined;
      readonly more: boolean;
      /** The last success of its operation. */
      readonly good?: SentGood;
    }
  /** A success that may repeat a call that failed. */
  | { readonly type: "succeeded"; readonly call: Omit<GoodCall, "har">; readonly good: SentGood }
  /** Before any call, and at each change. `undefined`: they cannot be read. */
  | { readonly type: "settings"; readonly settings: Settings | undefined }
  /** Once: whether the tab is in a private window. */
  | { readonly type: "private"; readonly isPrivate: boolean };

/** What the worker tells the devtools page: how many failures there are. */
export interface FromRecorderWorker {
  readonly failures: number;
}
