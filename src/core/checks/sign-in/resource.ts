import { apiOfAudience, resourcesFor } from "../../../catalogue/audiences.ts";
import type { Operation } from "../../../catalogue/operations.ts";
import { apisWith } from "../../../catalogue/permission-apps.ts";
import { REDACTED } from "../../failure.ts";
import { nearestName } from "../../nearest.ts";
import { decoded, hostOf } from "../../uri.ts";
import { type Parameter, resourceScope } from "./findings.ts";
import type { SignInCall } from "./form.ts";

/** `/.default` with its slash in the wrong place, or with one more after it. */
const slashSlip = /\/?(?:\.\/default|\.default\/)$/i;

/** The resource in a scope, without the permission. */
function resourceOf(sent: string): string | undefined {
  const scope = sent.replace(slashSlip, "/.default");
  const [address] = /^(?:https?|api):\/\/[^/\s]{1,200}/i.exec(scope) ?? [];
  if (address === undefined) return /^[\da-f-]{36}(?=\/|$)/i.exec(scope)?.[0];
  const rest = scope.slice(address.length).replace(/(?:^|\/{1,2})[^/]*$/, "");
  return address.replace(/\.default$/i, "") + rest;
}

/** The resource of the API that alone has a permission of this name. */
function homeOf(
  permission: string,
  known: readonly string[],
  operations: readonly Operation[],
): string | undefined {
  const [api, ...others] = apisWith(permission, operations);
  return api && others.length === 0 ? known.find((one) => apiOfAudience(one) === api) : undefined;
}

/**
 * A scope that the resource does not have, as the reply says; with the address of the API that alone has such a
 * permission.
 */
export function foreignScope({ url, scope }: SignInCall, message: string, operations: readonly Operation[]) {
  const [, name, resource = ""] =
    /asked for scope '([^']{1,200})' that doesn't exist on the resource '([^']{1,200})'/i.exec(message) ?? [];
  if (name === undefined) return [];
  const own = homeOf(name, resourcesFor(hostOf(url)), operations);
  const isElsewhere = own !== undefined && apiOfAudience(own) !== apiOfAudience(resource);
  return [resourceScope("certain", "no-such", name, isElsewhere ? [`${own}/${name}`] : [], scope)];
}

/** A scope or resource of the app itself, which it has to name by its ID when it requests a token for itself. */
export function ownScope({ scope, resource }: SignInCall) {
  const parameter = scope ?? resource;
  if (!parameter) return [];
  const right = parameter.value.replace(
    /\bapi:\/\/(?=[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?:\/|$))/gi,
    "",
  );
  const expected = right === parameter.value ? [] : [right];
  const edit = { ...parameter.place, text: encodeURIComponent(right) };
  return [resourceScope("certain", "own-app", parameter.value, expected, parameter, edit)];
}

/** A parameter of which the whole value has only one right form. */
const corrected = (fault: Parameters<typeof resourceScope>[1], parameter: Parameter, right: string) =>
  resourceScope("certain", fault, parameter.value, [right], parameter, {
    ...parameter.place,
    text: encodeURIComponent(right),
  });

/**
 * Scopes of OpenID Connect, which libraries add to any request. They name no resource, and the service ignores them
 * where they have no meaning. Source: scopes-oidc, “OpenID Connect scopes”.
 */
const ofOpenId = /^(?:openid|profile|email|offline_access)$/i;

/** An address that is still percent-encoded in the form as it was read. */
const encodedTwice = /^https?%3A%2F%2F[^%]/i;

/**
 * The resource or scope of a token request, checked against the version of the endpoint. `refused` is the scope that
 * the reply calls not valid.
 */
