import type { Api } from "../../catalogue/hosts.ts";
import type { Header, TrackedId } from "../failure.ts";

/**
 * Places of the tracking ID, best first. Ids in other places are kept, but support does not ask for them.
 * Sources: pages api-error-codes (`target`), errors (Microsoft Graph), reference-error-codes (Microsoft Entra);
 * the header of the sign-in middleware is known from published replies only.
 */
const defender = [
  "target",
  "mise-correlation-id header",
  "request-id",
  "request-id header",
  "x-ms-request-id header",
  "x-ms-correlation-id header",
  "activityid",
  "requestid",
  "clientrequestid",
  "traceid",
];
/** `target` of a Graph error names the property at fault, as in OData. Only in a forwarded Defender error is it an id. */
const order: Record<Api, readonly string[]> = {
  mde: defender,
  xdr: defender,
  graph: [
    "forwarded target",
    "request-id",
    "request-id header",
    "requestid",
    "client-request-id",
    "client-request-id header",
  ],
  entra: ["trace_id", "correlation_id", "trace id", "correlation id", "x-ms-request-id header"],
  portal: [
    "forwarded target",
    "request-id",
    "activityid",
    "requestid",
    "traceid",
    "request-id header",
    "x-ms-request-id header",
    "mise-correlation-id header",
  ],
};

const idHeaders = new Set([
  "mise-correlation-id",
  "request-id",
  "client-request-id",
  "x-ms-request-id",
  "x-ms-client-request-id",
  "x-ms-correlation-id",
  "x-ms-correlation-request-id",
  "x-ms-activity-id",
  "x-ms-trace-id",
  "x-correlation-id",
  "x-request-id",
  "correlation-id",
  "activityid",
  "activity-id",
  "traceparent",
  "traceresponse",
]);

/** The ids in the headers, each with its place. */
export const idsInHeaders = (headers: readonly Header[], kind = "header"): TrackedId[] =>
  headers.flatMap(({ name, value }) =>
    idHeaders.has(name.toLowerCase()) && value.trim() !== "" && value.length <= 300
      ? [{ value: value.trim(), source: `${name.toLowerCase()} ${kind}` }]
      : [],
  );

/** The last word of a place: `error.innerError.request-id` is a `request-id`. */
function placeName(source: string): string {
  const name = source.slice(source.lastIndexOf(".") + 1).toLowerCase();
  return name === "target" && /^(?:error\.message|Error)\./.test(source) ? "forwarded target" : name;
}

/** A `target` that is an id: a UUID, or the request id of ASP.NET, which begins with a bar. */
const idForm = /^\||^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** The ids, best first, each value once per name. `trackingId` is absent if support can look up none of them. */
export function sortIds(api: Api, found: readonly TrackedId[]): { ids: TrackedId[]; trackingId?: TrackedId } {
  const rank = (id: TrackedId): number => {
    const name = placeName(id.source);
    const isDefender = api === "mde" || api === "xdr";
    const at = order[api].indexOf(isDefender && name === "forwarded target" ? "target" : name);
    return at < 0 ? order[api].length : at;
  };
  const seen = new Set<string>();
  const ids = found
    .filter(({ value, source }) => {
      if ((api === "graph" || api === "portal") && placeName(source) === "target" && !idForm.test(value))
        return false;
      const key = `${value} ${placeName(source).replace(/ header$/, "")}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => rank(a) - rank(b));
  const first = ids[0];
  return first && rank(first) < order[api].length ? { ids, trackingId: first } : { ids };
}
