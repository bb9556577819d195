import type { Body, Exchange, Header } from "../failure.ts";

/** Longest body that is kept, in characters: enough to read, and ten thousand of them fit. */
const longestKeptBody = 100_000;
const short = (body: Body): Body =>
  body.text !== undefined && body.text.length > longestKeptBody
    ? { ...body, text: body.text.slice(0, longestKeptBody), cut: true }
    : body;

/** Headers that are the same from call to call, once. They have no secrets left. */
let headersSeen = new Map<string, Header>();
const mostHeadersSeen = 2_000;

/** The same object for the same header: most of what ten thousand failures hold is said by every one of them. */
function shared(header: Header): Header {
  const key = `${header.name}\n${header.value}`;
  const seen = headersSeen.get(key);
  if (seen) return seen;
  if (headersSeen.size >= mostHeadersSeen) headersSeen = new Map();
  headersSeen.set(key, header);
  return header;
}

/** The exchange as it is kept: whole but for the tail of very long bodies. */
export function slim(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: {
      ...request,
      headers: request.headers.map(shared),
      ...(request.body && { body: short(request.body) }),
    },
    response: { ...response, headers: response.headers.map(shared), body: short(response.body) },
  };
}
