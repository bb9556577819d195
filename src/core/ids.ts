import type { Api } from "../catalogue/hosts.ts";
import type { Header, TrackedId } from "./failure.ts";

/**
 * Where the tracking ID is looked for, best place first; other ids are kept but are not what support asks for.
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
const order: Record<Api, readonly string[]> = {
  mde: defender,
  xdr: defender,
  graph: [
    "target",
    "request-id",
    "request-id header",
    "requestid",
    "client-request-id",
    "client-request-id header",
  ],
  entra: ["trace_id", "correlation_id", "trace id", "correlation id", "x-ms-request-id header"],
  portal: [
    "target",
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

/** The ids among the headers of a reply, each with its place. */
export const idsInHeaders = (headers: readonly Header[], kind = "header"): TrackedId[] =>
  headers.flatMap(({ name, value }) =>
    idHeaders.has(name.toLowerCase()) && value.trim() !== "" && value.length <= 300
      ? [{ value: value.trim(), source: `${name.toLowerCase()} ${kind}` }]
      : [],
  );

/** The last word of a place: `error.innerError.request-id` is a `request-id`. */
const placeName = (source: string): string => source.slice(source.lastIndexOf(".") + 1).toLowerCase();

/** Best first, each value once a name. `trackingId` is absent when none is of a kind that support can look up. */
export function sortIds(api: Api, found: readonly TrackedId[]): { ids: TrackedId[]; trackingId?: TrackedId } {
  const rank = (id: TrackedId): number => {
    const at = order[api].indexOf(placeName(id.source));
    return at < 0 ? order[api].length : at;
  };
  const seen = new Set<string>();
  const ids = found
    .filter(({ value, source }) => {
      const key = `${value} ${placeName(source).replace(/ header$/, "")}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => rank(a) - rank(b));
  const first = ids[0];
  return first && rank(first) < order[api].length ? { ids, trackingId: first } : { ids };
}
