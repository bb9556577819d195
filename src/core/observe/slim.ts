import type { Body, Exchange, Header } from "../failure.ts";

/** Longest body to keep, in characters: enough to read, and 10,000 of them fit in memory. */
const longestKeptBody = 100_000;
const short = (body: Body): Body =>
  body.text !== undefined && body.text.length > longestKeptBody
    ? { ...body, text: body.text.slice(0, longestKeptBody), cut: true }
    : body;

/** The headers of earlier calls, already without secrets. */
let headersSeen = new Map<string, Header>();
const mostHeadersSeen = 2_000;

/** Interns headers: with 10,000 failures, identical header objects would dominate the heap. */
function shared(header: Header): Header {
  const key = `${header.name}\n${header.value}`;
  const seen = headersSeen.get(key);
  if (seen) return seen;
  if (headersSeen.size >= mostHeadersSeen) headersSeen = new Map();
  headersSeen.set(key, header);
  return header;
}

/** The exchange as it is stored: complete except for the end of very long bodies. */
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
