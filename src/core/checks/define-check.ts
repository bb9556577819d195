import type { Evidences } from "./finding.ts";
import { isAbout, type Need, type Scope } from "./scope.ts";

interface Check<Name extends string, Question extends string, Found extends readonly unknown[]> {
  /** The same name as its file. */
  readonly name: Name;
  /** Replies that the check can explain. It never runs on others, and the pages of other codes leave it out. */
  readonly scope: Scope;
  /** A feature that the API must have for the check to make sense. */
  readonly needs?: Need;
  /** The key of the question in the texts of each language; the code pages show it. */
  readonly question: Question;
  readonly run: (evidence: Evidences) => Found;
}

/** A check: its question, the replies it applies to, and the causes it finds. Outside its scope it finds nothing. */
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

/** The findings that a check can return. */
export type FindingOf<C extends { readonly run: (evidence: Evidences) => readonly unknown[] }> = ReturnType<
  C["run"]
>[number];
