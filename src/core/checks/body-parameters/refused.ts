import { findNodeAtLocation } from "jsonc-parser";
import type { ReadMessage } from "../../../catalogue/messages.ts";
import type { BodyParameter } from "../../../catalogue/operations.ts";
import { escapeRegExp } from "../../expression.ts";
import { isObject } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { readingsOf, saidBy, wholeAt } from "../../message/wording.ts";
import { nearestName } from "../../nearest.ts";
import { decoded, pathOf, pathStart } from "../../uri.ts";
import { type Edit, type Evidences, finding, type Place } from "../finding.ts";
import { isoOf } from "../leftover-value.ts";
import { valuesOf } from "../odata/property.ts";
import { type QueryOption, queryOptions } from "../odata/query-string.ts";
import { sentJson } from "../sent-json.ts";
import { isEmpty } from "./kinds.ts";
import { display, isSameName, make, type ParameterFinding, type Path } from "./types.ts";

/** A rejected value. */
interface Refused {
  readonly name: string;
  /** Other parameters that may be meant; the finding is only likely. */
  readonly others?: readonly string[];
  /** The documentation lists the value that the API rejects. */
  readonly listed: boolean;
}

/** `sent` is absent if several parameters with different values may be meant. */
export function refusedValue(
  args: Refused,
  sent: string | undefined,
  expected: readonly string[],
  place: Place,
  edit?: Edit,
) {
  const some = expected.length > 0 && { expected };
  const edits = edit && { edits: [edit] };
  const certainty = args.others ? "likely" : "certain";
  return finding("refused-value", certainty, { sent, ...some, place, ...edits, weight: 12 }, args);
}

