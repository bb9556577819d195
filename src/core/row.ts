import type { Failure } from "./failure.ts";
import { latest } from "./latest.ts";
import { addressOf } from "./uri.ts";

/** The columns of the list for a failure; for a call inside a batch, those of the inner call. */
export interface Row {
  readonly status: number;
  readonly code?: string;
  readonly method: string;
  readonly url: string;
  readonly host: string;
  /** Includes the query. */
  readonly path: string;
  /** The tracking ID. */
  readonly id?: string;
  /** The path without its IDs, which is equal for repeats of one failure. */
  readonly template: string;
}

/** Path segments that contain a digit or look like an ID but are not. */
const fixedSegment = /^(?:v\d+(?:\.\d+)?|oauth2|[a-z$.]+(?:_v\d+)?|[a-z]{4,40}\d)$/i;
/** The segment after one of these is an ID, unless it is an action on the whole collection. */
const collection =
  /^(?:machines|users|alerts|alerts_v2|domains|ips|files|machineactions|investigations|indicators|incidents|software|vulnerabilities|recommendations|libraryfiles|remediationtasks)$/i;
const action =
  /^(?:batch\w*|import|find\w*|add\w*|update\w+|create\w+|delta|\w+Export|\w+ByMachine|machinesVulnerabilities|\$count|close_\w+|microsoft\.graph\..+)$/i;

function isId(segment: string, before: string | undefined): boolean {
  if (/^microsoft\.graph\./i.test(segment)) return false;
  if (before !== undefined && collection.test(before)) return !action.test(segment);
  return (
    !fixedSegment.test(segment) ||
    (segment.includes(".") && !/^v\d/i.test(segment) && !segment.startsWith("."))
  );
}

/**
 * Paths of the portal's own services, whose names contain digits and hyphens. Other portal paths are those of public
 * APIs.
 */
const portalPath = /^\/apiproxy\/(?!msgraph\/|mtp\/wdatpApi\/)/i;
const portalName = /^(?:[a-z]+(?:[-_][a-z]+)*(?:_?v?\d)?|microsoft\.[a-z]+|k8s\w*|v\d(?:\.\d)?)$/i;

/** Paths of Azure resources, in which types and names alternate. */
const azurePath = /^\/(?:subscriptions\/[^/]+|providers\/microsoft\.[^/]+)\//i;

/** Keeps the name of a resource provider, and an action after a colon. */
const azureName = (segment: string): string =>
  /^microsoft\.[a-z.]+$/i.test(segment) ? segment : segment.replace(/^[^:]*/, "{…}");

/** The path with IDs replaced: `/api/machines/1e5bc9d7/isolate` gives `/api/machines/{…}/isolate`. */
export function templateOf(path: string): string {
  // Without the query, which may contain a secret.
  const [address = ""] = path.split("?", 1);
  const isPortal = portalPath.test(address);
  const isAzure = azurePath.test(address);
  return address
    .split("/")
    .map((segment, index, all) => {
      if (segment === "") return segment;
      if (isAzure) return index % 2 === 1 ? segment : azureName(segment);
      if (isPortal) return portalName.test(segment) ? segment : "{…}";
      const call = /^([\w.]{1,80})\(.*\)$/.exec(segment);
      if (call) return `${call[1]}({…})`;
      return isId(segment, all[index - 1]) ? "{…}" : segment;
    })
    .join("/");
}

export const rowOf = latest(({ exchange, error }: Failure): Row => {
  const url = error.part?.url ?? exchange.request.url;
  const { host, path } = addressOf(url);
  return {
    status: error.status,
    ...(error.code && { code: error.code }),
    method: error.part?.method ?? exchange.request.method,
    url,
    host,
    path,
    ...(error.trackingId && { id: error.trackingId.value }),
    template: templateOf(path),
  };
});
