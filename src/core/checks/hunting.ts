import { parseTree } from "jsonc-parser";
import { type MessageId, readMessage } from "../../catalogue/messages.ts";
import { escapeRegExp } from "../expression.ts";
import { nearestName } from "../nearest.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding, type Place } from "./finding.ts";
import { findKqlProblem, type KqlProblem } from "./kql.ts";

/** What the engine took an unknown name for. */
type QueryName = "table" | "column" | "function" | "name";
/** Why a query was stopped. */
type QueryWeight = "timeout" | "size" | "resources";

const queryName = (
  sent: string,
  expected: readonly string[],
  place: Place | undefined,
  args: { readonly kind: QueryName; readonly operator?: string },
) => finding("query-name", "certain", { sent, expected, place, weight: 6 }, args);

interface Syntax {
  readonly problem?: KqlProblem;
  /** In the query, from 1. */
  readonly line?: number;
  readonly column?: number;
}

const querySyntax = (
  certainty: Certainty,
  sent: string | undefined,
  expected: readonly string[],
  place: Place | undefined,
  args: Syntax,
) => finding("query-syntax", certainty, { sent, expected, place, weight: 6 }, args);

/** `said`: the reply gives the reason; otherwise only the status suggests it. */
const heavyQuery = (
  certainty: Certainty,
  args: { readonly reason: QueryWeight; readonly said: boolean; readonly operator?: string },
) => finding("heavy-query", certainty, { weight: 6 }, args);

/** `wait` is the time in the words of the reply. */
const processingQuota = (args: { readonly wait?: string }) =>
  finding("processing-quota", "certain", { weight: 6 }, args);

