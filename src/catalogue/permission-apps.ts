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
