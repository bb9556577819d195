import type { Operation } from "../../catalogue/operations.ts";
import { factsOfCall } from "../api-facts.ts";
import type { Failure } from "../failure.ts";
import { rowOf } from "../row.ts";
import { sentBody } from "../sent.ts";
import { pathOf } from "../uri.ts";

/** A part of the request that the checks inspect. */
export type Area = "path" | "query" | "body" | "token" | "permissions";

/**
 * Whether the call's operation is missing from our list although its API is listed, so that little could be checked.
 */
export const isUnlisted = (failure: Failure, operation: Operation | undefined): boolean =>
  operation === undefined &&
  factsOfCall(failure.exchange, rowOf(failure).url)?.isListed?.(pathOf(rowOf(failure).url)) === true;

/** The parts that existed and were checked: only for these may the answer say that nothing is wrong. */
export function checkedAreas(failure: Failure, operation: Operation | undefined): readonly Area[] {
  const body = sentBody(failure);
  const claims = failure.exchange.authorization?.claims;
  const areas: readonly (readonly [Area, boolean])[] = [
    ["path", operation !== undefined],
    ["query", operation !== undefined && rowOf(failure).path.includes("?")],
    ["body", operation?.body !== undefined && body !== undefined && body !== ""],
    ["token", claims !== undefined],
    ["permissions", claims !== undefined && operation !== undefined && !operation.permissionsOpen],
  ];
  return areas.flatMap(([area, isChecked]) => (isChecked ? [area] : []));
}
