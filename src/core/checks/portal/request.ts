import { headerValue } from "../../failure.ts";
import { objectOf, parseJson } from "../../json.ts";
import { wholeAt } from "../../message/wording.ts";
import { proxiedPath, publicUrlOf, queryOf } from "../../portal/address.ts";
import { defineCheck } from "../define-check.ts";
import { type Certainty, type Evidences, finding, type Place } from "../finding.ts";
import { leftoverValue } from "../leftover-value.ts";
import { queryOptions } from "../odata/query-string.ts";
import { isMute } from "./mute.ts";

/** Headers that the services behind some paths require: `name: value`, or just the name if any value will do. */
const wanted: readonly (readonly [path: RegExp, headers: readonly string[]])[] = [
  [/^\/mtoapi(?:\/|$)/i, ["mtoproxyurl: MTO"]],
  [/^\/mtp\/tvm\/analytics\/changeEvents\/sca\/topPerDay/i, ["api-version: 2.0"]],
  [/^\/mtp\/tvm\/analytics\//i, ["api-version: 1.0"]],
  [/^\/mtp\/xspmatlas\/attacksurface\//i, ["x-tid", "x-ms-scenario-name"]],
  [/^\/mtp\/xspmatlas\//i, ["x-tid"]],
];

const header = (certainty: Certainty, expected: readonly string[], sent?: string) => {
  const [name = ""] = expected[0]?.split(":", 1) ?? [];
  const args: { readonly wanted: readonly string[]; readonly isMto: boolean } = {
    wanted: expected,
    isMto: name === "mtoproxyurl",
  };
  return finding(
    "portal-header",
    certainty,
    {
      ...(sent !== undefined && { sent }),
      // Lists all of them, not alternatives.
      expected: [expected.join(", ")],
      place: { part: "header", name },
      weight: 8,
    },
    args,
  );
};

const query = (certainty: Certainty, names: readonly string[]) =>
  finding(
    "portal-query",
    certainty,
    { expected: [names.join(", ")], place: { part: "query" }, weight: 7 },
    { names },
  );

const paging = (sent: string, place: Place, args: { readonly name: string; readonly most: number }) =>
  finding("portal-paging", "likely", { sent, expected: [`≤ ${args.most}`], place, weight: 7 }, args);

const refusedQuery = (args: { readonly names: readonly string[] }) =>
  finding("portal-query-refused", "possible", { weight: -1 }, args);

const conflict = (names: readonly string[]) =>
  finding("portal-conflict", "likely", { expected: [names.join(", ")], weight: 4 }, { names });

/**
 * Missing or excessive parts of a portal call: headers, query parameters, pages. Certain if the reply says so;
 * operations listed by only one project have no requirements here. Silent about headers if they are unknown.
 * Triggered by 400 on `/mtoapi/…` without `mtoproxyurl`, by `skip` above 9,000, by 409 on a rule that was changed.
 * Sources: public tools that use these paths, and replies that they published.
 */
export const portalRequest = defineCheck({
  name: "portal-request",
  scope: [{ statuses: [400, 409, 422], from: "portal" }],
  question: "portalRequest",
  run,
});

function run(evidence: Evidences) {
  const { error } = evidence.failure;
  if (error.shape === "preflight" || publicUrlOf(evidence.url) !== undefined) return [];
  if (error.status === 409) return conflictFindings(evidence);
  const found = [...headerFindings(evidence), ...queryFindings(evidence), ...pagingFindings(evidence)];
  return found.length > 0 ? found : refusedFindings(evidence);
}

/** Names of headers as a reply writes them: `If-Match`, `x-tid`, "the tenant-id header", "header 'tenant'". */
const headerName =
  /\bx-[a-z]|\b[A-Z][a-z]{1,20}-[A-Z]|\bheader:? (?:['"]\w|[a-z]{1,20}[-A-Z]\w)|\b(?:[Tt]he|[Aa]n?) [A-Z][a-z]{1,20} header\b|[a-z]-[a-z\d]{1,20}['"]? header\b|\w['"] header\b/;

/** Whether a reply misses a header, and names none but these. */
function saysHeader(message: string, headers: readonly string[]): boolean {
  if (!/\bheaders?\b/i.test(message) || !/\b(?:missing|required|expected)\b/i.test(message)) return false;
  const said = message.toLowerCase();
  const isNamed = headers.some((one) => said.includes(one.toLowerCase().split(":", 1)[0] ?? ""));
  return isNamed || !headerName.test(message);
}

function headerFindings({ failure: { exchange, error }, url, headersKnown }: Evidences) {
  const path = proxiedPath(url) ?? "";
  const [, headers = []] = wanted.find(([pattern]) => pattern.test(path)) ?? [];
  const message = error.message ?? "";
  const isSaid = saysHeader(message, headers) || /InvalidProxyPrefix/i.test(message);
  // A reason in the reply's own words outranks the usual one.
  if (!isSaid && !isMute(error)) return [];
  const isWhole = exchange.live === true || headersKnown;
  const certainty = isSaid ? "certain" : "likely";
  const lacking = headers.filter((one) => {
    const [name = "", value] = one.split(": ");
    const sent = headerValue(exchange.request.headers, name.toLowerCase());
    return value === undefined ? sent === undefined : sent !== value;
  });
  const [first = ""] = lacking;
  const sent = headerValue(exchange.request.headers, first.split(":", 1)[0]?.toLowerCase() ?? "");
  return lacking.length > 0 && isWhole ? [header(certainty, lacking, sent)] : [];
}

/** Words before and after the name of a parameter that a reply misses. */
const missedBefore =
  /\b(?:missing|required?|requires|needs?|specify|provide|supply|parameters?)(?: (?:the|an?|for|of|query|string|url|request|parameter|argument|field|value|option|name)s?){0,6}:? ['"]?$/i;
const missedAfter =
  /^['"]?(?: (?:query|string|url|request|parameter|argument|field|filter|property|value|option)s?){0,4}(?: (?:is|are|was|must|can ?not|can['’]t|should|has|have|to|be|not|an?)){0,5} (?:required|missing|needed|empty|null|specified|provided|supplied|set|given|present)\b/i;

/** Whether a reply misses a parameter of this name: "The value of MachineId is required". */
function isMissed(name: string, message: string): boolean {
  const at = wholeAt(message.toLowerCase(), name.toLowerCase());
  return (
    at >= 0 && (missedBefore.test(message.slice(0, at)) || missedAfter.test(message.slice(at + name.length)))
  );
}

function queryFindings({ failure: { error }, url, portal }: Evidences) {
  const sent = queryOf(url)
    .filter(([, value]) => value.trim() !== "")
    .map(([name]) => name.toLowerCase());
  const lacking = (portal?.operation.query ?? []).filter((name) => !sent.includes(name.toLowerCase()));
  const isSaid = lacking.some((name) => isMissed(name, error.message ?? ""));
  if (lacking.length === 0 || (portal?.operation.known === "one" && !isSaid)) return [];
  if (!isMute(error) && !isSaid) return [];
  return [query(isSaid ? "certain" : "likely", lacking)];
}

function pagingFindings({ url, body, portal }: Evidences) {
  const most = Object.entries(portal?.operation.most ?? {});
  const inBody = objectOf(parseJson(body ?? ""));
  const options = queryOptions(url);
  return most.flatMap(([name, limit]) => {
    const option = options.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const value = option?.value ?? inBody[name];
    if (value === undefined || !(Number(value) > limit)) return [];
    const place: Place = option
      ? { part: "query", name, start: option.start, end: option.end }
      : { part: "body", name };
    return [paging(String(value), place, { name, most: limit })];
  });
}

/** Values that a change must repeat from the last read. The texts of the status explain any other conflict. */
function conflictFindings({ failure: { error }, url, body }: Evidences) {
  if (!isMute(error)) return [];
  const isRule = /\/(?:mdeCustomCollection|customDataCollection)\/rules\//i.test(url);
  const sent = objectOf(parseJson(body ?? ""));
  const names = ["version", "updateKey"].filter((name) => isRule || Object.hasOwn(sent, name));
  return names.length > 0 ? [conflict(names)] : [];
}

/**
 * Parameters of a read call that is rejected without a reason: some paths do not accept them together. Silent about
 * required parameters, and if a placeholder was sent.
 */
function refusedFindings({ failure: { error }, method, url, portal }: Evidences) {
  const needed = (portal?.operation.query ?? []).map((name) => name.toLowerCase());
  const sent = queryOf(url);
  const names = sent.map(([name]) => name).filter((name) => !needed.includes(name.toLowerCase()));
  const isLeftover = sent.some(([name, value]) => leftoverValue(value, name, { part: "query" }).length > 0);
  const isUnexplained = isMute(error) && error.code === undefined;
  return method === "GET" && isUnexplained && !isLeftover && names.length > 0
    ? [refusedQuery({ names })]
    : [];
}
