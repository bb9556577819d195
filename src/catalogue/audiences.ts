import type { Audiences, Cloud } from "./apis/define-api.ts";
import { factsOfApi, isOneFamily } from "./apis/index.ts";
import { type Api, apis } from "./apis/names.ts";

/** The APIs for which tokens are issued. */
export type Resource = Exclude<Api, "entra" | "portal">;

/** Whether an API accepts bearer tokens. */
export const takesTokens = (api: Api | undefined): api is Resource =>
  api !== undefined && factsOfApi[api].tokens !== undefined;

/** All audience lists, each with its API. */
const audiences = apis.flatMap(
  (api) => (factsOfApi[api].audiences ?? []).map((list) => ({ ...list, api: api as Resource })), // only these have some
);

/** Ignores letter case and a trailing slash. */
const normal = (audience: string): string =>
  audience
    .trim()
    .toLowerCase()
    .replace(/\/{1,4}$/, "");

const listed = (api: Api, cloud: Cloud): Audiences | undefined =>
  factsOfApi[api].audiences?.find((list) => list.cloud === cloud);

/** The audiences to request a token for, as URLs, best first. DoD Graph has its own. */
export function audiencesFor(api: Resource, host: string): readonly string[] {
  const [other] = factsOfApi[api].takesTokensOf ?? [];
  const list = listed(api, cloudOf(host)) ?? (other && listed(other, cloudOf(host)));
  const values = list?.values ?? [];
  const urls = values.filter((value) => value.startsWith("https:"));
  // Some APIs have no URL, only the ID of their app.
  const own = urls.length > 0 ? urls : values;
  return own.slice(0, 2).sort((a, b) => Number(b === `https://${host}`) - Number(a === `https://${host}`));
}

/** All URLs documented or known as an audience. */
export const knownResources: readonly string[] = audiences
  .flatMap(({ values }) => values)
  .filter((value) => value.startsWith("https:"));

/**
 * The audiences of the cloud that a host signs in to; all of them if the host implies none. GCC signs in at the
 * commercial cloud.
 */
export function resourcesFor(signInHost: string): readonly string[] {
  const home = cloudOfSignIn(signInHost);
  return knownResources.filter((resource) => {
    const cloud = cloudOfResource(resource) ?? "commercial";
    return home === undefined || (cloud === "gcc" ? "commercial" : cloud) === home;
  });
}

/** The API that an audience names; `undefined` if unknown. */
export function apiOfAudience(audience: string): Resource | undefined {
  const value = normal(audience);
  return audiences.find(({ values }) => values.includes(value))?.api;
}

/**
 * Whether a token for this audience is definitely wrong for the API: a Graph token at Defender or the reverse, or
 * any unknown audience at commercial Graph, whose list is complete. Never between Endpoint and XDR, because the
 * documentation mixes their audiences.
 */
export function isWrongAudience(audience: string, api: Resource, host: string): boolean {
  const made = apiOfAudience(audience);
  if (made !== undefined) return factsOfApi[api].refuses?.includes(made) === true;
  const list = listed(api, cloudOf(host));
  return list !== undefined && !list.open;
}

/** Microsoft services other than these APIs, by the hosts and the application ID in their audiences. */
const foreignServices: readonly {
  readonly name: string;
  /** Subdomains count too. */
  readonly hosts: readonly string[];
  readonly id: string;
}[] = [
  {
    name: "Azure Key Vault",
    hosts: ["vault.azure.net", "vault.usgovcloudapi.net", "vault.azure.cn"],
    id: "cfa8b339-82a2-471a-a3c9-0fc0be7a4093",
  },
  {
    name: "Azure AD Graph",
    hosts: ["graph.windows.net", "graph.microsoftazure.us", "graph.chinacloudapi.cn"],
    id: "00000002-0000-0000-c000-000000000000",
  },
  {
    name: "Exchange Online",
    hosts: ["outlook.office365.com", "outlook.office.com", "outlook.office365.us"],
    id: "00000002-0000-0ff1-ce00-000000000000",
  },
  {
    name: "SharePoint Online",
    hosts: ["sharepoint.com", "sharepoint.us"],
    id: "00000003-0000-0ff1-ce00-000000000000",
  },
  {
    name: "Azure Storage",
    hosts: ["storage.azure.com", "blob.core.windows.net"],
    id: "e406a681-f3d4-42a8-90b6-c2b029497af1",
  },
];

/** Hosts of these APIs, of which not every audience is listed. */
const ourHosts =
  /(?:^|\.)(?:security(?:center)?|cloudappsecurity|protection\.outlook|office|azure)\.|(?:^|[.-])(?:graph|api|manage(?:ment)?)[.-]|\.onmicrosoft\.|(?:microsoft|windows|microsoftonline|azure|office)\.(?:com|us|net|cn)$/;

