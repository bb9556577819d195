import { factsOf } from "../../catalogue/facts.ts";
import type { Texts } from "../../locales/texts.ts";
import type { Failure } from "../failure.ts";
import { apiOfFailure } from "../rules.ts";

/** Words of a fault that may have passed when only this part is sent again. */
const passing =
  /time-?out|timed out|throttl|too many (?:requests|calls)|rate limit|unavailable|internal (?:server )?error|try again|retry|(?:not |un)reachable|\bbusy\b|overload|outage/i;

/** Words for a part that is wrong itself, or that is already there. */
const wrong =
  /\b(?:in(?:valid|correct)|not (?:valid|allowed|supported|recogni[sz]ed|found)|malformed|unsupported|missing|required|must|cannot be|duplicate|already exists|empty|too (?:long|short|large|many)|exceeds?|out of range|reserved|in the past)\b/i;

/**
 * What to do about a part of a call that failed while the rest succeeded, by what the part says: correct one that is
 * wrong, wait for a service that failed. Only the part itself is sent again in any case.
 */
export function partSteps(failure: Failure, { situations }: Texts): readonly string[] {
  const { code, message = "" } = failure.error;
  const number = /^\d{3}$/.test(code ?? "") ? Number(code) : undefined;
  const facts = code === undefined ? undefined : factsOf(code, apiOfFailure(failure));
  const text = message.slice(0, 2000);
  const isPassing =
    number === undefined ? facts?.retriable === true || passing.test(text) : number === 429 || number >= 500;
  if (isPassing) return [situations.partLater];
  const isWrong =
    (number !== undefined && number >= 400) ||
    facts?.category === "request" ||
    facts?.category === "conflict" ||
    facts?.category === "notFound" ||
    wrong.test(text);
  return [isWrong ? situations.partWrong : situations.partOpen];
}
