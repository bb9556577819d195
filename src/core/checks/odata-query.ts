import { closest, distance } from "fastest-levenshtein";
import type { Operation } from "../../catalogue/operations.ts";
import { REDACTED } from "../failure.ts";
import { type QueryOption, queryOptions } from "../odata.ts";
import { apiOfCall } from "../rules.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidence, type Evidences, finding } from "./finding.ts";
import { type FilterFinding, filterFinding, filterFindings } from "./odata-filter.ts";
import { badQuery } from "./scope.ts";

/** What is wrong with an option as a whole. */
export interface OptionFlaw {
  readonly flaw:
    | "misspelt"
    | "unknown" // begins with $ and is no option of OData
    | "dollar" // lacks it
    | "case"
    | "not-taken"
    | "maximum"
    | "value" // not of the type of the option
    | "repeated"
    | "empty"
    | "missing"; // documented as required
  readonly name: string;
  readonly maximum?: number;
}

const common = ["$filter", "$top", "$skip", "$select", "$expand", "$orderby", "$count"];
const options = [
  ...common,
  "$search",
  "$format",
  "$apply",
  "$compute",
  "$skiptoken",
  "$deltatoken",
  "$index",
  "$levels",
  "$schemaversion",
];
/** Options of older versions of OData, and what took their place. */
const older = new Map([
  ["$inlinecount", "$count"],
  ["$sort", "$orderby"],
  ["$limit", "$top"],
  ["$fields", "$select"],
]);
const codes = new Set([
  "",
  "ODataError",
  "BadRequest",
  "InvalidInput",
  "InvalidRequestBody",
  "MissingRequiredParameter",
]);
const mostFindings = 6;

/**
 * What is wrong with the query string. Certain for breaches of OData's own grammar and for a documented maximum;
 * likely or possible where the documentation lists what is taken, because those lists are not complete.
 * Triggered by `GET /api/alerts?$filter=status = "New"&$stop=10`.
 * Sources: OData 4.01 URL conventions; page exposed-apis-odata-samples and those of the operations.
 */
export const odataQuery = defineCheck({
  name: "odata-query",
  scope: badQuery,
  question: "odataQuery",
  run,
});

function run(evidence: Evidences) {
  const { failure, method, url } = evidence;
  const { code = "", status, message = "" } = failure.error;
  const isMeant = code === "ODataError" || (status === 400 && method === "GET" && codes.has(code));
  if (!isMeant || (apiOfCall(failure.exchange, url) ?? "mde") === "entra") return [];
  const sent = queryOptions(url);
  const found = [
    ...sent.flatMap((option, index) => optionFindings(option, sent.slice(0, index), evidence)),
    ...missingFindings(sent, evidence),
    ...filters(sent, evidence, message),
  ];
  return found.slice(0, mostFindings);
}

function optionFinding(
  option: QueryOption,
  certainty: Certainty,
  args: OptionFlaw,
  { right, isValue = false, ...more }: Evidence & { right?: string; isValue?: boolean } = {},
) {
  const span = isValue
    ? { start: option.nameEnd + 1, end: option.end }
    : { start: option.start, end: option.nameEnd };
  return finding(
    "query-option",
    certainty,
    {
      sent: isValue ? option.value : option.name,
      ...(right !== undefined && { expected: [right], edits: [{ part: "url", ...span, text: right }] }),
      place: { part: "query", name: option.name, ...span },
      ...more,
    },
    args,
  );
}

function optionFindings(
  option: QueryOption,
  earlier: readonly QueryOption[],
  { failure, url, operation }: Evidences,
) {
  const { name, value } = option;
  const lower = name.toLowerCase();
  const isGraph = apiOfCall(failure.exchange, url) === "graph";
  const named = operation?.queryParameters?.map((parameter) => parameter.name) ?? [];
  if (name === "" || value.includes(REDACTED) || named.includes(name)) return [];
  if (named.some((one) => one.toLowerCase() === lower)) return [];

  if (!lower.startsWith("$")) {
    if (common.includes(`$${lower}`) && !isGraph)
      return [optionFinding(option, "likely", { flaw: "dollar", name }, { right: `$${lower}` })];
    const nearest =
      named.length > 0
        ? closest(
            lower,
            named.map((one) => one.toLowerCase()),
          )
        : "";
    const right = named.find((one) => one.toLowerCase() === nearest);
    return right && distance(lower, nearest) <= 2
      ? [optionFinding(option, "likely", { flaw: "misspelt", name }, { right })]
      : [];
  }
  if (!options.includes(lower)) {
    const nearest = older.get(lower) ?? closest(lower, common);
    const isNear = older.has(lower) || distance(lower, nearest) <= 2;
    return [
      optionFinding(
        option,
        "certain",
        { flaw: isNear ? "misspelt" : "unknown", name },
        isNear ? { right: nearest } : {},
      ),
    ];
  }
  if (earlier.some((other) => other.name.toLowerCase() === lower))
    return [optionFinding(option, "certain", { flaw: "repeated", name })];
  if (lower !== name) return [optionFinding(option, "possible", { flaw: "case", name }, { right: lower })];
  if (value.trim() === "") return [optionFinding(option, "certain", { flaw: "empty", name })];
  return valueFindings(option, operation, isGraph);
}

