import type { Content } from "../core/har/body.ts";
import type { Called, NetworkEntry } from "../core/har/entry.ts";
import type { Settings } from "../core/settings/settings.ts";

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
    }
  /** Before any call, and at each change. `undefined`: they cannot be read. */
  | { readonly type: "settings"; readonly settings: Settings | undefined }
  /** Once: whether the tab is in a private window. */
  | { readonly type: "private"; readonly isPrivate: boolean };

/** What the worker tells the devtools page: how many failures there are. */
export interface FromRecorderWorker {
  readonly failures: number;
}
