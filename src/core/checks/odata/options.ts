import type { ReadMessage } from "../../../catalogue/messages.ts";
import type { Operation } from "../../../catalogue/operations.ts";
import { factsOfCall } from "../../api-facts.ts";
import { type ApiError, type Failure, REDACTED } from "../../failure.ts";
import { readingsOf, saidBy } from "../../message/wording.ts";
import { nearestName } from "../../nearest.ts";
import { timeIn, timeRange } from "../conditions.ts";
import { type Evidences, finding } from "../finding.ts";
import { type OptionFlaw, optionFinding } from "./option-finding.ts";
import { inlineFindings, propertyFindings } from "./property.ts";
import type { QueryOption } from "./query-string.ts";

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
/** Options of older OData versions and other services, and their replacements. */
const older = new Map([
  ["$inlinecount", "$count"],
  ["$sort", "$orderby"],
  ["$limit", "$top"],
  ["$fields", "$select"],
]);

/** The errors of one query option. `earlier` are the options before it. */
export function optionFindings(option: QueryOption, earlier: readonly QueryOption[], evidence: Evidences) {
  const { failure, url, operation } = evidence;
  const { name, value } = option;
  const lower = name.toLowerCase();
  const isBare = factsOfCall(failure.exchange, url)?.odata === "bare";
  const named = operation?.queryParameters?.map((parameter) => parameter.name) ?? [];
  if (value.includes(REDACTED)) return [];
  if (name === "") return unnamedFindings(option, failure.error);
  const said = [...saidFindings(option, failure.error), ...propertyFindings(option, evidence)];
  if (said.length > 0) return said;
  const inline = inlineFindings(option, evidence);
  if (inline.length > 0) return inline;
  const parameter = operation?.queryParameters?.find((one) => one.name.toLowerCase() === lower);
  if (parameter)
    return [...aboveFindings(option, parameter.maximum), ...ageFindings(option, parameter.mostDays, failure)];
  if (!lower.startsWith("$")) return plainFindings(option, named, isBare);
  if (!options.includes(lower)) {
    const right = older.get(lower) ?? nearestName(lower, common);
    return right
      ? [optionFinding(option, "certain", { flaw: "misspelt", name }, { right })]
      : [optionFinding(option, "certain", { flaw: "unknown", name })];
  }
  if (earlier.some((other) => other.name.toLowerCase() === lower))
    return [optionFinding(option, "certain", { flaw: "repeated", name })];
  if (lower !== name) return [optionFinding(option, "possible", { flaw: "case", name }, { right: lower })];
  if (value.trim() === "") return [optionFinding(option, "certain", { flaw: "empty", name })];
  return valueFindings(option, operation, isBare, failure.error.message === undefined);
}

/** Reports a value without an option. PowerShell takes `$filter` in double quotes for a variable. */
function unnamedFindings(option: QueryOption, { status }: ApiError) {
  const name = "$filter";
  const isFilter = /\b(?:eq|ne|gt|ge|lt|le|in|startswith|endswith|contains)\b/i.test(option.value);
  return isFilter && status === 400
    ? [optionFinding(option, "likely", { flaw: "unnamed", name }, { right: name, sent: undefined })]
    : [];
}

/** Reports an option without `$`: it lacks the sign, or is a misspelt parameter of the operation. */
function plainFindings(option: QueryOption, named: readonly string[], isBare: boolean) {
  const { name } = option;
  const lower = name.toLowerCase();
  if (common.includes(`$${lower}`) && !isBare)
    return [optionFinding(option, "likely", { flaw: "dollar", name }, { right: `$${lower}` })];
  const right = nearestName(name, named);
  return right ? [optionFinding(option, "likely", { flaw: "misspelt", name }, { right })] : [];
}

function aboveFindings(option: QueryOption, maximum: number | undefined) {
  const { name, value } = option;
  if (maximum === undefined || !(Number(value) > maximum)) return [];
  const right = String(maximum);
  return [optionFinding(option, "certain", { flaw: "maximum", name, maximum }, { isValue: true, right })];
}

