import type { MessageId } from "../../../catalogue/messages.ts";
import { readingsOf } from "../../message/wording.ts";
import { defineCheck } from "../define-check.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";
import { isEndpointHunting, isHunting } from "./address.ts";
import { otherOldNames, unresolvedName } from "./names.ts";
import { queryOf } from "./query.ts";
import { syntaxFinding } from "./syntax.ts";

/** Why a query was stopped. */
type QueryWeight = "timeout" | "size" | "resources";

/** `said`: the reply gives the reason; otherwise only the status suggests it. */
const heavyQuery = (
  certainty: Certainty,
  args: { readonly reason: QueryWeight; readonly said: boolean; readonly operator?: string },
) => finding("heavy-query", certainty, { weight: 6 }, args);

/** `wait` is the wait time as the reply words it. */
const processingQuota = (args: { readonly wait?: string }) =>
  finding("processing-quota", "certain", { weight: 6 }, args);

const huntingWordings: readonly MessageId[] = [
  "huntingSyntax",
  "huntingName",
  "huntingSize",
  "huntingTimeout",
  "huntingResources",
  "huntingQuota",
];

/**
 * Why a hunting query failed: an unknown name, a syntax error, its cost, or the tenant's quota of processing time.
 * Certain if the reply says so; the place of a syntax error that the reply does not give is likely. Triggered by
 * "'where' operator: Failed to resolve scalar expression named 'DeviceNme'". Sources: advanced-hunting-errors,
 * run-advanced-query-api; a 504 of Graph repeats with the same query (public issue).
 */
export const hunting = defineCheck({
  name: "hunting",
  scope: [
    { codes: ["BadRequest", "InternalServerError", "TooManyRequests", "UnknownError"] },
    { statuses: [502, 504] },
    { wordings: huntingWordings },
  ],
  needs: "isDefender",
  question: "hunting",
  run,
});

function run(evidence: Evidences) {
  const { failure, url } = evidence;
  const { error } = failure;
  if (error.status < 400 || error.shape === "preflight") return [];
  const message = error.message ?? "";
  const [read] = readingsOf(error);
  switch (read?.id) {
    case "huntingQuota":
      return [processingQuota({ wait: read.parts.duration?.trim() })];
    case "huntingSize":
      return [heavyQuery("certain", { reason: "size", said: true })];
    case "huntingTimeout":
      return [heavyQuery("certain", { reason: "timeout", said: true })];
    case "huntingResources":
      return [heavyQuery("certain", { reason: "resources", said: true, operator: read.parts.name })];
    default:
  }
  const query = queryOf(evidence);
  // The engine's own messages count for any call; the rest only if a query was certainly sent.
  const isEngine = read?.id === "huntingName" || read?.id === "huntingSyntax";
  if (!isHunting(url) && !isEngine) return [];
  if (error.status === 504) {
    // Anyone on the way may have sent a page, and not have waited as long as the service.
    const sure = error.shape === "html" ? "possible" : "likely";
    return [heavyQuery(sure, { reason: "timeout", said: false })];
  }
  // A proxy before the engine breaks off a query that takes too long, or whose result is too large.
  const isBrokenOff = error.status === 502 || (error.status === 500 && error.code === "UnknownError");
  if (isBrokenOff) return [heavyQuery("possible", { reason: "timeout", said: false })];
  if (error.status !== 400) return [];
  const name = unresolvedName(message, query, isEndpointHunting(url));
  if (name) return [name, ...otherOldNames(name, query)];
  return saysSyntax(message, read?.id) ? [syntaxFinding(message, query)] : [];
}

/** Whether a reply says that the query cannot be parsed. It may say the same of the body or of another parameter. */
const saysSyntax = (message: string, read: MessageId | undefined): boolean =>
  read === "huntingSyntax" ||
  /SYN\d{4}/i.test(message) ||
  (/syntax error|could not be parsed/i.test(message) &&
    !/\b(?:json|body|payload|timespan|headers?|workspaceid)\b/i.test(message));
