import type { ReadMessage } from "../../catalogue/messages.ts";
import { headerValue } from "../failure.ts";
import { isObject } from "../json.ts";
import { wordingsOf } from "../message/wording.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding, type Place } from "./finding.ts";
import { queryOptions } from "./odata/query-string.ts";
import { sentJson } from "./sent-json.ts";

interface TimeRange {
  /** `alone`: one of the two is missing; `order`: the end is first; `span`: too far apart; `age`: too long ago. */
  readonly flaw: "alone" | "order" | "span" | "age";
  /** Hours between the two, or between the start and the call. */
  readonly hours?: number;
  /** The names of the two; `startTime` and `endTime` if absent. */
  readonly names?: { readonly start: string; readonly end?: string };
  /** Most days between the start and the call; 7 if absent. */
  readonly days?: number;
}

export const timeRange = (
  evidence: { readonly sent?: string; readonly place?: Place },
  args: TimeRange,
  certainty: Certainty = "certain",
) => finding("time-range", certainty, { ...evidence, weight: 6 }, args);

const missingPublisher = () =>
  finding("missing-publisher", "certain", { expected: ["PublisherIdentifier"], weight: 7 }, {});

const missingEtag = () =>
  finding(
    "missing-etag",
    "certain",
    { expected: ["etag"], place: { part: "body", name: "etag" }, weight: 6 },
    {},
  );

/** `sent` is the tenant of the token, `expected` that of the call, or those that may call. */
const otherTenant = (sent: string, expected: readonly string[]) =>
  finding(
    "other-tenant",
    "certain",
    { sent, expected, place: { part: "header", name: "Authorization" }, weight: 8 },
    {},
  );

const hour = 3_600_000;
const mostHours = 24;
const mostDays = 7;
/** Hours; according to one client, the API accepts one hour more. */
const tolerance = 1;

/**
 * A time in milliseconds; UTC if it has no zone. NaN for forms other than ISO 8601, which `Date.parse`
 * would read in this computer's zone.
 */
export function timeIn(text: string): number {
  const [, day, time = "00:00", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?$/i.exec(text) ?? [];
  return day === undefined ? Number.NaN : Date.parse(`${day}T${time}${zone}`);
}

function rangeFindings({ url, failure }: Evidences) {
  const options = queryOptions(url);
  const optionOf = (name: string) => options.find((one) => one.name.toLowerCase() === name);
  const [start, end] = [optionOf("starttime"), optionOf("endtime")];
  const only = start && end ? undefined : (start ?? end);
  const evidenceOf = ({ name, value, start: from, end: to }: NonNullable<typeof only>) => ({
    sent: value,
    place: { part: "query", name, start: from, end: to } as const,
  });
  if (only) return [timeRange(evidenceOf(only), { flaw: "alone" })];
  if (!start || !end) return [];
  const [from, to] = [timeIn(start.value), timeIn(end.value)];
  const hours = (to - from) / hour;
  if (hours < 0) return [timeRange(evidenceOf(end), { flaw: "order" })];
  if (hours > mostHours) return [timeRange(evidenceOf(end), { flaw: "span", hours: Math.round(hours) })];
  const { sentAt } = failure.exchange;
  const age = (sentAt - from) / hour;
  return sentAt > 0 && age > mostDays * 24 + tolerance
    ? [timeRange(evidenceOf(start), { flaw: "age", hours: Math.round(age) })]
    : [];
}

function etagFindings(evidence: Evidences) {
  const { value } = sentJson(evidence) ?? {};
  if (headerValue(evidence.failure.exchange.request.headers, "if-match") !== undefined) return [];
  return isObject(value) && !Object.keys(value).some((name) => name.toLowerCase() === "etag")
    ? [missingEtag()]
    : [];
}

/** The tenants in issuer URLs, or the IDs themselves. */
const tenantsIn = (text = ""): readonly string[] =>
  text.match(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi) ?? [];

function tenantFindings({ parts }: ReadMessage) {
  const [sent] = tenantsIn(parts.sent);
  const wanted = tenantsIn(parts.wanted);
  return sent && wanted.length > 0 ? [otherTenant(sent, wanted)] : [];
}

/**
 * Requirements of an API besides valid parameters: a time range that it still stores, the publisher of the calls, the
 * `etag` of the resource as last read, a token of the right tenant. Certain, because the reply requires it and the
 * request lacks it. Triggered by AF20030 for `startTime` and `endTime` 48 hours apart. Sources: page
 * office-365-management-activity-api-reference (limits), published replies for the rest.
 */
export const conditions = defineCheck({
  name: "conditions",
  scope: [{ wordings: ["timeRange", "sharedPool", "incidentChanged", "azureTenant", "feedTenant"] }],
  question: "conditions",
  run,
});

function run(evidence: Evidences) {
  const [read] = wordingsOf(evidence.failure);
  switch (read?.id) {
    case "timeRange":
      return rangeFindings(evidence);
    case "sharedPool": {
      const isNamed = queryOptions(evidence.url).some(({ name }) => /^PublisherIdentifier$/i.test(name));
      return isNamed ? [] : [missingPublisher()];
    }
    case "incidentChanged":
      return etagFindings(evidence);
    case "azureTenant":
    case "feedTenant":
      return tenantFindings(read);
    default:
      return [];
  }
}
