/** One call to a watched host, good or bad. */
export interface LoggedCall {
  readonly method: string;
  /** The path without its ids, as the list groups it. */
  readonly template: string;
  /** When it was sent, in milliseconds since the epoch. */
  readonly at: number;
  /** `0` when no reply came. */
  readonly status: number;
  /** Seconds to wait that a reply of 429 named. */
  readonly retryAfter?: number;
}

/** What the tab's calls of one method and path template were like up to the moment when a call was sent, itself included. */
export interface CallFacts {
  /** Calls in the minute and in the hour up to then. */
  readonly minute: number;
  readonly hour: number;
  readonly succeeded: number;
  /** How often it failed since it last succeeded. */
  readonly failed: number;
  /** When it last succeeded, in milliseconds since the epoch. */
  readonly lastSuccess?: number;
  /** Until when the latest earlier 429 asked to wait, in milliseconds since the epoch. */
  readonly waitUntil?: number;
}

/** How often a method and path template were called. */
export interface CallRate {
  readonly method: string;
  readonly template: string;
  /** Calls in the minute and in the hour up to the time that was asked for. */
  readonly minute: number;
  readonly hour: number;
}

/** Calls of one name that are kept; half of them go when there are more. An hour at any Defender limit is far fewer. */
const mostCalls = 10_000;
/** A page can invent names without end. */
const mostNames = 1_000;
/** Fewer calls in an hour are near no documented limit worth a word. */
const fewestRated = 8;
/** Rates that are told, the highest. */
const mostRates = 50;
const aMinute = 60_000;
const anHour = 60 * aMinute;

interface Kept {
  readonly at: number;
  readonly status: number;
  readonly retryAfter: number;
}

/** The calls of one name by time, and of those apart that succeeded and that were throttled. */
interface Line {
  readonly all: Kept[];
  readonly good: Kept[];
  readonly throttled: Kept[];
}

const nameOf = (method: string, template: string) => `${method.toUpperCase()} ${template.slice(0, 300)}`;
const hasSucceeded = (status: number) => status >= 200 && status < 400;

/** How many of the sorted calls were sent up to a time. */
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

/** Calls come nearly in order, so the place is close to the end. */
function insert(calls: Kept[], call: Kept): void {
  if (calls.length >= mostCalls) calls.splice(0, mostCalls / 2);
  const last = calls.at(-1);
  if (!last || last.at <= call.at) calls.push(call);
  else calls.splice(countTo(calls, call.at), 0, call);
}

/** Counts the calls of a tab. Adding and asking take next to no time, and the memory is bounded, whatever the page does. */
export function createCalls() {
  const lines = new Map<string, Line>();

  const put = (name: string, call: Kept) => {
    const line = lines.get(name) ?? { all: [], good: [], throttled: [] };
    if (line.all.length === 0 || lines.size >= mostNames) {
      // Moved to the end: the name that was unused for longest goes first.
      lines.delete(name);
      lines.set(name, line);
      for (const oldest of lines.keys()) {
        if (lines.size <= mostNames) break;
        lines.delete(oldest);
      }
    }
    insert(line.all, call);
    if (hasSucceeded(call.status)) insert(line.good, call);
    if (call.status === 429) insert(line.throttled, call);
  };

  return {
    add({ method, template, at, status, retryAfter = -1 }: LoggedCall): void {
      put(nameOf(method, template), { at, status, retryAfter });
    },

    /** What is known of the calls of a method and path template up to a time, in milliseconds since the epoch. */
    facts(method: string, template: string, before: number): CallFacts {
      const { all, good, throttled } = lines.get(nameOf(method, template)) ?? {
        all: [],
        good: [],
        throttled: [],
      };
      const made = countTo(all, before);
      const succeeded = countTo(good, before);
      const lastSuccess = good[succeeded - 1]?.at;
      const since = lastSuccess === undefined ? 0 : countTo(all, lastSuccess);
      const wait = throttled[countTo(throttled, before - 1) - 1];
      return {
        minute: made - countTo(all, before - aMinute),
        hour: made - countTo(all, before - anHour),
        succeeded,
        failed: made - since,
        ...(lastSuccess !== undefined && { lastSuccess }),
        ...(wait && wait.retryAfter >= 0 && { waitUntil: wait.at + wait.retryAfter * 1000 }),
      };
    },

    /** What was called most in the hour up to a time, in milliseconds since the epoch. */
    rates(before: number): CallRate[] {
      const rates: CallRate[] = [];
      for (const [name, { all }] of lines) {
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
