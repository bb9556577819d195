import type { Operation } from "../../catalogue/operations.ts";
import type { Finding } from "../checks/index.ts";
import { diagnose, evidencesOf } from "../diagnose.ts";
import type { Failure } from "../failure.ts";
import { findOperation } from "../operations.ts";
import { answerOf } from "./answer.ts";
import { causeOf } from "./cause.ts";
import { type AnswerWords, verdictOf } from "./verdict.ts";

export type Diagnosis = ReturnType<typeof createDiagnosis>;

/** All that is made of failures when they are shown, from the documented operations. */
export function createDiagnosis(operations: readonly Operation[]) {
  const operation = (failure: Failure) => evidencesOf(failure, operations).operation;
  return {
    findings: (failure: Failure) => diagnose(failure, operations),
    verdict: verdictOf,
    answer: (failure: Failure, findings: readonly Finding[], words: AnswerWords) =>
      answerOf(failure, findings, operation(failure), words),
    /** The key that failures of one cause share. */
    cause: causeOf,
    operation,
    /** The operation of a method and a path with its ids left out. */
    operationAt: (method: string, template: string) =>
      findOperation(method, `https://host${template}`, operations)?.operation,
  };
}
