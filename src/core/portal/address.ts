import { decoded, hostOf, pathOf } from "../uri.ts";

/** The path behind `/apiproxy`; `undefined` for any other path. */
export const proxiedPath = (url: string): string | undefined => /^\/apiproxy(\/.*)$/i.exec(pathOf(url))?.[1];

/** The name of the service in a path: `incidentQueue` of `/apiproxy/mtp/incidentQueue/incidents/924`. */
export function serviceName(url: string): string | undefined {
  const [, first, second] = proxiedPath(url)?.split("/") ?? [];
  return (first?.toLowerCase() === "mtp" ? second : first) || undefined;
}

/** Microsoft Graph and Defender for Endpoint by the end of the portal's host. */
const publicHosts: readonly (readonly [ending: string, graph: string, endpoint: string])[] = [
  ["security.microsoft.us", "graph.microsoft.us", "api-gov.securitycenter.microsoft.us"],
  ["security.apps.mil", "dod-graph.microsoft.us", "api-gov.securitycenter.microsoft.us"],
  ["", "graph.microsoft.com", "api.securitycenter.microsoft.com"],
];

/**
 * The public URL of a call that the portal only passes on: `/apiproxy/msgraph/…` is Microsoft Graph, and
 * `/apiproxy/mtp/wdatpApi/…` is Defender for Endpoint. `undefined` for any other call.
 */
export function publicUrlOf(url: string): string | undefined {
  const [, name, rest = ""] = /^\/apiproxy\/(?:(msgraph)|mtp\/wdatpApi)(\/.+)$/i.exec(pathOf(url)) ?? [];
  if (rest === "") return undefined;
  const host = hostOf(url).replace(/\.mcas(?:-gov)?\.(?:ms|us)$/, "");
  const [, graph = "", endpoint = ""] = publicHosts.find(([ending]) => host.endsWith(ending)) ?? [];
  const query = /\?[^#]*/.exec(url)?.[0] ?? "";
  return name ? `https://${graph}${rest}${query}` : `https://${endpoint}/api${rest}${query}`;
}

/** The names and values of a query, decoded. */
export const queryOf = (url: string): readonly (readonly [name: string, value: string])[] =>
  (/\?([^#]*)/.exec(url)?.[1] ?? "")
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decoded(name), decoded(value.join("="))] as const;
    });