/**
 * What an audience names if not an API: a service by its name, another host, or `own` for an app of the tenant.
 * `client` is the app to which the token was issued. Source: first-party applications of Microsoft Entra ID.
 */
export function foreignOf(audience: string, client?: string): string | undefined {
  const value = normal(audience);
  if (apiOfAudience(value) !== undefined) return undefined;
  if (value.startsWith("api://") || (client !== undefined && value === normal(client))) return "own";
  const host = hostIn(value);
  return serviceOf(value) ?? (host === "" || host.length > 100 || ourHosts.test(host) ? undefined : host);
}

const hostIn = (audience: string): string =>
  audience.startsWith("https://") ? (audience.split("/")[2] ?? "") : "";

/** The name of a service other than these APIs. */
function serviceOf(audience: string): string | undefined {
  const value = normal(audience);
  const host = hostIn(value);
  return foreignServices.find(
    ({ hosts, id }) => id === value || hosts.some((one) => `.${host}`.endsWith(`.${one}`)),
  )?.name;
}

/** Whether an audience is one of an API or service that is known here. */
export const isKnownAudience = (audience: string): boolean =>
  apiOfAudience(audience) !== undefined || serviceOf(audience) !== undefined;

/**
 * Whether an audience is for another API or service; `client` as in `foreignOf`. The API may accept it nevertheless.
 */
export function isForeign(audience: string, api: Api, client?: string): boolean {
  const made = apiOfAudience(audience);
  if (made === undefined) return foreignOf(audience, client) !== undefined;
  return !isOneFamily(made, api) && !factsOfApi[api].takesTokensOf?.includes(made);
}

/** Hosts of GCC, whose tenants sign in at the commercial cloud. */
const gcc = /^(?:api|manage)-gcc\.|(?:^|\.)cloudappsecuritygov\.com\.?$/i;

/** The cloud of a host (also with a trailing dot) or of the URL in an audience. */
export function cloudOf(host: string): Cloud {
  if (/\.cn\.?$/i.test(host)) return "china";
  if (gcc.test(host)) return "gcc";
  return /\.(?:us|mil|usgovcloudapi\.net)\.?$/i.test(host) ? "gov" : "commercial";
}

/** The cloud that the URL of an audience or scope names; `undefined` for an ID or an unknown URL. */
export function cloudOfResource(resource: string): Cloud | undefined {
  const value = normal(resource).replace(/\/\.default$/, "");
  const lists = value.startsWith("https:") ? audiences.filter(({ values }) => values.includes(value)) : [];
  if (lists[0] && lists.every(({ cloud }) => cloud === lists[0]?.cloud)) return lists[0].cloud;
  const host = /^https:\/\/([a-z\d.-]{4,100}?)\.?(?:[/:?]|$)/i.exec(resource.trim())?.[1];
  const ours =
    host !== undefined &&
    /(?:^|\.|-)(?:graph|api|microsoftgraph)[a-z\d-]{0,12}\.(?:security(?:center)?\.)?(?:microsoft|windows|chinacloudapi)\.(?:com|us|cn)$/i.test(
      host,
    );
  return ours && host !== undefined ? cloudOf(host) : undefined;
}

/**
 * The cloud that signed a token, if the issuer reveals it: `sts.windows.net` issues for commercial and government
 * tenants. GCC tenants sign in at the commercial cloud.
 */
export function cloudOfIssuer(issuer: string): "commercial" | "gov" | "china" | undefined {
  const host = /^https:\/\/([a-z\d.-]{4,100})(?:\/|$)/i.exec(issuer)?.[1]?.toLowerCase();
  return host === undefined ? undefined : cloudOfSignIn(host);
}

/** The cloud of a sign-in host. */
export function cloudOfSignIn(host: string): "commercial" | "gov" | "china" | undefined {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (name === "login.microsoftonline.us") return "gov";
  if (/^(?:login\.chinacloudapi|sts\.chinacloudapi|login\.partner\.microsoftonline)\.cn$/.test(name))
    return "china";
  return name === "login.microsoftonline.com" || name === "login.windows.net" ? "commercial" : undefined;
}

/** Hosts where the tenants of a cloud sign in. Source: pages gov and usgov (Defender), national clouds (Entra). */
export const signInHosts: Readonly<Record<Cloud, string>> = {
  commercial: "https://login.microsoftonline.com",
  gcc: "https://login.microsoftonline.com",
  gov: "https://login.microsoftonline.us",
  china: "https://login.chinacloudapi.cn",
};
