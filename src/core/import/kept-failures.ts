import { type Exchange, type Failure, failureIdOf } from "../failure.ts";
import { readCalls, readComparison, readError, readFollows } from "../failure-form.ts";
import { isObject, objectOf } from "../json.ts";
import { failuresOf } from "../recognise/index.ts";

const place = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;

/** Most failures of one entry; no reply has as many. */
const mostFailures = 10_000;

/**
 * The failures listed in an entry of our own export; `undefined` for other entries. Each is read again from the body
 * or, if the body was cut, from the facts next to it. The file may have been edited, so these facts are validated and
 * redacted like all other input.
 */
export function keptFailures(entry: unknown, exchange: Exchange): Failure[] | undefined {
  const listed = objectOf(entry)._failures;
  if (!Array.isArray(listed)) return undefined;
  const readable = failuresOf(exchange);
  const failures = new Map<number, Failure>();
  for (const kept of listed.slice(0, mostFailures)) {
    const index = isObject(kept) ? place(kept.index) : undefined;
    if (!isObject(kept) || index === undefined || failures.has(index)) continue;
    const error = kept.error === undefined ? readable[index]?.error : readError(kept.error);
    if (!error) continue;
    const calls = readCalls(kept.calls);
    const since = readComparison(kept.since);
    const after = readComparison(kept.after);
    const follows = readFollows(kept.follows);
    failures.set(index, {
      id: failureIdOf(exchange, index),
      exchange,
      error,
      ...(calls && { calls }),
      ...(since && { since }),
      ...(after && { after }),
      ...(follows && { follows }),
    });
  }
  return [...failures.values()];
}
