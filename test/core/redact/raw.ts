import type { Exchange } from "../../../src/core/failure.ts";
import { exchangeOf } from "../../../src/core/har/exchange.ts";
import { entryOf, type Sent } from "../../entries.ts";

/** The body of a reply as the browser provides it. */
export const contentOf = ({ body }: Sent) =>
  body === undefined ? {} : { text: typeof body === "string" ? body : JSON.stringify(body) };

/** An exchange in memory, before redaction. */
export function rawOf(sent: Sent): Exchange {
  const raw = exchangeOf(entryOf(sent), "1", contentOf(sent));
  if (!raw) throw new Error("No exchange.");
  return raw;
}
