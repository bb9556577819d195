import type { BodyParameter } from "../../../catalogue/operations.ts";
import { parseJson } from "../../json.ts";
import { nearestName } from "../../nearest.ts";
import type { Certainty } from "../finding.ts";
import { formed } from "../odata/filter-dates.ts";
import { type JsonKind, kindOf, wantedKind } from "./kinds.ts";
import { type Context, type Draft, display, isSameName, make, type Path } from "./types.ts";

export function reportType(
  value: unknown,
  wanted: JsonKind,
  path: Path,
  context: Context,
  how: { certainty: Certainty; weak?: true; fix?: Draft["fix"]; expected?: readonly string[] },
): void {
  const name = display(path);
  const { certainty, ...rest } = how;
  context.drafts.push({
    check: "parameter-type",
    path,
    on: "value",
    names: path.filter((step) => typeof step === "string").slice(-1),
    certainty,
    ...rest,
    finding: (evidence) => make("parameter-type", certainty, evidence, { name, wanted, got: kindOf(value) }),
  });
}

/** Reports a value that should be a list or an object but is neither. */
export function checkContainer(value: unknown, parameter: BodyParameter, path: Path, context: Context): void {
  if (parameter.typeOpen) return;
  const wanted = wantedKind(parameter.type);
  const inner = jsonInside(value, wanted);
  const isSeparated = typeof value === "string" && /[,;\s]/.test(value.trim());
  const members = parameter.type === "Object[]" ? "object" : "text";
  const separated = isSeparated && members === "text" ? listOf(value) : undefined;
  const isWrapped = Array.isArray(value) && value.length === 1 && kindOf(value[0]) === wanted;
  const isMember = wanted === "list" && kindOf(value) === members && !isSeparated;
  reportType(value, wanted, path, context, {
    certainty: context.settled,
    ...(inner && { fix: () => inner, expected: [inner] }),
    ...(!inner && separated && { fix: () => separated, expected: [separated] }),
    ...(isWrapped && {
      fix: (text: string) => text.slice(text.indexOf("[") + 1, text.lastIndexOf("]")).trim(),
    }),
    ...(!inner && isMember && { fix: (text: string) => `[${text}]` }),
    ...(!inner && isMember && members === "text" && { expected: [JSON.stringify([value])] }),
  });
}

/** `a, b` as a list, unless the text has other separators. */
function listOf(text: string): string | undefined {
  const members = text.split(/[,;]/).map((one) => one.trim());
  return members.length > 1 && members.every((one) => /^[\w.:-]+$/.test(one))
    ? JSON.stringify(members)
    : undefined;
}

