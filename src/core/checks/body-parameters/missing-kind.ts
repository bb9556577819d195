import { isObject } from "../../json.ts";
import { saidBy } from "../../message/wording.ts";
import type { Evidences } from "../finding.ts";
import { sentJson } from "../sent-json.ts";
import { make, type ParameterFinding } from "./types.ts";

/** A reply that rejects a kind without saying which one was sent. */
const ofKind =
  /\b(?:unsupported|invalid|unknown|missing|unrecogni[sz]ed|undefined) (?:[\w-]{1,30} ){0,4}kind\b(?! ['"]?[A-Z]|:? ['"])/i;

/** Most levels of a body that are searched. */
const mostLevels = 6;

/** Whether a body has a property for a kind: `kind`, `entityKind`. */
function hasKind(value: unknown, depth = 0): boolean {
  if (depth > mostLevels || typeof value !== "object" || value === null) return false;
  const members = Object.entries(value).slice(0, 200);
  return members.some(([name, inner]) => /kind$/i.test(name) || hasKind(inner, depth + 1));
}

/**
 * A body without the property that says of which kind it is. Possible: the reply complains about the kind, and none
 * was sent. Triggered by "unsupported auth Kind" for `{ "apiKey": "x" }`.
 */
export function missingKindFindings(evidence: Evidences): ParameterFinding[] {
  const { error } = evidence.failure;
  if (error.status !== 400 && error.status !== 422) return [];
  if (!ofKind.test(saidBy(error).slice(0, 2000))) return [];
  const sent = sentJson(evidence);
  if (!isObject(sent?.value) || hasKind(sent.value)) return [];
  const start = sent.text.indexOf("{");
  const given = { expected: ["kind"], place: { part: "body" as const, start, end: start + 1 }, weight: 1 };
  return [make("parameter-missing", "possible", given, { names: ["kind"], empty: false, isOpen: true })];
}
