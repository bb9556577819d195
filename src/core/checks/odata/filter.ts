import { factsOfCall } from "../../api-facts.ts";
import { REDACTED } from "../../failure.ts";
import { readingsOf } from "../../message/wording.ts";
import { type Evidences, finding } from "../finding.ts";
import { isoOf } from "./filter-dates.ts";
import { type FilterFinding, filterFinding } from "./filter-finding.ts";
import { filterFindings } from "./filter-walk.ts";
import { propertiesOf, valuesOf } from "./property.ts";
import type { QueryOption } from "./query-string.ts";

/** The errors of a call's `$filter`; if there are none, the place that the reply points to. */
export function filters(
  sent: readonly QueryOption[],
  { failure, url, operation, operations }: Evidences,
  message: string,
): (FilterFinding | ReturnType<typeof atPosition>[number])[] {
  const index = sent.findIndex(({ name }) => /^\$?filter$/i.test(name));
  const option = sent[index];
  if (!option || option.value.includes(REDACTED)) return [];
  const split = splitFinding(option, sent.slice(index + 1), url);
  if (split) return [split];
  const [unknown] = readingsOf(failure.error, "unknownProperty");
  const refused = unknown?.parts.name;
  const isDayRefused = /'Edm\.DateTimeOffset' and 'Edm\.Date'|'Edm\.Date' and 'Edm\.DateTimeOffset'/.test(
    message,
  );
  const [bound] = readingsOf(failure.error, "earliestTime");
  const time = isoOf(bound?.parts.least ?? "");
  // A word that the reply rejects as a value does not merely lack quotation marks.
  const values = readingsOf(failure.error, "refusedValue").map(({ parts }) => parts.value);
  const found = filterFindings(option, {
    url,
    odata: operation?.odata,
    properties: refused === undefined ? [] : propertiesOf(operation, operations),
    refused,
    unfilterable: readingsOf(failure.error, "unfilterable")[0]?.parts.name,
    isDayRefused,
    isRefused: readingsOf(failure.error, "odataFilter").length > 0,
    valuesOf: (property) => valuesOf(property, operation, operations),
    takesDays: factsOfCall(failure.exchange, url)?.odata === "bare",
    ...(operation?.odata?.keptDays && {
      oldest: failure.exchange.sentAt - operation.odata.keptDays * 86_400_000,
    }),
    ...(bound && time !== undefined && { earliest: { name: bound.parts.name ?? "", time } }),
  }).filter(
    ({ check, expected, sent }) =>
      !values.includes(sent) || (check !== "filter-quotes" && (check !== "filter-date" || expected)),
  );
  if (found.length > 0) return found;
  const list = listFindings(option, message);
  return list.length > 0 ? list : atPosition(option, message);
}

const comparison = /\b([a-z]\w{0,60}) (eq|ne) ('[^']{0,200}'|\w{1,60})/gi;

/** A list compared with one value, as the reply says; of a single comparison it is clear which is meant. */
function listFindings(option: QueryOption, message: string): FilterFinding[] {
  const [only, ...others] = option.value.matchAll(comparison);
  if (!only || others.length > 0 || !/operand types '?Collection\(Edm\./i.test(message)) return [];
  const [whole, name = "", operator = "", value = ""] = only;
  const right = `${operator === "ne" ? "not " : ""}${name}/any(x: x eq ${value})`;
  const span = { from: only.index, to: only.index + whole.length };
  return [
    filterFinding(option, "filter-operator", "list", "certain", { ...span, expected: [right], fix: right }),
  ];
}

/** The place that the reply names. Source: messages of Microsoft's OData library. */
function atPosition(option: QueryOption, message: string) {
  const position = Number(/\bposition (\d{1,4})\b/i.exec(message)?.[1] ?? -1);
  if (position < 0 || position >= option.value.length) return [];
  const span = { start: option.at(position), end: option.at(position + 1) };
  const sent = option.value.slice(position, position + 20);
  return [
    finding(
      "filter-position",
      "likely",
      { sent, place: { part: "query", name: option.name, ...span } },
      { position },
    ),
  ];
}

/** An `&` inside the filter ends it: used as an operator, or inside a quoted text. */
function splitFinding(
  option: QueryOption,
  rest: readonly QueryOption[],
  url: string,
): FilterFinding | undefined {
  const [first, second] = rest;
  if (!first) return undefined;
  const isInText = (option.value.match(/'/g)?.length ?? 0) % 2 === 1;
  if (isInText) return splitText(option, first, url);
  const isDouble = first.start === first.end;
  const next = isDouble ? second : first;
  return next && looksCompared(next) ? splitOperands(option, next, url) : undefined;
}

const atEnd = ({ value }: QueryOption) => ({ from: value.length, to: value.length });

function splitText(option: QueryOption, next: QueryOption, url: string): FilterFinding | undefined {
  if (next.name.startsWith("$") || !/'|%27/.test(url.slice(next.start, next.end))) return undefined;
  const span = { start: option.end, end: option.end + 1 };
  return {
    ...filterFinding(option, "filter-quotes", "ampersand", "certain", atEnd(option)),
    sent: "&",
    expected: ["%26"],
    place: { part: "query", name: "$filter", ...span },
    edits: [{ part: "url", ...span, text: "%26" }],
  };
}

/** Whether an apparent option is the second half of a filter: `status eq 'New'&severity eq 'High'`. */
function looksCompared({ name, value, isBare }: QueryOption): boolean {
  if (name.startsWith("$")) return false;
  if (!/\s(?:eq|ne|gt|ge|lt|le)\s|\(|[!=]$/i.test(`${name}${isBare ? "" : "="}`)) return false;
  return isBare || /[\s(!]/.test(name.trim()) || value.startsWith("=");
}

function splitOperands(option: QueryOption, next: QueryOption, url: string): FilterFinding {
  const span = { start: option.end, end: next.start };
  const gap = (at: number) => (/\s|\+|%20/.test(url.slice(at, at + 1)) ? "" : "%20");
  return {
    ...filterFinding(option, "filter-operator", "symbol", "certain", atEnd(option)),
    sent: url.slice(span.start, span.end),
    expected: ["and"],
    place: { part: "query", name: "$filter", ...span },
    edits: [{ part: "url", ...span, text: `${gap(span.start - 1)}and${gap(span.end)}` }],
  };
}
