import type { Failure, Header } from "./failure.ts";

/** The body as sent; for a call inside a batch, of the inner call. */
export const sentBody = ({ exchange, error }: Pick<Failure, "exchange" | "error">): string | undefined =>
  error.part?.url === undefined ? exchange.request.body?.text : error.part.body;

/** The headers as sent; for a call inside a batch, of the inner call. */
export const sentHeaders = ({ exchange, error }: Failure): readonly Header[] =>
  error.part?.url === undefined ? exchange.request.headers : (error.part.headers ?? []);