/** Reports a time that is longer ago than the operation allows. */
function ageFindings(
  { name, value, start, end }: QueryOption,
  days: number | undefined,
  { exchange: { sentAt }, error }: Failure,
) {
  const hours = (sentAt - timeIn(value)) / 3_600_000;
  // A day more, because the documentation does not say from which hour it counts.
  if (days === undefined || sentAt <= 0 || !(hours > (days + 1) * 24)) return [];
  const place = { part: "query", name, start, end } as const;
  return [
    timeRange(
      { sent: value, place },
      { flaw: "age", hours: Math.round(hours), names: { start: name }, days },
      // Clients begin with longer periods, so a bare 400 may be about something else.
      saidBy(error).includes(name) ? "likely" : "possible",
    ),
  ];
}

/** Reports an option that the reply rejects, or whose limit it names. */
function saidFindings(option: QueryOption, error: ApiError) {
  const bare = option.name.replace(/^\$/, "").toLowerCase();
  const isNamed = ({ parts }: ReadMessage) => {
    const name = parts.name?.replace(/^\$/, "").toLowerCase();
    return (
      name === bare || (/^page ?size$/.test(name ?? "") && /^(?:top|limit|(?:max)?pagesize)$/.test(bare))
    );
  };
  if (readingsOf(error, "refusedOption").some(isNamed))
    return [optionFinding(option, "certain", { flaw: "not-taken", name: option.name })];
  const limit = readingsOf(error, "optionLimit", "valueLimit").find(isNamed)?.parts.limit;
  return aboveFindings(option, limit === undefined || !/^\d+$/.test(limit) ? undefined : Number(limit));
}

function valueFindings(
  option: QueryOption,
  operation: Operation | undefined,
  isBare: boolean,
  isMute: boolean,
) {
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
  if (name === "$orderby") {
    const direction = directionFindings(option);
    // Where a page lists even `$count`, the list is complete; a reply without a message may be about what it lacks.
    const isUnlisted = direction.length === 0 && operation?.odata?.count === true && isMute;
    return isUnlisted ? [optionFinding(option, "possible", { flaw: "not-taken", name })] : direction;
  }
  const above = name === "$top" ? aboveFindings(option, maximum) : [];
  if (above.length > 0) return above;
  if (isBare || !operation || operation.queryOpen || takes(operation, name, value)) return [];
  const { expand = [] } = operation.odata ?? {};
  if (name === "$expand" && expand.length > 0) {
    const near = nearestName(value, expand);
    return [
      optionFinding(
        option,
        near || maximum !== undefined ? "likely" : "possible",
        { flaw: near ? "misspelt" : "value", name },
        near ? { isValue: true, right: near } : { isValue: true, expected: expand },
      ),
    ];
  }
  // If a page describes $top, it describes its options; otherwise an unlisted option means nothing.
  return [optionFinding(option, maximum === undefined ? "possible" : "likely", { flaw: "not-taken", name })];
}

/** A word after a property of `$orderby` that is no direction: `descending` must be `desc`. */
function directionFindings(option: QueryOption) {
  const { name, value } = option;
  const words = value.split(",").map((part) => /^\s*[\w/]{1,100}\s+([a-z]{1,20})\s*$/i.exec(part)?.[1]);
  const wrong = words.filter((word) => word !== undefined && !/^(?:asc|desc)$/i.test(word));
  if (wrong.length === 0) return [];
  const isLong = wrong.every((word) => /^(?:asc|desc)ending$/i.test(word ?? ""));
  const right = value.replace(/\b(asc|desc)ending\b/gi, "$1");
  return [
    optionFinding(
      option,
      "certain",
      { flaw: "value", name },
      {
        isValue: true,
        ...(isLong && { right: encodeURIComponent(right) }),
        expected: isLong ? [right] : ["asc", "desc"],
      },
    ),
  ];
}

/**
 * Whether the operation accepts an option. The pages rarely mention `$orderby`, `$select`, and `$count`, so their
 * absence means nothing.
 */
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

/** Required query parameters, according to the documentation, that were not sent. */
export function missingFindings(sent: readonly QueryOption[], { operation, url }: Evidences) {
  const names = sent.map(({ name }) => name.toLowerCase());
  const plain = names.filter((name) => !name.startsWith("$"));
  return (operation?.queryParameters ?? []).flatMap(({ name, required }) => {
    const isSent = names.includes(name.toLowerCase()) || plain.some((one) => nearestName(one, [name]));
    if (!required || isSent) return [];
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
