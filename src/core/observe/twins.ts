import { dropOldest } from "../drop-oldest.ts";
import type { Failure } from "../failure.ts";
import type { NetworkEntry } from "../har/entry.ts";

/** Longest time between the ends of two entries for one call, in milliseconds. Measured: 0 to 70. */
const twinWindow = 2_000;
/** Most recent URLs to remember. */
const mostRecent = 300;
/** Tolerance for one entry's interval lying within the other's, in milliseconds. */
const slack = 20;

/** How an entry relates to its call: whether it is the best sighting so far. */
export interface Sighting {
  readonly call: Call;
  readonly isBest: boolean;
}

/** One call, seen once or twice. */
export interface Call {
  readonly id: string;
  /** The most informative entry. */
  entry: NetworkEntry;
  joined?: true;
  /** Its failures, while they are attributed to the service worker because the worker made no request. */
  suspected?: readonly Failure[];
}

/**
 * Whether the page's own service worker made the reply. If the browser does not say so, the worker is assumed to have
 * made it unless it sent a request of its own.
 */
export const isByWorker = ({ entry, joined }: Call): boolean =>
  entry.viaServiceWorker && (entry.madeBy ?? (joined ? "server" : "worker")) === "worker";

const endOf = ({ startedAt, duration }: NetworkEntry): number => startedAt + duration;

/**
 * Whether two entries are one call through a service worker: the page's request and the worker's own. The page's
 * begins first and ends last. If the page got no reply, it looks like any broken connection, so the times must agree
 * closely.
 */
function isTwin(page: NetworkEntry, worker: NetworkEntry): boolean {
  if (!page.fromPage || worker.fromPage || page.method !== worker.method) return false;
  if (page.resourceType === "preflight" || worker.resourceType === "preflight") return false;
  if (page.viaServiceWorker ? page.status !== worker.status : page.status !== 0) return false;
  const begins = worker.startedAt - page.startedAt;
  const ends = endOf(page) - endOf(worker);
  return begins >= -slack && ends >= -slack && (page.status !== 0 || (begins <= 50 && ends <= 50));
}

/** Whether `call` was never sent because its preflight was refused: it ends with the preflight and has no reply. */
function isHeldBack(call: NetworkEntry, preflight: NetworkEntry): boolean {
  if (preflight.resourceType !== "preflight" || preflight.status < 300) return false;
  if (call.resourceType === "preflight" || call.status !== 0) return false;
  // Firefox reports no duration for such a call.
  const ends = call.duration > 0 ? endOf(call) : endOf(preflight);
  const isBeside = Math.abs(call.startedAt - preflight.startedAt) <= 1000;
  return isBeside && Math.abs(ends - endOf(preflight)) <= 100;
}

/** Matches the entries that belong to one call. `session` makes the IDs of its calls unique. */
export function createTwins(session: string) {
  const recent = new Map<string, Call[]>();
  let serial = 0;

  /** The calls to a URL that another entry may still belong to. */
  const recentOf = (entry: NetworkEntry): Call[] => {
    const calls = (recent.get(entry.url) ?? []).filter(
      (call) => Math.abs(endOf(entry) - endOf(call.entry)) < twinWindow,
    );
    // Delete first, so that the least recently used URL is dropped.
    recent.delete(entry.url);
    recent.set(entry.url, calls.slice(-mostRecent));
    dropOldest(recent, mostRecent);
    return calls;
  };

  return {
    /** The call of an entry; `undefined` for a call that its preflight held back. */
    sight(entry: NetworkEntry): Sighting | undefined {
      const same = recentOf(entry);
      if (same.some((call) => isHeldBack(entry, call.entry))) return undefined;
      // Live, the preflight comes first; in a file the call does, because it began earlier.
      const heldBack = same.find((call) => isHeldBack(call.entry, entry));
      if (heldBack) {
        heldBack.entry = entry;
        return { call: heldBack, isBest: true };
      }
      const twin = same.find(
        (call) => !call.joined && (isTwin(entry, call.entry) || isTwin(call.entry, entry)),
      );
      if (!twin) {
        const call: Call = { id: `${session}-${serial++}`, entry };
        recent.get(entry.url)?.push(call);
        return { call, isBest: true };
      }
      twin.joined = true;
      // The page's entry has the whole body; without a status it is less informative than the worker's.
      const isBetter = entry.fromPage ? entry.status > 0 : twin.entry.status === 0;
      if (isBetter) twin.entry = entry;
      return { call: twin, isBest: isBetter };
    },

    /** Forgets the calls that another entry could still belong to. */
    forget: () => recent.clear(),
  };
}
