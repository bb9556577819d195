import { isApi, isWatched } from "../../catalogue/hosts.ts";
import { type Body, type Exchange, type Header, isCutUrl, longestUrl, REDACTED } from "../failure.ts";
import { type JsonObject, objectOf } from "../json.ts";
import { Redactor } from "../redact.ts";
import { builtIn, type Rules } from "../rules.ts";
import { keptAuthorization, readAuthorization } from "../token.ts";
import { uriOf } from "../uri.ts";

/** What the browser gives when asked for a body. */
export interface Content {
  readonly text?: string | null;
  readonly base64?: boolean;
}

/** Longest body that is read, in characters: many times what any documented error has, and read in a moment. */
const longestBody = 1_000_000;
/** Four characters of base64 stand for three bytes. */
const longestBase64 = Math.ceil(longestBody / 3) * 4;
const isCutBase64 = (base64: string): boolean => base64.length > longestBase64;
/** A page can set thousands of headers; nobody reads more than these. */
const mostHeaders = 200;
/** Longest header that is read, and all of them together, in characters. */
const longestHeader = 20_000;
const longestHeaders = 200_000;
/** A year of five digits is no date in HAR, in milliseconds since the epoch. */
const endOfYears = Date.UTC(10_000, 0);

const string = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const count = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
/** Sizes and states have no fractions, whatever a file says. */
const whole = (value: unknown): number | undefined => {
  const number = count(value);
  return number === undefined ? undefined : Math.round(number);
};

function headersOf(value: unknown): Header[] {
  if (!Array.isArray(value)) return [];
  let left = longestHeaders;
  return value.slice(0, mostHeaders).flatMap((entry) => {
    const { name, value } = objectOf(entry);
    if (typeof name !== "string" || left <= 0) return [];
    const header = {
      name: name.slice(0, longestHeader),
      value: (string(value) ?? "").slice(0, longestHeader),
    };
    left -= header.name.length + header.value.length;
    return [header];
  });
}

export const headerValue = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value;

/** Bytes that no text holds: Firefox marks every body that it does not know as base64, also where it is text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** Text behind base64, or its beginning; `undefined` when the bytes are no text. */
function decodeBase64(base64: string): string | undefined {
  let bytes: string;
  try {
    bytes = atob(base64.slice(0, longestBase64));
  } catch {
    return base64; // Firefox leaves text as it is when it cannot encode it
  }
  if (bytes.includes("\0")) return undefined;
  try {
    const array = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at++) array[at] = bytes.charCodeAt(at);
    // The end of a beginning may be half a character.
    return new TextDecoder("utf-8", { fatal: true }).decode(array, { stream: isCutBase64(base64) });
  } catch {
    return binary.test(bytes) ? undefined : bytes; // Firefox encodes the characters, not the bytes they came from
  }
}

function bodyOf(
  raw: string | undefined,
  base64: boolean,
  size: number | undefined,
  clean: (text: string) => string,
  flags: JsonObject,
): Body {
  if (raw === undefined)
    return { ...(size && { size }), ...(flags._binary === true && { binary: true as const }) };
  const text = base64 ? decodeBase64(raw) : raw;
  if (text === undefined) return { size: size || Math.ceil((raw.length * 3) / 4), binary: true };
  const cut = text.length > longestBody || (base64 && isCutBase64(raw)) || flags._cut === true;
  return {
    text: clean(text.slice(0, longestBody)),
    size: size || text.length,
    ...(cut && { cut }),
  };
}

/** The body of the request. Chrome gives the text, HAR files of others sometimes only the fields of a form. */
function sentText(postData: JsonObject): string | undefined {
  const text = string(postData.text);
  if (text !== undefined || !Array.isArray(postData.params)) return text;
  return postData.params
    .map(objectOf)
    .map(
      ({ name, value }) =>
        `${encodeURIComponent(string(name) ?? "")}=${encodeURIComponent(string(value) ?? "")}`,
    )
    .join("&");
}

/** Headers that browsers and servers send with every call. */
const usualHeader =
  /^(?:accept(?:-.*)?|access-control-.*|cache-control|connection|content-(?:type|length|encoding)|date|host|keep-alive|origin|pragma|sec-.*|server|strict-transport-security|transfer-encoding|user-agent|vary|x-content-type-options)$/i;
/** Those whose values were looked through and hold no secret. */
const innocent = new Set<string>();
const mostInnocent = 1_000;

