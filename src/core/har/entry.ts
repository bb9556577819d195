import { longestUrl } from "../failure.ts";
import { objectOf } from "../json.ts";
import type { Content } from "./body.ts";

/** One finished request as its HAR entry tells it, before anything has read its body. */
export interface NetworkEntry {
  /** The HAR entry: untrusted and full of secrets until `har.ts` has read it. */
  readonly har: unknown;
  /** As far as it is kept. */
  readonly url: string;
  readonly method: string;
  readonly status: number;
  readonly mimeType: string;
  readonly resourceType: string;
  /** Bytes of the body, as far as known. */
  readonly size: number;
  readonly hasWarning: boolean;
  /** Seconds that a 429 asks to wait. */
  readonly retryAfter?: number;
  /** When the request began and how long it took, in milliseconds. */
  readonly startedAt: number;
  readonly duration: number;
  readonly networkError: string;
  /** The request belongs to a page. Requests of workers, a service worker's own among them, do not. */
  readonly fromPage: boolean;
  /** A service worker answered this request of the page. */
  readonly viaServiceWorker: boolean;
  /** Seen by ourselves, not read from a file. */
  readonly isLive: boolean;
  /** The body, live or from the file; `{}` when there is none to be had. */
  content(): Content | Promise<Content>;
}

/** What is counted of a call, good or bad. */
export type Called = Pick<NetworkEntry, "method" | "url" | "startedAt" | "status" | "retryAfter">;

const string = (value: unknown): string => (typeof value === "string" ? value : "");
const count = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;

/** The value of a header, wanted in lower case. Asked about every call, so that it makes nothing it does not need. */
function headerOf(headers: unknown, wanted: string): string | undefined {
  if (!Array.isArray(headers)) return undefined;
  for (const header of headers) {
    const { name, value } = objectOf(header);
    if (typeof name === "string" && name.length === wanted.length && name.toLowerCase() === wanted)
      return string(value);
  }
  return undefined;
}

/** Read here and not from the kept failure, because the count of calls goes on while its body is on the way. */
function retryAfterOf(status: number, headers: unknown): number | undefined {
  const value = status === 429 ? headerOf(headers, "retry-after") : undefined;
  return value !== undefined && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : undefined;
}

/** Firefox names no resource types. */
function isPreflight(har: unknown): boolean {
  const { method, headers } = objectOf(objectOf(har).request);
  return method === "OPTIONS" && headerOf(headers, "access-control-request-method") !== undefined;
}

/** Reads a HAR entry, live or from a file; `undefined` when it is none. */
export function networkEntry(
  har: unknown,
  content: () => Content | Promise<Content>,
  { isLive }: { isLive: boolean },
): NetworkEntry | undefined {
  const { request, response, startedDateTime, time, pageref, _resourceType } = objectOf(har);
  const { url, method } = objectOf(request);
  if (typeof url !== "string") return undefined;
  const answer = objectOf(response);
  const body = objectOf(answer.content);
  const status = count(answer.status);
  return {
    har,
    url: url.slice(0, longestUrl),
    method: string(method) || "GET",
    status,
    mimeType: string(body.mimeType),
    resourceType: string(_resourceType) || (isPreflight(har) ? "preflight" : ""),
    size: count(body.size),
    hasWarning: headerOf(answer.headers, "warning") !== undefined,
    retryAfter: retryAfterOf(status, answer.headers),
    startedAt: Date.parse(string(startedDateTime)) || 0,
    duration: count(time),
    networkError: string(answer._error),
    fromPage: pageref !== undefined,
    viaServiceWorker: answer._fetchedViaServiceWorker === true,
    isLive,
    content,
  };
}

/** Whether an address takes several calls at once, whose replies come in one that succeeds. */
export const isBatch = (url: string): boolean => /\/\$batch$/i.test(url);

/**
 * What is counted of a GET that went well; `undefined` when an entry has to be read as a whole. Most calls are these, and
 * a browser makes each look at a live entry slow, so this takes no more of it than it needs.
 */
export function plainCall(har: unknown): Called | undefined {
  const { request, response, startedDateTime } = objectOf(har);
  const { url, method } = objectOf(request);
  const { status, headers, _error, _fetchedViaServiceWorker } = objectOf(response);
  if (method !== "GET" || typeof url !== "string" || typeof status !== "number") return undefined;
  if (!(status >= 200 && status < 300) || status === 206 || isBatch(url)) return undefined;
  if (_error || _fetchedViaServiceWorker || headerOf(headers, "warning") !== undefined) return undefined;
  return {
    method,
    url: url.slice(0, longestUrl),
    startedAt: Date.parse(string(startedDateTime)) || 0,
    status,
  };
}