/** The text of a JSON string that contains JSON of the wanted kind: `"[\"a\"]"`. */
const jsonInside = (value: unknown, wanted: JsonKind): string | undefined =>
  typeof value === "string" && /^\s*[[{]/.test(value) && kindOf(parseJson(value)) === wanted
    ? value
    : undefined;

/** Checks a text, number, boolean, or date, as a parameter or as a list item. */
export function checkScalar(value: unknown, parameter: BodyParameter, path: Path, context: Context): void {
  const wanted = wantedKind(parameter.type.replace(/\[\]$/, ""));
  const got = kindOf(value);
  if (typeof value === "string" && parameter.type === "TimeSpan") {
    checkTimeSpan(value, parameter.name, path, context);
  } else if (typeof value === "string" && wanted === "text") {
    checkAllowed(value, parameter, path, context);
  } else if (parameter.typeOpen) {
    return;
  } else if (got === "list" || got === "object") {
    const isOnly = Array.isArray(value) && value.length === 1 && kindOf(value[0]) === "text";
    reportType(value, wanted, path, context, {
      certainty: context.settled,
      ...(isOnly && { fix: () => JSON.stringify(value[0]), expected: [JSON.stringify(value[0])] }),
    });
  } else if (wanted === "date") {
    checkDate(value, path, context);
  } else if (got !== wanted) {
    checkWritten(value, wanted, path, context);
  }
}

/** Reports a value that is not on the documented list, or is in another letter case. */
function checkAllowed(value: string, parameter: BodyParameter, path: Path, context: Context): void {
  const {
    allowedValues,
    olderValues = [],
    endingValues = {},
    newNames = {},
    valuesOpen,
    caseMatters,
    name,
  } = parameter;
  const replaced = endingValues[value];
  if (replaced) reportEnding(name, replaced, path, context);
  const isOld = olderValues.some((older) => isSameName(older, value));
  if (!allowedValues || allowedValues.includes(value) || isOld) return;
  const equal = allowedValues.find((allowed) => isSameName(allowed, value));
  const older = newNames[value];
  if (older) {
    reportRenamed(name, older, path, context);
    return;
  }
  const near = equal ?? nearestName(value, allowedValues);
  const isFar = valuesOpen === true && !near;
  const isSettled = ["graph", "mde"].includes(context.evidence.operation?.api ?? "");
  if (valuesOpen && !equal && (isFar ? !isSettled : isKnownElsewhere(value, name, context))) return;
  // The list may be incomplete, so a value unlike all of them is shown only if the API rejects the whole body.
  const isNamed = context.words.has(name.toLowerCase());
  const isCaseFault = equal !== undefined && (isNamed || caseMatters === true);
  const isWeak = (equal !== undefined && !isCaseFault) || isFar;
  const certainty = isCaseFault ? "likely" : equal || valuesOpen ? "possible" : context.settled;
  context.drafts.push({
    check: "parameter-value",
    path,
    on: "value",
    names: [name],
    expected: near ? [near] : allowedValues,
    certainty,
    ...(isWeak && { weak: true }),
    ...(equal !== undefined && !isCaseFault && { isSlight: true }),
    ...(near !== undefined && { fix: () => JSON.stringify(near) }),
    finding: (evidence) =>
      make("parameter-value", certainty, evidence, {
        name: display(path),
        flaw: equal !== undefined ? "case" : "unlisted",
        ...(equal !== undefined && caseMatters && { isExact: true }),
      }),
  });
}

/** Reports a value that Microsoft replaces. It may still work, so it is only shown if the whole body is rejected. */
function reportEnding(name: string, replaced: readonly string[], path: Path, { drafts }: Context): void {
  drafts.push({
    check: "parameter-value",
    path,
    on: "value",
    names: [name],
    expected: replaced,
    certainty: "possible",
    weak: true,
    finding: (evidence) =>
      make("parameter-value", "possible", evidence, { name: display(path), flaw: "ending" }),
  });
}

/** Reports the current name of a product where the API still takes the older one. */
function reportRenamed(name: string, older: string, path: Path, { drafts }: Context): void {
  drafts.push({
    check: "parameter-value",
    path,
    on: "value",
    names: [name],
    expected: [older],
    certainty: "likely",
    fix: () => JSON.stringify(older),
    finding: (evidence) =>
      make("parameter-value", "likely", evidence, { name: display(path), flaw: "unlisted" }),
  });
}

/** Words of replies that reject the form of a value. */
const formWords = ["invalid", "valid", "format", "parse", "parsed", "parsing", "convert", "converted", "iso"];

/** Reports a time span such as `7d`, which is `P7D` in ISO 8601. Certain if the reply says so of the parameter. */
function checkTimeSpan(value: string, name: string, path: Path, context: Context): void {
  if (/^P\S|\//i.test(value.trim())) return;
  const [, number = "", unit = ""] = /^(\d{1,4}) ?(d|h|m)[a-z]{0,6}$/i.exec(value.trim()) ?? [];
  const right = unit && `P${/d/i.test(unit) ? "" : "T"}${number}${unit.toUpperCase()}`;
  const { words } = context;
  const isNamed = words.has(name.toLowerCase()) && formWords.some((word) => words.has(word));
  const certainty = !isNamed ? "possible" : right ? "certain" : "likely";
  context.drafts.push({
    check: "parameter-value",
    path,
    on: "value",
    names: [name],
    certainty,
    ...(right && { expected: [right], fix: () => JSON.stringify(right) }),
    ...(!isNamed && { weak: true }),
    finding: (evidence) =>
      make("parameter-value", certainty, evidence, { name: display(path), flaw: "time-span" }),
  });
}

/**
 * Whether a related operation has this value: `NotEnoughDataToValidate` is not a misspelling of
 * `NoEnoughDataToValidate`.
 */
const isKnownElsewhere = (value: string, name: string, { evidence }: Context): boolean =>
  evidence.operations.some(({ body }) =>
    body?.some(
      (other) =>
        isSameName(other.name, name) && other.allowedValues?.some((known) => isSameName(known, value)),
    ),
  );

function checkDate(value: unknown, path: Path, context: Context): void {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value))) return;
  const written = typeof value === "string" ? formed(value.trim()) : undefined;
  const right = written !== undefined && !Number.isNaN(Date.parse(written)) ? written : undefined;
  reportType(value, "date", path, context, {
    certainty: "likely",
    ...(right && { expected: [JSON.stringify(right)] }),
  });
}

/** Reports a number or boolean sent as text, or text sent without quotes. Clients do so, and it usually works. */
function checkWritten(value: unknown, wanted: JsonKind, path: Path, context: Context): void {
  const isReadable =
    wanted === "text" ||
    (wanted === "number" && /^-?\d+$/.test(String(value))) ||
    (wanted === "boolean" && /^(?:true|false)$/i.test(String(value)));
  const right = wanted === "text" ? JSON.stringify(String(value)) : String(value).toLowerCase();
  reportType(value, wanted, path, context, {
    certainty: !isReadable || context.typesMatter ? "likely" : "possible",
    ...(isReadable && { expected: [right] }),
    ...(isReadable && !context.typesMatter && { weak: true }),
  });
}
