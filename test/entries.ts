import type { Exchange } from "../src/core/failure.ts";
import { exchangeOf } from "../src/core/har/exchange.ts";
import { failuresOf } from "../src/core/recognise/index.ts";
import { createDoor } from "../src/core/redact/index.ts";

export interface Sent {
  readonly url?: string;
  readonly method?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  /** Objects become JSON. */
  readonly request?: unknown;
  readonly body?: unknown;
  /** Fields of a form, which some HAR writers store instead of its text. */
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly contentType?: string;
  /** More fields of the entry and its response, such as `_error`. */
  readonly entry?: Readonly<Record<string, unknown>>;
  readonly response?: Readonly<Record<string, unknown>>;
}

const list = (headers: Readonly<Record<string, string>> = {}) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));
const text = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body));

/** A HAR entry as Chrome delivers it. */
export function entryOf(sent: Sent) {
  return {
    startedDateTime: "2026-11-21T12:00:00.000Z",
    time: 12,
    ...sent.entry,
    request: {
      method: sent.method ?? "GET",
      url: sent.url ?? "https://api.security.microsoft.com/api/machines",
      headers: list(sent.requestHeaders),
      ...(sent.request !== undefined && {
        postData: { mimeType: sent.contentType ?? "application/json", text: text(sent.request) },
      }),
      ...(sent.fields && { postData: { mimeType: sent.contentType, params: sent.fields } }),
    },
    response: {
      status: sent.status ?? 400,
      statusText: "",
      headers: list(sent.headers),
      content: { size: 0 },
      ...sent.response,
    },
  };
}

/** The exchange that the recorder creates from such an entry. */
export function exchange(sent: Sent): Exchange {
  const made = exchangeOf(entryOf(sent), "1", { text: sent.body === undefined ? null : text(sent.body) });
  if (!made) throw new Error("No exchange.");
  const door = createDoor()([]);
  return door.pass(failuresOf(made))[0]?.exchange ?? door.exchange(made);
}
