import { isObject, type JsonObject, parseJson } from "../json.ts";
import { hasFailedPart, isErrorBody, isStatus, member } from "./error-body.ts";
import type { FoundObject } from "./objects.ts";
import type { HeaderPiece, Parts, Piece } from "./parts.ts";

/** Limits: nesting depth to search, and number of objects. */
const deepest = 8;
const mostObjects = 400;
const mostHeaders = 100;

const method = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i;
const requestBodyNames = ["request body", "requestbody", "request_body", "http.request.body.content"];
const replyBodyNames = ["response body", "responsebody", "response_body", "http.response.body.content"];
const statusNames = [
  "statuscode",
  "status",
  "status code",
  "status_code",
  "http.response.status_code",
  "http.status_code",
  "resultcode",
  "httpcode",
];
const requestNames = /^(?:inputs?|config|request|requestoptions|options)$/i;

/** Reads a call that a tool printed as an object: a step of a flow, an error of a library, a console entry. */
export function readExchangeObject(found: FoundObject, source: string): Parts {
  const parts: { -readonly [Name in keyof Parts]: Parts[Name] } = {};
  const pieceOf = (text: string): Piece => placeOf(text, found, source);
  let count = 0;

  const takeRequest = (object: JsonObject) => {
    const verb = member(object, "method", "verb", "request method", "http.request.method", "http.method");
    const url = member(object, "uri", "url", "requesturl", "request url", "url.full", "http.url");
    if (typeof url === "string" && /^https?:\/\//i.test(url)) {
      parts.url ??= pieceOf(url);
      if (typeof verb === "string" && method.test(verb))
        parts.method ??= { ...pieceOf(verb), text: verb.toUpperCase() };
    }
  };
  const takeBody = (value: unknown, name: "requestBody" | "replyBody") => {
    if (parts[name] || value === undefined) return;
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (text !== "" && text !== "{}") parts[name] = pieceOf(text);
  };

  const walk = (object: JsonObject, place: "request" | "any", depth: number) => {
    if (depth > deepest || ++count > mostObjects) return;
    if (place !== "request" && (isErrorBody(object) || hasFailedPart(object))) {
      parts.replyBody ??= pieceOf(object === found.value ? found.json : JSON.stringify(object));
      takeStatus(object);
      return;
    }
    takeRequest(object);
    if (place === "request") {
      takeBody(member(object, "body", "data") ?? postData(object), "requestBody");
      parts.requestHeaders ??= headersOf(member(object, "headers"), pieceOf);
    } else takeStatus(object);
    takeBody(member(object, ...requestBodyNames) ?? bodyText(object), "requestBody");
    takeBody(member(object, ...replyBodyNames), "replyBody");
    parts.requestHeaders ??= headersOf(member(object, "request headers"), pieceOf);
    parts.replyHeaders ??= headersOf(member(object, "response headers"), pieceOf);
    const status = place === "request" ? undefined : member(object, "statuscode", "status");
    if (isStatus(status)) parts.replyHeaders ??= headersOf(member(object, "headers"), pieceOf);
    for (const [name, value] of Object.entries(object)) {
      const inner = innerObject(value);
      if (!inner || /headers$/i.test(name)) continue;
      // The first request found is the call; the object next to it is its reply.
      walk(inner, requestNames.test(name) ? "request" : place, depth + 1);
    }
    if (isStatus(status) && status >= 400) takeBody(member(object, "body", "data"), "replyBody");
  };
  const takeStatus = (object: JsonObject) => {
    const status = member(object, ...statusNames);
    const number =
      typeof status === "string" && /^\d{3}\b/.test(status) ? Number.parseInt(status, 10) : status;
    if (isStatus(number)) parts.status ??= pieceOf(String(number));
  };

  walk(withTelemetry(found.value), "any", 0);
  return parts;
}

/** The names of Elastic Common Schema, OpenTelemetry, and Application Insights for the parts of a call. */
function withTelemetry(object: JsonObject): JsonObject {
  const flat: Record<string, unknown> = {};
  const flatten = (value: unknown, name: string, depth: number) => {
    if (!isObject(value)) flat[name] = value;
    else if (depth < 4)
      for (const [key, one] of Object.entries(value)) flatten(one, `${name}.${key}`, depth + 1);
  };
  for (const name of ["http", "url"]) {
    const value = member(object, name);
    if (isObject(value)) flatten(value, name, 0);
  }
  const [data, name] = [member(object, "data"), member(object, "name")];
  const isDependency = member(object, "resultcode") !== undefined && typeof data === "string";
  if (isDependency && /^https:\/\//.test(data)) {
    flat.url = data;
    flat.method = typeof name === "string" ? name.split(" ", 1)[0] : undefined;
  }
  return Object.keys(flat).length === 0 ? object : { ...object, ...flat };
}

/** The object itself, or the one inside a string or list. Tools put the status before it: `403 - "{\"error\":…`. */
function innerObject(value: unknown, depth = 0): JsonObject | undefined {
  if (isObject(value)) return value;
  if (depth > 2) return undefined;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 50)) {
      const inner = innerObject(one, depth + 1);
      if (inner) return inner;
    }
    return undefined;
  }
  if (typeof value !== "string" || value.length > 100_000) return undefined;
  const text = value.replace(/^[45]\d\d - /, "");
  return /^\s{0,20}[{"]/.test(text) ? innerObject(parseJson(text), depth + 1) : undefined;
}

/** The request of a log entry that holds only its body: a string with an object that is not a call. */
function bodyText(object: JsonObject): unknown {
  const text = member(object, "request", "payload");
  const sent = typeof text === "string" ? innerObject(text) : undefined;
  return sent && member(sent, "url", "uri", "method", "headers", "body") === undefined ? text : undefined;
}

/** The body of a request as a HAR file holds it. */
function postData(object: JsonObject): unknown {
  const data = member(object, "postdata");
  return isObject(data) ? member(data, "text") : undefined;
}

/** A list of names and values, as a HAR file and an Azure log hold headers. */
const pairsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  Array.isArray(value)
    ? value.filter(isObject).map((one) => [String(member(one, "name")), member(one, "value")])
    : isObject(value)
      ? Object.entries(value)
      : [];

function headersOf(value: unknown, pieceOf: (text: string) => Piece): HeaderPiece[] | undefined {
  const headers = pairsOf(value)
    .slice(0, mostHeaders)
    .flatMap(([name, one]) =>
      typeof one === "string" || typeof one === "number"
        ? [{ name, value: { ...pieceOf(String(one)), text: String(one) } }]
        : [],
    );
  return headers.length > 0 ? headers : undefined;
}

/** The place of an object's text in the source; the whole object if the source spells it differently. */
function placeOf(text: string, { start, end }: FoundObject, source: string): Piece {
  const within = source.slice(start, end);
  if (text.length > 20_000) return { text, start, end };
  const at = wordIn(within, text);
  if (at >= 0) return { text, start: start + at, end: start + at + text.length };
  const escaped = JSON.stringify(text).slice(1, -1);
  const escapedAt = within.indexOf(escaped);
  return escapedAt < 0
    ? { text, start, end }
    : { text, start: start + escapedAt, end: start + escapedAt + escaped.length };
}

/** Index of a text as a whole word, so that the status 400 is not found inside an ID. */
function wordIn(within: string, text: string): number {
  if (text.length > 3) return within.indexOf(text);
  for (let at = within.indexOf(text); at >= 0; at = within.indexOf(text, at + 1))
    if (!/[\w-]/.test(within.charAt(at - 1)) && !/[\w-]/.test(within.charAt(at + text.length))) return at;
  return -1;
}