function valueFindings(option: QueryOption, operation: Operation | undefined, isGraph: boolean) {
  const { name, value } = option;
  const maximum = operation?.odata?.topMax;
  if ((name === "$top" || name === "$skip") && !/^\s*\d{1,15}\s*$/.test(value))
    return [optionFinding(option, "certain", { flaw: "value", name }, { isValue: true })];
  if (name === "$count" && !/^\s*(?:true|false)\s*$/i.test(value))
    return [
      optionFinding(
        option,
        "certain",
        { flaw: "value", name },
        { isValue: true, expected: ["true", "false"] },
      ),
    ];
  if (name === "$top" && maximum !== undefined && Number(value) > maximum)
    return [
      optionFinding(
        option,
        "certain",
        { flaw: "maximum", name, maximum },
        { isValue: true, right: String(maximum) },
      ),
    ];
  if (isGraph || !operation || operation.queryOpen || takes(operation, name, value)) return [];
  // A page that describes $top describes its options; of others, nothing follows from silence.
  return [optionFinding(option, maximum === undefined ? "possible" : "likely", { flaw: "not-taken", name })];
}

/** Of `$orderby`, `$select` and `$count` the pages hardly speak: their absence means nothing. */
function takes({ odata }: Operation, name: string, value: string): boolean {
  if (name === "$filter") return odata?.filter !== undefined;
  if (name === "$top") return odata?.topMax !== undefined;
  if (name === "$skip") return odata?.skip === true;
  if (name === "$expand") {
    const paths = value.split(",").map((path) => path.trim().split(/[(/]/)[0]?.toLowerCase());
    return odata?.expand?.some((one) => paths.includes(one.toLowerCase())) === true;
  }
  return !/^\$(?:search|apply|compute|index|levels)$/.test(name);
}

/** Query parameters that the documentation marks as required. */
function missingFindings(sent: readonly QueryOption[], { operation, url }: Evidences) {
  const names = sent.map(({ name }) => name.toLowerCase());
  const misspelt = names.filter((name) => !name.startsWith("$"));
  return (operation?.queryParameters ?? []).flatMap(({ name, required }) => {
    const lower = name.toLowerCase();
    if (!required || names.includes(lower) || misspelt.some((one) => distance(one, lower) <= 2)) return [];
    const args: OptionFlaw = { flaw: "missing", name };
    const start = url.split("#")[0]?.length ?? 0;
    return [
      finding(
        "query-option",
        "certain",
        { expected: [name], place: { part: "query", name, start, end: start } },
        args,
      ),
    ];
  });
}

function filters(
  sent: readonly QueryOption[],
  { url, operation }: Evidences,
  message: string,
): (FilterFinding | ReturnType<typeof atPosition>[number])[] {
  const index = sent.findIndex(({ name }) => /^\$?filter$/i.test(name));
  const option = sent[index];
  if (!option || option.value.includes(REDACTED)) return [];
  const split = splitFinding(option, sent.slice(index + 1), url);
  if (split) return [split];
  const refused = /property named '([^']{1,100})'/i.exec(message)?.[1];
  const found = filterFindings(option, { url, odata: operation?.odata, refused });
  return found.length > 0 ? found : atPosition(option, message);
}

/** Where nothing else was found, the place that the reply itself names. Source: messages of Microsoft's OData library. */
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

/** An `&` inside the filter ends it: as an operator, or inside a quoted text. */
function splitFinding(
  option: QueryOption,
  rest: readonly QueryOption[],
  url: string,
): FilterFinding | undefined {
  const [first, second] = rest;
  if (!first) return undefined;
  const isInText = (option.value.match(/'/g)?.length ?? 0) % 2 === 1;
  const to = option.value.length;
  if (isInText) {
    if (first.name.startsWith("$") || !/'|%27/.test(url.slice(first.start, first.end))) return undefined;
    const span = { start: option.end, end: option.end + 1 };
    const made = filterFinding(option, "filter-quotes", "ampersand", "certain", { from: to, to });
    return {
      ...made,
      sent: "&",
      expected: ["%26"],
      place: { ...made.place, part: "query", ...span },
      edits: [{ part: "url", ...span, text: "%26" }],
    };
  }
  const isDouble = first.start === first.end;
  const next = isDouble ? second : first;
  if (
    !next ||
    next.name.startsWith("$") ||
    !/\s(?:eq|ne|gt|ge|lt|le)\s|\(|[!=]$/i.test(`${next.name}${next.isBare ? "" : "="}`)
  )
    return undefined;
  if (!next.isBare && !/[\s(!]/.test(next.name.trim()) && !next.value.startsWith("=")) return undefined;
  const span = { start: option.end, end: next.start };
  const gap = (at: number) => (/\s|\+|%20/.test(url.slice(at, at + 1)) ? "" : "%20");
  const made = filterFinding(option, "filter-operator", "symbol", "certain", { from: to, to });
  return {
    ...made,
    sent: url.slice(span.start, span.end),
    expected: ["and"],
    place: { part: "query", name: "$filter", ...span },
    edits: [{ part: "url", ...span, text: `${gap(span.start - 1)}and${gap(span.end)}` }],
  };
}
