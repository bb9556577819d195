import { factsOfApi } from "../../../catalogue/apis/index.ts";
import type { Api } from "../../../catalogue/apis/names.ts";
import { apiOfAudience, isForeign, isWrongAudience, takesTokens } from "../../../catalogue/audiences.ts";
import { factsOf } from "../../../catalogue/facts.ts";
import type { MessageId } from "../../../catalogue/messages.ts";
import type { Operation } from "../../../catalogue/operations.ts";
import {
  appOf,
  covers,
  isOfSameData,
  type PermissionOf,
  type Tool,
  toolOf,
  twinOf,
} from "../../../catalogue/permission-apps.ts";
import type { ApiError, Claims, Failure } from "../../failure.ts";
import { readingsOf } from "../../message/wording.ts";
import { apiOfFailure } from "../../rules.ts";
import { hostOf } from "../../uri.ts";
import { defineCheck } from "../define-check.ts";
import { type Certainty, type Evidences, finding, type Place } from "../finding.ts";
import { stateFindings, stateWordings } from "./access.ts";
import { accessWords, isAccessCode, namesGround, saysLacked, surestOf } from "./denial.ts";
import {
  audienceOfOwner,
  otherAudience,
  ownFindings,
  permissionHeld,
  uncountedPermission,
} from "./held-permission.ts";
import { type Elsewhere, elsewhereOf, type Slip, slipIn } from "./meant-permission.ts";
import { openKindFindings, saidKindFindings, type TokenKind } from "./token-kind.ts";
import { unlistedNeeds } from "./unlisted-needs.ts";
import { isEdiscovery, isIntune, userRole } from "./user-role.ts";

type Kind = TokenKind;

const place: Place = { part: "header", name: "Authorization" };

