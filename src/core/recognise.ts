import { isKnownCode } from "../catalogue/codes.ts";
import type { Api } from "../catalogue/hosts.ts";
import { readMessage } from "../catalogue/messages.ts";
import type { ApiError, Exchange, Failure, Header, Part, Shape, TrackedId } from "./failure.ts";
import { headerValue } from "./har.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import { isObject, type JsonObject, parseJson, withoutByteOrderMark } from "./json.ts";
import { apiOfCall } from "./rules.ts";

type Detail = NonNullable<ApiError["details"]>[number];

/** What one body says, before headers and status are added. */
interface Reading {
  code?: string;
  message?: string;
  ids: TrackedId[];
  shape: Shape;
  details?: Detail[];
  envelope?: ApiError["envelope"];
  oauthError?: string;
  errorUri?: string;
  retryAfter?: number;
}

/** One reply: an exchange's own, or one inside a batch. */
interface Reply {
  readonly api: Api;
  readonly status: number;
  readonly headers: readonly Header[];
  readonly text?: string;
  /** Tenant of the caller's token. */
  readonly tenant?: string;
  readonly url: string;
}

/** Texts that do not parse are searched up to here, in characters. */
const longestSearch = 200_000;
/** Most failed items of one reply: no documented list takes more. */
const mostParts = 500;
/** Names that are compared without regard to case; an object of ours has a few dozen. */
const mostNames = 1000;

const own = (value: JsonObject, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

const namesOf = new WeakMap<JsonObject, ReadonlyMap<string, string>>();

/** The names of an object as written, by their lower case; of two that differ by case alone the first. */
function namesIn(value: JsonObject): ReadonlyMap<string, string> {
  const known = namesOf.get(value);
  if (known) return known;
  const names = Object.keys(value).slice(0, mostNames).reverse();
  const made = new Map(names.map((name) => [name.toLowerCase(), name]));
  namesOf.set(value, made);
  return made;
}

/** The value of the first key that is there, without regard to case: replies write innerError and innererror. */
function pick(value: JsonObject, ...names: string[]): unknown {
  for (const name of names) {
    const exact = own(value, name);
    if (exact !== undefined) return exact;
    const key = namesIn(value).get(name.toLowerCase());
    if (key !== undefined) return value[key];
  }
  return undefined;
}

function text(value: unknown, longest = 10_000): string | undefined {
  const plain = isObject(value) ? pick(value, "value") : value; // OData 3: { lang, value }
  if (typeof plain === "number") return String(plain);
  if (typeof plain !== "string") return undefined;
  return plain.trim() === "" ? undefined : plain.slice(0, longest);
}

const parse = (json: string): unknown => parseJson(withoutByteOrderMark(json));

/** `undefined` for what is nested too deep. */
function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined; // deeper than the stack
  }
}

const looksLikeId = (value: string): boolean =>
  /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(value);
/** A place-holder that stands where an id should be, in replies that somebody masked. */
const isPlaceholder = (value: string): boolean =>
  /^(?:tenant_?id|guid|null|undefined|n\/?a|none|string)$/i.test(value);

function idsOf(value: JsonObject, path: string, names: readonly string[]): TrackedId[] {
  return names.flatMap((name) => {
    const id = pick(value, name);
    return typeof id === "string" && id.trim() !== "" && id.length <= 300 && !isPlaceholder(id.trim())
      ? [{ value: id.trim(), source: path ? `${path}.${name}` : name }]
      : [];
  });
}

const idNames = [
  "request-id",
  "client-request-id",
  "requestId",
  "clientRequestId",
  "activityId",
  "ActivityId",
  "traceId",
  "correlationId",
  "trace_id",
  "correlation_id",
];

