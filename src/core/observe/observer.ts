import type { Failure, Update } from "../failure.ts";
import type { Content } from "../har/body.ts";
import type { Called, NetworkEntry } from "../har/entry.ts";
import { lazy } from "../lazy.ts";
import { rowOf, templateOf } from "../row.ts";
import type { Rules } from "../rules.ts";
import { sameCall } from "../same-call.ts";
import { addressOf } from "../uri.ts";
import { createCalls } from "./call-log.ts";
import { isSameCall } from "./good-calls.ts";
import type { Reader } from "./read.ts";
import { type Call, createTwins, isByWorker } from "./twins.ts";

const loadBuiltIn = async (): Promise<Rules> => (await import("../rules.ts")).builtIn;

/** The failures, marked by whether the page's own service worker made the reply. */
function marked(failures: readonly Failure[], isByWorker: boolean): readonly Failure[] {
  const [first] = failures;
  if (!first) return [];
  const { byServiceWorker: _, ...others } = first.exchange;
  const exchange = isByWorker ? { ...others, byServiceWorker: true as const } : others;
  return failures.map((failure) => ({ ...failure, exchange }));
}

/** The service worker's own request arrived after the page's, so the server did send the reply. */
function cleared(call: Call): readonly Failure[] {
  const { suspected = [] } = call;
  call.suspected = undefined;
  return isByWorker(call) ? [] : marked(suspected, false);
}

/**
 * Turns entries that may have failed (from a tab or a file, in order) into failures. Merges duplicate sightings of
 * one call and attaches statistics about the calls before it. `session` makes the IDs unique; `rules` may change, and
 * are first needed for the first failure.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its methods share the state of the calls
export function createObserver(session: string, rules: () => Rules | Promise<Rules> = loadBuiltIn) {
  const calls = createCalls();
  const twins = createTwins(session);
  let updates: Update[] = [];
  /** Absent until the first failure: before that, no success can end a chain. */
  let chains: Reader["chains"] | undefined;

  const loadReader = lazy(async () => {
    const { createReader } = await import("./read.ts");
    const made = createReader();
    chains = made.chains;
    return made;
  });

  /** Adds the counts, comparison, and chain of a failure. */
  const placed = (
    failure: Failure,
    entry: NetworkEntry,
    good: object | undefined,
    read: Reader,
    current: Rules,
  ): Failure => {
    const { method, template, url } = rowOf(failure);
    const isInner = failure.error.part?.url !== undefined;
    const same = isInner ? sameCall(method, url) : sameCall(entry.method, entry.url, entry.form);
    const factsAt = (at: number) => calls.facts({ method, template, same }, at);
    const now = factsAt(failure.exchange.sentAt);
    // A part of a batch or list failed while the call itself succeeded.
    const since =
      good &&
      !failure.error.part &&
      read.since(good, failure, current, (at) => ({ before: factsAt(at), now }));
    const link = read.chains.place(failure);
    if (link?.unmarked !== undefined) updates.push({ id: link.unmarked, follows: link.follows });
    return { ...failure, calls: now, ...(since && { since }), ...(link && { follows: link.follows }) };
  };

  return {
    calls,

    /** Loads in advance what the first failure needs; if that fails, the first failure tries again. */
    prepare: async () => void (await Promise.allSettled([loadReader(), rules()])),

    /**
     * Counts a call for which `isCounted` is true, whether it failed or not. A page, as which the portal sends its
     * sign-in, ends no chain.
     */
    count({ mimeType = "", ...call }: Called & Partial<Pick<NetworkEntry, "mimeType">>): void {
      const { method, url, form, startedAt, status, retryAfter } = call;
      const template = templateOf(addressOf(url).path);
      calls.add({ method, template, same: sameCall(method, url, form), at: startedAt, status, retryAfter });
      const isGood = status >= 200 && status < 300 && !mimeType.startsWith("text/html");
      if (isGood) chains?.succeeded(url, startedAt);
    },

    /**
     * The failures of an entry; a later one with the same `id` replaces an earlier one. `good` is the HAR entry of
     * the last success of its operation.
     */
    async observe(entry: NetworkEntry, content: Content, good?: object): Promise<readonly Failure[]> {
      const sighting = twins.sight(entry);
      if (!sighting) return [];
      const { call, isBest } = sighting;
      if (!isBest) return cleared(call);
      const [read, current] = await Promise.all([loadReader(), rules()]);
      // A better entry may have arrived in the meantime.
      if (call.entry !== entry) return [];
      // Later entries are compared with the facts only; the HAR entry is large and contains secrets.
      call.entry = { ...entry, har: undefined };
      const found = read
        .read(entry, call.id, content, current)
        .map((failure) => placed(failure, entry, good, read, current));
      if (!isByWorker(call)) return found;
      const failures = marked(found, true);
      if (entry.madeBy === undefined) call.suspected = failures;
      return failures;
    },

    /** Updates `failures` of the same call with a success, and returns the changed ones. */
    async succeeded(
      { har, method, url, startedAt, isLive }: GoodCall,
      failures: Iterable<Failure>,
    ): Promise<readonly Update[]> {
      const waiting: Failure[] = [];
      for (const failure of failures) {
        const { request, response, sentAt } = failure.exchange;
        // A failure inside a success is not retried by that same success.
        const isItself = sentAt === startedAt && response.status < 300;
        if (failure.after || failure.error.part || sentAt > startedAt || isItself) continue;
        if (isSameCall(request, { method, url })) waiting.push(failure);
      }
      if (waiting.length === 0) return [];
      const [read, current] = await Promise.all([loadReader(), rules()]);
      return read.after(har, waiting.slice(-mostRepeated), isLive, current);
    },

    /**
     * What became known about earlier failures since the last call. While the reader loads, failures are read in one
     * go, so an update can be ready before its failure is held; it waits until `isHeld`.
     */
    takeUpdates(isHeld: (id: string) => boolean = () => true): readonly Update[] {
      const taken = updates.filter(({ id }) => isHeld(id));
      updates = updates.filter(({ id }) => !isHeld(id)).slice(-mostWaiting);
      return taken;
    },

    /** Forgets the calls that another entry could still belong to. */
    forget: twins.forget,
  };
}

/** A success that may be a retry of a failed call. */
export interface GoodCall extends Pick<NetworkEntry, "method" | "url" | "startedAt" | "isLive"> {
  readonly har: object;
}

/** Most updates that wait; those of failures that were cleared would wait forever. */
const mostWaiting = 100;

/** Most failures of one call compared with a success, newest first. */
const mostRepeated = 50;
