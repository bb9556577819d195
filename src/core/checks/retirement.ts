import { defineCheck } from "./define-check.ts";
import { type Evidences, finding } from "./finding.ts";

/** Ranks after every other finding: a retiring operation usually still works. */
const retiringOperation = (expected: string | undefined, args: { readonly since: string }) =>
  finding("retiring-operation", "possible", { ...(expected && { expected: [expected] }), weight: -9 }, args);

/**
 * Microsoft is retiring the operation. Only possible: no reply says so, and no page gives a final date. Silent if the
 * reply gives an unknown reason, because that may be the cause. Triggered by POST /api/advancedhunting/run, answered
 * 404. Sources: run-advanced-query-api, api-advanced-hunting.
 */
export const retirement = defineCheck({
  name: "retirement",
  scope: [
    { codes: ["BadRequest", "Forbidden", "InternalServerError", "NotFound", "Unauthorized"] },
    { codes: "none", statuses: [400, 401, 403, 404, 410, 500, 502, 503, 504] },
  ],
  needs: "isDefender",
  question: "retirement",
  run,
});

function run({ failure: { error }, subject, operation, operations }: Evidences) {
  const retiring = operation?.retiring;
  if (!retiring || error.shape === "preflight") return [];
  const ranAndSpoke = error.status === 400 || error.status === 500;
  if (ranAndSpoke && error.message?.trim() && !subject.wordings?.length) return [];
  const next = operations.find(({ id }) => id === retiring.replacedBy);
  return [retiringOperation(next && `${next.method} ${next.path}`, { since: retiring.since })];
}
