import { decoded, hostOf, pathOf } from "../uri.ts";

/** The path after `/apiproxy`; `undefined` for any other path. */
export const proxiedPath = (url: string): string | undefined => /^\/apiproxy(\/.*)$/i.exec(pathOf(url))?.[1];

/** The name of the service in a path: `incidentQueue` of `/apiproxy/mtp/incidentQueue/incidents/924`. */
export function serviceName(url: string): string | undefined {
  const [, first, second] = proxiedPath(url)?.split("/") ?? [];
  return (first?.toLowerCase() === "mtp" ? second : first) || undefined;
}

interface PublicHosts {
  readonly graph: string;
  readonly mde: string;
  readonly xdr: string;
}

const government = { mde: "api-gov.securitycenter.microsoft.us", xdr: "api-gov.security.microsoft.us" };

/** The public API hosts, by the suffix of the portal's host. */
const publicHosts: readonly (readonly [ending: string, hosts: PublicHosts])[] = [
  ["security.microsoft.us", { graph: "graph.microsoft.us", ...government }],
  ["security.apps.mil", { graph: "dod-graph.microsoft.us", ...government }],
  [
    "",
    { graph: "graph.microsoft.com", mde: "api.security.microsoft.com", xdr: "api.security.microsoft.com" },
  ],
];

/** The host of a public API in the portal's cloud. APIs without a host there use the one of Defender for Endpoint. */
export function publicHost(portalUrl: string, api: string): string {
  const portal = hostOf(portalUrl).replace(/\.mcas(?:-gov)?\.(?:ms|us)$/, "");
  const [, hosts] = publicHosts.find(([ending]) => portal.endsWith(ending)) ?? [];
  return hosts?.[api === "graph" || api === "xdr" ? api : "mde"] ?? "";
}

/**
 * The public URL of a call that the portal only forwards: `/apiproxy/msgraph/…` is Microsoft Graph, and
 * `/apiproxy/mtp/wdatpApi/…` is Defender for Endpoint. `undefined` for any other call.
 */
export function publicUrlOf(url: string): string | undefined {
  const [, name, rest = ""] = /^\/apiproxy\/(?:(msgraph)|mtp\/wdatpApi)(\/.+)$/i.exec(pathOf(url)) ?? [];
  if (rest === "") return undefined;
  const query = /\?[^#]*/.exec(url)?.[0] ?? "";
  return name
    ? `https://${publicHost(url, "graph")}${rest}${query}`
    : `https://${publicHost(url, "mde")}/api${rest}${query}`;
}

/** The path of a call that the portal forwards to Defender for Cloud Apps; `undefined` for other calls. */
export const cloudAppsPath = (url: string): string | undefined =>
  /^\/mcas(\/(?:cas\/)?api\/.+)$/i.exec(proxiedPath(url) ?? "")?.[1];

/** The decoded names and values of a query. */
export const queryOf = (url: string): readonly (readonly [name: string, value: string])[] =>
  (/\?([^#]*)/.exec(url)?.[1] ?? "")
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decoded(name), decoded(value.join("="))] as const;
    });