/** The object `{ code, message, target, innerError, details }`, wherever it stands. */
function readErrorObject(error: JsonObject, path: string, reply: Reply): Reading {
  const code = text(pick(error, "code"), 200)?.trim();
  const message = text(pick(error, "message"));
  const ids: TrackedId[] = idsOf(error, path, ["target"]);
  ids.push(...idsOf(error, path, idNames));
  const details: Detail[] = [];
  let inner = pick(error, "innerError");
  for (let depth = 0, at = `${path}.innerError`; isObject(inner) && depth < 8; depth++, at += ".innerError") {
    ids.push(...idsOf(inner, at, idNames));
    const innerCode = text(pick(inner, "code"), 200);
    if (innerCode && innerCode !== code)
      details.push({ code: innerCode, message: text(pick(inner, "message")) });
    inner = pick(inner, "innerError");
  }
  const list = pick(error, "details");
  for (const detail of Array.isArray(list) ? list.slice(0, 50) : []) {
    if (!isObject(detail)) continue;
    details.push({
      code: text(pick(detail, "code"), 200),
      message: text(pick(detail, "message")),
      target: text(pick(detail, "target"), 300),
    });
  }
  const reading: Reading = { code, message, ids, shape: "error", ...(details.length > 0 && { details }) };
  return message === undefined ? reading : unwrap(reading, message, reply);
}

/** Where the id of a forwarded reply stood, so that it is told from the envelope's own. */
const inside = (place: string, ids: readonly TrackedId[]): TrackedId[] =>
  ids.map(({ value, source }) => ({ value, source: `${place}.${source}` }));