/** A reply of .NET that could not make a list of a value. */
const ofList =
  /\bconvert(?:ing|ed)? (?:the )?value ["'“][^"'”]{1,300}["'”] to type '(?:[^']{1,200}\[\]|System\.Collections\.[^']{1,200})'/i;

/** With more places than this, it is unclear which one is meant. */
const mostPlaces = 3;

/**
 * The value that the reply rejects, in the property or option that contained it. Certain if the reply names it and it
 * was sent only there. The reply outranks the documentation, even if that lists the value. Triggered by "Requested
 * value 'Blockk' was not found." for `{ "action": "Blockk" }`.
 */
export function refusedFindings(evidence: Evidences): ReturnType<typeof refusedValue>[] {
  const { error } = evidence.failure;
  const found = readingsOf(error, "refusedValue", "refusedPath", "refusedProperty", "valueLimit").flatMap(
    (read) => refusedBy(read.parts, evidence),
  );
  const property = found.length > 0 ? undefined : spelledIn(saidBy(error));
  return property === undefined ? found : refusedBy({ property }, evidence);
}

/** The values on which a service failed, because it did not expect them. A documented value is the service's fault. */
export const unexpectedFindings = (evidence: Evidences): ReturnType<typeof refusedValue>[] =>
  refusedFindings(evidence).filter(({ args }) => !args.listed);

/** A message that only calls something wrong, in words. */
const spelled: readonly RegExp[] = [
  /^(?:the )?(?:invalid|incorrect|malformed) (?:value (?:of|for) (?:the )?)?(?<words>(?:[a-z]{2,30} ){1,6}[a-z]{2,30})[.!]?$/i,
  /^(?:the )?(?:value (?:of|for) (?:the )?)?(?<words>(?:[a-z]{2,30} ){1,6}[a-z]{2,30}) is (?:invalid|not valid|incorrect|malformed)[.!]?$/i,
];

/** The name of a property that a message spells as words: "Invalid alert rule template name." */
const spelledIn = (said: string): string | undefined =>
  spelled
    .map((form) => form.exec(said.trim())?.groups?.words)
    .find(Boolean)
    ?.replaceAll(" ", "");

function refusedBy(parts: ReadMessage["parts"], evidence: Evidences) {
  const { url, operation } = evidence;
  const { value, path, property, name, least, limit } = parts;
  const sent = sentJson(evidence);
  const isMeant = (at: Path, inner: unknown): boolean => {
    if (value !== undefined) return String(inner) === value;
    if (path !== undefined) return isSameName(display(at), path);
    if (name !== undefined) return isNamed(at, name) && isOutside(inner, least, limit);
    return isSameName(String(at.at(-1) ?? ""), property?.split(".").at(-1) ?? "");
  };
  const found = pathsIn(sent?.value, isMeant);
  const paths =
    value === undefined ? found : refusingOf(found, value, saidBy(evidence.failure.error), operation?.body);
  if (paths.length > mostPlaces) return [];
  const root = paths.length > 0 ? treeOf(sent?.text ?? "") : undefined;
  const nodeAt = (at: Path) => root && findNodeAtLocation(root, [...at]);
  const values = new Set(paths.map((at) => nodeAt(at)?.value));
  const isOpen = value === undefined ? name === undefined && values.size > 1 : parametersOf(paths).size > 1;
  const inBody = paths.slice(0, isOpen ? 1 : undefined).map((at) => {
    const node = nodeAt(at);
    const text = node && sent?.text.slice(node.offset, node.offset + node.length);
    const span = node && { start: node.offset, end: node.offset + node.length };
    const place = { part: "body" as const, name: display(at), ...span };
    const said = text?.slice(0, 200) ?? value ?? "";
    if (isOpen) {
      const others = paths.slice(1).map(display);
      const args = { name: display(at), others, listed: false };
      return refusedValue(args, values.size > 1 ? undefined : said, [], place);
    }
    if (span && text !== undefined && ofList.test(evidence.failure.error.message ?? "")) {
      const list = `[${text}]`;
      return refusedValue({ name: display(at), listed: false }, said, [list], place, {
        part: "body",
        ...span,
        text: list,
      });
    }
    const parameter = parameterAt(operation?.body, at);
    const { listed, expected, near } =
      formOf(value, saidBy(evidence.failure.error)) ??
      dateOf(value) ??
      comparedTo(parameter, value ?? String(node?.value));
    return refusedValue(
      { name: display(at), listed },
      said,
      expected,
      place,
      near && span ? { part: "body", ...span, text: JSON.stringify(near) } : undefined,
    );
  });
  if (inBody.length > 0 || value === undefined) return inBody;
  return queryOptions(url)
    .filter((option) => option.value === value || option.value.includes(`'${value}'`))
    .slice(0, 1)
    .map((option) => refusedOption(option, value, evidence));
}

/** The property at the left side of the comparison, or of the list, in which a filter ends. */
function comparedBefore(filter: string): string | undefined {
  const list = filter.lastIndexOf("(");
  const isList = list > 0 && filter.slice(0, list).trimEnd().toLowerCase().endsWith(" in");
  const words = (isList ? filter.slice(0, list) : filter).trimEnd().split(/\s+/);
  const [name = "", operator = ""] = words.slice(-2);
  const property = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("(")) + 1);
  return /^(?:eq|ne|gt|ge|lt|le|has|in)$/i.test(operator) ? property : undefined;
}

/** A value in the query that the reply rejects: of the property with which a filter compares it, or of the option. */
function refusedOption(option: QueryOption, value: string, { operation, operations }: Evidences) {
  const at = option.value.indexOf(`'${value}'`);
  const property = at < 0 ? undefined : comparedBefore(option.value.slice(0, at));
  if (property === undefined) {
    const { name, nameEnd, end } = option;
    return refusedValue({ name, listed: false }, value, [], { part: "query", name, start: nameEnd + 1, end });
  }
  const known = valuesOf(property, operation, operations);
  const { listed, expected, near } = comparedTo(
    { name: property, type: "String", allowedValues: known },
    value,
  );
  const span = { start: option.at(at + 1), end: option.at(at + 1 + value.length) };
  return refusedValue(
    { name: property, listed },
    value,
    expected,
    { part: "query", name: option.name, ...span },
    near ? { part: "url", ...span, text: encodeURIComponent(near) } : undefined,
  );
}

/**
 * Whether a path ends with a name, or with the `value` of an object of that name: `{ "lifetime": { "value": 31 } }`. A
 * reply may write the first word only: "retention" of `retentionInDays`.
 */
const isNamed = (at: Path, name: string): boolean =>
  [at.at(-1), at.at(-1) === "value" ? at.at(-2) : undefined].some((one) => {
    const own = String(one);
    const isFirst = own.toLowerCase().startsWith(name.toLowerCase()) && /^[A-Z]/.test(own.slice(name.length));
    return isSameName(own, name) || isFirst;
  });

