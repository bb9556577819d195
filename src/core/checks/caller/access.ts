import type { Cloud } from "../../../catalogue/apis/define-api.ts";
import { cloudOf } from "../../../catalogue/audiences.ts";
import type { MessageId, ReadMessage } from "../../../catalogue/messages.ts";
import { hostOf, pathOf } from "../../uri.ts";
import { type Certainty, type Evidences, finding, type Place } from "../finding.ts";

/** Why the product refuses a tenant, whatever the token. */
type TenantState = "inactive" | "license" | "onboarding" | "premium" | "provisioning";

/** A token, scope, or tenant of one cloud is used in another. */
export const wrongCloud = (
  certainty: Certainty,
  evidence: { readonly sent: string; readonly expected: readonly string[]; readonly place?: Place },
  args: { readonly from?: Cloud; readonly to: Cloud },
) => finding("wrong-cloud", certainty, { ...evidence, weight: 8 }, args);

/** A policy requires more than this sign-in; the request itself is not at fault. */
export const conditionalAccess = (args: {
  /** `challenge`: confirmation by a service outside Entra. */
  readonly want: "claims" | "mfa" | "challenge" | "device" | "sign-in" | "binding" | "blocked";
  /** The reply has no `claims` to pass on. */
  readonly isUnclaimed?: true;
  /** How often the user has to sign in, in seconds. */
  readonly every?: number;
  /** The token is that of an app, which has no user who could sign in. */
  readonly isApp?: true;
}) => finding("conditional-access", "certain", { weight: 5 }, args);

interface TenantArguments {
  readonly state: TenantState;
  readonly name: string;
  /** The call went to the worldwide host of an API that has other hosts for the clouds of governments. */
  readonly isWorldwide?: true;
  /** The license is a plan of Defender for Cloud. */
  readonly isPlan?: true;
  /** The call is a hunting query, which other APIs take as well. */
  readonly isHunting?: true;
}

/**
 * The reply names a state of the tenant. A new token or permission does not change it. A service may look for licenses
 * in the wrong place, or too early, so that they are missing is not certain.
 */
export const tenantState = (args: TenantArguments) =>
  finding(
    "tenant-state",
    args.state === "license" || args.state === "premium" ? "likely" : "certain",
    { weight: 10 },
    args,
  );

const states: Partial<Record<MessageId, TenantState>> = {
  accountInactive: "inactive",
  unlicensed: "license",
  notLicensed: "license",
  notOnboarded: "onboarding",
  premiumLicense: "premium",
  notProvisioned: "provisioning",
};

/** Wordings which show that the failure is not about token or permission. */
export const stateWordings: readonly MessageId[] = [
  ...(Object.keys(states) as MessageId[]),
  "blockedByPolicy",
]; // keys of the record

/**
 * Data connectors of Microsoft Sentinel for the alerts of Defender for Cloud, which need one of its plans. Source: page
 * sentinel/connect-defender-for-cloud.
 */
const ofPlan = /"kind"\s{0,9}:\s{0,9}"(?:AzureSecurityCenter|MicrosoftDefenderForCloud)/i;

/** The tenant state or the policy that a reply names. */
export function stateFindings(
  read: ReadMessage | undefined,
  { url, body = "", subject, operation }: Evidences,
) {
  if (!read) return [];
  if (read.id === "blockedByPolicy") return [conditionalAccess({ want: "blocked" })];
  const state = states[read.id];
  if (!state) return [];
  const name = read.parts.reason ?? read.parts.product ?? "";
  const isLicense = state === "license";
  const isWorldwide = isLicense && subject.api?.isDefender === true && cloudOf(hostOf(url)) === "commercial";
  const isPlan = isLicense && /\/dataConnectors\//i.test(pathOf(url)) && ofPlan.test(body);
  const isHunting =
    state === "inactive" &&
    operation?.id === "mde.advancedQueries.run" &&
    cloudOf(hostOf(url)) === "commercial";
  return [
    tenantState({
      state,
      name,
      ...(isWorldwide && { isWorldwide }),
      ...(isPlan && { isPlan }),
      ...(isHunting && { isHunting }),
    }),
  ];
}
