import { type Group, type HostRule, watchedGroups } from "./apis/define-hosts.ts";
import { hostsOf } from "./apis/hosts.ts";
import { type Api, apis } from "./apis/names.ts";

interface Rule extends HostRule {
  readonly api: Api;
  readonly group: Group;
}

/** The rules for each domain. The first match determines the API, so rules with a path come first. */
const rulesByDomain = new Map<string, Rule[]>();
for (const api of apis)
  for (const rule of hostsOf[api].rules)
    for (const domain of rule.domains) {
      const rules = rulesByDomain.get(domain) ?? [];
      rulesByDomain.set(domain, rules);
      const whole = { group: hostsOf[api].group, ...rule, api };
      if (rule.path) rules.unshift(whole);
      else rules.push(whole);
    }

/** The last two labels of a host name. */
const domainOf = (host: string): string => host.slice(host.lastIndexOf(".", host.lastIndexOf(".") - 1) + 1);

const rulesFor = (host: string): readonly Rule[] => rulesByDomain.get(domainOf(host)) ?? [];

/** A host name with at most the default port, up to its end. */
const authority = /^([a-z0-9.-]{4,100})(?::443)?(?:[?#]|$)/i;

/** Removes the trailing dot of a fully qualified name, which denotes the same host. */
const withoutRoot = (host: string): string => (host.endsWith(".") ? host.slice(0, -1) : host);

/** Rules of the hosts seen so far, as spelled in the URL; a page calls few hosts many times. */
const seen = new Map<string, readonly Rule[]>();
const mostSeen = 500;
/** Most characters of a host with a port. */
const longestHost = 110;

function rulesAt(written: string): readonly Rule[] {
  const [, host] = authority.exec(written) ?? [];
  const name = host === undefined ? "" : withoutRoot(host.toLowerCase());
  const rules = rulesFor(name).filter((rule) => rule.host.test(name));
  if (written.length > longestHost) return rules;
  if (seen.size >= mostSeen) seen.clear();
  seen.set(written, rules);
  return rules;
}

const scheme = "https://";

/**
 * The rule for an absolute https URL without user name and on the default port; `undefined` if it belongs to no
 * known API. Runs on every request the page makes, so a known host costs only one map lookup.
 */
function ruleAt(url: string): Rule | undefined {
  if (!url.startsWith(scheme) && url.slice(0, scheme.length).toLowerCase() !== scheme) return undefined;
  const slash = url.indexOf("/", scheme.length);
  const written = url.slice(scheme.length, slash < 0 ? undefined : slash);
  const rules = (written.length <= longestHost && seen.get(written)) || rulesAt(written);
  if (rules.length === 0) return undefined;
  const query = url.search(/[?#]/);
  const hasPath = slash >= 0 && (query < 0 || slash < query);
  const path = hasPath ? url.slice(slash, query < 0 ? undefined : query) : "/";
  return rules.find((rule) => rule.path?.test(path) !== false);
}

let last: { readonly url: string; readonly rule: Rule | undefined } | undefined;

/**
 * The same, with a cache for the latest result: each failure asks for its API some ten times. This saves 10 % of
 * recognising, diagnosing and answering (`npm run bench -- --only core`).
 */
function ruleOf(url: string): Rule | undefined {
  if (last?.url !== url) last = { url, rule: ruleAt(url) };
  return last.rule;
}

/** The API that a URL belongs to, watched or not. */
export const apiOf = (url: string): Api | undefined => ruleOf(url)?.api;

/** Whether a URL only shares its host with the calls of its API. */
export const isNeighbour = (url: string): boolean => ruleOf(url)?.isUnwatched === true;

/** Returns a function that tells whether failures of a URL are shown. `switched`: groups the user has toggled. */
export function createWatch(switched: readonly Group[]): (url: string) => boolean {
  const watched = new Set(watchedGroups(switched));
  return (url) => {
    const rule = ruleOf(url);
    return rule !== undefined && !rule.isUnwatched && watched.has(rule.group);
  };
}

/** Whether failures of this URL are shown by default. */
export const isWatched = createWatch([]);

/** Whether at least some paths of a host are watched; `host` must be lower case. */
export const isKnownHost = (host: string): boolean => rulesFor(host).some((rule) => rule.host.test(host));

/** The user's own gateway or proxy and the API behind it. */
export interface AddedHost {
  /** `gw.contoso.com`, `*.gw.contoso.com`, `gw.contoso.com:8443`, `localhost:3000`, `[::1]:8080`: lower case, punycode. */
  readonly host: string;
  readonly api: Api;
}

/** Names of the local machine. Only these may be called over http. */
const loopback = /^(?:localhost|[a-z0-9.-]{1,100}\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Scheme, host, port and path of an absolute URL without user name. */
const anyAddress =
  /^(https?):\/\/([a-z0-9._-]{1,253}|\[[\da-f:.]{2,45}\])(?::(\d{1,5}))?(?:(\/[^?#]*)|(?=[?#]|$))/i;

/** Most characters of a path with a prefix. */
const longestPrefixed = 2_000;

/** All suffixes of a path at which the API's own path may begin: `/api/machines` for `/defender/api/machines`. */
function tailsOf(path: string, api: Api): string[] {
  const { beginning } = hostsOf[api];
  if (!beginning) return [];
  return Array.from(path.slice(0, longestPrefixed).matchAll(beginning), ({ index }) => path.slice(index));
}

/** For a gateway URL with a path prefix, the URLs at which the API itself would be called. */
export function withoutPrefix(url: string, api: Api): readonly string[] {
  const [, origin = "", path = "", query = ""] = /^(https?:\/\/[^/?#]*)([^?#]*)(.*)$/is.exec(url) ?? [];
  return tailsOf(path, api).map((tail) => origin + tail + query);
}

/**
 * Returns a function that finds the API behind an added host, by its full name or by the longest matching `*.`
 * entry. Requires https, except on the local machine. Hosts that are watched anyway are never added ones.
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
    return api && (sharing(api).find((other) => isCalled(other, path)) ?? api);
  };
}

/** The APIs that share the hosts of another one, with their own paths. */
const sharing = (api: Api): readonly Api[] => apis.filter((other) => hostsOf[other].shares?.api === api);

/** Whether a path behind a gateway is one that an API has on the hosts of another. */
const isCalled = (api: Api, path: string): boolean =>
  tailsOf(path, api).some((tail) => hostsOf[api].shares?.path.test(tail));
