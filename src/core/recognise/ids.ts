import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { Api } from "../../catalogue/apis/names.ts";
import type { Header, TrackedId } from "../failure.ts";

const idHeaders = new Set([
  "mise-correlation-id",
  "request-id",
  "client-request-id",
  "x-ms-request-id",
  "x-ms-client-request-id",
  "x-ms-correlation-id",
  "x-ms-correlation-request-id",
  "x-ms-routing-request-id",
  "x-ms-activity-id",
  "x-ms-trace-id",
  "x-correlation-id",
  "x-request-id",
  "correlation-id",
  "activityid",
  "activity-id",
  "traceparent",
  "x-msedge-ref",
  "x-azure-ref",
  "traceresponse",
]);

/** The ids in the headers, each with its place. */
export const idsInHeaders = (headers: readonly Header[], kind = "header"): TrackedId[] =>
  headers.flatMap(({ name, value }) =>
    idHeaders.has(name.toLowerCase()) && value.trim() !== "" && value.length <= 300
      ? [{ value: value.trim(), source: `${name.toLowerCase()} ${kind}` }]
      : [],
  );

/** Whether a reply passed through the API: its headers contain the API's IDs. */
export const passedApi = ({ ids }: { readonly ids: readonly TrackedId[] }): boolean =>
  ids.some(({ source }) => /^(?:x-ms-)?request-id header$/i.test(source));

/** The last word of a place: `request-id` of `error.innerError.request-id`. */
function placeName(source: string): string {
  const name = source.slice(source.lastIndexOf(".") + 1).toLowerCase();
  return name === "target" && /^(?:error\.message|Error)\./.test(source) ? "forwarded target" : name;
}

/** A `target` that is an ID: a UUID, or an ASP.NET request ID, which starts with a bar. */
const idForm = /^\||^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/**
 * Sorts the IDs, best first, and removes duplicates per name. `trackingId` is absent if support can look up none of
 * them.
 */
export function sortIds(api: Api, found: readonly TrackedId[]): { ids: TrackedId[]; trackingId?: TrackedId } {
  const { ids: order, targetNames } = factsOfApi[api];
  const rank = (id: TrackedId): number => {
    const at = order.indexOf(placeName(id.source));
    return at < 0 ? order.length : at;
  };
  const seen = new Set<string>();
  const ids = found
    .filter(({ value, source }) => {
      if (targetNames && placeName(source) === "target" && !idForm.test(value)) return false;
      const key = `${value} ${placeName(source).replace(/ header$/, "")}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => rank(a) - rank(b));
  const first = ids[0];
  return first && rank(first) < order.length ? { ids, trackingId: first } : { ids };
}
