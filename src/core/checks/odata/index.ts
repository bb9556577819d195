import { factsOfApi } from "../../../catalogue/apis/index.ts";
import { readingsOf, saidBy } from "../../message/wording.ts";
import { apiOfCall } from "../../rules.ts";
import { defineCheck } from "../define-check.ts";
import type { Evidences } from "../finding.ts";
import { leftoverValue } from "../leftover-value.ts";
import { badQuery } from "../scope.ts";
import { filters } from "./filter.ts";
import { missingFindings, optionFindings } from "./options.ts";
import { queryOptions } from "./query-string.ts";
import { resourceFindings } from "./subscription.ts";

const codes = new Set([
  "",
  "ODataError",
  "BadRequest",
  "InvalidInput",
  "InvalidRequestBody",
  "MissingRequiredParameter",
]);
/** Wordings that name a query option, or a property in one. */
const named = [
  "refusedOption",
  "optionLimit",
  "valueLimit",
  "unknownProperty",
  "unfilterable",
  "earliestTime",
  "odataFilter",
  "subscriptionRefused",
] as const;
const mostFindings = 6;

/**
 * Errors in the query string. Certain for violations of OData's grammar and of a documented maximum; likely or
 * possible if the documentation lists what is accepted, because those lists are incomplete. Triggered by `GET
 * /api/alerts?$filter=status = "New"&$stop=10`. Sources: OData 4.01 URL conventions; page exposed-apis-odata-samples
 * and those of the operations.
 */
export const odataQuery = defineCheck({
  name: "odata-query",
  scope: [...badQuery, { statuses: [400], wordings: [...named] }, { wordings: ["subscriptionRefused"] }],
  needs: "odata",
  question: "odataQuery",
  run,
});

function run(evidence: Evidences) {
  const { failure, method, url } = evidence;
  const { code = "", status } = failure.error;
  const isMeant =
    code === "ODataError" ||
    (status === 400 && method === "GET" && codes.has(code)) ||
    readingsOf(failure.error, ...named).length > 0;
  const { odata, hasSession } = factsOfApi[apiOfCall(failure.exchange, url) ?? "mde"];
  if (!isMeant || !odata) return [];
  const all = queryOptions(url);
  // The portal has its own parameters, which are not options without the `$`.
  const sent = hasSession ? all.filter(({ name }) => name.startsWith("$")) : all;
  const found = [
    ...all.flatMap(({ name, value, nameEnd, end }) =>
      leftoverValue(value, name, { part: "query", name, start: nameEnd + 1, end }),
    ),
    ...sent.flatMap((option, index) => optionFindings(option, sent.slice(0, index), evidence)),
    ...missingFindings(sent, evidence),
    ...filters(sent, evidence, saidBy(failure.error)),
    ...resourceFindings(evidence, saidBy(failure.error)),
  ];
  return found.slice(0, mostFindings);
}
