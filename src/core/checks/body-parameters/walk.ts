import type { BodyParameter } from "../../../catalogue/operations.ts";
import { isObject, type JsonObject } from "../../json.ts";
import { isEmpty, isSecret, kindOf, wantedKind } from "./kinds.ts";
import { checkNested, checkQuery } from "./levels.ts";
import { checkMissing } from "./missing.ts";
import { checkNames } from "./names.ts";
import { type Context, type Documented, inside, isNeeded, type Path, type SentObject } from "./types.ts";
import { checkContainer, checkScalar, reportType } from "./values.ts";

/** Most list items to check; no documented list accepts more than 500. */
const mostItems = 1000;

/** Compares an object of the body, and everything inside, with its documentation. */
export function checkObject(value: JsonObject, documented: Documented, path: Path, context: Context): void {
  const object: SentObject = { value, ...documented, path, present: new Map() };
  checkNames(object, context);
  if (path.length === 0) checkQuery(object, context);
  for (const [parameter, key] of [...object.present])
    if (key !== undefined) checkValue(key, parameter, object, context);
  checkMissing(object, context);
}

function checkValue(key: string, parameter: BodyParameter, object: SentObject, context: Context): void {
  const value = object.value[key];
  const path = [...object.path, key];
  // Required and empty counts as missing; if the values are listed, an empty text is not one of them.
  const isNoChoice = value === "" && parameter.allowedValues && !isNeeded(parameter);
  if (isSecret(value) || (isEmpty(value) && !isNoChoice)) return;
  const wanted = wantedKind(parameter.type);
  if (isObject(value) && wanted !== "object" && isWrappedAgain(key, parameter, object, context)) return;
  if (wanted !== "list" && wanted !== "object") {
    checkScalar(value, parameter, path, context);
    return;
  }
  if (kindOf(value) !== wanted) {
    checkContainer(value, parameter, path, context);
    return;
  }
  const documented = inside(parameter, object.open, context);
  if (isObject(value)) checkObject(value, documented, path, context);
  if (Array.isArray(value)) checkItems(value, parameter, documented, path, context);
}

/** Whether a parameter is inside an object with its own name: `"Query": { "Query": "…" }`. */
function isWrappedAgain(
  key: string,
  parameter: BodyParameter,
  object: SentObject,
  context: Context,
): boolean {
  const present = new Map([...object.present].filter(([other]) => other !== parameter));
  if (!checkNested(key, { ...object, present }, context)) return false;
  for (const other of present.keys()) if (!object.present.has(other)) object.present.set(other, undefined);
  return true;
}

function checkItems(
  items: readonly unknown[],
  parameter: BodyParameter,
  documented: Documented,
  path: Path,
  context: Context,
): void {
  for (const [index, item] of items.slice(0, mostItems).entries()) {
    if (isSecret(item) || item === null) continue;
    const at = [...path, index];
    if (parameter.type !== "Object[]") checkScalar(item, parameter, at, context);
    else if (isObject(item)) checkObject(item, documented, at, context);
    else if (!parameter.typeOpen) reportType(item, "object", at, context, { certainty: context.settled });
  }
}
