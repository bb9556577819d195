import type { Failure } from "../failure.ts";
import type { Content } from "../har/body.ts";
import type { Called, NetworkEntry } from "../har/entry.ts";
import { rowOf, templateOf } from "../row.ts";
import { builtIn, type Rules } from "../rules.ts";
import { sameCall } from "../same-call.ts";
import { addressOf } from "../uri.ts";
import { createCalls } from "./call-log.ts";
import type { Reader } from "./read.ts";
import { type Call, createTwins, isByWorker } from "./twins.ts";

/** The failures with an exchange that says whether the page's own service worker made the reply. */
function marked(failures: readonly Failure[], isByWorker: boolean): readonly Failure[] {
  const [first] = failures;
  if (!first) return [];
  const { byServiceWorker: _, ...others } = first.exchange;
  const exchange = isByWorker ? { ...others, byServiceWorker: true as const } : others;
  return failures.map((failure) => ({ ...failure, exchange }));
}

/** The request of the service worker has come after the page's: the reply is the server's after all. */
function cleared(call: Call): readonly Failure[] {
  const { suspected = [] } = call;
  call.suspected = undefined;
  return isByWorker(call) ? [] : marked(suspected, false);
}

/**
 * Turns entries that may have failed (from a tab or a file, in order) into failures. Merges duplicate sightings of one
 * call and attaches statistics about the calls before it. `session` makes the ids unique; `rules` may change.
 */
export function createObserver(session: string, rules: () => Rules = () => builtIn) {
  const calls = createCalls();
  const twins = createTwins(session);
  let reader: Promise<Reader> | undefined;

  return {
    calls,

    /** Counts a call for which `isCounted`, whether it failed or not. */
    count({ method, url, form, startedAt, status, retryAfter }: Called): void {
      const template = templateOf(addressOf(url).path);
      calls.add({ method, template, same: sameCall(method, url, form), at: startedAt, status, retryAfter });
    },

    /** The failures of an entry; a later one with the same `id` replaces the earlier. */
    async observe(entry: NetworkEntry, content: Content): Promise<readonly Failure[]> {
      const sighting = twins.sight(entry);
      if (!sighting) return [];
      const { call, isBest } = sighting;
      if (!isBest) return cleared(call);
      reader ??= import("./read.ts")
        .then(({ createReader }) => createReader())
        .catch((error) => {
          reader = undefined; // the next entry tries again
          throw error;
        });
      const readFailures = await reader;
      // A better entry may have come in the meantime.
      if (call.entry !== entry) return [];
      // Later entries are compared with the facts alone; the HAR entry is large and full of secrets.
      call.entry = { ...entry, har: undefined };
      const read = readFailures(entry, call.id, content, rules()).map((failure) => {
        const { method, template, url } = rowOf(failure);
        const isInner = failure.error.part?.url !== undefined;
        const same = isInner ? sameCall(method, url) : sameCall(entry.method, entry.url, entry.form);
        return { ...failure, calls: calls.facts({ method, template, same }, failure.exchange.sentAt) };
      });
      if (!isByWorker(call)) return read;
      const failures = marked(read, true);
      if (entry.madeBy === undefined) call.suspected = failures;
      return failures;
    },

    /** Forgets the calls that another entry could still belong to. */
    forget: twins.forget,
  };
}
