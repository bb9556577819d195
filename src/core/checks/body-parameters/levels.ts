import type { BodyParameter } from "../../../catalogue/operations.ts";
import { isObject, type JsonObject } from "../../json.ts";
import { queryPlace } from "../sent-json.ts";
import {
  type Context,
  display,
  inside,
  isNeeded,
  isSameName,
  keysOf,
  make,
  type SentObject,
} from "./types.ts";

/** The wanted parameters at lower levels of an object, at most three down. */
function foundInside(value: JsonObject, wanted: readonly BodyParameter[], depth = 0): BodyParameter[] {
  const found = keysOf(value).flatMap((key) => {
    const hit = wanted.find(({ name }) => isSameName(name, key));
    const inner = value[key];
    return hit ? [hit] : isObject(inner) && depth < 2 ? foundInside(inner, wanted, depth + 1) : [];
  });
  return [...new Set(found)];
}

/** Parameters wrapped in an object that the operation does not have: `{ "body": { "Comment": "x" } }`. */
export function checkNested(key: string, object: SentObject, context: Context): boolean {
  const { path, open, present, value } = object;
  const inner = value[key];
  const absent = object.parameters.filter((parameter) => !present.has(parameter));
  const found = isObject(inner) ? foundInside(inner, absent) : [];
  if (found.length === 0) return false;
  for (const parameter of found) present.set(parameter, undefined);
  const names = found.map(({ name }) => name);
  const isSure = !open || found.some(isNeeded);
  const certainty = isSure ? context.settled : "likely";
  const container = display([...path, key]);
  // Remove a wrapper only if the body inside is otherwise right.
  const unwrap =
    isSure &&
    path.length === 0 &&
    Object.keys(value).length === 1 &&
    isObject(inner) &&
    names.every((name) => Object.hasOwn(inner, name));
  context.drafts.push({
    check: "parameter-level",
    path: [...path, key],
    on: "key",
    names,
    sent: names.map((name) => `${container}.${name}`).join(", "),
    expected: [names.map((name) => display([...path, name])).join(", ")],
    certainty,
    ...(unwrap && { unwrap }),
    finding: (evidence) =>
      make("parameter-level", certainty, evidence, { names, where: "nested", container }),
  });
  return true;
}

/**
 * Names that belong inside a list or object that was not sent: `indicatorValue` without `Indicators`. Returns the
 * other keys.
 */
export function checkTooHigh(keys: readonly string[], object: SentObject, context: Context): string[] {
  const { parameters, present, path, open } = object;
  let rest = [...keys];
  for (const parameter of parameters) {
    if (present.has(parameter)) continue;
    const members = inside(parameter, open, context).parameters;
    const placed = rest.filter((key) => members.some(({ name }) => isSameName(name, key)));
    const [first] = placed;
    if (first === undefined) continue;
    rest = rest.filter((key) => !placed.includes(key));
    present.set(parameter, undefined);
    const certainty = isNeeded(parameter) ? context.settled : "likely";
    const container = parameter.name;
    const [opening, closing] = parameter.type.endsWith("[]") ? ["[{", "}]"] : ["{", "}"];
    const inner = placed.map((name) => `"${name}": …`).join(", ");
    context.drafts.push({
      check: "parameter-level",
      path: [...path, first],
      on: "key",
      names: placed,
      sent: placed.join(", "),
      expected: [`"${container}": ${opening} ${inner} ${closing}`],
      certainty,
      finding: (evidence) =>
        make("parameter-level", certainty, evidence, { names: placed, where: "member", container }),
    });
  }
  return rest;
}

/** Body parameters that were sent in the URL instead. */
export function checkQuery(
  { parameters, present }: SentObject,
  { evidence, settled, drafts }: Context,
): void {
  const { url, operation } = evidence;
  for (const parameter of parameters) {
    const { name } = parameter;
    const isDocumented = operation?.queryParameters?.some((known) => isSameName(known.name, name));
    const place = present.has(parameter) || isDocumented ? undefined : queryPlace(url, name);
    if (!place) continue;
    present.set(parameter, undefined);
    // An optional one may be accepted in a URL whose options are not all documented.
    const isOpen = operation?.queryOpen === true;
    const certainty = isNeeded(parameter) ? (isOpen ? "likely" : settled) : isOpen ? "possible" : "likely";
    drafts.push({
      check: "parameter-level",
      path: [],
      on: "query",
      names: [name],
      sent: url.slice(place.start, place.end),
      expected: [`{ "${name}": … }`],
      certainty,
      finding: (evidence) =>
        make("parameter-level", certainty, { ...evidence, place }, { names: [name], where: "query" }),
    });
  }
}