/** Graph forwards a Defender reply as JSON text in its own message. The inner error is the one that explains. */
function unwrap(outer: Reading, message: string, reply: Reply): Reading {
  const json = embeddedJson(message);
  if (!json) return outer;
  const isForwarded = /^\s*\{|Http request failed with statusCode=\w{1,40}\s?:/i.test(message);
  const isGraph = reply.api === "graph" || reply.api === "portal";
  // Other JSON in a message is only a quotation.
  if (!isObject(pick(json, "error")) && !(isGraph && isForwarded)) return outer;
  const inner = readJson(json, reply);
  if (!inner || inner.shape === "other" || (!inner.code && !inner.message)) return outer;
  return {
    ...inner,
    shape: "error",
    code: inner.code ?? outer.code,
    ids: [...inside("error.message", inner.ids), ...outer.ids],
    details: [...(inner.details ?? []), ...(outer.details ?? [])],
    envelope: { code: outer.code, message },
  };
}

/** The first JSON object inside a longer text that parses. */
function embeddedJson(message: string): JsonObject | undefined {
  let start = message.indexOf("{");
  for (let tries = 0; start >= 0 && tries < 5; tries++) {
    const end = endOfObject(message, start);
    const value = end === undefined ? undefined : parse(message.slice(start, end));
    if (isObject(value)) return value;
    start = message.indexOf("{", start + 1);
  }
  return undefined;
}

function endOfObject(json: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < json.length; at++) {
    const char = json[at];
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}

/** AADSTS numbers that only say that another one names the cause. */
const generalSignInCodes = new Set(["70002"]);

function signInCode(numbers: readonly string[]): string | undefined {
  const specific = numbers.filter((number) => !generalSignInCodes.has(number));
  const number = specific.at(-1) ?? numbers.at(-1);
  return number && `AADSTS${number}`;
}

const numbersIn = (description: string): string[] =>
  [...description.slice(0, 10_000).matchAll(/AADSTS(\d{4,8})/g)].map(([, number]) => number ?? "");

function idsInDescription(description: string): TrackedId[] {
  const found: TrackedId[] = [];
  const at = { trace: /Trace ID: (\S{1,100})/i, correlation: /Correlation ID: (\S{1,100})/i };
  const trace = at.trace.exec(description)?.[1];
  const correlation = at.correlation.exec(description)?.[1];
  if (trace && looksLikeId(trace)) found.push({ value: trace, source: "error_description.Trace ID" });
  if (correlation && looksLikeId(correlation))
    found.push({ value: correlation, source: "error_description.Correlation ID" });
  return found;
}

/** A reply of the token service, or what it put into a redirect. */
function readSignIn(
  get: (name: string) => unknown,
  shape: "entra" | "redirect",
  api: Api = "entra",
): Reading | undefined {
  const oauthError = text(get("error"), 200);
  const description = text(get("error_description"));
  const listed = get("error_codes");
  if (!oauthError) return undefined;
  const isValue = api === "entra" ? /^[a-z_]{3,60}$/.test(oauthError) : isKnownCode(oauthError);
  if (description === undefined && !Array.isArray(listed) && !isValue) return undefined;
  const numbers =
    Array.isArray(listed) && listed.length > 0
      ? listed.slice(0, 20).map(String)
      : numbersIn(description ?? "");
  const ids = ["trace_id", "correlation_id"].flatMap((name) => {
    const value = get(name);
    // Masked ids are no use to support; the text of the same reply often still has the real one.
    return typeof value === "string" && looksLikeId(value) ? [{ value, source: name }] : [];
  });
  const named = new Set(ids.map(({ value }) => value));
  const suberror = text(get("suberror"), 200);
  return {
    code: signInCode(numbers) ?? oauthError,
    message: description,
    ids: [...ids, ...idsInDescription(description ?? "").filter(({ value }) => !named.has(value))],
    shape,
    oauthError,
    ...(suberror && { details: [{ code: suberror }] }),
    errorUri: text(get("error_uri"), 500),
  };
}

/** Every documented form of a JSON error body; `other` for JSON that is none of them. */
function readJson(body: unknown, reply: Reply): Reading | undefined {
  if (typeof body === "string") return readText(body, reply);
  if (Array.isArray(body) && isObject(body[0])) return readJson(body[0], reply);
  if (!isObject(body)) return body === undefined ? undefined : { ids: [], shape: "other" };
  const signIn = readSignIn((name) => own(body, name), "entra", reply.api);
  if (signIn) return signIn;

  for (const [path, value] of [
    ["error", pick(body, "error")],
    ["odata.error", own(body, "odata.error")],
  ] as const) {
    if (isObject(value)) {
      const reading = readErrorObject(value, path, reply);
      reading.ids.push(...idsOf(body, "", idNames));
      return reading;
    }
    if (typeof value === "string" && value.trim() !== "") {
      // A security indicator that failed: the Defender reply is JSON text in the property `Error`.
      const inner = embeddedJson(value);
      const reading = inner && readJson(inner, reply);
      if (reading && reading.shape !== "other") return reading;
      return {
        message: text(pick(body, "message")) ?? text(value),
        ids: idsOf(body, "", idNames),
        shape: "gateway",
      };
    }
  }

  const code = text(pick(body, "code", "errorCode"), 200);
  const message = text(pick(body, "message", "errorMessage", "detail", "title", "ExceptionMessage"));
  if (message === undefined && code === undefined) return { ids: idsOf(body, "", idNames), shape: "other" };
  const errors = pick(body, "errors");
  const details = isObject(errors)
    ? Object.entries(errors)
        .slice(0, 50)
        .map(([target, value]) => ({ target, message: text(Array.isArray(value) ? value[0] : value, 500) }))
    : undefined;
  // `code` of a gateway repeats the status.
  const reading: Reading = {
    code: code && /^\d{3}$/.test(code) && code !== "429" ? undefined : code,
    message,
    ids: [...idsOf(body, "", ["target"]).filter(() => code !== undefined), ...idsOf(body, "", idNames)],
    shape: "gateway",
    ...(details && { details }),
  };
  return message === undefined ? reading : unwrap(reading, message, reply);
}

/** The string after a key in text that does not parse, in straight quotes of either kind. A cut one is no code and no id. */
function field(source: string, name: string, mayBeCut = false): string | undefined {
  const end = mayBeCut ? "(?:QUOTE|$)" : "QUOTE";
  const quoted = (quote: string) =>
    `${quote}((?:[^${quote}\\\\]|\\\\.){0,4000})${end.replace("QUOTE", quote)}`;
  const at = new RegExp(`["']${name}["']\\s{0,20}:\\s{0,20}(?:${quoted('"')}|${quoted("'")})`).exec(source);
  const raw = at?.[1] ?? at?.[2];
  if (raw === undefined) return undefined;
  const json = `"${raw.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`;
  const decoded = parse(json);
  return typeof decoded === "string" ? decoded : raw;
}

/** JSON that was cut, without its last unfinished member and with its brackets closed. */
function mended(source: string): unknown {
  /** What closes the brackets that are open, innermost first. */
  let closing = "";
  let inString = false;
  let safe: { readonly end: number; readonly closing: string } | undefined;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") {
      closing = (char === "{" ? "}" : "]") + closing;
      if (closing.length > 100) return undefined;
      safe = { end: at + 1, closing };
    } else if (char === "}" || char === "]") {
      if (closing[0] !== char) return undefined;
      closing = closing.slice(1);
      safe = { end: at + 1, closing };
    } else if (char === ",") safe = { end: at, closing };
  }
  if (closing === "" || !safe) return undefined;
  return parse(source + closing) ?? parse(source.slice(0, safe.end) + safe.closing);
}

