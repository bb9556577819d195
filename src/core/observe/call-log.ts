import { dropOldest } from "../drop-oldest.ts";

/** One call to a watched host, whether it failed or not. */
export interface LoggedCall {
  readonly method: string;
  /** The path without its IDs, as the list groups it. Limits are counted per template. */
  readonly template: string;
  /** Equal for calls with the same method, path, query, and form of the body. */
  readonly same: string;
  /** When it was sent (epoch ms). */
  readonly at: number;
  /** `0` if there was no reply. */
  readonly status: number;
  /** Seconds to wait according to a 429 reply. */
  readonly retryAfter?: number;
}

/** Counts of the tab's calls up to and including one call. */
export interface CallFacts {
  /** Calls with the same method and path template in the minute and the hour before it. */
  readonly minute: number;
  readonly hour: number;
  /** How often the same call succeeded: same method, path, query, and form of the body. */
  readonly succeeded: number;
  /** Failures of the same call since it last succeeded. */
  readonly failed: number;
  /** When it last succeeded (epoch ms). */
  readonly lastSuccess?: number;
  /** When the wait requested by the latest earlier 429 ends (epoch ms). */
  readonly waitUntil?: number;
}

/** How often a method and path template was called. */
export interface CallRate {
  readonly method: string;
  readonly template: string;
  /** Calls in the minute and the hour before the given time. */
  readonly minute: number;
  readonly hour: number;
}

/** Calls kept per name; beyond that, the older half is dropped. One hour at any Defender limit has far fewer. */
const mostCalls = 10_000;
/** Most names to keep, because a page can produce any number. */
const mostNames = 1_000;
/** With fewer calls in an hour, no documented limit is near. */
const fewestRated = 8;
/** Most rates to report, highest first. */
const mostRates = 50;
const aMinute = 60_000;
const anHour = 60 * aMinute;

interface Kept {
  readonly at: number;
  readonly status: number;
  readonly retryAfter: number;
}

/** The calls of one name in order of time: all, the successful ones, and the throttled ones. */
interface Line {
  readonly all: Kept[];
  readonly good: Kept[];
  readonly throttled: Kept[];
}

const nameOf = (method: string, template: string) => `${method.toUpperCase()} ${template.slice(0, 300)}`;
const hasSucceeded = (status: number) => status >= 200 && status < 400;

/** How many of the sorted calls were sent up to `time`. */
function countTo(calls: readonly Kept[], time: number): number {
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle]?.at ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Inserts a call in order. Cheap, because most calls arrive in order. */
function insert(calls: Kept[], call: Kept): void {
  if (calls.length >= mostCalls) calls.splice(0, mostCalls / 2);
  const last = calls.at(-1);
  if (!last || last.at <= call.at) calls.push(call);
  else calls.splice(countTo(calls, call.at), 0, call);
}

/** The lines of calls by name. Drops the least recently used name first. */
function createLines() {
  const lines = new Map<string, Line>();
  const get = (name: string): Line => lines.get(name) ?? { all: [], good: [], throttled: [] };
  return {
    get,
    entries: () => lines.entries(),

    put(name: string, call: Kept): void {
      const line = get(name);
      if (line.all.length === 0 || lines.size >= mostNames) {
        lines.delete(name); // so that it moves to the end
        lines.set(name, line);
        dropOldest(lines, mostNames);
      }
      insert(line.all, call);
      if (hasSucceeded(call.status)) insert(line.good, call);
      if (call.status === 429) insert(line.throttled, call);
    },
  };
}

/** Counts the calls of a tab, quickly and in limited memory whatever the page does. */
export function createCalls() {
  const lines = createLines();
  const sameLines = createLines();

  return {
    add({ method, template, same, at, status, retryAfter = -1 }: LoggedCall): void {
      const call = { at, status, retryAfter };
      lines.put(nameOf(method, template), call);
      sameLines.put(same, call);
    },

    /** The counts for a call up to a time (epoch ms). */
    facts(call: Pick<LoggedCall, "method" | "template" | "same">, before: number): CallFacts {
      const { all, throttled } = lines.get(nameOf(call.method, call.template));
      const made = countTo(all, before);
      const same = sameLines.get(call.same);
      // A call with failed parts is itself a success.
      const succeeded = countTo(same.good, before - 1);
      const lastSuccess = same.good[succeeded - 1]?.at;
      const since = lastSuccess === undefined ? 0 : countTo(same.all, lastSuccess);
      const wait = throttled[countTo(throttled, before - 1) - 1];
      return {
        minute: made - countTo(all, before - aMinute),
        hour: made - countTo(all, before - anHour),
        succeeded,
        failed: countTo(same.all, before) - since,
        ...(lastSuccess !== undefined && { lastSuccess }),
        ...(wait && wait.retryAfter >= 0 && { waitUntil: wait.at + wait.retryAfter * 1000 }),
      };
    },

    /** The most frequent calls of the hour up to a time (epoch ms). */
    rates(before: number): CallRate[] {
      const rates: CallRate[] = [];
      for (const [name, { all }] of lines.entries()) {
        if (all.length < fewestRated) continue;
        const made = countTo(all, before);
        const hour = made - countTo(all, before - anHour);
        if (hour < fewestRated) continue;
        const [method = ""] = name.split(" ", 1);
        const template = name.slice(method.length + 1);
        rates.push({ method, template, minute: made - countTo(all, before - aMinute), hour });
      }
      return rates.sort((a, b) => b.hour - a.hour).slice(0, mostRates);
    },
  };
}
