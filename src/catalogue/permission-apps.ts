import type { Resource } from "./audiences.ts";
import type { Operation } from "./operations.ts";

/** The APIs as an app registration names them. Sources: exposed-apis-create-app-webapp, api-create-app-web. */
const apps: Readonly<Record<Resource, string>> = {
  mde: "WindowsDefenderATP",
  xdr: "Microsoft Threat Protection",
  graph: "Microsoft Graph",
};

export interface PermissionOf {
  readonly permission: string;
  readonly app: string;
}

/** Permissions for the same data in several APIs, which are easily confused. */
const twins: readonly (readonly (readonly [Resource, string])[])[] = [
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

/** The name under which an app registration lists the API of a permission; `undefined` when several APIs have it. */
export function appOf(permission: string, operations: readonly Operation[]): string | undefined {
  const own = operations.filter(({ permissions }) =>
    [...(permissions.application ?? []), ...(permissions.delegated ?? [])].some(
      (one) => one.toLowerCase() === permission.toLowerCase(),
    ),
  );
  const [api, ...others] = new Set(own.map((operation) => operation.api));
  return others.length === 0 && (api === "mde" || api === "xdr" || api === "graph") ? apps[api] : undefined;
}

/** The permission of another API for the same data. */
export function twinOf(permission: string): PermissionOf | undefined {
  const [, base = "", rest = ""] = /^(\w+\.Read)((?:Write)?(?:\.All)?)$/i.exec(permission) ?? [];
  const group = twins.find((pairs) => pairs.some(([, name]) => name.toLowerCase() === base.toLowerCase()));
  const other = group?.find(([, name]) => name.toLowerCase() !== base.toLowerCase());
  return other && { permission: other[1] + rest, app: apps[other[0]] };
}