/** Text that is no JSON: a bare message, a printed object, a reply that was cut, or a page. */
function readText(raw: string, reply: Reply): Reading {
  const source = raw.slice(0, longestSearch).trim();
  if (/^(?:<!doctype html|<html|<head|<\?xml|<!--|<[a-z]+[\s>])/i.test(source)) {
    const title = /<title[^>]{0,200}>([^<]{1,300})<\/title/i.exec(source)?.[1]?.trim();
    return { message: title, ids: [], shape: "html" };
  }
  const message = field(source, "message", true);
  const rest = source.startsWith("{") ? mended(source) : undefined;
  const cut = isObject(rest) ? readJson(rest, reply) : undefined;
  if (cut?.code) return { ...cut, message: cut.message ?? message, shape: "text" };
  const json = embeddedJson(source);
  const reading = json && readJson(json, reply);
  if (reading && reading.shape !== "other" && (reading.code || reading.message))
    return {
      ...reading,
      ids: reply.api === "graph" ? inside("error.message", reading.ids) : reading.ids,
      shape: "text",
    };

  const code = field(source, "code");
  const oauthError = field(source, "error");
  const description = field(source, "error_description", true);
  const isSignIn = oauthError !== undefined && description !== undefined;
  const ids = [
    "target",
    "request-id",
    "client-request-id",
    "trace_id",
    "correlation_id",
    "activityId",
  ].flatMap((name) => {
    const value = field(source, name);
    // An id without a digit is a mask.
    if (!value || !/\d/.test(value) || value.length > 300) return [];
    return name === "target" && !code
      ? []
      : [{ value, source: name === "target" ? "error.target" : `text.${name}` }];
  });
  if (isSignIn) {
    const found = idsInDescription(description).filter(({ value }) => !ids.some((id) => id.value === value));
    return {
      code: signInCode(numbersIn(source)) ?? oauthError,
      message: description,
      oauthError,
      ids: [...ids, ...found],
      shape: "text",
    };
  }
  if (code !== undefined || message !== undefined)
    return { code: code?.trim() || codeOfMessage(message), message, ids, shape: "text" };
  // Broken JSON is not a message.
  if (/^[{[]/.test(source)) return { ids, shape: "text" };

  const [, named, said] = /^([A-Za-z]\w{2,60})(?::\s+([\s\S]{1,5000}))?$/.exec(source.slice(0, 5100)) ?? [];
  if (named !== undefined && isKnownCode(named)) return { code: named, message: said, ids, shape: "text" };
  const plain = source.slice(0, 5000) || undefined;
  return {
    code: signInCode(numbersIn(source)) ?? codeOfMessage(plain),
    message: plain,
    ids: [...ids, ...idsInDescription(source)],
    shape: "text",
  };
}

const codeOfMessage = (message: string | undefined): string | undefined =>
  message && readMessage(message)?.code;

/** Parameters of a `WWW-Authenticate` header, quoted or not. Values may hold `=`. */
function readChallenge(headers: readonly Header[]): ApiError["challenge"] {
  const value = headerValue(headers, "www-authenticate");
  if (value === undefined) return undefined;
  const parameters = new Map(
    [...value.slice(0, 8000).matchAll(/([a-z_]{1,40})=(?:"([^"]{0,4000})"?|([^\s,"]{1,1000}))/gi)].map(
      ([, name, quoted, bare]) => [name?.toLowerCase(), quoted ?? bare] as const,
    ),
  );
  const error = parameters.get("error") || undefined;
  const description = parameters.get("error_description") || parameters.get("errordescription") || undefined;
  return error || description ? { error, description } : {};
}

