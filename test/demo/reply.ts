import type { IncomingHttpHeaders } from "node:http";

/** A request as the server received it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server sends back; each field left out has the usual value. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** `false` leaves out the CORS headers, so the page cannot read the reply. */
  readonly cors?: false;
  /** Milliseconds until the reply. */
  readonly delay?: number;
  /** Milliseconds between the first half of the body and the second. */
  readonly pause?: number;
  /** The connection dies without a reply, or half-way through the body. */
  readonly breaks?: "before-reply" | "in-body";
}

/** A reply, or a function that makes one from the request. */
export type Answer = Reply | ((received: Received) => Reply | Promise<Reply>);
