/** The APIs we know. `api.security.microsoft.com` serves two of them, at different paths. */
export const apis = ["mde", "xdr", "graph", "entra", "portal"] as const;
export type Api = (typeof apis)[number];

export const isApi = (value: unknown): value is Api => apis.some((api) => api === value);

interface HostRule {
  readonly api: Api;
  /** The whole host name, lower case. */
  readonly host: RegExp;
  /** The paths of the host that we watch; all of them if absent. */
  readonly path?: RegExp;
}

/**
 * The hosts we watch. The lists on Microsoft's pages grow (five regional names in 2024, seven in 2026), so any short
 * regional prefix is accepted.
 * Sources: learn.microsoft.com pages exposed-apis-list, api-supported, gov, usgov, deployments (Graph).
 */
const hosts: readonly HostRule[] = [
  {
    api: "mde",
    host: /^(?:[a-z0-9]{2,5}\.)?api(?:-[a-z0-9]{1,12})?\.(?:security\.microsoft\.(?:com|us)|securitycenter\.(?:microsoft\.(?:com|us)|windows\.com))$/,
  },
  // The files of an export, behind signed links.
  { api: "mde", host: /^tvmexport[a-z0-9]{1,40}\.blob\.core\.(?:windows|usgovcloudapi)\.net$/ },
  {
    api: "graph",
    host: /^(?:graph\.microsoft\.(?:com|us)|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)$/,
    path: /^\/(?:v1\.0|beta)\/(?:security(?:\/|$)|(?:\$|%24)batch$)/i,
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

/** Paths of Defender XDR on the Defender hosts; all others are Defender for Endpoint. */
const xdrPath = /^\/api\/(?:v1\.0\/)?(?:incidents|advancedhunting)(?:[/(]|$)/i;

/**
 * Host and path of an absolute https URL without user name and on the standard port. One linear expression instead of
 * a `URL` object, because it runs on every request the page makes.
 */
const address = /^https:\/\/([a-z0-9.-]{4,100})(?::443)?(?:(\/[^?#]*)|(?=[?#]|$))/i;

/** A host name without the dot of the root, which names the same host. */
const withoutRoot = (host: string): string => (host.endsWith(".") ? host.slice(0, -1) : host);

/** The API that a URL belongs to; `undefined` if we do not watch it. */
export function apiOf(url: string): Api | undefined {
  const [, host, path = "/"] = address.exec(url) ?? [];
  if (host === undefined) return undefined;
  const name = withoutRoot(host.toLowerCase());
  const rule = hosts.find((candidate) => candidate.host.test(name));
  if (!rule || rule.path?.test(path) === false) return undefined;
  return rule.api === "mde" && xdrPath.test(path) ? "xdr" : rule.api;
}

/** Whether failures of this URL are shown. */
export const isWatched = (url: string): boolean => apiOf(url) !== undefined;

/** Whether we watch a host, at least some of its paths; `host` must be lower case. */
export const isKnownHost = (host: string): boolean => hosts.some((rule) => rule.host.test(host));

/** The user's own gateway or proxy, and the API behind it. */
export interface AddedHost {
  /** `gw.contoso.com`, `*.gw.contoso.com`, `gw.contoso.com:8443`, `localhost:3000`, `[::1]:8080`: lower case, punycode. */
  readonly host: string;
  readonly api: Api;
}

/** Names of this computer. Only these may be called over http. */
const loopback = /^(?:localhost|[a-z0-9.-]{1,100}\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Scheme, host, port and path of an absolute URL without user name. */
const anyAddress =
  /^(https?):\/\/([a-z0-9._-]{1,253}|\[[\da-f:.]{2,45}\])(?::(\d{1,5}))?(?:(\/[^?#]*)|(?=[?#]|$))/i;

/** Where the path of the API itself begins. */
const beginnings: Partial<Record<Api, RegExp>> = {
  mde: /\/api\//gi,
  xdr: /\/api\//gi,
  graph: /\/(?:v1\.0|beta)\//gi,
};
/** Longest path with a prefix, in characters. */
const longestPrefixed = 2_000;

/** A path without its prefix, from each place where the API's own path may begin: `/defender/api/machines` as `/api/machines`. */
function tailsOf(path: string, api: Api): string[] {
  const beginning = beginnings[api];
  if (!beginning) return [];
  return Array.from(path.slice(0, longestPrefixed).matchAll(beginning), ({ index }) => path.slice(index));
}

/** The URLs at which the API itself would be called, for a URL of a gateway that adds a prefix to the path. */
export function withoutPrefix(url: string, api: Api): readonly string[] {
  const [, origin = "", path = "", query = ""] = /^(https?:\/\/[^/?#]*)([^?#]*)(.*)$/is.exec(url) ?? [];
  return tailsOf(path, api).map((tail) => origin + tail + query);
}

/**
 * Prepares the lookup of the API behind an added host, by its whole name or by the longest matching `*.` entry. Only
 * https counts, and http on this computer. A host we watch anyway is never an added one.
 */
export function createAddedHosts(added: readonly AddedHost[]): (url: string) => Api | undefined {
  const whole = new Map<string, Api>();
  const endings: (AddedHost & { readonly ending: string; readonly port?: string })[] = [];
  for (const { host, api } of added) {
    const [, ending, port] = /^\*(\.[^:]+)(?::(\d+))?$/.exec(host) ?? [];
    if (ending) endings.push({ host, api, ending, ...(port && { port }) });
    else whole.set(host, api);
  }
  endings.sort((a, b) => b.ending.length - a.ending.length);

  return (url) => {
    const [, scheme = "", name = "", given, path = ""] = anyAddress.exec(url) ?? [];
    const host = withoutRoot(name.toLowerCase());
    if (host === "" || isKnownHost(host)) return undefined;
    const isSecure = scheme.toLowerCase() === "https";
    if (!isSecure && !loopback.test(host)) return undefined;
    const usual = isSecure ? "443" : "80";
    const port = given ?? usual;
    const api =
      whole.get(`${host}:${port}`) ??
      (port === usual ? whole.get(host) : undefined) ??
      endings.find((one) => host.endsWith(one.ending) && (one.port ?? usual) === port)?.api;
    if (api !== "mde") return api;
    return tailsOf(path, api).some((tail) => xdrPath.test(tail)) ? "xdr" : api;
  };
}
