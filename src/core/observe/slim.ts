import type { Body, Exchange } from "../failure.ts";
import { sharedHeader } from "../interned.ts";

/** Longest body to keep, in characters: enough to read, and 10,000 of them fit in memory. */
const longestKeptBody = 100_000;
const short = (body: Body): Body =>
  body.text !== undefined && body.text.length > longestKeptBody
    ? { ...body, text: body.text.slice(0, longestKeptBody), cut: true }
    : body;

/** The exchange as it is stored: complete except for the end of very long bodies. */
export function slim(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: {
      ...request,
      headers: request.headers.map(sharedHeader),
      ...(request.body && { body: short(request.body) }),
    },
    response: { ...response, headers: response.headers.map(sharedHeader), body: short(response.body) },
  };
}
