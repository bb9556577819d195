import { longestUrl } from "../failure.ts";
import { type JsonObject, objectOf } from "../json.ts";
import { bodyForm } from "../same-call.ts";
import type { Content } from "./body.ts";

/** The fields of a finished request that decide whether it may have failed. Can be cloned to a worker. */
export interface NetworkEntry {
  /** The HAR entry: untrusted, and contains secrets until `exchangeOf` has read it. */
  readonly har: unknown;
  /** Cut to `longestUrl`. */
  readonly url: string;
  readonly method: string;
  readonly status: number;
  readonly mimeType: string;
  readonly resourceType: string;
  /** Bytes of the body; 0 if unknown. */
  readonly size: number;
  readonly hasWarning: boolean;
  /** The form of the sent body; only for calls that change something. */
  readonly form?: string;
  /** Seconds to wait according to a 429 reply. */
  readonly retryAfter?: number;
  /** When the request began (epoch ms), and how long it took (ms). */
  readonly startedAt: number;
  readonly duration: number;
  readonly networkError: string;
  /** A page made the request, not a worker. */
  readonly fromPage: boolean;
  /** A service worker answered this request of the page. */
  readonly viaServiceWorker: boolean;
  /** Whether the server or the service worker itself made the reply, if the browser says so. */
  readonly madeBy?: "server" | "worker";
  /** Seen live, not read from a file. */
  readonly isLive: boolean;
}

/** The fields that are counted for every call, whether it failed or not. */
export type Called = Pick<NetworkEntry, "method" | "url" | "form" | "startedAt" | "status" | "retryAfter">;

/** Receives an entry and a function that reads its body, which is `{}` if there is none. */
export type EntryListener = (entry: NetworkEntry, content: () => Content | Promise<Content>) => void;

const string = (value: unknown): string => (typeof value === "string" ? value : "");
const count = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;

/** The value of a header; `wanted` must be lower case. Runs on every call, so it allocates nothing. */
function headerOf(headers: unknown, wanted: string): string | undefined {
  if (!Array.isArray(headers)) return undefined;
  for (const header of headers) {
    const { name, value } = objectOf(header);
    if (typeof name === "string" && name.length === wanted.length && name.toLowerCase() === wanted)
      return string(value);
  }
  return undefined;
}

/** Read this early because the call counts need it before the failure is read. */
function retryAfterOf(status: number, headers: unknown): number | undefined {
  const value = status === 429 ? headerOf(headers, "retry-after") : undefined;
  return value !== undefined && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : undefined;
}

/** For Firefox, which reports no resource types. */
function isPreflight(har: unknown): boolean {
  const { method, headers } = objectOf(objectOf(har).request);
  return method === "OPTIONS" && headerOf(headers, "access-control-request-method") !== undefined;
}

/** Chromium says whether a service worker forwarded the server's reply, or answered from its cache or by itself. */
function makerOf({ _serviceWorkerResponseSource: source }: JsonObject): NetworkEntry["madeBy"] {
  if (source === "network" || source === "http-cache") return "server";
  return source === "fallback-code" || source === "cache-storage" ? "worker" : undefined;
}

/** Reads a HAR entry, live or from a file; `undefined` if it has no URL. */
export function networkEntry(har: unknown, { isLive }: { isLive: boolean }): NetworkEntry | undefined {
  const { request, response, startedDateTime, time, pageref, _resourceType } = objectOf(har);
  const { url, method } = objectOf(request);
  if (typeof url !== "string") return undefined;
  const answer = objectOf(response);
  const body = objectOf(answer.content);
  const status = count(answer.status);
  const sent = method === "GET" ? undefined : objectOf(objectOf(request).postData).text;
  return {
    har,
    url: url.slice(0, longestUrl),
    method: string(method) || "GET",
    status,
    mimeType: string(body.mimeType),
    resourceType: string(_resourceType) || (isPreflight(har) ? "preflight" : ""),
    size: count(body.size),
    hasWarning: headerOf(answer.headers, "warning") !== undefined,
    ...(typeof sent === "string" && { form: bodyForm(sent) }),
    retryAfter: retryAfterOf(status, answer.headers),
    startedAt: Date.parse(string(startedDateTime)) || 0,
    duration: count(time),
    networkError: string(answer._error) || string(answer._failureText),
    fromPage: pageref !== undefined,
    viaServiceWorker: answer._fetchedViaServiceWorker === true,
    madeBy: makerOf(answer),
    isLive,
  };
}

