import type { Operation } from "../catalogue/operations.ts";
import type { Certainty, Evidences, Place } from "./checks/finding.ts";
import { checks, type Finding } from "./checks/index.ts";
import { subjectOf } from "./checks/scope.ts";
import { type Failure, isCutUrl } from "./failure.ts";
import { findOperationOf } from "./operations.ts";
import { rowOf } from "./row.ts";

const rank: Record<Certainty, number> = { certain: 0, likely: 1, possible: 2 };

/** What the checks see of a failure. */
export function evidencesOf(failure: Failure, operations: readonly Operation[]): Evidences {
  const { exchange, error } = failure;
  const { method, url } = rowOf(failure);
  const inBatch = error.part?.url !== undefined;
  const found = findOperationOf(failure, operations);
  const body = inBatch ? error.part?.body : exchange.request.body?.text;
  return {
    failure,
    subject: subjectOf(failure, url),
    method: method.toUpperCase(),
    url,
    ...(body !== undefined && { body }),
    headersKnown: exchange.request.headers.length > 0,
    ...(found && { operation: found.operation }),
    pathValues: found?.pathValues ?? {},
    operations,
  };
}

/** The causes that the request shows: the surest first, of equally sure ones the most specific. */
export function diagnose(failure: Failure, operations: readonly Operation[]): Finding[] {
  const evidence = evidencesOf(failure, operations);
  const findings = checks.flatMap((check): readonly Finding[] => {
    try {
      return check.run(evidence);
    } catch (error) {
      console.warn(`The check ${check.name} could not read this request.`, error);
      return [];
    }
  });
  return findings
    .sort((a, b) => rank[a.certainty] - rank[b.certainty] || (b.weight ?? 0) - (a.weight ?? 0))
    .filter(({ place }) => !isInCutUrl(place, evidence.url))
    .filter((finding, index, all) => !all.slice(0, index).some((surer) => isSamePlace(surer, finding)));
}

/** Where a URL was cut, it differs from what was sent. */
const isInCutUrl = (place: Place | undefined, url: string): boolean =>
  isCutUrl(url) && (place?.part === "query" || place?.part === "path");

/** A second finding at one place, with or without the quotation marks, only follows from the first. */
function isSamePlace({ place: one }: Finding, { place: other }: Finding): boolean {
  const isNear = (a?: number, b?: number) => a !== undefined && b !== undefined && Math.abs(a - b) <= 1;
  return one?.part === other?.part && isNear(one?.start, other?.start) && isNear(one?.end, other?.end);
}
