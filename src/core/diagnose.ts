import type { PortalOperation } from "../catalogue/apis/portal/operations.ts";
import type { Operation } from "../catalogue/operations.ts";
import { arranged } from "./arrange.ts";
import { tempered } from "./checks/beside.ts";
import type { Edit, Evidences, Place } from "./checks/finding.ts";
import { checks, type Finding } from "./checks/index.ts";
import { subjectOf } from "./checks/scope.ts";
import { weighed } from "./compare/weigh.ts";
import { correctedFailure, proposedEdits, textOf } from "./correct.ts";
import type { Failure } from "./failure.ts";
import { saidBy } from "./message/wording.ts";
import { findOperationOf, operationBehind, operationsFor } from "./operations.ts";
import { findPortalOperation } from "./portal/operation.ts";
import { rowOf } from "./row.ts";
import { apiOfCall } from "./rules.ts";

/** The data that the checks receive for a failure. */
export function evidencesOf(
  failure: Failure,
  all: readonly Operation[],
  portalOperations: readonly PortalOperation[] = [],
): Evidences {
  const { method, url } = rowOf(failure);
  const operations = operationsFor(apiOfCall(failure.exchange, url), all);
  const found = findOperationOf(failure, operations);
  return {
    failure,
    subject: subjectOf(failure, url),
    method: method.toUpperCase(),
    url,
    body: textOf(failure, "body"),
    headersKnown: failure.exchange.request.headers.length > 0,
    operation: found?.operation,
    behind: operationBehind(method, url, all),
    pathValues: found?.pathValues ?? {},
    operations,
    portal: findPortalOperation(method, url, portalOperations),
    portalOperations,
  };
}

/** The causes that the request shows, in the order of `arranged`. */
export function diagnose(
  failure: Failure,
  operations: readonly Operation[],
  portalOperations: readonly PortalOperation[] = [],
): Finding[] {
  const causes = (of: Failure) => causesOf(evidencesOf(of, operations, portalOperations));
  return parts.reduce((found, part) => withTriedEdits(found, part, failure, causes), causes(failure));
}

function causesOf(evidence: Evidences): Finding[] {
  const found = checks.flatMap((check): readonly Finding[] => {
    try {
      return check.run(evidence);
    } catch (error) {
      console.warn(`The check ${check.name} could not read this request.`, error);
      return [];
    }
  });
  return arranged(
    weighed(tempered(withoutGuesses(withoutSteps(found)), evidence.failure), evidence.failure.since),
    evidence.url,
    saidBy(evidence.failure.error),
  );
}

/** Leaves out a value that was omitted, and that the reply does not mention, if something else explains the failure. */
function withoutGuesses(found: Finding[]): Finding[] {
  const isGuess = ({ check, certainty, sent }: Finding) =>
    check === "dependent-value" && certainty === "possible" && sent === undefined;
  return found.some(({ certainty }) => certainty !== "possible")
    ? found.filter((one) => !isGuess(one))
    : found;
}

/** Leaves out a possibly wrong audience that a missing permission already asks to correct. */
function withoutSteps(found: readonly Finding[]): Finding[] {
  const asked = found.flatMap((one) =>
    one.check === "missing-permission" && one.certainty !== "possible" ? (one.args.audience ?? []) : [],
  );
  const isStep = ({ check, certainty, expected = [] }: Finding) =>
    check === "token-audience" && certainty === "possible" && asked.some((one) => expected.includes(one));
  return found.filter((one) => !isStep(one));
}

const parts: readonly Edit["part"][] = ["body", "url", "method", "content-type"];
const placesIn: Readonly<Record<Edit["part"], readonly Place["part"][]>> = {
  body: ["body"],
  url: ["query", "path", "host"],
  method: ["method"],
  "content-type": ["header"],
};
/** Findings that repeat what the reply says about the original call, whatever a correction sends instead. */
const saidOfSent: ReadonlySet<Finding["check"]> = new Set(["filter-position", "refused-value"] as const);
/** Rounds of correction. One correction may reveal the next fault, for example by making JSON readable. */
const mostRounds = 3;

/**
 * Keeps the edits of one part only if the corrected call passes all checks. If that takes further edits, the first
 * finding gets all of them as one.
 */
function withTriedEdits(
  findings: Finding[],
  part: Edit["part"],
  failure: Failure,
  causes: (failure: Failure) => Finding[],
): Finding[] {
  if (proposedEdits(findings, part).length === 0) return findings;
  // What changed in the original call says nothing about the corrected one.
  const { since } = failure;
  let tried = since ? { ...failure, since: { ...since, changes: [] } } : failure;
  let found = findings;
  for (let round = 1; round <= mostRounds; round++) {
    tried = correctedFailure(tried, part, found);
    found = causes(tried);
    if (found.some((finding) => isWrongIn(part, finding))) continue;
    if (round === 1) return findings;
    const [before = "", text = ""] = [textOf(failure, part), textOf(tried, part)];
    return withEdits(findings, part, [{ part, start: 0, end: before.length, text }]);
  }
  return withEdits(findings, part, []);
}

const isWrongIn = (part: Edit["part"], { check, certainty, place }: Finding): boolean =>
  certainty !== "possible" &&
  !saidOfSent.has(check) &&
  place !== undefined &&
  placesIn[part].includes(place.part);

/** Replaces all edits of one part; the first finding that has such edits gets the new ones. */
function withEdits(findings: readonly Finding[], part: Edit["part"], edits: readonly Edit[]): Finding[] {
  const isEdited = (finding: Finding) => finding.edits?.some((edit) => edit.part === part) === true;
  const first = findings.find(isEdited);
  return findings.map((finding) => {
    if (!isEdited(finding)) return finding;
    const { edits: _, ...rest } = finding;
    return finding === first && edits.length > 0 ? { ...rest, edits } : rest;
  });
}
