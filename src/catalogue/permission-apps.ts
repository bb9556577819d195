import { factsOfApi } from "./apis/index.ts";
import type { Api } from "./apis/names.ts";
import type { Operation } from "./operations.ts";

export interface PermissionOf {
  readonly permission: string;
  readonly app: string;
}

/** Permissions for the same data in several APIs, which are easily confused. */
const twins: readonly (readonly (readonly [Api, string])[])[] = [
  [
    ["mde", "AdvancedQuery.Read"],
    ["xdr", "AdvancedHunting.Read"],
    ["graph", "ThreatHunting.Read"],
  ],
  [
    ["xdr", "Incident.Read"],
    ["graph", "SecurityIncident.Read"],
  ],
  [
    ["mde", "Alert.Read"],
    ["graph", "SecurityAlert.Read"],
  ],
];

export type Tool = "Azure CLI" | "Azure PowerShell" | "Microsoft Graph PowerShell";

/**
 * Command lines of Microsoft by application ID. The permissions of the first two are fixed; the third one requests any
 * scope. Source: first-party applications of Microsoft Entra ID.
 */
const tools: Readonly<Record<string, Tool>> = {
  "04b07795-8ddb-461a-bbee-02f9e1bf7b46": "Azure CLI",
  "1950a258-227b-4e31-a9cf-717495945fc2": "Azure PowerShell",
  "14d82eec-204b-4c2f-b7e8-296a70dab67e": "Microsoft Graph PowerShell",
};

/** The command line to which a token was issued; `undefined` for another app. */
export const toolOf = (appid: string | undefined): Tool | undefined => tools[appid?.toLowerCase() ?? ""];

/** The APIs that have a permission of this name. */
export function apisWith(permission: string, operations: readonly Operation[]): readonly Api[] {
  const own = operations.filter(({ permissions }) =>
    [...(permissions.application ?? []), ...(permissions.delegated ?? [])].some(
      (one) => one.toLowerCase() === permission.toLowerCase(),
    ),
  );
  return [...new Set(own.map((operation) => operation.api))];
}

/** The name under which an app registration lists the API of a permission; `undefined` when several APIs have it. */
export function appOf(permission: string, operations: readonly Operation[]): string | undefined {
  if (/^DeviceManagement/.test(permission)) return factsOfApi.graph.app; // of Intune
  const [api, ...others] = apisWith(permission, operations);
  return api && others.length === 0 ? factsOfApi[api].app : undefined;
}

/** The equivalent permission of another API. */
export function twinOf(permission: string): PermissionOf | undefined {
  const [, base = "", rest = ""] = /^(\w+\.Read)((?:Write)?(?:\.All)?)$/i.exec(permission) ?? [];
  const group = twins.find((pairs) => pairs.some(([, name]) => name.toLowerCase() === base.toLowerCase()));
  const other = group?.find(([, name]) => name.toLowerCase() !== base.toLowerCase());
  if (!other) return undefined;
  const [api, name] = other;
  const { app } = factsOfApi[api];
  return app === undefined ? undefined : { permission: name + rest, app };
}

/** Splits `Machine.ReadWrite.All` into what it is about, what it allows, and for whose data. */
function partsOf(permission: string) {
  const [, base, verb, all] = /^(.+?)\.(Read|ReadWrite)(\.All)?$/i.exec(permission) ?? [];
  return base && verb
    ? { base: base.toLowerCase(), writes: /write/i.test(verb), isAll: all !== undefined }
    : undefined;
}

/** Whether two permissions are about the same data. */
export const isOfSameData = (one: string, other: string): boolean =>
  partsOf(one) !== undefined && partsOf(one)?.base === partsOf(other)?.base;

/** Whether a permission includes another one: itself, and `X.ReadWrite.All` also `X.Read.All` and `X.Read`. */
export function covers(held: string, needed: string): boolean {
  if (held.toLowerCase() === needed.toLowerCase()) return true;
  const [has, wants] = [partsOf(held), partsOf(needed)];
  if (!has || !wants || has.base !== wants.base) return false;
  return (has.writes || !wants.writes) && (has.isAll || !wants.isAll);
}