/** Whether the call runs an advanced hunting query. */
export const isHunting = (url: string): boolean =>
  /\/(?:advancedqueries|advancedhunting)\/run\/?(?:[?#]|$)|\/(?:microsoft\.graph\.security\.)?runHuntingQuery\/?(?:[?#(]|$)|\/huntingService\/\w/i.test(
    url,
  );

interface Query {
  /** As the service read it. */
  readonly text: string;
  /** Offsets of the string in the body. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** Longest body that is searched for its query, in characters: twice what the recorder keeps. */
const longestBody = 200_000;

function queryOf(body: string | undefined): Query | undefined {
  if (body === undefined || body.length > longestBody) return undefined;
  const property = parseTree(body)?.children?.find(({ children }) =>
    /^query(?:text)?$/i.test(String(children?.[0]?.value)),
  );
  const value = property?.children?.[1];
  if (typeof value?.value !== "string") return undefined;
  const start = value.offset + 1;
  const end = value.offset + Math.max(1, value.length - 1);
  return { text: value.value, start, end, raw: body.slice(start, end) };
}

/** Offset in the JSON text of a character of the string. Escapes are longer than their characters. */
function rawOffset(raw: string, target: number): number {
  let at = 0;
  for (let count = 0; count < target && at < raw.length; count++)
    at += raw[at] !== "\\" ? 1 : raw[at + 1] === "u" ? 6 : 2;
  return at;
}

const placeIn = (query: Query, start: number, end: number): Place => ({
  part: "body",
  name: "Query",
  start: query.start + rawOffset(query.raw, start),
  end: query.start + rawOffset(query.raw, Math.max(end, start + 1)),
});

/** Tables that queries are written for. Source: page advanced-hunting-schema-tables. */
const tables =
  "AADSignInEventsBeta AADSpnSignInEventsBeta AlertEvidence AlertInfo BehaviorEntities BehaviorInfo CloudAppEvents CloudAuditEvents DeviceBaselineComplianceAssessment DeviceEvents DeviceFileCertificateInfo DeviceFileEvents DeviceImageLoadEvents DeviceInfo DeviceLogonEvents DeviceNetworkEvents DeviceNetworkInfo DeviceProcessEvents DeviceRegistryEvents DeviceTvmInfoGathering DeviceTvmSecureConfigurationAssessment DeviceTvmSoftwareEvidenceBeta DeviceTvmSoftwareInventory DeviceTvmSoftwareVulnerabilities DeviceTvmSoftwareVulnerabilitiesKB EmailAttachmentInfo EmailEvents EmailPostDeliveryEvents EmailUrlInfo ExposureGraphEdges ExposureGraphNodes IdentityDirectoryEvents IdentityInfo IdentityLogonEvents IdentityQueryEvents UrlClickEvents".split(
    " ",
  );
/** Columns that many of them share. Source: the pages of the tables. */
const columns =
  "AccountDomain AccountName AccountObjectId AccountSid AccountUpn ActionType AlertId DeviceId DeviceName FileName FolderPath InitiatingProcessAccountName InitiatingProcessCommandLine InitiatingProcessFileName InitiatingProcessFolderPath InitiatingProcessParentFileName LocalIP LogonType MD5 NetworkMessageId OSPlatform ProcessCommandLine ProcessId RecipientEmailAddress RegistryKey RegistryValueName RemoteIP RemotePort RemoteUrl ReportId SHA1 SHA256 SenderFromAddress Subject Timestamp".split(
    " ",
  );

const unresolved =
  /Failed to resolve (?<what>[a-z ]{1,60}?) ?(?:expression )?named '(?<name>[^']{1,200})'|name '(?<other>[^']{1,200})' does not refer to any known (?<kind>\w{1,20})|Unknown function: '?(?<call>\w{1,100})/i;
const operatorOf = /'(?<operator>[\w-]{1,40})' operator: /i;

function unresolvedName(message: string, query: Query | undefined) {
  const { what = "", name, other, kind = "", call } = unresolved.exec(message)?.groups ?? {};
  const sent = name ?? other ?? call;
  if (sent === undefined) return undefined;
  const isTable = /table|entity/i.test(what + kind);
  const taken: QueryName =
    call !== undefined || /function/i.test(what)
      ? "function"
      : /table|entity/i.test(kind || what.replace(/ or .*/, ""))
        ? "table"
        : /column|scalar/i.test(what)
          ? "column"
          : "name";
  const known = taken === "function" ? [] : isTable ? [...tables, ...columns] : columns;
  const near = nearestName(sent, known);
  const word = new RegExp(`(?<![\\w])${escapeRegExp(sent)}(?![\\w])`);
  const at = query ? query.text.search(word) : -1;
  const operator = operatorOf.exec(message)?.groups?.operator;
  return queryName(
    sent,
    near ? [near] : [],
    query && at >= 0 ? placeIn(query, at, at + sent.length) : undefined,
    { kind: taken, ...(operator && { operator }) },
  );
}

const positions = [
  /\[line:position=(\d{1,6}):(\d{1,6})\]/i,
  /line \[(\d{1,6}), ?(\d{1,6})\]/i,
  /Line:? ?(\d{1,6}),?\s{0,3}(?:Pos\w{0,7}|Column|Character|Col):? ?(\d{1,6})/i,
];
const tokenSaid = /(?:parsed at|near|unexpected(?: token)?:?|Token:) ?['"`]([^'"`\r\n]{1,100})['"`]/i;

const lineOf = (text: string, offset: number) => {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** The offset of a word at most two characters away from `near`; -1 when it is not there. */
function nearestPlace(text: string, word: string, near: number): number {
  const offsets = [0, -1, 1, -2, 2];
  const off = offsets.find((offset) => text.startsWith(word, Math.max(0, near + offset)));
  return off === undefined ? -1 : Math.max(0, near + off);
}

/** The place of a syntax fault: the one in the message, else the first that the query itself shows. */
function syntax(message: string, query: Query | undefined) {
  const token = tokenSaid.exec(message)?.[1];
  const match = positions.map((pattern) => pattern.exec(message)).find((found) => found !== null);
  if (!query) return querySyntax("certain", token, [], undefined, {});
  if (match) {
    const line = Number(match[1]);
    const lines = query.text.split("\n");
    const from = lines.slice(0, line - 1).reduce((total, text) => total + text.length + 1, 0);
    const near = Math.min(from + Number(match[2]), query.text.length);
    // Some replies count from 0 and some from 1; the quoted word decides.
    const at = token ? nearestPlace(query.text, token, near) : -1;
    const start = at >= 0 ? at : Math.max(0, near - 1);
    return querySyntax("certain", token, [], placeIn(query, start, start + (token?.length ?? 1)), {
      line,
      column: Number(match[2]),
    });
  }
  const flaw = findKqlProblem(query.text);
  if (flaw)
    return querySyntax(
      "likely",
      query.text.slice(flaw.start, flaw.end),
      flaw.expected ?? [],
      placeIn(query, flaw.start, flaw.end),
      { problem: flaw.problem, ...lineOf(query.text, flaw.start) },
    );
  const at = token ? query.text.indexOf(token) : -1;
  const only = token !== undefined && at >= 0 && query.text.indexOf(token, at + 1) < 0;
  return querySyntax("certain", token, [], only ? placeIn(query, at, at + token.length) : undefined, {});
}

const huntingWordings: readonly MessageId[] = [
  "huntingSyntax",
  "huntingName",
  "huntingSize",
  "huntingTimeout",
  "huntingResources",
  "huntingQuota",
];

/**
 * What a hunting query fails on: an unknown name, a syntax fault, its weight, or the tenant's share of processing time.
 * Certain where the reply says so; the place of a syntax fault that the reply does not name is likely.
 * Triggered by "'where' operator: Failed to resolve scalar expression named 'DeviceNme'".
 * Sources: advanced-hunting-errors, run-advanced-query-api; a 504 of Graph stays with the same query (public issue).
 */
export const hunting = defineCheck({
  name: "hunting",
  scope: [
    { codes: ["BadRequest", "InternalServerError", "TooManyRequests", "UnknownError"] },
    { statuses: [504] },
    { wordings: huntingWordings },
  ],
  question: "hunting",
  run,
});

function run({ failure, url, body }: Evidences) {
  const { error } = failure;
  if (error.status < 400 || error.shape === "preflight" || !isHunting(url)) return [];
  const message = error.message ?? "";
  const read = readMessage(message);
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
  if (error.status === 504) return [heavyQuery("likely", { reason: "timeout", said: false })];
  if (error.status === 500 && error.code === "UnknownError")
    return [heavyQuery("possible", { reason: "timeout", said: false })];
  if (error.status !== 400) return [];
  const name = unresolvedName(message, queryOf(body));
  if (name) return [name];
  const isSyntax = read?.id === "huntingSyntax" || /syntax error|could not be parsed|SYN\d{4}/i.test(message);
  return isSyntax ? [syntax(message, queryOf(body))] : [];
}
