import type { Texts } from "../../locales/texts.ts";
import { isPortalCall } from "../api-facts.ts";
import { isBlocked, isForeignPage, isQueryRefused } from "../explain/circumstances.ts";
import { generalWords, ownWordsOf } from "../explain/words.ts";
import type { Failure } from "../failure.ts";
import { isAboutApp } from "../wording.ts";
import type { Lead } from "./lead.ts";
import { spokenOf } from "./message.ts";

/** What the reply itself asks for: to wait, or another method. */
function askedFor({ error }: Failure, { situations }: Texts): string[] {
  return [
    ...(error.retryAfter === undefined ? [] : [situations.wait(error.retryAfter)]),
    ...(error.allow ? [situations.allow(error.allow)] : []),
  ];
}

/** Steps of a finding that waits for a time which the reply gives more precisely. */
const isWaiting = (lead: Lead) =>
  lead.kind === "finding" && /^(?:rate-limit|early-retry|processing-quota)$/.test(lead.finding.check);

/** What to do about a failure of which no check and no known wording says more. */
function generalSteps(failure: Failure, texts: Texts): readonly string[] {
  const { error, exchange } = failure;
  const { situations } = texts;
  if (error.shape === "network" || error.shape === "preflight") return situations[error.shape].steps;
  const provider = error.warning?.status;
  if (provider === 401 || provider === 403) return [situations.providerAccess];
  if (isForeignPage(error)) return [situations.htmlStep];
  if (isQueryRefused(error)) return [situations.providerQuery];
  if (isBlocked(exchange) && error.status < 300) return situations.blocked.steps.slice(1);
  const { steps } = generalWords(failure, texts);
  // The answer has read the message already.
  const toDo = steps.filter((step) => step !== texts.readMessage && step !== texts.readSignInMessage);
  const waits = error.retryAfter !== undefined && (error.status === 429 || error.status === 503);
  return [
    ...(waits ? toDo.slice(1) : toDo),
    ...(isBlocked(exchange) ? situations.blocked.steps.slice(1) : []),
  ];
}

/** Whether the API gives a reason of its own, in words that are not known, for refusing what was sent. */
const isReasoned = (failure: Failure): boolean => {
  const { status } = failure.error;
  return (
    status >= 400 &&
    status < 500 &&
    ![401, 404, 405, 408, 409, 429].includes(status) &&
    // Who the portal refuses has nothing in the call to correct.
    !(status === 403 && isPortalCall(failure.exchange)) &&
    !isAboutApp(failure) &&
    spokenOf(failure.error) !== undefined
  );
};

export interface FixSteps {
  /** What solves this failure, in order. */
  readonly fix: readonly string[];
  /** What helps against the code in general, when it is not certain that `fix` does. */
  readonly general: readonly string[];
}

/** The steps: those of what leads the answer; general ones stand in for them, or beside them while it is not certain. */
export function stepsOf(
  failure: Failure,
  lead: Lead,
  own: readonly string[] | undefined,
  texts: Texts,
): FixSteps {
  const { situations } = texts;
  const asked = askedFor(failure, texts);
  const general = generalSteps(failure, texts);
  if (lead.kind === "message") {
    const { code = failure.error.code } = lead.read;
    // A wording that belongs to one code says more than the code around it.
    const steps = own ?? generalWords({ ...failure, error: { ...failure.error, code } }, texts).steps;
    return { fix: [...asked, ...(own || code !== failure.error.code ? steps : general)], general: [] };
  }
  if (lead.kind === "code")
    return isReasoned(failure) && !ownWordsOf(failure, texts)
      ? { fix: [...asked, situations.correct], general: lead.isHeld ? [] : general }
      : { fix: [...asked, ...general], general: [] };
  const { certainty, edits = [], check } = lead.finding;
  const isCertain = certainty === "certain";
  const isCorrected = certainty !== "possible" && edits.length > 0;
  const solving = own ?? [isCorrected ? situations.sendCorrected : situations.correct];
  // The time that the reply gives stands in for the general advice to wait.
  const fix = isWaiting(lead) && asked.length > 0 ? solving.slice(1) : solving;
  return {
    fix: [...(isWaiting(lead) || !isCertain ? asked : []), ...fix],
    // The token holds enough, so what helps against a missing permission does not help here.
    general: isCertain || check === "user-role" || check === "permission-held" ? [] : general,
  };
}
