import type { BodyParameter } from "../../../catalogue/operations.ts";
import { isObject } from "../../json.ts";
import { nearestName } from "../../nearest.ts";
import { wantedKind } from "./kinds.ts";
import { checkNested, checkTooHigh } from "./levels.ts";
import { type Context, display, isNeeded, isSameName, keysOf, make, type SentObject } from "./types.ts";

/** Matches each key to the documented parameter it means, and reports the keys with another spelling. */
export function checkNames(object: SentObject, context: Context): void {
  const keys = keysOf(object.value).filter((key) => !/^@|@odata\./.test(key)); // annotations are not parameters
  const inexact = keys.filter((key) => !takeExact(key, object));
  if (inexact.length === 0) return;
  const strange = inexact.filter((key) => !checkCase(key, object, context));
  const foreign = strange.filter((key) => !checkSpelling(key, object, context));
  const unplaced = foreign.filter((key) => !checkNested(key, object, context));
  const unknown = checkTooHigh(unplaced, object, context);
  if (checkWhole(unknown, object, context)) return;
  for (const key of unknown) checkUnknown(key, object, context);
}

const about = (key: string, name: string, { path }: SentObject) =>
  ({ path: [...path, key], on: "key", names: [name], sent: key, expected: [name] }) as const;

function takeExact(key: string, { parameters, present }: SentObject): boolean {
  const exact = parameters.find(({ name }) => name === key);
  if (exact) present.set(exact, key);
  return exact !== undefined;
}

/** Reports a key that differs from a documented name only in letter case, or repeats one in another case. */
function checkCase(key: string, object: SentObject, context: Context): boolean {
  const { drafts, settled, words, saysMissing } = context;
  const { parameters, present } = object;
  const parameter = parameters.find(({ name }) => isSameName(name, key));
  if (!parameter) return false;
  const { name } = parameter;
  if (present.has(parameter)) {
    drafts.push({
      ...about(key, name, object),
      check: "parameter-duplicate",
      certainty: "possible",
      finding: (evidence) => make("parameter-duplicate", "possible", evidence, { name }),
    });
    return true;
  }
  present.set(parameter, key);
  if (parameter.caseUncertain) return true;
  // Many operations ignore letter case, so only the reply makes this certain.
  const isSaid = saysMissing || words.has(name.toLowerCase());
  const certainty = parameter.nameOpen || !isSaid ? "likely" : settled;
  drafts.push({
    ...about(key, name, object),
    check: "parameter-case",
    certainty,
    fix: () => JSON.stringify(name),
    finding: (evidence) => make("parameter-case", certainty, evidence, { name }),
  });
  return true;
}

/** The absent parameter that a key was probably meant to be. */
function meantBy(key: string, { parameters, present, value }: SentObject): BodyParameter | undefined {
  const absent = parameters.filter((parameter) => !present.has(parameter));
  const name = nearestName(
    key,
    absent.map((parameter) => parameter.name),
  );
  const parameter = absent.find((candidate) => candidate.name === name);
  const isContainer = parameter && isObject(value[key]) && wantedKind(parameter.type) !== "object";
  return isContainer ? undefined : parameter;
}

/** The one absent parameter whose name ends like a key that the reply does not know: `customTags` for `tags`. */
function longerOf(key: string, { parameters, present }: SentObject): BodyParameter | undefined {
  const end = key.toLowerCase();
  const [longer, ...others] = parameters.filter(
    (parameter) => end.length >= 4 && !present.has(parameter) && parameter.name.toLowerCase().endsWith(end),
  );
  return others.length === 0 ? longer : undefined;
}

/** The one required parameter that is absent and whose name is the beginning of a key: `QueryText` for `Query`. */
function shorterOf(key: string, { parameters, present, value }: SentObject): BodyParameter | undefined {
  const [shorter, ...others] = parameters.filter(
    (parameter) =>
      isNeeded(parameter) &&
      !present.has(parameter) &&
      parameter.name.length >= 4 &&
      key.toLowerCase().startsWith(parameter.name.toLowerCase()) &&
      /^[A-Z_]/.test(key.slice(parameter.name.length)),
  );
  const isText = typeof value[key] === "string" && wantedKind(shorter?.type ?? "") === "text";
  return others.length === 0 && isText ? shorter : undefined;
}

function checkSpelling(key: string, object: SentObject, { drafts, settled, unknown }: Context): boolean {
  const isUnknown = unknown.has(key.toLowerCase());
  const near = meantBy(key, object);
  const parameter = near ?? shorterOf(key, object) ?? (isUnknown ? longerOf(key, object) : undefined);
  if (!parameter) return false;
  const { name } = parameter;
  object.present.set(parameter, key);
  if (parameter.nameOpen) return true;
  const isSettled = !object.open || isNeeded(parameter);
  const certainty = !near ? "likely" : isUnknown ? "certain" : isSettled ? settled : "likely";
  drafts.push({
    ...about(key, name, object),
    check: "parameter-spelling",
    certainty,
    fix: () => JSON.stringify(name),
    finding: (evidence) => make("parameter-spelling", certainty, evidence, { name }),
  });
  return true;
}

/** Reports an update that seems to send an object back as it was read: its ID and further undocumented names. */
function checkWhole(
  keys: readonly string[],
  { parameters, path, open }: SentObject,
  context: Context,
): boolean {
  const { evidence, unknown, saysFixed, settled, drafts } = context;
  const isWhole = evidence.method === "PATCH" && path.length === 0 && keys.length >= 3 && keys.includes("id");
  if (!isWhole || keys.some((key) => unknown.has(key.toLowerCase()))) return false;
  const certainty = saysFixed || (settled === "certain" && !open) ? "likely" : "possible";
  const allowed = parameters.map(({ name }) => name);
  drafts.push({
    check: "parameter-unknown",
    path: ["id"],
    on: "key",
    names: keys,
    sent: keys.slice(0, mostWhole).join(", "),
    certainty,
    ...(open && !saysFixed && { weak: true }),
    finding: (found) => make("parameter-unknown", certainty, found, { name: "id", whole: keys, allowed }),
  });
  return true;
}

/** Most names of a whole object to quote. */
const mostWhole = 20;

/** Most undocumented names to show per object, if its list is open. */
const mostOpen = 4;

function checkUnknown(key: string, { open, parameters, path, present }: SentObject, context: Context): void {
  const isSaid = context.unknown.has(key.toLowerCase());
  // Updates that send the whole object back are rejected for read-only properties, even if the list is open.
  const isBeyond = open && !isSaid;
  const shown = context.drafts.filter(({ check, weak }) => check === "parameter-unknown" && weak).length;
  if (isBeyond && (context.evidence.method !== "PATCH" || path.length > 0 || shown >= mostOpen)) return;
  const certainty = isSaid ? "certain" : context.settled === "certain" && !open ? "likely" : "possible";
  context.drafts.push({
    check: "parameter-unknown",
    path: [...path, key],
    on: "key",
    names: [key],
    sent: key,
    expected: parameters.filter((parameter) => !present.has(parameter)).map(({ name }) => name),
    certainty,
    ...(isBeyond && { weak: true }),
    finding: (evidence) => make("parameter-unknown", certainty, evidence, { name: display([...path, key]) }),
  });
}
