import { apiOfAudience } from "../../catalogue/audiences.ts";
import { type MessageId, readMessage } from "../../catalogue/messages.ts";
import type { Operation } from "../../catalogue/operations.ts";
import type { Claims } from "../failure.ts";
import { apiOfCall } from "../rules.ts";
import { tenantState } from "./access.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding, type Place } from "./finding.ts";

type Kind = "application" | "delegated";

const place: Place = { part: "header", name: "Authorization" };

/** `needed` is the smallest of the sufficient permissions; `none`: the token holds no permission at all. */
function missingPermission(
  certainty: Certainty,
  needed: readonly string[],
  held: readonly string[] | undefined,
  kind: Kind | "unknown",
) {
  const args: { readonly kind: Kind | "unknown"; readonly needed?: string; readonly none: boolean } = {
    kind,
    needed: needed[0],
    none: held?.length === 0,
  };
  const sent = held && held.length > 0 ? held.slice(0, 40).join(", ") : undefined;
  return finding("missing-permission", certainty, { sent, expected: needed, place, weight: 5 }, args);
}

const userRole = (args: { readonly role?: string }) => finding("user-role", "possible", {}, args);

/** The permissions listed in a message. */
const names = (list: string | undefined): string[] =>
  (list ?? "").split(/[\s,]+/).filter((name) => /^\w[\w.-]{2,}$/.test(name));

/** Least first: what the documentation calls least, then what only reads. */
function leastFirst(list: readonly string[], least: readonly string[] = []): string[] {
  const rank = (name: string) =>
    least.some((other) => other.toLowerCase() === name.toLowerCase())
      ? 0
      : /write|manage/i.test(name)
        ? 2
        : 1;
  return [...new Set(list)].sort((a, b) => rank(a) - rank(b));
}

/** The permissions in the token; `undefined` when it could not be read. Users have scopes, apps have roles. */
function heldBy(
  claims: Claims | undefined,
): { readonly kind: Kind; readonly held: readonly string[] } | undefined {
  if (!claims || (!claims.roles && !claims.scp && !claims.appid && !claims.idtyp)) return undefined;
  return claims.scp !== undefined
    ? { kind: "delegated", held: claims.scp.split(/\s+/).filter(Boolean) }
    : { kind: "application", held: claims.roles ?? [] };
}

const documented = (operation: Operation, kind: Kind): string[] =>
  leastFirst(operation.permissions[kind] ?? [], operation.leastPrivileged?.[kind]);

/** Wordings that name the sufficient permissions. */
const permissionMessages: readonly MessageId[] = [
  "roles",
  "rolesNeeded",
  "permissionsNeeded",
  "graphPermissions",
];
const permissionWordings: readonly MessageId[] = [...permissionMessages, "notOnboarded", "premiumLicense"];
/** Codes of a 403 that leave open whether a permission is missing; Graph's empty UnknownError means one. */
const openCodes =
  /^(?:forbidden|unauthorized|accessdenied|notallowed|unknownerror|authorization_requestdenied|authentication_msgraphpermissionmissing)$/i;

/**
 * The permission that a refused call needs against what the token holds. The reply's own list is certain; the
 * documented list is as good where it carries no flag. A delegated token may also lack the user's role: possible.
 * Silent when the token could not be read, save for the reply's own words.
 * Triggered by GET /api/vulnerabilities with a token whose only role is Alert.Read.All, answered 403.
 * Sources: the operation pages (permissions, user role), permissions reference of Microsoft Graph.
 */
export const permission = defineCheck({
  name: "permission",
  scope: [
    {
      codes: [
        "Forbidden",
        "accessDenied",
        "notAllowed",
        "UnknownError",
        "Authorization_RequestDenied",
        "Authentication_MSGraphPermissionMissing",
      ],
    },
    { codes: ["Unauthorized"], statuses: [403] },
    { codes: "none", statuses: [403] },
    { statuses: [403], wordings: permissionWordings },
  ],
  question: "permission",
  run,
});

function run({ failure, url, operation }: Evidences) {
  const { exchange, error } = failure;
  const api = apiOfCall(exchange, url) ?? apiOfCall(exchange);
  if (error.status !== 403 || (api !== "mde" && api !== "xdr" && api !== "graph")) return [];
  if (error.shape === "preflight" || error.shape === "html") return [];

  const read = readMessage(error.message ?? "");
  if (read?.id === "notOnboarded")
    return [tenantState({ state: "onboarding", name: read.parts.product ?? "" })];
  if (read?.id === "premiumLicense") return [tenantState({ state: "premium", name: "" })];
  const claims = exchange.authorization?.claims;
  // A gateway's own token says nothing about the one that it sends on.
  const isForeign = exchange.api !== undefined && apiOfAudience(claims?.aud ?? "") === undefined;
  const token = isForeign ? undefined : heldBy(claims);
  if (read && permissionMessages.includes(read.id)) {
    const said = read.parts.held === undefined ? undefined : names(read.parts.held);
    const kind = read.id === "graphPermissions" ? (token?.kind ?? "unknown") : "application";
    const needed = leastFirst(
      names(read.parts.required),
      kind === "unknown" ? [] : operation?.leastPrivileged?.[kind],
    );
    return [missingPermission("certain", needed, said ?? token?.held, kind)];
  }
  if (read || (error.code !== undefined && !openCodes.test(error.code))) return [];

  if (!token) {
    const unknown = error.code?.toLowerCase() === "unknownerror" && !isForeign && operation;
    return unknown
      ? [missingPermission("possible", documented(operation, "application"), undefined, "unknown")]
      : [];
  }
  const { kind, held } = token;
  const needed = operation ? documented(operation, kind) : [];
  if (held.length === 0) return [missingPermission("certain", needed, held, kind)];
  if (held.some((name) => name.toLowerCase() === "user_impersonation"))
    return [userRole({ role: operation?.userRole })];
  if (!operation || needed.length === 0) return [];
  const lower = new Set(held.map((name) => name.toLowerCase()));
  if (!needed.some((name) => lower.has(name.toLowerCase())))
    return [missingPermission(operation.permissionsOpen ? "possible" : "certain", needed, held, kind)];
  return kind === "delegated" ? [userRole({ role: operation.userRole })] : [];
}
