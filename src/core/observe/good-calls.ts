import { sharedEnds } from "../common-ends.ts";
import { dropOldest } from "../drop-oldest.ts";
import { hostOf, pathOf } from "../uri.ts";

/**
 * Limits for operations whose last success is kept, and for failed calls that may be retried; the oldest are dropped.
 */
const mostHeld = 300;
/** Successes compared with one failed call: another body may make it another call. */
const mostRetries = 5;

/** Segments with a digit, a dot, an escape, or a key are usually IDs. */
const ids = /\/[^/]*[\d.@%(][^/]*/g;

/** Start and end of the path. */
function bounds(url: string): readonly [start: number, end: number] {
  const start = url.indexOf("/", 8);
  const query = url.indexOf("?", 8);
  return [start < 0 ? url.length : start, query < 0 ? url.length : query];
}

/**
 * A key for an operation: method, host, and path without IDs. Runs on every call, so it is rougher than `templateOf`.
 */
function operationOf(method: string, url: string): string {
  const [start, end] = bounds(url);
  return `${method} ${url.slice(0, start)}${url.slice(start, end).replace(ids, "/{…}")}`;
}

/** A key for one call, whatever its host, query, and body. */
const callOf = (method: string, url: string): string => {
  const [start, end] = bounds(url);
  return `${method} ${url.slice(start, end)}`;
};

/** Whether two calls have the same method and path. */
export const isSameCall = (one: Pick<Sent, "method" | "url">, other: Pick<Sent, "method" | "url">): boolean =>
  callOf(one.method, one.url) === callOf(other.method, other.url);

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

function holdLast<Value>(map: Map<string, Value>, key: string, value: Value) {
  map.delete(key); // so that it moves to the end
  map.set(key, value);
  dropOldest(map, mostHeld);
}

/**
 * Keeps the last good call of each operation of a tab or file, without reading it, and knows which successes may be a
 * retry of a failed call.
 */
export function createGoodCalls<Held>() {
  const good = new Map<string, Held>();
  /** Failed calls, with the number of successes still to compare. */
  const failed = new Map<string, number>();
  /** The closest operation for operations without a success of their own. */
  let nearest = new Map<string, string | undefined>();

  return {
    /** Records a success and returns whether it may be a retry of a failed call. */
    succeeded({ method, url }: Sent, held: Held): boolean {
      const operation = operationOf(method, url);
      if (nearest.size > 0 && !good.has(operation)) nearest = new Map();
      holdLast(good, operation, held);
      if (failed.size === 0) return false;
      const call = callOf(method, url);
      const left = failed.get(call);
      if (left === undefined) return false;
      if (left > 1) failed.set(call, left - 1);
      else failed.delete(call);
      return true;
    },

    /**
     * Records a failure and returns the last success of its operation, or of the same one at another host or version.
     * If the method was refused, that of the same path by another method.
     */
    failed({ method, url, status }: Sent): Held | undefined {
      holdLast(failed, callOf(method, url), mostRetries);
      const operation = operationOf(method, url);
      const own = good.get(operation);
      if (own !== undefined) return own;
      if (!nearest.has(operation))
        holdLast(nearest, operation, nearestOperation(operation, [...good.keys()], status));
      const near = nearest.get(operation);
      return near === undefined ? undefined : good.get(near);
    },

    size: () => good.size,
  };
}

const splitOperation = (operation: string) => {
  const at = operation.indexOf(" ");
  const url = operation.slice(at + 1);
  // Version digits already count as IDs.
  const path = pathOf(url)
    .toLowerCase()
    .replace(/^\/(?:\{…\}|beta)(?=\/)/, "")
    .replace("/api/{…}/", "/api/");
  return { method: operation.slice(0, at), host: hostOf(url), segments: path.split("/") };
};

/**
 * The same operation at another host or version; for an unknown path, also one with a small typing error, and for a
 * refused method the same path by another one.
 */
function nearestOperation(operation: string, known: string[], status: number): string | undefined {
  const wanted = splitOperation(operation);
  let slip: string | undefined;
  // Latest first.
  for (const other of known.reverse()) {
    const { method, host, segments } = splitOperation(other);
    if (segments.length !== wanted.segments.length) continue;
    const unlike = segments.filter((segment, index) => segment !== wanted.segments[index]);
    if (method !== wanted.method) {
      if (status === 405 && host === wanted.host && unlike.length === 0) slip ??= other;
      continue;
    }
    if (unlike.length === 0) return other;
    const [segment = ""] = unlike;
    const sent = wanted.segments[segments.indexOf(segment)] ?? "";
    if (status === 404 && host === wanted.host && unlike.length === 1 && isSlip(segment, sent))
      slip ??= other;
  }
  return slip;
}

/** Whether two names differ in one run of at most two letters. */
function isSlip(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length);
  if (least < 4 || Math.abs(one.length - other.length) > 2) return false;
  const { start, end } = sharedEnds(one, other);
  return start > 0 && Math.max(one.length, other.length) - start - end <= 2;
}
