import { REDACTED } from "../core/failure.ts";
import { devtools } from "./devtools.ts";

/** Chrome's Network panel; the types do not know the way there. Absent in Firefox, in older Chrome and in the viewer. */
interface NetworkPanel {
  show?(options: { readonly filter: string }): Promise<void>;
}
const { network } = (devtools?.panels ?? {}) as { readonly network?: NetworkPanel };

/** Where the address can be looked for: a filter ends at a blank, and what was redacted stands otherwise there. */
const searchable = (url: string) => url.split(REDACTED)[0]?.split(/[\s"]/)[0] ?? url;

/** Shows the request in Chrome's Network panel; `undefined` where the browser has no way there. */
export const showInNetwork = network?.show
  ? (method: string, url: string): void =>
      void network.show?.({ filter: `method:${method} url:${searchable(url)}` })
  : undefined;