/** Seconds to wait, from `Retry-After` (seconds or a date) or from the message. */
function readRetryAfter(headers: readonly Header[], message: string | undefined): number | undefined {
  const header = headerValue(headers, "retry-after")?.trim();
  if (header && /^\d{1,9}$/.test(header)) return Number(header);
  const until = header ? Date.parse(header) : Number.NaN;
  const date = Date.parse(headerValue(headers, "date") ?? "");
  if (Number.isFinite(until) && Number.isFinite(date)) return Math.max(0, Math.round((until - date) / 1000));
  const seconds = message && readMessage(message)?.parts.seconds;
  return seconds ? Number(seconds) : undefined;
}

/** One reply that failed, whatever its form. */
function errorOf(
  reply: Reply,
  extra: { shape?: Shape; part?: Part; requestIds?: readonly TrackedId[] } = {},
): ApiError {
  const { api, status, headers, text: body } = reply;
  const challenge = status === 401 || status === 403 ? readChallenge(headers) : undefined;
  const parsed = body === undefined ? undefined : parse(body);
  const reading: Reading =
    body === undefined
      ? { ids: [], shape: challenge ? "challenge" : "no-body" }
      : body.trim() === ""
        ? { ids: [], shape: challenge ? "challenge" : "empty" }
        : parsed === undefined
          ? readText(body, reply)
          : (readJson(parsed, reply) ?? { ids: [], shape: "other" });

  const targets = reading.ids.filter(({ source }) => source.endsWith("target"));
  const isTenant = ({ value }: TrackedId) => value.toLowerCase() === reply.tenant?.toLowerCase();
  const bodyIds = reading.ids.filter((id) => !(targets.includes(id) && isTenant(id)));
  const { ids, trackingId } = sortIds(api, [
    ...bodyIds,
    ...idsInHeaders(headers),
    ...(extra.requestIds ?? []),
  ]);
  // One public log has the tenant id in `target` of throttling and indicator replies; by its form it cannot be told.
  const targetMayBeTenant =
    trackingId !== undefined &&
    targets.includes(trackingId) &&
    looksLikeId(trackingId.value) &&
    reply.tenant === undefined &&
    status === 429;
  const retryAfter = readRetryAfter(headers, reading.message);
  const allow = status === 405 ? headerValue(headers, "allow") : undefined;
  return {
    status,
    ...(reading.code && { code: reading.code }),
    ...(reading.message && { message: reading.message }),
    ...(trackingId && { trackingId }),
    ...(targetMayBeTenant && { targetMayBeTenant }),
    ids,
    shape: extra.shape ?? reading.shape,
    ...(extra.part && { part: extra.part }),
    ...(reading.details?.length && { details: reading.details }),
    ...(reading.envelope && { envelope: reading.envelope }),
    ...(reading.oauthError && { oauthError: reading.oauthError }),
    ...(reading.errorUri && { errorUri: reading.errorUri }),
    ...(challenge && (challenge.error || challenge.description) && { challenge }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(allow && { allow }),
  };
}

/** Sign-in errors travel back to the application in the fragment or query of a redirect. */
function redirectError(reply: Reply): ApiError[] {
  const location = headerValue(reply.headers, "location") ?? "";
  for (const start of ["#", "?"]) {
    const at = location.indexOf(start);
    if (at < 0) continue;
    const parameters = new URLSearchParams(location.slice(at + 1));
    const reading = parameters.has("error")
      ? readSignIn((name) => parameters.get(name) ?? undefined, "redirect")
      : undefined;
    if (!reading) continue;
    const { ids, trackingId } = sortIds(reply.api, [...reading.ids, ...idsInHeaders(reply.headers)]);
    const { code, message, oauthError, errorUri, details } = reading;
    return [
      {
        status: reply.status,
        code,
        message,
        ids,
        trackingId,
        shape: "redirect",
        oauthError,
        errorUri,
        details,
      },
    ];
  }
  return [];
}

/** The calls of a Graph batch that failed. The outer status is 200 whatever happens inside. */
function batchErrors(responses: readonly unknown[], reply: Reply, exchange: Exchange): ApiError[] {
  const sent = parse(exchange.request.body?.text ?? "");
  const requests = isObject(sent) && Array.isArray(sent.requests) ? sent.requests.filter(isObject) : [];
  const byId = new Map(requests.map((request) => [text(request.id, 200), request] as const).reverse());
  return responses.slice(0, mostParts).flatMap((response, index) => {
    if (!isObject(response)) return [];
    const status = Number(response.status);
    if (!(status >= 200)) return [];
    const id = text(response.id, 200);
    const call = byId.get(id);
    const headers = headerList(response.headers);
    const body = response.body;
    const part: Part = { index, ...(id && { id }), ...(call && callOf(call, exchange.request.url)) };
    const inner: Reply = {
      ...reply,
      api: (part.url && apiOfCall(exchange, part.url)) || reply.api,
      status,
      headers,
      ...(body === undefined || body === null
        ? { text: "" }
        : { text: typeof body === "string" ? plainOf(body) : stringify(body) }),
    };
    if (status < 300)
      return partialErrors(inner, inner.text === undefined ? undefined : parse(inner.text)).map((error) => ({
        ...error,
        part: { ...part, ...error.part, index },
      }));
    if (status < 400) return [];
    const error = errorOf(inner, { part });
    return [error.ids.length > 0 ? error : { ...error, ...sortIds(reply.api, idsInHeaders(reply.headers)) }];
  });
}

/** Graph puts bodies that are not JSON into a batch as base64. */
function plainOf(body: string): string {
  if (body.length < 8 || !/^[A-Za-z\d+/]+={0,2}$/.test(body)) return body;
  try {
    const bytes = Uint8Array.from(atob(body), (char) => char.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return body; // it only looked like base64
  }
}

const headerList = (value: unknown): Header[] =>
  isObject(value)
    ? Object.entries(value)
        .slice(0, 200)
        .map(([name, content]) => ({ name, value: text(content) ?? "" }))
    : [];

function callOf(call: JsonObject, batchUrl: string): Partial<Part> {
  const method = text(call.method, 40)?.toUpperCase();
  const url = text(call.url, 20_000);
  const base = batchUrl.replace(/\/\$batch[\s\S]*/i, "");
  return {
    ...(method && { method }),
    ...(url && { url: /^https?:/i.test(url) ? url : `${base}/${url.replace(/^\/+/, "")}` }),
    headers: headerList(call.headers),
    ...(call.body !== undefined && {
      body: typeof call.body === "string" ? call.body : stringify(call.body),
    }),
  };
}

/** Items of a successful list that failed on their own. */
function itemErrors(body: JsonObject | readonly unknown[], reply: Reply): ApiError[] {
  const list = Array.isArray(body)
    ? body
    : isObject(body)
      ? Array.isArray(body.value)
        ? body.value
        : [body]
      : [];
  return list.slice(0, mostParts).flatMap((item: unknown, index) => {
    if (!isObject(item)) return [];
    const nested = own(item, "Error") ?? own(item, "error");
    const failed = own(item, "isFailed") === true;
    const json = typeof nested === "string" ? embeddedJson(nested) : isObject(nested) ? nested : undefined;
    const reading = json ? readJson(isObject(json.error) ? json : { error: json }, reply) : undefined;
    if (!failed && !(reading?.code || reading?.message)) return [];
    const reason = text(own(item, "failureReason"));
    const message = reading?.message ?? reason;
    const fallback = reason ? readText(reason, reply) : undefined;
    const code = reading?.code ?? fallback?.code;
    const { ids, trackingId } = sortIds(reply.api, [
      ...inside("Error", reading?.ids ?? []),
      ...(fallback?.ids ?? []),
      ...idsInHeaders(reply.headers),
    ]);
    const id =
      text(own(item, "indicator"), 300) ??
      text(own(item, "indicatorValue"), 300) ??
      text(own(item, "id"), 300);
    return [
      {
        status: reply.status,
        ...(code && { code }),
        ...(message && { message }),
        ids,
        ...(trackingId && { trackingId }),
        shape: "item" as const,
        part: { index, ...(id && { id }) },
      },
    ];
  });
}

/**
 * Providers that failed behind a partial reply of the Graph alerts: `199 - "{Vendor}/{Provider}/{Status}/{Milliseconds}"`,
 * with any quotes or none. Source: page security-error-codes.
 */
function warningErrors(reply: Reply): ApiError[] {
  const warnings = reply.headers
    .filter(({ name, value }) => name.toLowerCase() === "warning" && /^\s*["']?199\b/.test(value))
    .map(({ value }) => value);
  const found = [
    ...warnings
      .join(", ")
      .slice(0, 20_000)
      .matchAll(/([^/"',;]{1,80})\/([^/"',;]{1,80})\/(\d{3})\/(\d{1,9})/g),
  ];
  return found.flatMap(([whole, vendor, provider, status, milliseconds], index) => {
    if (Number(status) < 400) return [];
    const { ids, trackingId } = sortIds(reply.api, idsInHeaders(reply.headers));
    const warning = {
      vendor: (vendor ?? "").replace(/^\s*199\s+\S+\s+/, "").trim(),
      provider: provider ?? "",
      status: Number(status),
      milliseconds: Number(milliseconds),
    };
    const message = whole.replace(/^\s*199\s+\S+\s+/, "").trim();
    return [
      {
        status: reply.status,
        message,
        ids,
        ...(trackingId && { trackingId }),
        shape: "warning" as const,
        warning,
        part: { index },
      },
    ];
  });
}

/** The errors that one exchange carries: none, one, or several (a batch, a partial success), in the order of the reply. */
export function recognise(exchange: Exchange): ApiError[] {
  const { url } = exchange.request;
  const { status, headers, body } = exchange.response;
  const reply: Reply = {
    api: apiOfCall(exchange) ?? "graph",
    status,
    headers,
    url,
    ...(body.text !== undefined && { text: body.text }),
    ...(exchange.authorization?.claims?.tid && { tenant: exchange.authorization.claims.tid }),
  };
  const requestIds = idsInHeaders(exchange.request.headers, "request header");
  if (
    exchange.resourceType === "preflight" ||
    (exchange.request.method === "OPTIONS" && isPreflight(exchange))
  )
    return status >= 300 ? [errorOf(reply, { shape: "preflight" })] : [];
  if (status === 0) return [{ status, ids: requestIds, shape: "network" }];
  if (status >= 400) return [errorOf(reply, { requestIds })];
  if (status >= 300) return redirectError(reply);
  // Answered, but kept from the page for lack of CORS headers.
  if (exchange.networkError === "net::ERR_FAILED") return [errorOf(reply, { shape: "no-body", requestIds })];

  const whole = body.text === undefined ? undefined : parse(body.text);
  const parsed = whole === undefined && body.cut && body.text ? mended(body.text) : whole;
  if (isObject(parsed) && Array.isArray(parsed.responses))
    return [...warningErrors(reply), ...batchErrors(parsed.responses, reply, exchange)];
  return partialErrors(reply, parsed);
}

/** What failed inside a reply that succeeded, from its headers and its parsed body. */
function partialErrors(reply: Reply, parsed: unknown): ApiError[] {
  const errors = warningErrors(reply);
  return isObject(parsed) || Array.isArray(parsed) ? [...errors, ...itemErrors(parsed, reply)] : errors;
}

const isPreflight = ({ request }: Exchange): boolean =>
  headerValue(request.headers, "access-control-request-method") !== undefined;

/** The rows of one exchange of a watched host; none when nothing failed. */
export function failuresOf(exchange: Exchange): Failure[] {
  return recognise(exchange).map((error, index) => ({ id: `${exchange.id}#${index}`, exchange, error }));
}
