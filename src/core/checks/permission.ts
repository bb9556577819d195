import { apiOfAudience } from "../../catalogue/audiences.ts";
import { type MessageId, readMessage } from "../../catalogue/messages.ts";
import type { Operation } from "../../catalogue/operations.ts";
import type { Claims } from "../failure.ts";
import { apiOfCall } from "../rules.ts";
import { stateFindings, stateWordings } from "./access.ts";
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

/** `held` is a permission in the token that the operation accepts. */
const userRole = (args: { readonly role?: string; readonly held?: string }) =>
  finding("user-role", "possible", {}, args);

const permissionHeld = (args: { readonly held: string }) =>
  finding("permission-held", "possible", { sent: args.held, place }, args);

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

interface Token {
  readonly kind: Kind;
  readonly held: readonly string[];
}

/** The permissions in the token; `undefined` when it could not be read. Users have scopes, apps have roles. */
function heldBy(claims: Claims | undefined): Token | undefined {
  if (!claims || (!claims.roles && !claims.scp && !claims.appid && !claims.idtyp)) return undefined;
  return claims.scp !== undefined
    ? { kind: "delegated", held: claims.scp.split(/\s+/).filter(Boolean) }
    : { kind: "application", held: claims.roles ?? [] };
}

const documented = (operation: Operation, kind: Kind): string[] =>
  leastFirst(operation.permissions[kind] ?? [], operation.leastPrivileged?.[kind]);

/** `Machine.ReadWrite.All` in its parts: what it is about, what it allows, and for whose data. */
function partsOf(permission: string) {
  const [, base, verb, all] = /^(.+?)\.(Read|ReadWrite)(\.All)?$/i.exec(permission) ?? [];
  return base && verb
    ? { base: base.toLowerCase(), writes: /write/i.test(verb), isAll: all !== undefined }
    : undefined;
}

/** Whether a permission includes another one: itself, and `X.ReadWrite.All` also `X.Read.All` and `X.Read`. */
export function covers(held: string, needed: string): boolean {
  if (held.toLowerCase() === needed.toLowerCase()) return true;
  const [has, wants] = [partsOf(held), partsOf(needed)];
  if (!has || !wants || has.base !== wants.base) return false;
  return (has.writes || !wants.writes) && (has.isAll || !wants.isAll);
}

/** Wordings that name the sufficient permissions. */
const permissionMessages: readonly MessageId[] = [
  "roles",
  "rolesNeeded",
  "permissionsNeeded",
  "graphPermissions",
];
const permissionWordings: readonly MessageId[] = [...permissionMessages, ...stateWordings];
/** Codes of a 403 that leave open whether a permission is missing; Graph's empty UnknownError means one. */
const openCodes =
  /^(?:forbidden|unauthorized|accessdenied|notallowed|unknownerror|authorization_requestdenied|authentication_msgraphpermissionmissing)$/i;

/** Words that say no more than that access is refused. */
const generalWords =
  /^[\s.]*$|forbidden|unauthori[sz]ed|not authori[sz]ed|denied|permission|privilege|\broles?\b|\bscopes?\b|consent/i;

/**
 * The permission that a refused call needs against what the token holds. The reply's own list is certain; the
 * documented list is as good where it is not open, unless the reply gives a reason that is not known here. When the
 * token holds enough, that is said instead. Silent when the token could not be read, except for the reply's own words.
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
  if (error.shape === "preflight" || error.shape === "html" || exchange.networkError !== undefined) return [];

  const read = readMessage(error.message ?? "");
  const state = stateFindings(read);
  if (state.length > 0) return state;
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
  if (read || !token || (error.code !== undefined && !openCodes.test(error.code))) return [];
  return comparedFindings(token, operation, generalWords.test(error.message ?? ""));
}

/** The permissions of the token beside those that are documented. `isOpen`: the reply gives no reason of its own. */
function comparedFindings({ kind, held }: Token, operation: Operation | undefined, isOpen: boolean) {
  const needed = operation ? documented(operation, kind) : [];
  if (held.length === 0) return [missingPermission("certain", needed, held, kind)];
  if (held.some((name) => name.toLowerCase() === "user_impersonation"))
    return [userRole({ role: operation?.userRole })];
  if (!operation || needed.length === 0) return [];
  const enough = held.find((name) => needed.some((one) => covers(name, one)));
  if (enough !== undefined)
    return kind === "delegated"
      ? [userRole({ role: operation.userRole, held: enough })]
      : [permissionHeld({ held: enough })];
  if (operation.permissionsOpen) return [];
  return [missingPermission(isOpen ? "certain" : "likely", needed, held, kind)];
}
