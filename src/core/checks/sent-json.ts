import type { MessageId } from "../../catalogue/messages.ts";
import { REDACTED } from "../failure.ts";
import { parseJson } from "../json.ts";
import { faultsOf } from "../json-tree.ts";
import type { Evidences, Place } from "./finding.ts";
import { type Flaw, flawOf } from "./json-flaw.ts";

/** A body and its value, or the error that makes it invalid; neither if that error was not found. */
export interface SentJson {
  /**
   * The body as sent. Unquoted redaction marks are replaced by quoted ones of the same length, so offsets stay valid.
   */
  readonly text: string;
  readonly value?: unknown;
  readonly flaw?: Flaw;
}

const known = new WeakMap<Evidences, SentJson>();

/** The JSON body of a call, parsed once. `undefined` if none was sent. */
export function sentJson(evidence: Evidences): SentJson | undefined {
  const { body } = evidence;
  if (body === undefined || body.trim() === "") return undefined;
  const before = known.get(evidence);
  if (before) return before;
  let text = body;
  let value = parseJson(text);
  if (value === undefined && text.includes(REDACTED)) {
    text = quoteSecrets(text);
    value = parseJson(text);
  }
  const sent: SentJson = value === undefined ? { text, flaw: flawOf(text) } : { text, value };
  known.set(evidence, sent);
  return sent;
}

/** Quotes the marks that replaced a number, list, or object: `"token": •••`. */
function quoteSecrets(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { offset } of faultsOf(text)) {
    if (offset < from || !text.startsWith(REDACTED, offset)) continue;
    pieces.push(text.slice(from, offset), '"•"');
    from = offset + REDACTED.length;
  }
  return pieces.join("") + text.slice(from);
}

const bodyCodes = new Set([
  "invalidrequestbody",
  "missingrequiredparameter",
  "invalidinput",
  "badrequest",
  "invalidrequest",
  "invalidrequestcontent",
  "unknownerror",
]);

/** Messages that the API can write only after reading the body, or that are about another part of the call. */
const otherCauses = new Set<MessageId>([
  "keyFormat",
  "odataQuery",
  "odataFilter",
  "unknownSegment",
  "noRoute",
  "innerRoute",
  "earliestTime",
  "userNeeded",
  "otherCloud",
  "unfilterable",
  "webhook",
  "batchId",
  "batchType",
  "notContained",
  "batchOrder",
  "batchMixed",
  "huntingSyntax",
  "huntingName",
  "huntingSize",
  "huntingTimeout",
  "huntingResources",
  "huntingQuota",
  "platform",
  "clientVersion",
  "featureOff",
  "automationLevel",
  "notOnboarded",
  "wrongActionType",
  "actionFinished",
  "actionRunning",
  "indicatorCapacity",
  "noRelated",
  "notFound",
  "unknownUser",
  "libraryFile",
]);

/** Whether the body may be at fault, according to the reply. */
export function mayBlameBody({ failure: { error }, subject: { wordings = [] } }: Evidences): boolean {
  const isBodyStatus = error.status === 415 || error.status === 422;
  if (error.status !== 400 && !isBodyStatus) return false;
  if (error.code && !isBodyStatus && !bodyCodes.has(error.code.toLowerCase())) return false;
  return wordings.length === 0 || wordings.some((wording) => !otherCauses.has(wording));
}

/** The place of a query parameter in the URL, ignoring letter case. */
export function queryPlace(url: string, name: string): Place | undefined {
  const from = url.indexOf("?");
  if (from < 0) return undefined;
  let start = from + 1;
  for (const pair of (url.slice(start).split("#")[0] ?? "").split("&")) {
    const end = start + pair.length;
    if (pair.split("=")[0]?.toLowerCase() === name.toLowerCase()) return { part: "query", name, start, end };
    start = end + 1;
  }
  return undefined;
}
