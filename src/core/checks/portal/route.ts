import { headerValue } from "../../failure.ts";
import { proxiedPath, publicUrlOf } from "../../portal/address.ts";
import { portalOperationsAt } from "../../portal/operation.ts";
import { pathStart } from "../../uri.ts";
import { defineCheck } from "../define-check.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";
import { leftoverFindings } from "../path/leftover.ts";

interface Route {
  /**
   * `prefix`: the gateway does not route the prefix. `mto`: it does not route that of multitenant management,
   * although its header was sent. `gone`: the path was retired. `unknown`: the gateway does not know the path.
   */
  readonly flaw: "prefix" | "mto" | "gone" | "unknown";
  /** The part that is wrong. */
  readonly sent: string;
}

const route = (
  certainty: Certainty,
  args: Route,
  place: { readonly start: number; readonly end: number },
  now?: string,
) =>
  finding(
    "portal-route",
    certainty,
    {
      sent: args.sent,
      ...(now !== undefined && { expected: [`/apiproxy${now}`] }),
      place: { part: "path", ...place },
      weight: 5,
    },
    args,
  );

const portalMethod = (sent: string, expected: readonly string[]) =>
  finding("portal-method", "likely", { sent, expected, place: { part: "method" }, weight: 5 }, {});

/**
 * Whether the portal's gateway routes this path and method. Certain if the reply says that it does not; likely for
 * paths that public projects saw fail and replaced. An unlisted path is never called wrong. Triggered by
 * `InvalidProxyPrefix`, by 404 on a path that was retired, by `{MachineId}` in a path. Sources: captured replies, and
 * lists of the paths in use.
 */
export const portalRoute = defineCheck({
  name: "portal-route",
  scope: [{ statuses: [400, 404, 405], from: "portal" }],
  question: "portalRoute",
  run,
});

function run(evidence: Evidences) {
  const { failure, url } = evidence;
  const { error } = failure;
  if (error.shape === "preflight" || proxiedPath(url) === undefined) return [];
  const left = leftoverFindings(evidence);
  if (left.length > 0 || publicUrlOf(url) !== undefined) return left;
  if (error.status === 405) return methodFindings(evidence);
  return [...prefixFindings(evidence), ...goneFindings(evidence)];
}

function prefixFindings({ failure: { exchange, error }, url }: Evidences) {
  if (!/InvalidProxyPrefix/i.test(error.message ?? "")) return [];
  const [prefix = ""] = /^\/[^/]+/.exec(proxiedPath(url) ?? "") ?? [];
  const start = pathStart(url) + "/apiproxy".length;
  const place = { start, end: start + prefix.length };
  if (!/^\/mtoapi$/i.test(prefix)) return [route("certain", { flaw: "prefix", sent: prefix }, place)];
  // Without its header this prefix is always rejected, which another check reports.
  return headerValue(exchange.request.headers, "mtoproxyurl") === "MTO"
    ? [route("likely", { flaw: "mto", sent: prefix }, place)]
    : [];
}

function goneFindings({ failure: { exchange, error }, url, portalOperations }: Evidences) {
  if (error.status !== 404) return [];
  const path = proxiedPath(url) ?? "";
  const start = pathStart(url);
  const place = { start, end: start + "/apiproxy".length + path.length };
  const sent = `/apiproxy${path}`;
  const gone = portalOperationsAt(url, portalOperations).find(({ operation }) => operation.gone)?.operation;
  const isSaid = /unknown api endpoint|No HTTP resource was found that matches the request URI/i.test(
    `${exchange.response.statusText} ${error.message ?? ""}`,
  );
  if (gone) return [route(isSaid ? "certain" : "likely", { flaw: "gone", sent }, place, gone.now)];
  return isSaid ? [route("certain", { flaw: "unknown", sent }, place)] : [];
}

/** The methods listed for this path. */
function methodFindings({ failure: { error }, method, url, portalOperations }: Evidences) {
  const listed = portalOperationsAt(url, portalOperations).map(({ operation }) => operation.method);
  const known = error.allow === undefined && !listed.includes(method) ? [...new Set(listed)] : [];
  return known.length > 0 ? [portalMethod(method, known)] : [];
}
