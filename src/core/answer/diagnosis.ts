import type { ApiFacts } from "../../catalogue/apis/define-api.ts";
import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { Api } from "../../catalogue/apis/names.ts";
import { loadPortalOperations, type PortalOperation } from "../../catalogue/apis/portal/operations.ts";
import { loadOperations, type Operation, usual } from "../../catalogue/operations.ts";
import type { Finding } from "../checks/index.ts";
import { isCorrectable } from "../correct.ts";
import { diagnose } from "../diagnose.ts";
import type { Failure } from "../failure.ts";
import { apiBehind, findOperation, findOperationOf, operationsFor } from "../operations.ts";
import { publicUrlOf } from "../portal/address.ts";
import { portalCallOf } from "../portal/call.ts";
import { rowOf } from "../row.ts";
import { apiOfCall } from "../rules.ts";
import { answerOf } from "./answer.ts";
import { causeOf } from "./cause.ts";
import type { Diagnosed } from "./diagnosed.ts";
import { type AnswerWords, verdictOf } from "./verdict.ts";

export type Diagnosis = ReturnType<typeof createDiagnosis>;

const hasOperations = ({ operations, hasSession }: ApiFacts): boolean =>
  operations !== undefined || hasSession === true;

/**
 * Computes everything that is shown for a failure, using the documented operations of the usual APIs, of the given
 * ones, and of the portal.
 */
export function createDiagnosis(
  operations: readonly Operation[],
  loaded: readonly Api[] = [],
  portalOperations: readonly PortalOperation[] = [],
) {
  const portalCall = (failure: Failure) => portalCallOf(failure, operations, portalOperations);
  const operation = (failure: Failure) =>
    findOperationOf(failure, operationsFor(apiOfCall(failure.exchange, rowOf(failure).url), operations))
      ?.operation;
  const findings = (failure: Failure) => diagnose(failure, operations, portalOperations);
  return {
    findings,
    diagnosed(failure: Failure): Diagnosed {
      const found = findings(failure);
      return { findings: found, cause: causeOf(failure, found) };
    },
    verdict: verdictOf,
    answer: (failure: Failure, findings: readonly Finding[], words: AnswerWords) =>
      answerOf(failure, findings, operation(failure), words, portalCall(failure)),
    operation,
    portalCall,
    isCorrectable,
    /** Whether a public API offers what a portal call did. */
    hasPublic: (failure: Failure): boolean =>
      publicUrlOf(failure.exchange.request.url) !== undefined || portalCall(failure)?.twin !== undefined,
    /** The APIs of a call whose operations must be loaded first: its own and the one behind the portal. */
    lacks(failure: Failure): readonly Api[] {
      const { url } = rowOf(failure);
      const isThere = (api: Api) =>
        usual.includes(api) || loaded.includes(api) || !hasOperations(factsOfApi[api]);
      return [apiOfCall(failure.exchange, url), apiBehind(url)].flatMap((api) =>
        api === undefined || isThere(api) ? [] : [api],
      );
    },
    /** The operation for a method and a path without IDs. */
    operationAt: (method: string, template: string) =>
      findOperation(method, `https://host${template}`, operationsFor(undefined, operations))?.operation,
  };
}

/** Like `createDiagnosis`, but loads the operations of these APIs first. */
export async function loadDiagnosis(apis: readonly Api[]): Promise<Diagnosis> {
  const [operations, portalOperations] = await Promise.all([
    loadOperations(apis),
    loadPortalOperations(apis),
  ]);
  return createDiagnosis(operations, apis, portalOperations);
}
