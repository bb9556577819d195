import { type Authorization, type Body, type Exchange, type Header, REDACTED } from "./failure.ts";
import { Redactor } from "./redact.ts";
import { readAuthorization } from "./token.ts";

/** What the browser gives when asked for a body. */
export interface Content {
  readonly text?: string | null;
  readonly base64?: boolean;
}

/** Longest body that is read, in characters: several times what any documented reply can have. */
const longestBody = 8_000_000;
/** A page can set thousands of headers; nobody reads more than these. */
const mostHeaders = 200;

type Loose = Record<string, unknown>;
const object = (value: unknown): Loose =>
  typeof value === "object" && value !== null ? (value as Loose) : {}; // narrowed: any object may be read by key
const string = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const count = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;

function headersOf(value: unknown): Header[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostHeaders).flatMap((entry) => {
    const { name, value } = object(entry);
    return typeof name === "string" ? [{ name, value: (string(value) ?? "").slice(0, 20_000) }] : [];
  });
}

export const headerValue = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value;

/** Text behind base64, or `undefined` when the bytes are no text. */
function decodeBase64(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined; // not base64 after all, or bytes that are not UTF-8
  }
}

function bodyOf(
  raw: string | undefined,
  base64: boolean,
  size: number | undefined,
  clean: (text: string) => string,
  flags: Loose,
): Body {
  if (raw === undefined)
    return { ...(size && { size }), ...(flags._binary === true && { binary: true as const }) };
  const text = base64 ? decodeBase64(raw) : raw;
  if (text === undefined) return { size: size || Math.floor((raw.length * 3) / 4), binary: true };
  const cut = text.length > longestBody || flags._cut === true;
  return {
    text: clean(text.slice(0, longestBody)),
    size: size || text.length,
    ...(cut && { cut }),
  };
}

/** The body of the request. Chrome gives the text, HAR files of others sometimes only the fields of a form. */
function sentText(postData: Loose): string | undefined {
  const text = string(postData.text);
  if (text !== undefined || !Array.isArray(postData.params)) return text;
  return postData.params
    .map(object)
    .map(
      ({ name, value }) =>
        `${encodeURIComponent(string(name) ?? "")}=${encodeURIComponent(string(value) ?? "")}`,
    )
    .join("&");
}

/**
 * The only door in. Makes a HAR entry, live or from a file, into an `Exchange` and drops the secrets, so that
 * nothing behind it can leak one. `undefined` when it is no entry at all. A live entry brings its content apart.
 */
export function exchangeOf(
  entry: unknown,
  id: string,
  content?: Content,
  isLive = false,
): Exchange | undefined {
  const { request: rawRequest, response: rawResponse, startedDateTime, time, ...rest } = object(entry);
  const request = object(rawRequest);
  const response = object(rawResponse);
  const url = string(request.url);
  if (url === undefined) return undefined;

  const secrets = new Redactor();
  const requestHeaders = headersOf(request.headers);
  const authorizationValue = headerValue(requestHeaders, "authorization");
  const postData = object(request.postData);
  const contentType = string(postData.mimeType) ?? headerValue(requestHeaders, "content-type") ?? "";
  const cleanSent = (text: string): string => {
    if (/multipart/i.test(contentType)) return secrets.multipart(text);
    return /urlencoded/i.test(contentType) || /^[\w.-]{1,60}=[^\s{]*(?:&|$)/.test(text)
      ? secrets.form(text)
      : secrets.text(text);
  };
  const kept = content ?? {
    text: string(object(response.content).text),
    base64: object(response.content).encoding === "base64",
  };

  const sent = sentText(postData);
  const sentBody =
    sent === undefined ? undefined : bodyOf(sent, false, count(request.bodySize), cleanSent, postData);
  const requestClean = {
    method: (string(request.method) ?? "GET").slice(0, 40),
    url: secrets.text(url),
    headers: requestHeaders.map((header) => secrets.header(header)),
    body: sentBody,
  };
  const answered = headersOf(response.headers);
  const redirect = string(response.redirectURL);
  if (redirect && headerValue(answered, "location") === undefined)
    answered.push({ name: "Location", value: redirect });
  const responseHeaders = answered.map((header) => secrets.header(header));
  const received = bodyOf(
    kept.text ?? undefined,
    kept.base64 === true,
    count(object(response.content).size),
    (text) => secrets.text(text),
    object(response.content),
  );

  // Once more, now that every secret of the exchange is known.
  const finish = <T extends Body | undefined>(body: T): T =>
    body?.text === undefined ? body : { ...body, text: secrets.finish(body.text) };
  const finishHeaders = (headers: readonly Header[]) =>
    headers.map(({ name, value }) => ({ name, value: secrets.finish(value) }));

  const sentAt = typeof startedDateTime === "string" ? Date.parse(startedDateTime) : Number.NaN;
  const networkError = string(response._error) || string(object(rest)._error) || undefined;
  const resourceType = string(rest._resourceType);
  // An exported or sanitised file has no credential left to read.
  const authorization =
    authorizationValue === undefined || authorizationValue.includes(REDACTED)
      ? keptAuthorization(rest._authorization)
      : readAuthorization(authorizationValue);
  return {
    id,
    sentAt: Number.isFinite(sentAt) ? sentAt : 0,
    ...(count(time) !== undefined && { duration: count(time) }),
    request: {
      ...requestClean,
      url: secrets.finish(requestClean.url),
      headers: finishHeaders(requestClean.headers),
      ...(sentBody && { body: finish(sentBody) }),
    },
    ...(authorization && { authorization }),
    response: {
      status: count(response.status) ?? 0,
      statusText: secrets.finish((string(response.statusText) ?? "").slice(0, 200)),
      headers: finishHeaders(responseHeaders),
      body: finish(received),
    },
    ...(networkError && { networkError }),
    ...(resourceType && { resourceType }),
    ...(response._fetchedViaServiceWorker === true && { viaServiceWorker: true as const }),
    ...((isLive || rest._live === true) && { live: true as const }),
  };
}

/** Our own export carries what the token said in `_authorization`, because the token itself is gone. */
function keptAuthorization(value: unknown): Authorization | undefined {
  const { scheme, claims, flaws } = object(value) as Partial<Authorization>; // our own field, written by this program
  return typeof scheme === "string"
    ? { scheme, ...(claims && { claims }), ...(flaws && { flaws }) }
    : undefined;
}
