import type { Cloud } from "../../catalogue/apis/define-api.ts";
import type { MessageId, ReadMessage } from "../../catalogue/messages.ts";
import { type Certainty, finding, type Place } from "./finding.ts";

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
  readonly want: "claims" | "mfa" | "challenge" | "device" | "sign-in" | "blocked";
  /** The reply has no `claims` to pass on. */
  readonly isUnclaimed?: true;
  /** How often the user has to sign in, in seconds. */
  readonly every?: number;
}) => finding("conditional-access", "certain", { weight: 5 }, args);

/** The reply names a state of the tenant. A new token or permission does not change it. */
export const tenantState = (args: { readonly state: TenantState; readonly name: string }) =>
  finding("tenant-state", "certain", { weight: 10 }, args);

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

/** The tenant state or the policy that a reply names. */
export function stateFindings(read: ReadMessage | undefined) {
  if (!read) return [];
  if (read.id === "blockedByPolicy") return [conditionalAccess({ want: "blocked" })];
  const state = states[read.id];
  return state ? [tenantState({ state, name: read.parts.reason ?? read.parts.product ?? "" })] : [];
}
