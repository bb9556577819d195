import { REDACTED } from "../core/failure.ts";
import { devtools } from "./devtools.ts";

/** Chrome's Network panel API, missing from the types. Not available in Firefox, older Chrome and the viewer. */
interface NetworkPanel {
  show?(options: { readonly filter: string }): Promise<void>;
}
const { network } = (devtools?.panels ?? {}) as { readonly network?: NetworkPanel };

/** The part of the URL that the Network filter can find: a filter ends at a space, and redacted parts differ there. */
const searchable = (url: string) => url.split(REDACTED)[0]?.split(/[\s"]/)[0] ?? url;

/** Shows the request in Chrome's Network panel; `undefined` if the browser does not support that. */
export const showInNetwork = network?.show
  ? (method: string, url: string): void =>
      void network.show?.({ filter: `method:${method} url:${searchable(url)}` })
  : undefined;
