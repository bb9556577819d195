import type { Operation } from "../../../catalogue/operations.ts";
import { readingsOf, saidBy } from "../../message/wording.ts";
import { longerName, nearestName } from "../../nearest.ts";
import type { Evidences } from "../finding.ts";
import { betaEdit, betaPath } from "./beta.ts";
import { optionFinding } from "./option-finding.ts";
import type { QueryOption } from "./query-string.ts";

/** The collection of a path: `/api/machines` of `/api/machines/{id}`. */
const collectionOf = (path: string): string => path.replace(/\/\{[^}/]+\}$/, "").toLowerCase();

/** The documented values of a property, in any operation of its resource. */
export function valuesOf(
  property: string,
  operation: Operation | undefined,
  operations: readonly Operation[],
): readonly string[] {
  if (!operation) return [];
  const collection = collectionOf(operation.path);
  const lists = operations
    .filter(({ api, path }) => api === operation.api && collectionOf(path) === collection)
    .flatMap(({ body = [] }) => body.filter(({ name }) => name.toLowerCase() === property.toLowerCase()))
    .map(({ allowedValues = [], olderValues = [] }) => [...allowedValues, ...olderValues]);
  return [...new Set(lists.flat())];
}

/** The properties that the documentation names for the resource of an operation, in any of its operations. */
export function propertiesOf(
  operation: Operation | undefined,
  operations: readonly Operation[],
): readonly string[] {
  if (!operation) return [];
  const collection = collectionOf(operation.path);
  const names = operations
    .filter(({ api, path }) => api === operation.api && collectionOf(path) === collection)
    .flatMap(({ odata, body = [] }) => [
      ...(odata?.filter ?? []),
      ...(odata?.notFilterable ?? []),
      ...(odata?.expand ?? []),
      ...(odata?.properties ?? []),
      ...body.map(({ name }) => name),
    ]);
  return [...new Set(names)];
}

/**
 * A property in `$select`, `$orderby`, or `$expand` that the reply does not know and that is close to a documented
 * one, or part of its name. Certain for a misspelling: the reply names it. Triggered by "Could not find a property named 'createdDatetime'" for
 * `$orderby=createdDatetime desc`.
 */
export function propertyFindings(option: QueryOption, { failure, url, operation, operations }: Evidences) {
  if (!/^\$?(?:select|orderby|expand)$/i.test(option.name)) return [];
  const unknown = readingsOf(failure.error, "unknownProperty").map(({ parts }) => parts.name);
  const words = [...option.value.matchAll(/[A-Za-z_]\w{0,100}/g)];
  return words.flatMap(({ 0: sent, index }) => {
    if (!unknown.includes(sent)) return [];
    const span = { start: option.at(index), end: option.at(index + sent.length) };
    const edit = betaEdit(url);
    if (edit && operation?.odata?.betaOnly?.some((one) => one.toLowerCase() === sent.toLowerCase()))
      return [
        optionFinding(
          option,
          "certain",
          { flaw: "beta", name: option.name },
          { sent, span, expected: [betaPath(url)], edits: [edit] },
        ),
      ];
    const known = propertiesOf(operation, operations);
    const near = nearestName(sent, known);
    const right = near ?? longerName(sent, known);
    if (right === undefined) return [];
    const certainty = near === undefined ? "likely" : "certain";
    return [optionFinding(option, certainty, { flaw: "misspelt", name: option.name }, { sent, right, span })];
  });
}

/** Words of a reply that refuses to expand something. */
const aboutExpand = /\$expand\b|\bexpand(?:ed|ing)?\b|\bnavigation propert/i;

/**
 * An ordinary property in `$expand`, which takes only related objects. Likely: the reply refuses to expand. Triggered by
 * "Invalid $expand" for `$expand=evidence`, a property of each alert.
 */
export function inlineFindings(option: QueryOption, { failure, operation }: Evidences) {
  if (!/^\$?expand$/i.test(option.name) || !aboutExpand.test(saidBy(failure.error))) return [];
  const { properties = [], filter = [], expand = [] } = operation?.odata ?? {};
  const [sent] = option.value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => [...properties, ...filter].includes(one) && !expand.includes(one));
  return sent === undefined
    ? []
    : [optionFinding(option, "likely", { flaw: "inline", name: option.name }, { isValue: true, sent })];
}
