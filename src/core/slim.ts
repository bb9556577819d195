import type { Body, Exchange } from "./failure.ts";

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
