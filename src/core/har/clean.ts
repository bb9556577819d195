import { type Body, type Exchange, type Header, isCutUrl, longestUrl } from "../failure.ts";
import type { Redactor } from "../redact.ts";

/** The exchange without its secrets. `sentType`: what request and file say of the type of the sent body. */
export function cleanExchange(exchange: Exchange, sentType: string, secrets: Redactor): Exchange {
  return finishExchange(firstPass(exchange, sentType, secrets), secrets);
}

/** Takes out what its name or form gives away, and lets the redactor learn it. */
function firstPass(exchange: Exchange, sentType: string, secrets: Redactor): Exchange {
  const { request, response, networkError, resourceType } = exchange;
  const clean = (text: string) => secrets.text(text);
  return {
    ...exchange,
    request: {
      ...request,
      url: clean(request.url),
      headers: request.headers.map((header) => secrets.header(header)),
      ...(request.body && { body: withText(request.body, (text) => cleanSent(text, sentType, secrets)) }),
    },
    response: {
      ...response,
      headers: response.headers.map((header) => secrets.header(header)),
      body: withText(response.body, clean),
    },
    ...(networkError && { networkError: clean(networkError) }),
    ...(resourceType && { resourceType: clean(resourceType) }),
  };
}

function cleanSent(text: string, type: string, secrets: Redactor): string {
  const clean = /multipart/i.test(type) ? secrets.multipart(text) : secrets.text(text);
  const isForm = /urlencoded/i.test(type) || /^[\w.-]{1,60}=[^\s{]*(?:&|$)/.test(clean);
  return isForm ? secrets.form(clean) : clean;
}

/** Takes out every repetition of a secret the first pass met anywhere in the exchange, such as in a message. */
function finishExchange(exchange: Exchange, secrets: Redactor): Exchange {
  const { request, response, networkError, resourceType } = exchange;
  const finish = (text: string) => secrets.finish(text);
  const finishHeaders = (headers: readonly Header[]) =>
    headers.map(({ name, value }) => ({ name, value: finish(value) }));
  const finishBody = (body: Body): Body => {
    const clean = withText(body, finish);
    return clean.text !== undefined && secrets.hasCut ? { ...clean, cut: true } : clean;
  };
  const url = finish(request.url);
  return {
    ...exchange,
    request: {
      ...request,
      url: isCutUrl(url) ? `${url.slice(0, longestUrl)}…` : url,
      headers: finishHeaders(request.headers),
      ...(request.body && { body: finishBody(request.body) }),
    },
    response: {
      ...response,
      statusText: finish(response.statusText),
      headers: finishHeaders(response.headers),
      body: finishBody(response.body),
    },
    ...(networkError && { networkError: finish(networkError) }),
    ...(resourceType && { resourceType: finish(resourceType) }),
  };
}

const withText = (body: Body, change: (text: string) => string): Body =>
  body.text === undefined ? body : { ...body, text: change(body.text) };
