import type { Failure } from "../failure.ts";
import type { Content } from "../har/body.ts";
import { type Called, isBatch, type NetworkEntry } from "../har/entry.ts";
import { rowOf, templateOf } from "../row.ts";
import { builtIn, type Rules } from "../rules.ts";
import { addressOf } from "../uri.ts";
import { createCalls } from "./call-log.ts";

/** Replies that succeeded are read up to this size, in bytes; lists with failed items are far smaller. */
const largestSuccess = 5_000_000;
/** How long twins of one call can come apart, in milliseconds. Measured: 0 to 70. */
const twinWindow = 2_000;
/** Addresses that are remembered for their twins, the latest. */
const mostRecent = 300;
/** Tolerance when the interval of one twin has to lie inside the other's, in milliseconds. */
const slack = 20;

/**
 * Whether the body of a reply can hold a failure. Of those that succeeded only partial ones, batches, and calls that
 * change several things at once: lists are read by GET, and what is done to one object by its id fails as a whole.
 */
export function isWorthReading({ status, method, mimeType, url, size, hasWarning }: NetworkEntry): boolean {
  if (status >= 400) return true;
  if (status < 200 || status >= 300) return false;
  const isOfParts = status === 206 || hasWarning || isBatch(url);
  // Asked first, because most calls are these.
  if (!isOfParts && (method === "GET" || method === "HEAD")) return false;
  if (!/json/i.test(mimeType) || size > largestSuccess) return false;
  if (isOfParts) return true;
  if (/\/(?:run|runHuntingQuery|token)$/i.test(url)) return false;
  return !templateOf(addressOf(url).path).includes("{…}");
}

/** Whether an entry can be a failure at all, before its body is read. */
export function mayFail(entry: NetworkEntry): boolean {
  const { status, resourceType, networkError, url } = entry;
  if (resourceType === "preflight") return status >= 300;
  // The page gave the call up itself.
  if (status === 0) return networkError !== "net::ERR_ABORTED";
  const isFailed = networkError === "net::ERR_FAILED" || status >= 300 || entry.hasWarning;
  return (isFailed || isWorthReading(entry)) && !/^https:\/\/[^/]+\/favicon\.ico$/i.test(url);
}

export const isSuccess = ({ status, hasWarning, networkError }: NetworkEntry): boolean =>
  status >= 200 && status < 300 && !hasWarning && networkError === "";

/**
 * Whether a call counts for limits: each does that reached the API by itself. Of a call through a service worker that
 * is the worker's own request.
 */
export const isCounted = ({ resourceType, viaServiceWorker }: NetworkEntry): boolean =>
  resourceType !== "preflight" && !viaServiceWorker;

/** Whether a success can hold failures, by the names that tell of them: most hold none, and need not be taken apart. */
export const mayHoldFailure = ({ text, base64 }: Content): boolean =>
  base64 === true || /"(?:error|isFailed|responses)"/i.test(text ?? "");

/** One call, seen once or, through a service worker, twice. */
interface Call {
  readonly id: string;
  /** The entry that tells most of it. */
  entry: NetworkEntry;
  joined?: true;
}

/**
 * Whether two entries are one call seen twice: a service worker's own request, and the page's that it answered. The
 * page's begins first and ends last. Where the page got no reply it looks like any dead connection, so that the
 * times have to agree closely.
 */
function isTwin(page: NetworkEntry, worker: NetworkEntry): boolean {
  if (!page.fromPage || worker.fromPage || page.method !== worker.method) return false;
  if (page.resourceType === "preflight" || worker.resourceType === "preflight") return false;
  if (page.viaServiceWorker ? page.status !== worker.status : page.status !== 0) return false;
  const begins = worker.startedAt - page.startedAt;
  const ends = page.startedAt + page.duration - (worker.startedAt + worker.duration);
  return begins >= -slack && ends >= -slack && (page.status !== 0 || (begins <= 50 && ends <= 50));
}