/** Whether a URL is a batch endpoint: its reply succeeds even if calls inside fail. */
export const isBatch = (url: string): boolean => /\/(?:\$|%24)batch$/i.test(url);

/** Whether a URL is the portal's proxy. Runs on every call, so it checks only that. */
export const isProxied = (url: string): boolean => url.includes("/apiproxy/");

const telling =
  /\/(?:liveResponseApi\/commands|documentation\/TableDocumentation|mgmt\/TenantContext)(?:[/?]|$)/i;

/** Whether a success of the portal can contain a failure, or explain a later one. */
export const isTelling = (url: string): boolean => isProxied(url) && telling.test(url);

/** The same, and the device timeline: one expression, because every good call of the portal is compared with it. */
const readable =
  /\/(?:(?:liveResponseApi\/commands|documentation\/TableDocumentation|mgmt\/TenantContext)(?:[/?]|$)|mdeTimelineExperience\/machines\/)/i;

/** Whether a URL is the status of an Azure job, which is a success also if the job failed. */
const isJob = (url: string): boolean =>
  url.startsWith("https://management.") && /\/operation(?:statuse|result)s\//i.test(url);

/** Whether a URL signs a user in, with a page that is a success also if it shows an error. Runs on every good call. */
export const isSignInPage = (url: string): boolean =>
  /^https:\/\/login\.[^?]*\/(?:authorize|adminconsent)(?:[?&]|$)/i.test(url);

/** Whether a page of the sign-in service shows an error instead of a form. The number in a form is no error. */
export const isSignInError = (page: string): boolean =>
  /"ConvergedError"|"strServiceExceptionMessage":"[^"]{0,20}AADSTS\d/.test(page) ||
  (/AADSTS\d{4,8}:/.test(page) && !/\$Config\s{0,5}=/.test(page));

/**
 * Whether a success is read although it is a GET: the status of an Azure job, a page of the sign-in service, and replies
 * of the portal that can contain a failure, explain a later one, or name what is missing in it.
 */
export const isReadOnSuccess = (url: string): boolean =>
  isProxied(url) ? readable.test(url) : isJob(url) || isSignInPage(url);

/**
 * Whether a successful reply may contain a failure: it has a warning, or it is a page where the portal sends data.
 * Reads only the values of these headers.
 */
function isSuspect(headers: unknown, url: string): boolean {
  if (!Array.isArray(headers)) return false;
  const wantsData = isProxied(url);
  for (const header of headers) {
    const { name } = objectOf(header);
    if (typeof name !== "string") continue;
    if (name.length === 7) {
      if (name.toLowerCase() === "warning") return true;
    } else if (wantsData && name.length === 12 && name.toLowerCase() === "content-type") {
      if (string(objectOf(header).value).startsWith("text/html")) return true;
    }
  }
  return false;
}

/**
 * Fast path for GETs that succeeded, the bulk of the traffic; `undefined` for any other entry. Reading a property of a
 * live entry is slow in Chromium, so this reads only what is counted.
 */
export function plainCall(har: unknown): Called | undefined {
  const { request, response, startedDateTime } = objectOf(har);
  const { url, method } = objectOf(request);
  const { status, headers, _error, _fetchedViaServiceWorker } = objectOf(response);
  if (method !== "GET" || typeof url !== "string" || typeof status !== "number") return undefined;
  if (!(status >= 200 && status < 300) || status === 206 || isBatch(url)) return undefined;
  if (isReadOnSuccess(url)) return undefined;
  if (_error || _fetchedViaServiceWorker || isSuspect(headers, url)) return undefined;
  return {
    method,
    url: url.slice(0, longestUrl),
    startedAt: Date.parse(string(startedDateTime)) || 0,
    status,
  };
}
