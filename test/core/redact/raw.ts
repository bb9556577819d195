import type { Exchange } from "../../../src/core/failure.ts";
import { exchangeOf } from "../../../src/core/har/exchange.ts";
import { entryOf, type Sent } from "../../entries.ts";

/** The body of a reply as the browser hands it over. */
export const contentOf = ({ body }: Sent) =>
  body === undefined ? {} : { text: typeof body === "string" ? body : JSON.stringify(body) };

/** An exchange as it is in memory, before anything is removed. */
export function rawOf(sent: Sent): Exchange {
  const raw = exchangeOf(entryOf(sent), "1", contentOf(sent));
  if (!raw) throw new Error("No exchange.");
  return raw;
}
