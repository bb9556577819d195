import { factsOfApi } from "../../../catalogue/apis/index.ts";
import { isNeighbour } from "../../../catalogue/hosts.ts";
import { apiOfCall } from "../../rules.ts";
import { pathOf } from "../../uri.ts";
import { defineCheck } from "../define-check.ts";
import type { Evidences } from "../finding.ts";
import { hostFindings, legacyFindings, otherHostFindings } from "./host.ts";
import { idFindings } from "./id-form.ts";
import { encodedFindings, leftoverFindings, longestPath, questionFindings, refFindings } from "./leftover.ts";
import { actionFindings, methodFindings } from "./method.ts";
import { missingIdFindings } from "./missing-id.ts";
import { doubledFindings, routeFindings, scopeFindings } from "./route.ts";
import { wholeIdFindings } from "./whole-id.ts";

/**
 * Errors in the address: host, path, method, and the IDs in it. Certain if the documentation lists all paths
 * (Defender); at Microsoft Graph, of which only the security part is known, possible. Triggered by `GET /machines`,
 * `GET /api/machines/{id}`, `PUT /api/machines/…/isolate`. Sources: the operation pages; api-supported,
 * exposed-apis-list (hosts).
 */
export const path = defineCheck({
  name: "path",
  scope: [
    {
      codes: [
        "BadRequest",
        "InvalidInput",
        "ResourceNotFound",
        "NoRegisteredProviderFound",
        "MissingApiVersionParameter",
      ],
    },
    { codes: "none", statuses: [400] },
    { statuses: [404, 405] },
    { wordings: ["unknownSegment", "noVersion", "noRoute", "notFound", "unknownUser", "keyFormat"] },
  ],
  needs: "paths",
  question: "path",
  run,
});

function run(evidence: Evidences) {
  const { url, failure } = evidence;
  const { exchange } = failure;
  const api = apiOfCall(exchange, url);
  if (!api || !factsOfApi[api].paths || pathOf(url).length > longestPath) return [];
  const whole = exchange.api === undefined ? wholeIdFindings(evidence) : [];
  if (whole.length > 0) return whole;
  for (const check of [encodedFindings, questionFindings]) {
    const query = check(evidence);
    if (query.length > 0) return query;
  }
  // The service behind Graph lacks the operation, perhaps because of its method.
  if (evidence.subject.wordings?.[0] === "innerRoute") return methodFindings(evidence, api);
  if (evidence.subject.wordings?.[0] === "noRoute") return actionFindings(evidence);
  const scope = scopeFindings(evidence);
  if (scope.length > 0) return scope;
  const fault = possibleFault(evidence);
  if (!fault) return [];
  const other = fault === "route" && exchange.api === undefined ? otherHostFindings(evidence, api) : [];
  if (other.length > 0) return other;
  const reference = refFindings(evidence);
  if (reference.length > 0) return reference;
  const doubled = doubledFindings(evidence);
  if (doubled.length > 0) return doubled;
  // A service that looked for the object has understood the path.
  const leftovers = leftoverFindings(evidence).filter(
    ({ args }) => fault === "route" || args.flaw !== "slash",
  );
  const ids = leftovers.length > 0 ? [] : idFindings(evidence);
  // A gateway defines its own routes.
  if (fault === "value" || exchange.api !== undefined || isNeighbour(url)) return [...leftovers, ...ids];
  const host = hostFindings(evidence, api);
  if (host.length > 0 || leftovers.length > 0) return [...leftovers, ...host];
  const incomplete = missingIdFindings(evidence);
  const method = incomplete.length > 0 ? incomplete : methodFindings(evidence, api);
  // A 405 comes from an existing path.
  const exists = failure.error.status === 405;
  const route = method.length > 0 || exists ? method : routeFindings(evidence, api);
  const found = [...route, ...ids];
  return found.length > 0 ? found : legacyFindings(evidence);
}

/**
 * Whether the reply may mean a wrong route, or only a wrong value in it: "Machine 1 was not found" comes from an
 * existing route.
 */
function possibleFault({ failure: { error }, subject }: Evidences): "route" | "value" | undefined {
  const { code = "", status, shape } = error;
  if (shape === "preflight") return undefined;
  const [wording] = subject.wordings ?? [];
  if (wording === "noRelated") return undefined;
  if (wording === "unknownSegment" || wording === "noVersion") return "route";
  if (
    code === "ResourceNotFound" ||
    wording === "notFound" ||
    wording === "unknownUser" ||
    wording === "keyFormat"
  )
    return "value";
  if (status === 404 || status === 405) return "route";
  return status === 400 && ["", "BadRequest", "InvalidInput"].includes(code) ? "value" : undefined;
}
