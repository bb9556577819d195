import type { Exchange } from "../failure.ts";
import type { CallFacts } from "../observe/call-log.ts";
import { compareBodies, membersOf, readBody } from "./body.ts";
import { type Comparison, createNotes, type Notes } from "./change.ts";
import { isOtherSubject } from "./members.ts";
import { compareAddresses, compareHeaders, comparePortal, compareQueries, optionsOf } from "./request.ts";
import { compareTokens } from "./token.ts";

type Rate = Pick<CallFacts, "minute">;

/** Calls per minute from which their number may be the problem. */
const fewestRated = 20;

function compareRates(before: Rate | undefined, now: Rate | undefined, isThrottled: boolean, notes: Notes) {
  if (!before || !now || now.minute < fewestRated || now.minute < 2 * before.minute) return;
  notes.change(
    { part: "rate", how: "grown", before: String(before.minute), now: String(now.minute) },
    isThrottled ? 120 : 10,
  );
}

/**
 * The differences between a failing call and one that worked, most significant first. Both calls are already
 * redacted, so a difference only in secrets does not count. `rates` are the operation's calls in the minute before
 * each call. With `isRepair`, the first call failed and the second one worked.
 */
export function compare(
  good: Exchange,
  failed: Exchange,
  rates: { readonly before?: Rate; readonly now?: Rate } = {},
  isRepair = false,
): Comparison {
  const notes = createNotes(isRepair);
  if (good.request.method.toUpperCase() !== failed.request.method.toUpperCase()) {
    notes.differ("method");
    notes.change(
      { part: "method", how: "value", before: good.request.method, now: failed.request.method },
      105,
    );
  }
  compareAddresses(good.request.url, failed.request.url, notes);
  compareQueries(good.request.url, failed.request.url, notes);
  compareHeaders(good.request, failed.request, notes);
  comparePortal(good, failed, notes);
  compareTokens(good, failed, notes);
  compareBodies(good.request.body, failed.request.body, notes);
  compareRates(rates.before, rates.now, failed.response.status === 429, notes);
  return { at: good.sentAt, ...notes.result() };
}

/**
 * Whether a later success does what the failed call tried to do: for example, not the same action on another object.
 */
export function isRetryOf(failed: Exchange, good: Exchange): boolean {
  const [was, is] = [readBody(failed.request.body), readBody(good.request.body)];
  if (was?.members && is?.members && isOtherSubject(was.members, is.members)) return false;
  return !isOtherSubject(membersOf(optionsOf(failed.request.url)), membersOf(optionsOf(good.request.url)));
}