/** The seconds of a duration in ISO 8601, or the number itself; NaN if it is neither. */
function amountOf(value: unknown): number {
  const [whole, years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      String(value),
    ) ?? [];
  if (whole === undefined) return Number(value);
  const inDays = Number(years) * 365 + Number(months) * 30 + Number(weeks) * 7 + Number(days);
  return inDays * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const isDuration = (value: unknown): boolean => /^P\w/.test(String(value));

/** Whether a value is outside of a range in the same unit; `least` is absent if the reply gives only the upper limit. */
function isOutside(value: unknown, least: string | undefined, limit: string | undefined): boolean {
  if (isDuration(value) !== isDuration(limit)) return false;
  return amountOf(value) > amountOf(limit) || (least !== undefined && amountOf(value) < amountOf(least));
}

/** The parameters at these paths, whatever the item of a list. */
const parametersOf = (paths: readonly Path[]): ReadonlySet<string> =>
  new Set(paths.map((at) => display(at.filter((step) => typeof step === "string"))));

/** Names of properties that a reply may use as words. */
const common = /^(?:value|name|type|key|id)$/i;

/**
 * Of several parameters with a rejected value, those that the reply names, else those whose documented values do not
 * include it, if there are any.
 */
function refusingOf(
  paths: readonly Path[],
  value: string,
  said: string,
  documented: readonly BodyParameter[] | undefined,
) {
  if (parametersOf(paths).size < 2) return paths;
  const named = paths.filter((at) => {
    const name = String(at.findLast((step) => typeof step === "string") ?? "");
    return !common.test(name) && wholeAt(said.toLowerCase(), name.toLowerCase()) >= 0;
  });
  if (named.length > 0) return named;
  const strict = paths.filter((at) => {
    const { allowedValues = [] } = parameterAt(documented, at) ?? {};
    return allowedValues.length > 0 && !allowedValues.some((one) => isSameName(one, value));
  });
  return strict.length > 0 ? strict : paths;
}

/** The form that the reply expects, or the part of the value that has it: `T1550` of `T1550.001` for `T####`. */
function formOf(value: string | undefined, said: string) {
  const form = /\bexpected format (?:is|:) ?['"]([^'"\n]{2,60})['"]/i.exec(said)?.[1];
  if (value === undefined || form === undefined) return undefined;
  const pattern = form.includes("#") ? escapeRegExp(form).replaceAll("#", "\\d") : undefined;
  const near = pattern && new RegExp(`^${pattern}(?=\\W)`).exec(value)?.[0];
  return { listed: false, expected: [near ?? form], near };
}

/** A date in the form of .NET, with the one that all services read. */
function dateOf(value: string | undefined) {
  const near = value === undefined ? undefined : isoOf(value);
  return near === undefined ? undefined : { listed: false, expected: [near], near };
}

/** The documented alternatives to a value, closest first; of a value that is replaced, its replacements. */
function comparedTo(parameter: BodyParameter | undefined, value: string) {
  const { allowedValues: known = [], endingValues = {} } = parameter ?? {};
  const listed = known.some((one) => isSameName(one, value));
  const others = endingValues[value] ?? known.filter((one) => one !== value && !(one in endingValues));
  const near = listed ? undefined : nearestName(value, others);
  return { listed, expected: near ? [near] : others, near };
}

function parameterAt(
  parameters: readonly BodyParameter[] | undefined,
  path: Path,
): BodyParameter | undefined {
  const [name, ...rest] = path.filter((step) => typeof step === "string");
  const parameter = parameters?.find((one) => name !== undefined && isSameName(one.name, name));
  return rest.length === 0 ? parameter : parameterAt(parameter?.items, rest);
}

/** Paths of the scalar values in a body that pass the test. */
export function pathsIn(
  value: unknown,
  test: (path: Path, value: unknown) => boolean,
  path: Path = [],
): Path[] {
  if (path.length > 8) return [];
  if (Array.isArray(value))
    return value.slice(0, 500).flatMap((item, index) => pathsIn(item, test, [...path, index]));
  if (isObject(value))
    return Object.entries(value)
      .slice(0, 200)
      .flatMap(([key, inner]) => pathsIn(inner, test, [...path, key]));
  return path.length > 0 && !isEmpty(value) && test(path, value) ? [path] : [];
}

/**
 * Properties of which the reply requires at least one, and none was sent with a value. Certain: the reply names them.
 * Triggered by "At least one of impactedAssets or entityMappings must be provided."
 */
export function oneOfFindings(evidence: Evidences): ParameterFinding[] {
  const [read] = readingsOf(evidence.failure.error, "requiredOneOf");
  const sent = sentJson(evidence);
  if (!read || !isObject(sent?.value)) return [];
  const names = (read.parts.names ?? "").replace(/['"]/g, "").split(/,? (?:or|and) |, /);
  const isOne = (path: Path) => names.some((name) => isSameName(name, String(path.at(-1))));
  if (pathsIn(sent.value, (path) => path.some((_, index) => isOne(path.slice(0, index + 1)))).length > 0)
    return [];
  const at = names.map((name) => containerOf(evidence.operation?.body ?? [], name)).find(Boolean);
  const root = at && treeOf(sent.text);
  const node = root && findNodeAtLocation(root, [...at]);
  const place = { part: "body" as const, ...(node && { start: node.offset, end: node.offset + 1 }) };
  const args = { names, empty: false, oneOf: true as const, ...(at && { container: display(at) }) };
  return [make("parameter-missing", "certain", { expected: names, place, weight: 11 }, args)];
}

/** `properties.entityMappings[0]` as keys and indexes; a body alone has none. */
const pathIn = (text: string): Path =>
  (text.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/**
 * A property that the reply misses in an object of the body, and that is not there. Certain: the reply names both.
 * Triggered by "Required property 'displayName' not found in JSON. Path 'properties'".
 */
export function requiredFindings(evidence: Evidences): ParameterFinding[] {
  const sent = sentJson(evidence);
  const root = sent && isObject(sent.value) ? treeOf(sent.text) : undefined;
  return readingsOf(evidence.failure.error, "requiredName").flatMap(({ parts: { name = "", path } }) => {
    if (path === undefined || !root || !sent) return [];
    const at = pathIn(path);
    const node = findNodeAtLocation(root, [...at]);
    const keys =
      node?.type === "object" ? (node.children ?? []).map(({ children }) => children?.[0]?.value) : [];
    if (node?.type !== "object" || keys.some((key) => isSameName(String(key), name))) return [];
    const span = { start: node.offset, end: node.offset + 1 };
    const place = { part: "body" as const, ...(at.length > 0 && { name: display(at) }), ...span };
    const given = { expected: [display([...at, name])], place, weight: 11 };
    return [make("parameter-missing", "certain", given, { names: [name], empty: false })];
  });
}

/**
 * A name at the end of the path that is not the only possible one. Certain: the reply names that. Triggered by "The
 * only valid name for security contact is 'default'".
 */
export function onlyNameFindings({ url, failure }: Evidences): ReturnType<typeof refusedValue>[] {
  const [read] = readingsOf(failure.error, "onlyName");
  const wanted = read?.parts.wanted;
  const path = pathOf(url);
  const [, kind, sent] = /\/([A-Za-z]\w{1,60})\/([^/]{1,200})$/.exec(path) ?? [];
  if (wanted === undefined || kind === undefined || sent === undefined || isSameName(decoded(sent), wanted))
    return [];
  const end = pathStart(url) + path.length;
  const span = { start: end - sent.length, end };
  const edit: Edit = { part: "url", ...span, text: wanted };
  return [refusedValue({ name: kind, listed: false }, sent, [wanted], { part: "path", ...span }, edit)];
}

/**
 * The object that contains a parameter according to the documentation; `undefined` at the top level, or if it is not
 * documented.
 */
function containerOf(parameters: readonly BodyParameter[], name: string, path: Path = []): Path | undefined {
  if (path.length > 0 && parameters.some((one) => isSameName(one.name, name))) return path;
  for (const { name: own, type, items } of parameters)
    if (items && type === "Object") {
      const found = containerOf(items, name, [...path, own]);
      if (found) return found;
    }
  return undefined;
}
