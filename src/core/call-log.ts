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

/** What the recorder counts of all watched calls of the tab, good and bad, as checks read it. */
export interface Calls {
  /** Calls of the same method and path template in the minute and in the hour up to a time (ms since the epoch). */
  count(method: string, template: string, before: number): { readonly minute: number; readonly hour: number };
  /** How often the same call succeeded and failed, and when it last succeeded, up to a time. */
  outcomes(
    method: string,
    template: string,
    before: number,
  ): { readonly succeeded: number; readonly failed: number; readonly lastSuccess?: number };
  /** How often the call failed since it last succeeded, up to a time. */
  failedSince(method: string, template: string, before: number): number;
  /** Until when the latest earlier 429 asked to wait (ms since the epoch); `undefined` when none did. */
  waitUntil(method: string, template: string, before: number): number | undefined;
}

export interface CallLog extends Calls {
  add(call: LoggedCall): void;
  /** Plain data for a message to the panel; `fromSnapshot` makes a log of it again. */
  snapshot(): CallSnapshot;
}

/** Every name once, and a row per call: place of the name, time, status, seconds to wait (-1 for none). */
export interface CallSnapshot {
  readonly names: readonly string[];
  readonly calls: readonly (readonly [name: number, at: number, status: number, retryAfter: number])[];
}

/** Calls that are kept, the latest. Two thirds of an hour at four per second; an hour at any Defender limit. */
const mostCalls = 10_000;
const minute = 60_000;
const hour = 60 * minute;

interface Kept {
  readonly name: string;
  readonly at: number;
  readonly status: number;
  readonly retryAfter: number;
}

const nameOf = (method: string, template: string) => `${method.toUpperCase()} ${template.slice(0, 300)}`;
const succeeded = (status: number) => status >= 200 && status < 400;

function logOf(ring: Kept[], next: number): CallLog {
  let place = next;
  const of = (method: string, template: string, before: number) => {
    const name = nameOf(method, template);
    return ring.filter((call) => call.name === name && call.at <= before);
  };
  const latest = (calls: readonly Kept[]) =>
    calls.reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY);
  return {
    add({ method, template, at, status, retryAfter = -1 }) {
      ring[place] = { name: nameOf(method, template), at, status, retryAfter };
      place = (place + 1) % mostCalls;
    },
    count(method, template, before) {
      const calls = of(method, template, before).filter(({ at }) => at > before - hour);
      return { minute: calls.filter(({ at }) => at > before - minute).length, hour: calls.length };
    },
    outcomes(method, template, before) {
      const calls = of(method, template, before);
      const good = calls.filter(({ status }) => succeeded(status));
      return {
        succeeded: good.length,
        failed: calls.length - good.length,
        ...(good.length > 0 && { lastSuccess: latest(good) }),
      };
    },
    failedSince(method, template, before) {
      const calls = of(method, template, before);
      const since = latest(calls.filter(({ status }) => succeeded(status)));
      return calls.filter(({ at, status }) => at > since && !succeeded(status)).length;
    },
    waitUntil(method, template, before) {
      const throttled = of(method, template, before - 1).filter(({ status }) => status === 429);
      const last = latest(throttled);
      const call = throttled.find(({ at }) => at === last);
      return call && call.retryAfter >= 0 ? call.at + call.retryAfter * 1000 : undefined;
    },
    snapshot() {
      const places = new Map<string, number>();
      // From the oldest on, so that a log made of it forgets in the same order.
      const calls = [...ring.slice(place), ...ring.slice(0, place)].map(
        ({ name, at, status, retryAfter }) => {
          const known = places.get(name) ?? places.size;
          places.set(name, known);
          return [known, at, status, retryAfter] as const;
        },
      );
      return { names: [...places.keys()], calls };
    },
  };
}

/** An empty log. Adding takes constant time and the memory is bounded, whatever the page does. */
export const createCalls = (): CallLog => logOf([], 0);

/** The log that a snapshot was taken of. */
export function fromSnapshot({ names, calls }: CallSnapshot): CallLog {
  const ring = calls
    .slice(-mostCalls)
    .map(([name, at, status, retryAfter]) => ({ name: names[name] ?? "", at, status, retryAfter }));
  return logOf(ring, ring.length % mostCalls);
}
