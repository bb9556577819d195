import type { IncomingHttpHeaders } from "node:http";

/** A request as the server received it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A response of the server; every field has a default. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** `false` omits the CORS headers, so that the page cannot read the response. */
  readonly cors?: false;
  /** Milliseconds before the response. */
  readonly delay?: number;
  /** Milliseconds between the two halves of the body. */
  readonly pause?: number;
  /** Breaks the connection before the response, or halfway through the body. */
  readonly breaks?: "before-reply" | "in-body";
}

/** A response, or a function that creates one from the request. */
export type Answer = Reply | ((received: Received) => Reply | Promise<Reply>);