/** The call that a refused preflight kept from being sent: it ends with the preflight and has no reply. */
function isHeldBack(call: NetworkEntry, preflight: NetworkEntry): boolean {
  if (preflight.resourceType !== "preflight" || call.resourceType === "preflight" || call.status !== 0)
    return false;
  // Firefox gives the call no duration.
  const ends = call.duration > 0 ? call.startedAt + call.duration : preflight.startedAt + preflight.duration;
  const isBeside = Math.abs(call.startedAt - preflight.startedAt) <= 1000;
  return isBeside && Math.abs(ends - (preflight.startedAt + preflight.duration)) <= 100;
}

/**
 * Makes failures of the entries of a tab or a file, in the order they come: a call that is seen twice becomes one, and
 * each failure takes along what the calls before it were like. `session` makes its ids unique; `rules` may change.
 */
export function createObserver(session: string, rules: () => Rules = () => builtIn) {
  const calls = createCalls();
  const recent = new Map<string, Call[]>();
  let serial = 0;
  /** Loaded with the first call that may have failed. */
  let reader: Promise<typeof import("./read.ts")> | undefined;

  /** The calls of an address that another entry may still belong to. */
  const recentOf = ({ url, startedAt, duration }: NetworkEntry): Call[] => {
    const ends = startedAt + duration;
    const calls = (recent.get(url) ?? []).filter(
      (call) => Math.abs(ends - (call.entry.startedAt + call.entry.duration)) < twinWindow,
    );
    recent.delete(url);
    recent.set(url, calls.slice(-mostRecent));
    for (const oldest of recent.keys()) {
      if (recent.size <= mostRecent) break;
      recent.delete(oldest);
    }
    return calls;
  };

  /** The call an entry stands for, or `undefined` when a better entry of the same call is already kept. */
  const callOf = (entry: NetworkEntry): Call | undefined => {
    const same = recentOf(entry);
    if (same.some((call) => isHeldBack(entry, call.entry))) return undefined;
    // Live, the preflight comes first; in a file the call that began before it does.
    const heldBack = same.find((call) => isHeldBack(call.entry, entry));
    if (heldBack) {
      heldBack.entry = entry;
      return heldBack;
    }
    const twin = same.find(
      (call) => !call.joined && (isTwin(entry, call.entry) || isTwin(call.entry, entry)),
    );
    if (!twin) {
      const call: Call = { id: `${session}-${serial++}`, entry };
      recent.get(entry.url)?.push(call);
      return call;
    }
    twin.joined = true;
    // A page's entry that was answered has the whole body; one without a status knows less than the worker's.
    const better = entry.fromPage ? entry.status > 0 : twin.entry.status === 0;
    if (!better) return undefined;
    twin.entry = entry;
    return twin;
  };

  return {
    calls,

    /** Counts a call for which `isCounted`, good or bad. */
    count({ method, url, startedAt, status, retryAfter }: Called): void {
      calls.add({ method, template: templateOf(addressOf(url).path), at: startedAt, status, retryAfter });
    },

    /** The failures of an entry; later ones with the same `id` take the place of earlier ones. */
    async observe(entry: NetworkEntry): Promise<readonly Failure[]> {
      if (!mayFail(entry)) return [];
      const call = callOf(entry);
      if (!call) return [];
      // The body is asked for at once, whatever else has to be loaded: a navigation throws it away.
      const asked = isWorthReading(entry) ? entry.content() : {};
      if (isSuccess(entry) && !mayHoldFailure(await asked)) return [];
      reader ??= import("./read.ts").catch((error) => {
        reader = undefined; // tried again with the next
        throw error;
      });
      const [content, { readFailures }] = await Promise.all([asked, reader]);
      // While its body was on the way, a better entry may have come.
      if (call.entry !== entry) return [];
      // Only the facts are compared with later entries; what was read is large and full of secrets.
      call.entry = { ...entry, har: undefined, content: () => ({}) };
      return readFailures(entry, call.id, content, rules()).map((failure) => {
        const { method, template } = rowOf(failure);
        return { ...failure, calls: calls.facts(method, template, failure.exchange.sentAt) };
      });
    },

    /** Forgets the calls that another entry could still belong to. */
    forget: () => recent.clear(),
  };
}
