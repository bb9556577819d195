import type { NetworkEntry } from "./entry.ts";
import type { Body, Exchange, Failure } from "./failure.ts";
import { type Content, exchangeOf } from "./har.ts";
import { failuresOf } from "./recognise.ts";

/** Longest body that is kept, in characters: enough to read, and ten thousand of them fit. */
const longestKeptBody = 100_000;
const short = (body: Body): Body =>
  body.text !== undefined && body.text.length > longestKeptBody
    ? { ...body, text: body.text.slice(0, longestKeptBody), cut: true }
    : body;

/** The exchange as it is kept: whole but for the tail of very long bodies. */
export function slim(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: request.body ? { ...request, body: short(request.body) } : request,
    response: { ...response, body: short(response.body) },
  };
}

/** The failures of an entry as they are kept; none when it is no failure after all. */
export function readFailures({ har, isLive }: NetworkEntry, id: string, content: Content): Failure[] {
  const exchange = exchangeOf(har, id, content, isLive);
  if (!exchange) return [];
  const kept = slim(exchange);
  return failuresOf(exchange).map((failure) => ({ ...failure, exchange: kept }));
}
