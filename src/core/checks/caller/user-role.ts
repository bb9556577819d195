import type { Api } from "../../../catalogue/apis/names.ts";
import { apiOfFailure } from "../../rules.ts";
import { pathOf } from "../../uri.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";
import type { TokenKind } from "./token-kind.ts";

/** Where the roles of users are assigned. */
type RolePlace = "defender" | "entra" | "purview" | "intune" | "audit";

/**
 * Sources: the operation pages of Microsoft Graph; for the activity feed, whose users need access to the audit log,
 * issue 1372 of the documentation of Power Platform and page purview/audit-search.
 */
function rolePlaceOf(url: string, api: Api | undefined): RolePlace {
  if (api === "o365") return "audit";
  if (isEdiscovery(url)) return "purview";
  if (isIntune(url)) return "intune";
  const ofEntra =
    /\/(?:secureScore\w*|attackSimulation|auditLogs|bitlocker|identityProtection|conditionalAccess)\b/i;
  return ofEntra.test(pathOf(url)) ? "entra" : "defender";
}

export const isIntune = (url: string): boolean =>
  /^\/(?:v1\.0|beta)\/device(?:App)?Management\b/i.test(pathOf(url));

export const isEdiscovery = (url: string): boolean => /\/ediscovery/i.test(pathOf(url));

interface RoleArguments {
  readonly where: RolePlace;
  readonly role?: string;
  /** Documented roles of which one is enough. */
  readonly roles?: readonly string[];
  readonly held?: string;
  /** The service principal of an app needs the role, too. */
  readonly isApp?: true;
}

/** `held` is a permission in the token that the operation accepts. Certain if the reply misses the role. */
export const userRole = (
  { url, operation, failure }: Evidences,
  held?: string,
  kind?: TokenKind,
  certainty: Certainty = "possible",
) => {
  const where = rolePlaceOf(url, apiOfFailure(failure));
  const args: RoleArguments = {
    where,
    ...(kind === "application" && { isApp: true }),
    ...(operation?.userRole && { role: operation.userRole }),
    ...(operation?.directoryRoles && where === "entra" && { roles: operation.directoryRoles }),
    ...(held !== undefined && { held }),
  };
  return finding("user-role", certainty, {}, args);
};
