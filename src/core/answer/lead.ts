import type { MessageId, ReadMessage } from "../../catalogue/messages.ts";
import { isBeside, isNamed } from "../checks/beside.ts";
import { accessWords } from "../checks/caller/denial.ts";
import type { Finding } from "../checks/index.ts";
import { isOfService } from "../checks/portal/mute.ts";
import type { Failure } from "../failure.ts";
import { spokenOf } from "../message/spoken.ts";
import { saidBy, wordingOf } from "../message/wording.ts";
import { decoded } from "../uri.ts";

/** The basis of an answer: a finding, else a known wording of the API, else only code and status. */
export type Lead =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "message"; readonly read: ReadMessage }
  | {
      readonly kind: "code";
      /** The token has the required permission. */
      readonly isHeld?: true;
    };

/** Wordings that name what the API rejects. */
const naming: ReadonlySet<MessageId> = new Set<MessageId>([
  "unknownProperty",
  "unfilterable",
  "refusedOption",
  "unknownSegment",
]);

/** Whether a finding is about something else than what the message names, though true: the message wins. */
function isElsewhere({ sent = "", place, args }: Finding, { id, parts }: ReadMessage): boolean {
  if (!naming.has(id)) return false;
  const about = `${sent} ${decoded(sent)} ${place?.name ?? ""} ${JSON.stringify(args)}`.toLowerCase();
  return Object.values(parts).every((part) => !about.includes(part.toLowerCase()));
}

/** Checks of the request, which doubt a part that the message may not be about. */
const ofParts =
  /^(?:parameter|query|filter)-(?:case|spelling|level|type|value|missing|unknown|option|property)$/;

/** Whether a finding has nothing to do with what the reply says, or is not named there. */
const isDoubtful = (finding: Finding, failure: Failure): boolean =>
  isBeside(finding, failure) ||
  /^(?:server-fault|missing-permission|leftover-value)$/.test(finding.check) ||
  (finding.check === "missing-token" && !aboutToken.test(saidBy(failure.error))) ||
  (ofSession.test(finding.check) && isOfService(failure.error)) ||
  (ofParts.test(finding.check) && !isNamed(finding, failure));

/** Words of a reply that misses a token; tools often leave the header out when they save a file. */
const aboutToken = /token|bearer|authenticat|authorization|credential|sign(?:ed)? in/i;

/** Checks of the portal's session, which a service behind it has accepted if it gives a reason of its own. */
const ofSession = /^portal-(?:xsrf|session)$/;

/** Whether the reply confirms that the object belongs to another app. */
const isOwn = ({ args }: Extract<Finding, { check: "permission-held" }>, { error }: Failure): boolean =>
  args.isOwnOnly === true && /\b(?:own(?:s|ed|er)?|created) by\b|\bother app/i.test(saidBy(error));

/**
 * Chooses the basis of the answer. The API's own message outranks a finding that is only possible, and the finding
 * that its server failed.
 */
export function leadOf(failure: Failure, findings: readonly Finding[]): Lead {
  const [finding] = findings;
  const read = wordingOf(failure);
  // The reason may be only possible, but the engine itself said that the name is unknown.
  const isSaid = finding?.check === "query-name";
  // A reason in unknown wording outranks a finding that only doubts something else.
  const isSpoken = spokenOf(failure.error) !== undefined;
  const isHeld =
    finding?.check === "user-role" || (finding?.check === "permission-held" && !isOwn(finding, failure));
  if (!read && isSpoken && isHeld && !accessWords.test(failure.error.message ?? ""))
    return { kind: "code", isHeld };
  if (!read && isSpoken && finding?.certainty === "possible" && isDoubtful(finding, failure))
    return { kind: "code" };
  if (finding && read && isElsewhere(finding, read)) return { kind: "message", read };
  // Whoever is denied access learns nothing from the end of the API.
  const isDenied = failure.error.status === 401 || failure.error.status === 403;
  if (isDenied && finding?.check === "retiring-operation")
    return read ? { kind: "message", read } : { kind: "code" };
  // An object that does not exist is more likely than one of another app.
  if (failure.error.status === 404 && finding?.check === "permission-held")
    return read ? { kind: "message", read } : { kind: "code" };
  const isWeak = (finding?.certainty === "possible" && !isSaid) || finding?.check === "server-fault";
  if (finding && !(isWeak && read)) return { kind: "finding", finding };
  return read ? { kind: "message", read } : { kind: "code" };
}
