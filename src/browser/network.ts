import type { Entry, Response } from "har-format";
import browser from "webextension-polyfill";
import type { Content } from "../core/har/body.ts";
import { type Called, type EntryListener, networkEntry, plainCall } from "../core/har/entry.ts";

/** A HAR entry as browsers deliver it: with extra fields and with the body read separately. */
interface RawEntry extends Entry {
  /** `_error` and `_transferSize` exist only in Chrome. */
  readonly response: Response & { readonly _error?: string | null };
  /** Firefox only. */
  readonly _securityState?: string;
  getContent?(): Promise<unknown>;
}

/** Milliseconds after which a body is considered missing. Bodies take 2 to 70 ms. */
const contentTimeout = 10_000;

/**
 * Normalizes the three results of `getContent`: `{ content, encoding }` (Chrome 151 and later), `[content,
 * encoding]` (older Chrome behind the polyfill), `[content, mimeType]` (Firefox, which puts the encoding in the
 * entry).
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
    const content = entry
      .getContent?.()
      .then((answer) => contentOf(answer, entry.response.content?.encoding));
    return await Promise.race([content ?? {}, late]);
  } catch {
    return {}; // Firefox rejects after a navigation
  }
}

/**
 * Firefox reports no network errors. A call without a status over an established connection (`secure`, `weak`) was
 * cancelled by the page, or the connection broke before the reply. The two look alike, and pages cancel calls all
 * the time.
 */
const wasGivenUp = ({ _securityState = "" }: RawEntry) => /^(?:secure|weak)/.test(_securityState);

/** Chrome's log includes pending calls. Once they have a status, they cannot be distinguished from finished ones. */
const waitsForReply = ({ time, response }: RawEntry) =>
  !response.status && !time && !response._error && response._transferSize === 0;

/** Counts keys that have been seen but not matched yet. */
function createTally() {
  const counts = new Map<string, number>();
  return {
    add: (key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1),
    /** Removes one occurrence of the key; returns whether there was one. */
    take(key: string): boolean {
      const count = counts.get(key) ?? 0;
      if (count > 1) counts.set(key, count - 1);
      else counts.delete(key);
      return count > 0;
    },
    isEmpty: () => counts.size === 0,
  };
}

/**
 * Reports every finished request of the inspected tab whose URL passes `wanted`: future ones and those the browser
 * remembers since the last navigation. Tests the URL first, so that other traffic costs next to nothing. `count`
 * receives successful calls without further interest, with their HAR entry; `report` receives all others.
 */
export function watchNetwork(
  wanted: (url: string) => boolean,
  report: EntryListener,
  count: (call: Called, har: object) => void,
): void {
  const network = browser.devtools.network;
  const handle = (raw: RawEntry) => {
    const call = plainCall(raw);
    if (call) return count(call, raw);
    const entry = networkEntry(raw, { isLive: true });
    if (!entry) return;
    const isGivenUp = entry.status === 0 && wasGivenUp(raw);
    report(isGivenUp ? { ...entry, networkError: "net::ERR_ABORTED" } : entry, () => readContent(raw));
  };
  // The key leaves out the duration, which grows until the call has ended.
  const key = ({ startedDateTime, request }: RawEntry) =>
    `${startedDateTime} ${request.method} ${request.url}`;
  let catchingUp = true;
  const handled = createTally();
  const caughtUp = createTally();
  network.onRequestFinished.addListener((request) => {
    const raw = request as unknown as RawEntry; // the types only cover the HAR standard
    if (!wanted(raw.request.url)) return;
    if (catchingUp) handled.add(key(raw));
    else if (!caughtUp.isEmpty() && caughtUp.take(key(raw))) return;
    handle(raw);
  });
  const catchUp = (log: unknown) => {
    catchingUp = false;
    const { entries } = log as { entries?: readonly RawEntry[] }; // HAR delivered by the browser itself
    for (const raw of entries ?? []) {
      if (!wanted(raw.request.url) || waitsForReply(raw) || handled.take(key(raw))) continue;
      caughtUp.add(key(raw));
      handle(raw);
    }
  };
  // The polyfill does not wrap getHAR: Chrome uses a callback, Firefox and newer Chrome return a promise.
  const promise = (network.getHAR as (callback: (log: unknown) => void) => Promise<unknown> | undefined)(
    (log) => {
      if (catchingUp) catchUp(log);
    },
  );
  promise?.then((log) => {
    if (catchingUp && log) catchUp(log);
  });
}
