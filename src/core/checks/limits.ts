import type { ApiError } from "../failure.ts";
import { spokenOf } from "../message/spoken.ts";
import { readingsOf, wordingOf } from "../message/wording.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding } from "./finding.ts";
import { queryOf } from "./hunting/query.ts";
import { queryOptions } from "./odata/query-string.ts";

interface RateLimit {
  /** The limit in the reply: number of calls, and period in seconds. */
  readonly allowed?: number;
  readonly period?: number;
  /** The documented limits of the operation. */
  readonly perMinute?: number;
  readonly perHour?: number;
  /** Calls of this tab or file up to this one; absent if they were not counted. */
  readonly minute?: number;
  readonly hour?: number;
  readonly inFile?: true;
  /** When the next call is accepted (epoch ms). */
  readonly until?: number;
  /** How a reading call can ask for pages: larger ones make fewer calls, smaller ones cost less each. */
  readonly pages?: "larger" | "smaller";
}

const rateLimit = (certainty: Certainty, args: RateLimit) =>
  finding("rate-limit", certainty, { weight: 5 }, args);

/** `seconds` is how much too early the call was sent. */
const earlyRetry = (args: { readonly seconds: number; readonly until: number }) =>
  finding("early-retry", "certain", { weight: 6 }, args);

/** Items on a page from which a larger page hardly saves calls, and may cost too much by itself. */
const largePage = 200;

function pagesOf({ method, url }: Evidences): RateLimit["pages"] {
  if (method !== "GET") return undefined;
  const top = queryOptions(url).find(({ name }) => /^\$?top$/i.test(name));
  return top && Number(top.value) >= largePage ? "smaller" : "larger";
}

/** Words that only a limit on calls has; "Too many requests" is said of any 429. */
const callLimit = /\bnumber of\b|\brate\b|\bper (?:second|minute|hour)\b/i;
/** What a limit on calls counts. */
const ofCalls =
  /\b(?:calls|requests|queries|attempts)\b|\b(?:API|call|request|query) (?:\w{1,20} )?(?:rate|limit|quota|volume)|\brate\b|throttl|\bper (?:second|minute|hour)\b|^too many$/i;
/** A limit or a wait, without a word about what is counted. */
const ofAnything =
  /(?:^|\b(?:an?|the|your|its|usage|service|tenant|user|allowed|maximum|daily|hourly) )(?:limit|quota)s?\b(?! (?:of|on|for) (?!(?:this|the|your) (?:tenant|app|user|client|API|key|operation)))|^(?!.{0,300}\b(?:limit|quota|maximum)\b).{0,300}\b(?:re)?try(?:\b|_)/i;
/** What runs at one time, so that a wait makes room. */
const ofRunning =
  /\bconcurrent|\bat (?:the same time|once)\b|\bsimultaneous|\bin parallel\b|\bsessions?\b|\bin (?:the )?queue\b|\bqueued\b|\brunning\b|\bpending\b/i;
/** Whether a reply limits how many may run at one time. */
export const isRunningLimit = ({ status, message = "" }: ApiError): boolean =>
  status === 429 && ofRunning.test(message);
const ofStored = /\bsaved\b|\bstored\b|\bstorage\b|\bcapacity\b/i;

/** Whether a reply gives another reason than too many calls, also one in another language. */
function isOtherLimit(error: ApiError): boolean {
  const { message = "" } = error;
  const [reason = ""] = spokenOf(error)?.first.split(";", 1) ?? [];
  const isOther = reason !== "" && !ofCalls.test(reason) && !ofAnything.test(reason);
  return isOther || ofRunning.test(message) || ofStored.test(message);
}

/** Whether a 429 is about a limit on what exists, such as indicators: no wait makes room for more. */
export const isItemLimit = (error: ApiError): boolean =>
  error.status === 429 &&
  isOtherLimit(error) &&
  /\blimit|\bmaximum\b/i.test(error.message ?? "") &&
  !ofRunning.test(error.message ?? "");

const seconds = (period: string) => period.split(":").reduce((total, part) => total * 60 + Number(part), 0);

/**
 * Which limit a 429 is about, how many such calls this tab made, and when to continue. Certain if the reply names the
 * limit or the tab's own calls reach the documented one, else likely: other clients count too; only possible for a
 * hunting query, which has another quota, unless the reply speaks of calls. Silent about a limit on anything else, such
 * as "The limit of 5000 file indicators is reached". Triggered by "API calls quota exceeded!
 * maximum allowed 45 per 00:01:00", or by a call sent before the time that the previous 429 gave. Sources: the
 * operation pages (rate limits), common-errors (Retry-After).
 */
export const limits = defineCheck({
  name: "limits",
  scope: [{ statuses: [429], from: "anyone" }],
  question: "limits",
  run,
});

function run(evidence: Evidences) {
  const { failure, operation } = evidence;
  const { exchange, error, calls } = failure;
  if (error.shape === "preflight") return [];
  const read = readingsOf(error, "quota", "huntingQuota")[0];
  if (read?.id === "huntingQuota" || wordingOf(failure)?.id === "startTooOften") return [];
  if (read === undefined && isOtherLimit(error)) return [];

  const counted = calls && {
    minute: calls.minute,
    hour: calls.hour,
    ...(!exchange.live && { inFile: true as const }),
  };
  const { perMinute, perHour } = operation?.rateLimit ?? {};
  const allowed = read?.id === "quota" ? Number(read.parts.calls) : undefined;
  const period = read?.id === "quota" ? seconds(read.parts.period ?? "") : undefined;
  const repliedAt = exchange.sentAt + (exchange.duration ?? 0);
  const until =
    error.retryAfter !== undefined && exchange.sentAt > 0 ? repliedAt + error.retryAfter * 1000 : undefined;
  const reached =
    counted !== undefined &&
    ((perMinute !== undefined && counted.minute >= perMinute) ||
      (perHour !== undefined && counted.hour >= perHour));
  // A hunting query can also use up the tenant's processing time, for which the reply may have the same words.
  const isOpen = queryOf(evidence) !== undefined && !callLimit.test(error.message ?? "");
  const unproven = isOpen ? "possible" : "likely";
  const certainty = allowed !== undefined || reached ? "certain" : unproven;
  const named = { ...(allowed !== undefined && { allowed }), ...(period && { period }) };
  const documented = { ...(perMinute && { perMinute }), ...(perHour && { perHour }) };
  const pages = pagesOf(evidence);
  const due = calls?.waitUntil;
  return [
    ...(due !== undefined && due > exchange.sentAt
      ? [earlyRetry({ seconds: Math.ceil((due - exchange.sentAt) / 1000), until: Math.max(due, until ?? 0) })]
      : []),
    rateLimit(certainty, {
      ...named,
      ...documented,
      ...counted,
      ...(until !== undefined && { until }),
      ...(pages && { pages }),
    }),
  ];
}
