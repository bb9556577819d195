import type { PortalOperation } from "../catalogue/apis/portal/operations.ts";
import type { Operation } from "../catalogue/operations.ts";
import type { Certainty, Edit, Evidences, Place } from "./checks/finding.ts";
import { checks, type Finding } from "./checks/index.ts";
import { subjectOf } from "./checks/scope.ts";
import { weighed } from "./compare/weigh.ts";
import { correctedFailure, proposedEdits, textOf } from "./correct.ts";
import { type Failure, isCutUrl } from "./failure.ts";
import { findOperationOf, operationBehind, operationsFor } from "./operations.ts";
import { findPortalOperation } from "./portal/operation.ts";
import { rowOf } from "./row.ts";
import { apiOfCall } from "./rules.ts";

const rank: Record<Certainty, number> = { certain: 0, likely: 1, possible: 2 };

/** The data that the checks receive for a failure. */
export function evidencesOf(
  failure: Failure,
  all: readonly Operation[],
  portalOperations: readonly PortalOperation[] = [],
): Evidences {
  const { method, url } = rowOf(failure);
  const operations = operationsFor(apiOfCall(failure.exchange, url), all);
  const found = findOperationOf(failure, operations);
  const portal = findPortalOperation(method, url, portalOperations);
  const behind = operationBehind(method, url, all);
  const body = textOf(failure, "body");
  return {
    failure,
    subject: subjectOf(failure, url),
    method: method.toUpperCase(),
    url,
    ...(body !== undefined && { body }),
    headersKnown: failure.exchange.request.headers.length > 0,
    ...(found && { operation: found.operation }),
    ...(behind && { behind }),
    pathValues: found?.pathValues ?? {},
    operations,
    ...(portal && { portal }),
    portalOperations,
  };
}

/** The causes that the request shows: most certain first, and of equally certain ones the most specific. */
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
  return weighed(found, evidence.failure.since)
    .flatMap(withoutSent)
    .sort((a, b) => rank[a.certainty] - rank[b.certainty] || (b.weight ?? 0) - (a.weight ?? 0))
    .filter(({ place }) => !isInCutUrl(place, evidence.url))
    .filter((finding, index, all) => !all.slice(0, index).some((surer) => isSameFault(surer, finding)));
}

/** Whether a place is in a URL that was cut and so differs from the one sent. */
const isInCutUrl = (place: Place | undefined, url: string): boolean =>
  isCutUrl(url) && (place?.part === "query" || place?.part === "path");

/** Drops the sent value from the expected ones, because such a finding would contradict itself. */
function withoutSent<F extends Finding>(finding: F): F[] {
  const { sent, expected } = finding;
  if (!expected?.some((one) => one === sent)) return [finding];
  const others = expected.filter((one) => one !== sent);
  return others.length > 0 ? [{ ...finding, expected: others }] : [];
}

/** Whether two findings report one fault: a less certain one in the same place, or inside it, is a consequence. */
function isSameFault({ place: surer }: Finding, { place }: Finding): boolean {
  if (surer?.part !== place?.part || !hasSpan(surer) || !hasSpan(place)) return false;
  const isNear = (a: number, b: number) => Math.abs(a - b) <= 1; // with or without the quotation marks
  return (
    (isNear(surer.start, place.start) && isNear(surer.end, place.end)) ||
    (surer.part !== "body" && surer.start <= place.start && place.end <= surer.end)
  );
}

const hasSpan = (place: Place | undefined): place is Place & { start: number; end: number } =>
  place?.start !== undefined && place.end !== undefined;

const parts: readonly Edit["part"][] = ["body", "url", "method", "content-type"];
const placesIn: Readonly<Record<Edit["part"], RegExp>> = {
  body: /^body$/,
  url: /^(?:query|path|host)$/,
  method: /^method$/,
  "content-type": /^header$/,
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
  const sent = textOf(failure, part);
  if (sent === undefined || proposedEdits(findings, part).length === 0) return findings;
  // What changed in the original call says nothing about the corrected one.
  const { since } = failure;
  let tried = since ? { ...failure, since: { ...since, changes: [] } } : failure;
  let found: readonly Finding[] = findings;
  for (let round = 1; round <= mostRounds; round++) {
    if (proposedEdits(found, part).length === 0) break;
    tried = correctedFailure(tried, part, found);
    found = causes(tried);
    const isClean = !found.some(
      ({ check, certainty, place }) =>
        certainty !== "possible" && !saidOfSent.has(check) && placesIn[part].test(place?.part ?? ""),
    );
    if (!isClean) continue;
    const text = textOf(tried, part) ?? "";
    return round === 1 ? findings : withOneEdit(findings, { part, start: 0, end: sent.length, text });
  }
  return findings.map((finding) => withEdits(finding, part, []));
}

function withEdits(finding: Finding, part: Edit["part"], edits: readonly Edit[]): Finding {
  const others = finding.edits?.filter((edit) => edit.part !== part) ?? [];
  const { edits: _, ...rest } = finding;
  const all = [...others, ...edits];
  return all.length > 0 ? { ...rest, edits: all } : rest;
}

function withOneEdit(findings: readonly Finding[], edit: Edit): Finding[] {
  const first = findings.find(
    ({ certainty, edits }) => certainty !== "possible" && edits?.some(({ part }) => part === edit.part),
  );
  return findings.map((finding) => withEdits(finding, edit.part, finding === first ? [edit] : []));
}
