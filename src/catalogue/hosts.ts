/** The APIs we know. Host `api.security.microsoft.com` serves two of them; the path tells which. */
export type Api = "mde" | "xdr" | "graph" | "entra" | "portal";

interface HostRule {
  readonly api: Api;
  /** The whole host name, lower case. */
  readonly host: RegExp;
  /** Which paths of the host are ours. Absent: all of them. */
  readonly path?: RegExp;
}

/**
 * The hosts we watch. The lists on Microsoft's pages grow (five regional names in 2024, seven in 2026), so a
 * short regional prefix of any spelling is taken.
 * Sources: learn.microsoft.com pages exposed-apis-list, api-supported, gov, usgov, deployments (Graph).
 */
const hosts: readonly HostRule[] = [
  {
    api: "mde",
    host: /^(?:[a-z0-9]{2,5}\.)?api(?:-[a-z0-9]{1,12})?\.(?:security\.microsoft\.(?:com|us)|securitycenter\.(?:microsoft\.(?:com|us)|windows\.com))$/,
  },
  {
    api: "graph",
    host: /^(?:graph\.microsoft\.(?:com|us)|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)$/,
    path: /^\/(?:v1\.0|beta)\/(?:security(?:\/|$)|\$batch$)/i,
  },
  {
    api: "entra",
    host: /^(?:login\.microsoftonline\.(?:com|us)|login\.chinacloudapi\.cn|login\.windows\.net|(?:[a-z0-9]{1,30}\.)?(?:login|mtlsauth)\.microsoft\.com)$/,
    path: /^\/[^/]+\/(?:oauth2\/(?:v2\.0\/)?(?:token|devicecode|authorize)\/?|(?:v2\.0\/)?\.well-known\/openid-configuration)$/i,
  },
  {
    api: "portal",
    host: /^(?:(?:transition\.)?security\.microsoft\.com|security\.microsoft\.us|security\.apps\.mil)$/,
    path: /^\/apiproxy\//i,
  },
];

/** Defender XDR's share of the Defender hosts; the rest of their paths is Defender for Endpoint. */
const xdrPath = /^\/api\/(?:v1\.0\/)?(?:incidents|advancedhunting)(?:[/(]|$)/i;

/**
 * Scheme, host and path of an absolute https address without user name and on the standard port. One linear
 * expression and no `URL` object, because it runs on every request of the page; an address with `@`, `\` or a
 * port before the path does not match.
 */
const address = /^https:\/\/([a-z0-9.-]{4,100})(?::443)?(?:(\/[^?#]*)(?:[?#]|$)|(?=[?#]|$))/i;

/** The API that an address belongs to, or `undefined` when it is none of ours. */
export function apiOf(url: string): Api | undefined {
  const parts = address.exec(url);
  const host = parts?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  const path = parts?.[2] ?? "/";
  const rule = hosts.find((candidate) => candidate.host.test(host));
  if (!rule || (rule.path && !rule.path.test(path))) return undefined;
  return rule.api === "mde" && xdrPath.test(path) ? "xdr" : rule.api;
}

/** Whether failures of this address are ours to show. */
export const isWatched = (url: string): boolean => apiOf(url) !== undefined;