export function resourceFindings(
  { url, scope, resource, grant, version }: SignInCall,
  operations: readonly Operation[],
  refused?: string,
) {
  if (resource && version === 2) return [resourceAtV2(resource, scope)];
  const isForApp = grant?.value === "client_credentials";
  if (scope && version === 1 && !resource && isForApp) {
    const right = resourceOf(scope.value);
    return [
      resourceScope(
        "likely",
        "scope-at-v1",
        `scope=${scope.value}`,
        right ? [`resource=${right}`] : [],
        scope,
      ),
    ];
  }
  if (!scope || scope.value.includes(REDACTED)) return [];
  if (encodedTwice.test(scope.value)) return [corrected("not-default", scope, decoded(scope.value))];
  const scopes = scope.value.split(/\s+/).filter(Boolean);
  const resources = new Set(
    scopes.map((one) => resourceOf(one)?.toLowerCase().replace(/\/$/, "")).filter((one) => one !== undefined),
  );
  // One scope of several is wrong by itself.
  if (resources.size > 1 && refused !== undefined && scopes.includes(refused)) return [];
  if (resources.size > 1) return [resourceScope("certain", "several", scope.value, scopes, scope)];
  if (!isForApp || version !== 2) return [];
  const asked = scopes.filter((one) => !ofOpenId.test(one));
  if (asked.length === 1 && asked[0]?.endsWith("/.default")) return [];
  const first = asked.map(resourceOf).find((one) => one !== undefined);
  if (first === undefined) {
    const known = resourcesFor(hostOf(url));
    const own = scopes.map((one) => homeOf(one, known, operations)).find((one) => one !== undefined);
    // The v2.0 endpoint takes a scope without a resource for one of Graph.
    const graph = known.filter((one) => apiOfAudience(one) === "graph").slice(0, 1);
    const likely = own === undefined ? [...new Set([...graph, ...known])] : [own];
    const defaults = likely.map((one) => `${one}/.default`);
    return [resourceScope("certain", "not-default", scope.value, defaults.slice(0, 5), scope)];
  }
  return [corrected("not-default", scope, `${first}/.default`)];
}

function resourceAtV2(resource: Parameter, scope: Parameter | undefined) {
  const sent = `resource=${resource.value}`;
  if (scope) return resourceScope("certain", "resource-at-v2", sent, [], resource);
  const right = `${resource.value.replace(slashSlip, "/.default").replace(/\/(?:\.default)?$/i, "")}/.default`;
  const start = resource.place.start - "resource=".length;
  const edit = { start, end: resource.place.end, text: `scope=${encodeURIComponent(right)}` };
  return resourceScope("certain", "resource-at-v2", sent, [`scope=${right}`], resource, edit);
}

const ending = "/.default";

/** A scope that ends with `/.default` more than once, with one of them; `undefined` for any other. */
function onceDefault(scope: string): string | undefined {
  let resource = scope.replace(/\/$/, "");
  let endings = 0;
  for (; resource.toLowerCase().endsWith(ending); endings++) resource = resource.slice(0, -ending.length);
  return endings > 1 ? resource + ending : undefined;
}

/** Whether a resource is a regional host of another: `https://eastus.management.azure.com`. */
const isBelow = (resource: string, known: string): boolean =>
  /^https:\/\//.test(known) &&
  resource.startsWith("https://") &&
  resource.endsWith(`.${known.slice("https://".length)}`);

const bareOf = (resource: string): string =>
  resource
    .toLowerCase()
    .replace(/\/\.default$/, "")
    .replace(/\/$/, "");
const isOneResource = (a: string, b: string): boolean => bareOf(a) === bareOf(b);

/**
 * The resource that the tenant does not know; `named` is the one in the message. A known resource is not misspelt: it
 * is written for the other endpoint, or the tenant lacks its service.
 */
export function unknownResource({ url, scope, resource }: SignInCall, named: string | undefined) {
  const parameter = scope ?? resource;
  const own = parameter && (resourceOf(parameter.value) ?? parameter.value);
  const isOther = (one: string) =>
    own !== undefined && /^https:/i.test(own) && /^https:/i.test(one) && !isOneResource(one, own);
  // The reply is about another call, for example while a corrected call is checked.
  if (named !== undefined && isOther(named)) return [];
  const sent = named ?? own;
  const bare = (sent ?? "").replace(/\/(?:\.default)?$/i, "");
  const lower = bare.toLowerCase();
  const knownResources = resourcesFor(hostOf(url));
  const once = scope && onceDefault(scope.value);
  if (scope && once !== undefined && !/\s/.test(once)) return [corrected("unknown", scope, once)];
  if (knownResources.includes(lower)) {
    const isDefault = resource !== undefined && /\/\.default$/i.test(resource.value);
    if (!isDefault) return [resourceScope("certain", "not-set-up", sent, [])];
    return [corrected("default-at-v1", resource, resource.value.replace(/\/\.default$/i, ""))];
  }
  const longer = knownResources.find((known) => lower.startsWith(`${known}/`));
  // A permission after the ID of an app: `api://<id>/access`.
  const app = /^(api:\/\/[\da-f-]{36})\/./i.exec(bare)?.[1];
  const home = knownResources.find((known) => isBelow(lower, known));
  const near = longer ?? app ?? home ?? nearestName(bare, knownResources);
  const value = parameter?.value.replace(bare, near ?? bare);
  const edit =
    parameter && value !== undefined && value !== parameter.value
      ? { ...parameter.place, text: encodeURIComponent(value) }
      : undefined;
  return [resourceScope("certain", "unknown", sent, near ? [near] : [], parameter, edit)];
}
