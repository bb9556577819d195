/** The APIs we know. Host `api.security.microsoft.com` serves two of them; the path tells which. */
export const apis = ["mde", "xdr", "graph", "entra", "portal"] as const;
export type Api = (typeof apis)[number];

export const isApi = (value: unknown): value is Api => apis.some((api) => api === value);

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
 * Scheme and host of an absolute https address without user name and on the standard port, whole or up to its path. One
 * linear expression and no `URL` object, because it runs on every request of the page; an address with `@`, `\` or a
 * port before the path does not match.
 */
const origin = /^https:\/\/([a-z0-9.-]{4,100})(?::443)?(?:[?#]|$)/i;

/** The rules of the origins that were asked about last: a page calls few of them, and each again and again. */
const rules = new Map<string, HostRule | undefined>();
const mostRules = 200;
/** Characters of an origin that is remembered; a query right after the host counts as a part of it. */
const longestOrigin = 130;

function ruleOfOrigin(start: string): HostRule | undefined {
  const isShort = start.length <= longestOrigin;
  if (isShort && rules.has(start)) return rules.get(start);
  const host = origin.exec(start)?.[1]?.toLowerCase();
  const rule = host === undefined ? undefined : hosts.find((candidate) => candidate.host.test(host));
  if (rules.size >= mostRules) rules.clear();
  if (isShort) rules.set(start, rule);
  return rule;
}

/** An address up to its path. */
function startOf(url: string): string {
  const slash = url.indexOf("/", "https://".length);
  return slash === -1 ? url : url.slice(0, slash);
}

/** The path of an address behind its start. A slash behind a query begins none. */
function pathOf(url: string, start = startOf(url)): string {
  if (/[?#]/.test(start)) return "/";
  return /^\/[^?#]*/.exec(url.slice(start.length))?.[0] ?? "/";
}

/** The rule that an address is ours by. Asked at every call, so that it looks at no more than it needs. */
function ruleOf(url: string): HostRule | undefined {
  const start = startOf(url);
  const rule = ruleOfOrigin(start);
  return rule?.path && !rule.path.test(pathOf(url, start)) ? undefined : rule;
}

/** The API that an address belongs to, or `undefined` when it is none of ours. */
export function apiOf(url: string): Api | undefined {
  const api = ruleOf(url)?.api;
  return api === "mde" && xdrPath.test(pathOf(url)) ? "xdr" : api;
}

/** Whether failures of this address are ours to show. */
export const isWatched = (url: string): boolean => ruleOf(url) !== undefined;

/** Whether a host name, in lower case, is one that we watch, at least some of its paths. */
export const isKnownHost = (host: string): boolean => hosts.some((rule) => rule.host.test(host));

/** A gateway or proxy of the reader's own, and the API behind it. */
export interface AddedHost {
  /** `gw.contoso.com`, `*.gw.contoso.com`, `gw.contoso.com:8443`, `localhost:3000`, `[::1]:8080`: lower case, punycode. */
  readonly host: string;
  readonly api: Api;
}

/** This computer's own names, which alone may be called without encryption. */
const loopback = /^(?:localhost|[a-z0-9.-]{1,100}\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Scheme, host, port and path of an absolute address without user name. */
const anyAddress =
  /^(https?):\/\/([a-z0-9._-]{1,253}|\[[\da-f:.]{2,45}\])(?::(\d{1,5}))?(?:(\/[^?#]*)|(?=[?#]|$))/i;

/** Where the APIs' own paths begin. */
const beginnings: Partial<Record<Api, RegExp>> = {
  mde: /\/api\//gi,
  xdr: /\/api\//gi,
  graph: /\/(?:v1\.0|beta)\//gi,
};
/** Longer ones are no path of an API, in characters. */
const longestPrefixed = 2_000;

/** A path with less and less before the API's own: `/defender/api/machines` as `/api/machines`. */
function tailsOf(path: string, api: Api): string[] {
  const beginning = beginnings[api];
  if (!beginning) return [];
  return Array.from(path.slice(0, longestPrefixed).matchAll(beginning), ({ index }) => path.slice(index));
}

/** An address behind a gateway as the API itself would be called there, in each way it can be read. */
export function withoutPrefix(url: string, api: Api): readonly string[] {
  const [, origin = "", path = "", query = ""] = /^(https?:\/\/[^/?#]*)([^?#]*)(.*)$/is.exec(url) ?? [];
  return tailsOf(path, api).map((tail) => origin + tail + query);
}

/**
 * Finds the API behind an added host: by its whole name, or by the longest ending of those with `*.`, over https, over
 * http on this computer only. Hosts that we know ourselves are never added ones. Made once, asked at every call.
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
    const host = name.toLowerCase();
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