function cleanHeader(header: Header, secrets: Redactor): Header {
  if (secrets.hasOwn) return secrets.header(header);
  const key = `${header.name}\n${header.value}`;
  if (innocent.has(key)) return header;
  const clean = secrets.header(header);
  const isSame = clean.name === header.name && clean.value === header.value;
  if (isSame && usualHeader.test(header.name) && key.length <= 500) {
    if (innocent.size >= mostInnocent) innocent.clear();
    innocent.add(key);
  }
  return clean;
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
  rules: Rules = builtIn,
): Exchange | undefined {
  const { request: rawRequest, response: rawResponse, startedDateTime, time, ...rest } = objectOf(entry);
  const request = objectOf(rawRequest);
  const response = objectOf(rawResponse);
  const uri = string(request.url);
  if (uri === undefined) return undefined;
  // Our own export keeps an address that is no URI beside the URI that others read.
  const sentUrl = string(request._url);
  const url = sentUrl !== undefined && uriOf(sentUrl) === uri ? sentUrl : uri;

  const secrets = new Redactor(rules.secrets);
  const requestHeaders = headersOf(request.headers);
  const authorizationValue = headerValue(requestHeaders, "authorization");
  const postData = objectOf(request.postData);
  const contentType = [string(postData.mimeType), headerValue(requestHeaders, "content-type")].join(" ");
  const cleanSent = (text: string): string => {
    const clean = /multipart/i.test(contentType) ? secrets.multipart(text) : secrets.text(text);
    const isForm = /urlencoded/i.test(contentType) || /^[\w.-]{1,60}=[^\s{]*(?:&|$)/.test(clean);
    return isForm ? secrets.form(clean) : clean;
  };
  const kept = content ?? {
    text: string(objectOf(response.content).text),
    base64: objectOf(response.content).encoding === "base64",
  };

  const sent = sentText(postData);
  const sentBody =
    sent === undefined ? undefined : bodyOf(sent, false, whole(request.bodySize), cleanSent, postData);
  const requestClean = {
    method: (string(request.method) ?? "GET").slice(0, 40),
    url: secrets.text(url),
    headers: requestHeaders.map((header) => cleanHeader(header, secrets)),
    body: sentBody,
  };
  const answered = headersOf(response.headers);
  const redirect = string(response.redirectURL);
  if (redirect && headerValue(answered, "location") === undefined)
    answered.push({ name: "Location", value: redirect });
  const responseHeaders = answered.map((header) => cleanHeader(header, secrets));
  const received = bodyOf(
    kept.text ?? undefined,
    kept.base64 === true,
    whole(objectOf(response.content).size),
    (text) => secrets.text(text),
    objectOf(response.content),
  );

  // Once more, now that every secret of the exchange is known.
  const finish = <T extends Body | undefined>(body: T): T => {
    if (body?.text === undefined) return body;
    const text = secrets.finish(body.text);
    return { ...body, text, ...(secrets.hasCut && { cut: true as const }) };
  };
  const finishUrl = (url: string) => {
    const clean = secrets.finish(url);
    return isCutUrl(clean) ? `${clean.slice(0, longestUrl)}…` : clean;
  };
  const finishHeaders = (headers: readonly Header[]) =>
    headers.map(({ name, value }) => ({ name, value: secrets.finish(value) }));

  const sentAt = typeof startedDateTime === "string" ? Date.parse(startedDateTime) : Number.NaN;
  const duration = count(time);
  const word = (value: unknown) => secrets.finish(secrets.text((string(value) ?? "").slice(0, 200)));
  const networkError = word(response._error) || word(rest._error);
  const resourceType = word(rest._resourceType);
  // Our own export says what an added host stood for.
  const api =
    rules.addedApiOf(url) ?? (!isLive && isApi(rest._api) && !isWatched(url) ? rest._api : undefined);
  // An exported or sanitised file has no credential left to read.
  const authorization =
    authorizationValue === undefined || authorizationValue.includes(REDACTED)
      ? keptAuthorization(rest._authorization)
      : readAuthorization(authorizationValue);
  return {
    id,
    sentAt: sentAt >= 0 && sentAt < endOfYears ? sentAt : 0,
    // HAR demands a time, so that 0 stands for none.
    ...(duration && { duration }),
    ...(api && { api }),
    request: {
      ...requestClean,
      url: finishUrl(requestClean.url),
      headers: finishHeaders(requestClean.headers),
      ...(sentBody && { body: finish(sentBody) }),
    },
    ...(authorization && { authorization }),
    response: {
      status: whole(response.status) ?? 0,
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
