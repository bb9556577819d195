import type { Evidences } from "./finding.ts";
import { isAbout, type Need, type Scope } from "./scope.ts";

interface Check<Name extends string, Question extends string, Found extends readonly unknown[]> {
  /** As its file. */
  readonly name: Name;
  /** Replies about which the check can speak. It never runs on others, and the pages of other codes leave it out. */
  readonly scope: Scope;
  /** What an API must have for the check to make sense. */
  readonly needs?: Need;
  /** Under this name every language words what the check asks, for the pages of the codes. */
  readonly question: Question;
  readonly run: (evidence: Evidences) => Found;
}

/** A check: what it asks of which replies, and the causes that it finds. Outside its scope it finds nothing. */
export const defineCheck = <
  const Name extends string,
  const Question extends string,
  Found extends readonly unknown[],
>(
  check: Check<Name, Question, Found>,
): Check<Name, Question, readonly Found[number][]> => ({
  ...check,
  run: (evidence) => (isAbout(check, evidence.subject) ? check.run(evidence) : []),
});

/** What a check may find. */
export type FindingOf<C extends { readonly run: (evidence: Evidences) => readonly unknown[] }> = ReturnType<
  C["run"]
>[number];
