import type { Body, Exchange } from "../failure.ts";
import { sharedHeader } from "../interned.ts";
import { latest } from "../latest.ts";

/** Longest body to keep, in characters: enough to read, and 10,000 of them fit in memory. */
const longestKeptBody = 100_000;
const short = (body: Body): Body =>
  body.text !== undefined && body.text.length > longestKeptBody
    ? { ...body, text: body.text.slice(0, longestKeptBody), cut: true }
    : body;

/**
 * The exchange as it is stored: complete except for the end of very long bodies. The failures of one reply get the
 * same object, so that a message between threads copies it once.
 */
export const slim = latest((exchange: Exchange): Exchange => {
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
});