interface Missing {
  readonly kind: Kind | "unknown";
  /** The least privileged of the sufficient permissions. */
  readonly needed?: string;
  /** The token has no permissions at all. */
  readonly none: boolean;
  /** The name of the API in the dialog for adding permissions. */
  readonly app?: string;
  /** A permission of another API that is easily confused with the needed one. */
  readonly twin?: PermissionOf;
  readonly elsewhere?: Elsewhere;
  readonly slip?: Slip;
  /** The service reads the directory for a check of its own; the operation itself may be covered. */
  readonly isForDirectory?: true;
  /** The app is a managed identity, which has no app registration. */
  readonly isManaged?: true;
  /** The token was issued to an app of Microsoft, which has no app registration of the user's own. */
  readonly tool?: Tool;
  /** A permission in the token that the documentation also lists for the operation, which may need both. */
  readonly kept?: string;
  /** The audience of the API that has the permission, if the token is for another one, `aud`. */
  readonly audience?: string;
  readonly aud?: string;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * The finding that a permission is missing. A permission that the token has is never called missing: then the API
 * does not count it.
 */
function missingPermission(
  certainty: Certainty,
  needed: readonly string[],
  held: readonly string[] | undefined,
  kind: Kind | "unknown",
  evidence: Evidences,
) {
  const { operations, operation, failure } = evidence;
  const uncounted = held?.find((one) => needed.some((right) => same(one, right)));
  if (uncounted !== undefined) return uncountedPermission(uncounted, evidence);
  const elsewhere = elsewhereOf(held ?? [], needed, kind, evidence);
  const slip = slipIn(needed, held ?? [], evidence);
  const [least] = needed.filter((one) => one !== slip?.asked);
  const app = least === undefined ? undefined : appOf(least, operations);
  const twin = least === undefined ? undefined : twinOf(least);
  // The reply wins over the documentation, which calls them alternatives.
  const listed = kind === "unknown" ? [] : (operation?.permissions[kind] ?? []);
  const kept = held?.find(
    (one) => listed.some((other) => same(one, other)) && !isOfSameData(one, least ?? ""),
  );
  const tool = toolOf(failure.exchange.authorization?.claims?.appid);
  const args: Missing = {
    kind,
    ...(least !== undefined && { needed: least }),
    none: held?.length === 0,
    ...(app && { app }),
    ...(twin && { twin }),
    ...(elsewhere && { elsewhere }),
    ...(slip && { slip }),
    ...(failure.exchange.authorization?.claims?.managed && kind !== "delegated" && { isManaged: true }),
    ...(tool && { tool }),
    ...(kept !== undefined && { kept }),
    ...(least !== undefined && audienceOfOwner(least, evidence)),
  };
  const sent = held && held.length > 0 ? held.slice(0, 40).join(", ") : undefined;
  return finding("missing-permission", certainty, { sent, expected: needed, place, weight: 5 }, args);
}

/** eDiscovery, the activity feed, and services behind Microsoft Graph answer 401 where others answer 403, and some replies say that they do. */
export const deniesBy401 = (api: Api | undefined, url: string, error: ApiError): boolean =>
  api === "o365" || isEdiscovery(url) || error.code === "Forbidden" || saysLacked(error);

/** The permissions listed in a message. */
const names = (list: string | undefined): string[] =>
  (list ?? "").split(/[\s,]+/).filter((name) => /^\w[\w.-]{2,}$/.test(name));

/** Whether a permission covers the data of one service only, of those that another one in the list covers. */
function isPartOf(name: string, list: readonly string[]): boolean {
  const whole = name.replace(/^([a-z]{1,60})-[a-z]{1,60}\./i, "$1.");
  return whole !== name && list.some((other) => same(other, whole));
}

/** Sorts by privilege: the documented least privileged permission first, then read-only ones. */
function leastFirst(list: readonly string[], least: readonly string[] = []): string[] {
  const rank = (name: string) => (isPartOf(name, list) ? 3 : 0) + rankOf(name);
  const rankOf = (name: string) =>
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

/** The permissions in the token; `undefined` if it could not be read. Users have scopes, apps have roles. */
function heldBy(claims: Claims | undefined): Token | undefined {
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
const permissionWordings: readonly MessageId[] = [...permissionMessages, ...stateWordings];
/** Codes of a refusal that may or may not mean a missing permission; Graph's UnknownError without a message means one. */
const openCodes =
  /^(?:forbidden|unauthorized|accessdenied|notallowed|af10001|unknownerror|authorization_requestdenied|authentication_msgraphpermissionmissing)$/i;

/** Words that say who is denied access: a user, not an app. */
const userWords =
  /\buser(?: does|'s| is| has| lacks| may| can)\b|\bmember of (?:an? |the )?(?:\w{1,40} )?roles?\b/i;

/**
 * Compares the permission that a denied call needs with those in the token. The reply's own list is certain; so is
 * the documented list if it is complete, unless the reply gives an unknown reason, or denies access for something else.
 * If the token has enough, the finding says so. Silent if the token could not be read, except for what the reply itself
 * says. Triggered by GET /api/vulnerabilities with a token whose only role is Alert.Read.All, answered 403. Sources: the
 * operation pages (permissions, user role), permissions reference of Microsoft Graph.
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
        "Authentication_ApplicationHasNoDirectoryReadAccess",
        "Authentication_RequestFromUnsupportedUserRole",
      ],
    },
    { codes: ["Unauthorized"], statuses: [403] },
    { codes: "none", statuses: [403] },
    { statuses: [403], wordings: permissionWordings },
    { wordings: ["userNeeded"] },
    { codes: ["NotFound", "ResourceNotFound"] },
  ],
  needs: "hasPermissions",
  question: "permission",
  run,
});

function run(evidence: Evidences) {
  const { status } = evidence.failure.error;
  const refused = saidKindFindings(evidence);
  if (refused.length > 0) return refused;
  if (status === 403) return permissionFindings(evidence);
  const held = heldBy(evidence.failure.exchange.authorization?.claims)?.held ?? [];
  // An app does not see the indicators of others.
  return status === 404 ? ownFindings(held, evidence) : [];
}

/** Whether the reply misses a permission in the token of this call: it read no other ones in it. */
export function missesPermissions({ error, exchange }: Failure): boolean {
  const [read] = readingsOf(error, ...permissionMessages);
  const held = heldBy(exchange.authorization?.claims)?.held ?? [];
  return read !== undefined && names(read.parts.held).every((one) => held.some((other) => same(one, other)));
}

/** Whether the reply misses permissions that the token has: they count for another API. */
export function ignoresHeld({ exchange, error }: Failure): boolean {
  const [read] = readingsOf(error, ...permissionMessages);
  const held = heldBy(exchange.authorization?.claims)?.held ?? [];
  // The API read other permissions, so it saw another token.
  if (read?.parts.held) return false;
  return read?.parts.held === ""
    ? held.length > 0
    : names(read?.parts.required).some((one) => held.some((other) => same(one, other)));
}

/** The kind of permission that a wording is about; `undefined` if it may be either. */
function kindSaid(id: MessageId, message: string): Kind | undefined {
  if (id === "graphPermissions" || /\bone of the following scopes:/i.test(message)) return undefined;
  return /\brequired (?:scopes:|delegated permissions?\b)/i.test(message) ? "delegated" : "application";
}

/** The findings of this check. Those about a 401 belong to the check of the token, which rules out its own first. */
export function permissionFindings(evidence: Evidences) {
  const { failure, url, operation } = evidence;
  const { exchange, error } = failure;
  const api = apiOfFailure(failure);
  const isDenied = error.status === 403 || (error.status === 401 && deniesBy401(api, url, error));
  if (!isDenied || !takesTokens(api) || !factsOfApi[api].hasPermissions) return [];
  if (
    error.shape === "preflight" ||
    error.shape === "html" ||
    error.shape === "session-control" ||
    exchange.networkError !== undefined
  )
    return [];

  const read = readingsOf(error)[0];
  const state = stateFindings(read, evidence);
  if (state.length > 0) return state;
  const claims = exchange.authorization?.claims;
  // A gateway's own token says nothing about the one that it forwards.
  const isGateways = exchange.api !== undefined && apiOfAudience(claims?.aud ?? "") === undefined;
  const token = isGateways ? undefined : heldBy(claims);
  if (read && permissionMessages.includes(read.id)) {
    const said = read.parts.held === undefined ? undefined : names(read.parts.held);
    const kind = kindSaid(read.id, error.message ?? "") ?? token?.kind ?? "unknown";
    const needed = leastFirst(
      names(read.parts.required),
      kind === "unknown" ? [] : operation?.leastPrivileged?.[kind],
    );
    return saidFindings(needed, said, kind, token, evidence);
  }
  if (error.code === noDirectory) return directoryFindings(token, evidence);
  if (error.code === noReportRole) return token?.kind === "delegated" ? [reportRole(token, evidence)] : [];
  if (read || !isOpen(error, api)) return [];
  const said = error.message ?? "";
  if (!token) return userWords.test(said) && accessWords.test(said) ? [userRole(evidence)] : [];
  // Permissions of another API prove nothing: the audience is wrong, which the token check reports.
  const { aud, appid } = claims ?? {};
  const isElsewhere =
    aud !== undefined && (isWrongAudience(aud, api, hostOf(url)) || isForeign(aud, api, appid));
  if (!exchange.api && isElsewhere) return [];
  if (/\bnot include the expected permission\b/i.test(said)) {
    const held = token.held.some((one) => /^ActivityFeed\.Read/i.test(one));
    if (isOfDlp.test(url)) return [missingPermission("certain", [readDlp], token.held, token.kind, evidence)];
    // The reply wins over the documentation, but does not name the permission.
    if (held) return [];
  }
  return comparedFindings(token, evidence, surestOf(error));
}

/**
 * What policies on data loss have found needs a permission of its own. Source: page
 * office-365-management-activity-api-reference.
 */
const readDlp = "ActivityFeed.ReadDlp";
const isOfDlp = /[?&]contentType=DLP\.All\b|\/dlpSensitiveTypes\b/i;

/**
 * Code of the reports of Microsoft Entra for a user without a role that may read them. Source: page
 * entra/identity/monitoring-health/howto-configure-prerequisites-for-reporting-api.
 */
const noReportRole = "Authentication_RequestFromUnsupportedUserRole";

function reportRole({ held, kind }: Token, evidence: Evidences) {
  const needed = evidence.operation ? documented(evidence.operation, kind) : [];
  const enough = held.find((name) => needed.some((one) => covers(name, one)));
  return userRole(evidence, enough, kind, "certain");
}

/** Whether a code leaves open why access is denied; one that is not documented must itself be about access. */
const isOpen = ({ code }: ApiError, api: Api): boolean =>
  code === undefined || openCodes.test(code) || (factsOf(code, api) === undefined && isAccessCode(code));

/** Code of a service that reads the directory with the rights of the app, for example for a check of licenses. */
const noDirectory = "Authentication_ApplicationHasNoDirectoryReadAccess";
const readsDirectory = ["Directory.Read.All", "Directory.ReadWrite.All"];

/** What the app lacks to read the directory, which the operation itself does not ask for. */
function directoryFindings(token: Token | undefined, evidence: Evidences) {
  const kind = token?.kind ?? "unknown";
  const held = token?.held.find((name) => readsDirectory.some((one) => same(one, name)));
  if (held !== undefined) return [permissionHeld({ held })];
  const found = missingPermission("certain", readsDirectory, token?.held, kind, evidence);
  return found.check === "missing-permission"
    ? [{ ...found, args: { ...found.args, app: "Microsoft Graph", isForDirectory: true as const } }]
    : [found];
}

/** Compares the permissions that the reply names with those in the token. `said` is what the API read there. */
function saidFindings(
  needed: readonly string[],
  said: readonly string[] | undefined,
  kind: Kind | "unknown",
  token: Token | undefined,
  evidence: Evidences,
) {
  const held = said && said.length > 0 ? said : (token?.held ?? said);
  const isOfKind = token === undefined || kind === "unknown" || token.kind === kind;
  if (!isOfKind && held === token.held) {
    const other = held.find((one) => needed.some((right) => same(one, right)));
    if (other !== undefined)
      return [permissionHeld({ held: other, isUncounted: true, asked: kind }, "likely")];
  }
  const [only, ...more] = needed;
  const slip = only !== undefined && more.length === 0 ? slipIn([only], held ?? [], evidence) : undefined;
  if (slip) return [permissionHeld({ held: slip.held })];
  // The token has the permission that the API does not see, so it is not the permission that is missing.
  const unseen =
    said?.length === 0 && isOfKind
      ? held?.find((name) => needed.some((one) => covers(name, one)))
      : undefined;
  if (unseen !== undefined) return [uncountedPermission(unseen, evidence)];
  return [missingPermission(isOfOther(evidence) ? "likely" : "certain", needed, held, kind, evidence)];
}

/** Whether the token is for another service, so that its audience is to be corrected first. */
function isOfOther({ failure }: Evidences): boolean {
  const { aud, appid } = failure.exchange.authorization?.claims ?? {};
  const api = apiOfFailure(failure);
  return (
    failure.exchange.api === undefined && aud !== undefined && api !== undefined && isForeign(aud, api, appid)
  );
}

/** Compares the token's permissions with the documented ones. */
function comparedFindings({ kind, held }: Token, evidence: Evidences, surest: Certainty) {
  const { operation, subject, method, url } = evidence;
  const needed = operation ? documented(operation, kind) : unlistedNeeds(method, url);
  // Outside Defender, an operation without documented permissions may need none, or a role.
  if (needed.length === 0 && subject.api && !subject.api.isDefender) return [];
  if (held.length === 0) {
    const sure = namesGround(evidence.failure.error.message ?? "") ? "possible" : "certain";
    return [missingPermission(sure, needed, held, kind, evidence)];
  }
  if (held.some((name) => name.toLowerCase() === "user_impersonation")) return [userRole(evidence)];
  if (
    isIntune(url) &&
    kind === "delegated" &&
    needed.length === 0 &&
    held.some((name) => /^DeviceManagement/i.test(name))
  )
    return [userRole(evidence)];
  if (needed.length === 0) return openKindFindings(kind, evidence);
  const own = ownFindings(held, evidence);
  if (own.length > 0) return own;
  const enough = held.find((name) => needed.some((one) => covers(name, one)));
  if (enough !== undefined) {
    const isByRole = kind === "delegated" || isEdiscovery(evidence.url);
    return isByRole
      ? [userRole(evidence, enough, kind)]
      : [permissionHeld({ held: enough, ...otherAudience(evidence) })];
  }
  const { error } = evidence.failure;
  if (operation?.permissionsOpen && !saysLacked(error)) return [];
  const isListed = error.code === undefined || subject.code !== undefined;
  const isComplete =
    operation !== undefined &&
    !operation.permissionsOpen &&
    (isListed || saysLacked(error)) &&
    (!subject.api || subject.api.isDefender); // only Defender's lists
  const sure = surest === "certain" && !isComplete ? "likely" : surest;
  return [missingPermission(sure, needed, held, kind, evidence)];
}
