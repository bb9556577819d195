import browser from "webextension-polyfill";
import type { Content } from "../core/har.ts";

/** One finished request as the browser tells it, before anything has read its body. */
export interface NetworkEntry {
  /** The HAR entry: untrusted and full of secrets until `core/har.ts` has read it. */
  readonly har: unknown;
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
  /** Asks for the body; `{}` when there is none to be had. Ask at once: a navigation throws bodies away. */
  content(): Promise<Content>;
}

/** The fields we read of what Chrome and Firefox deliver; the polyfill's types know only the HAR standard. */
interface RawEntry {
  readonly startedDateTime?: string;
  readonly time?: number;
  readonly pageref?: string;
  readonly _resourceType?: string;
  readonly request: { readonly method?: string; readonly url: string };
  readonly response: {
    readonly status?: number;
    readonly headers?: readonly { readonly name: string; readonly value?: string }[];
    readonly content?: { readonly mimeType?: string; readonly size?: number; readonly encoding?: string };
    readonly _error?: string | null;
    readonly _fetchedViaServiceWorker?: boolean;
  };
  getContent?(): Promise<unknown>;
}

/** A body that has not come by then never will, in milliseconds. Bodies take 2 to 70 ms. */
const contentTimeout = 10_000;

/**
 * The answer of `getContent` in its three shapes: `{ content, encoding }` (Chrome 151 and later), `[content, encoding]`
 * (older Chrome behind the polyfill), `[content, mimeType]` (Firefox, where the encoding stands in the entry).
 */
function contentOf(answer: unknown, encoding: string | undefined): Content {
  const [text, kind]: unknown[] = Array.isArray(answer)
    ? answer
    : typeof answer === "object" && answer !== null && "content" in answer
      ? [answer.content, "encoding" in answer ? answer.encoding : undefined]
      : [answer, undefined];
  if (typeof text !== "string") return {};
  return { text, base64: kind === "base64" || encoding === "base64" };
}

async function readContent(entry: RawEntry): Promise<Content> {
  const late = new Promise<Content>((resolve) => setTimeout(resolve, contentTimeout, {}));
  try {
    const asked = entry.getContent?.().then((answer) => contentOf(answer, entry.response.content?.encoding));
    return await Promise.race([asked ?? {}, late]);
  } catch {
    return {}; // Firefox rejects when the page has moved on
  }
}

/** Read here and not from the kept failure, because the count of calls goes on while its body is on the way. */
function retryAfterOf({ status, headers }: RawEntry["response"]): number | undefined {
  if (status !== 429) return undefined;
  const value = headers?.find(({ name }) => name.toLowerCase() === "retry-after")?.value;
  return value !== undefined && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : undefined;
}

function networkEntry(raw: RawEntry): NetworkEntry {
  const { request, response } = raw;
  const retryAfter = retryAfterOf(response);
  return {
    har: raw,
    url: request.url,
    method: request.method ?? "GET",
    status: response.status ?? 0,
    mimeType: response.content?.mimeType ?? "",
    resourceType: raw._resourceType ?? "",
    size: response.content?.size ?? 0,
    hasWarning: response.headers?.some(({ name }) => name.toLowerCase() === "warning") ?? false,
    ...(retryAfter !== undefined && { retryAfter }),
    startedAt: Date.parse(raw.startedDateTime ?? "") || 0,
    duration: raw.time ?? 0,
    networkError: response._error ?? "",
    fromPage: raw.pageref !== undefined,
    viaServiceWorker: response._fetchedViaServiceWorker === true,
    content: () => readContent(raw),
  };
}

/**
 * Every finished request of the inspected tab whose address `wanted` accepts, from now on and as far back as the
 * browser remembers: since the last navigation. The address is tested first, so that other traffic costs next to nothing.
 */
export function watchNetwork(wanted: (url: string) => boolean, report: (entry: NetworkEntry) => void): void {
  const network = browser.devtools.network;
  const seen = new Set<string>();
  const key = ({ startedDateTime, request, time }: RawEntry) =>
    `${startedDateTime} ${time} ${request.method} ${request.url}`;
  let catchingUp = true;
  network.onRequestFinished.addListener((request) => {
    const raw = request as unknown as RawEntry; // the types know only the HAR standard
    if (!wanted(raw.request.url)) return;
    if (catchingUp) seen.add(key(raw));
    report(networkEntry(raw));
  });
  const catchUp = (log: unknown) => {
    catchingUp = false;
    const { entries } = log as { entries?: readonly RawEntry[] }; // HAR, from the browser itself
    for (const raw of entries ?? [])
      if (wanted(raw.request.url) && !seen.has(key(raw))) report(networkEntry(raw));
    seen.clear();
  };
  // The polyfill does not wrap getHAR: Chrome calls back, Firefox and newer Chrome answer with a promise.
  const promise = (network.getHAR as (callback: (log: unknown) => void) => Promise<unknown> | undefined)(
    (log) => {
      if (catchingUp) catchUp(log);
    },
  );
  promise?.then((log) => {
    if (catchingUp && log) catchUp(log);
  });
}
