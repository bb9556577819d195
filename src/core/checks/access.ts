import type { Cloud } from "../../catalogue/audiences.ts";
import { type Certainty, finding, type Place } from "./finding.ts";

/** Why the product refuses a tenant whatever the token. */
type TenantState = "inactive" | "license" | "onboarding" | "premium";

/** A token, scope or tenant of one cloud used in another. */
export const wrongCloud = (
  certainty: Certainty,
  evidence: { readonly sent: string; readonly expected: readonly string[]; readonly place?: Place },
  args: { readonly from?: Cloud; readonly to: Cloud },
) => finding("wrong-cloud", certainty, { ...evidence, weight: 8 }, args);

/** The reply says that more than this sign-in is wanted: a policy decides, not the request. */
export const conditionalAccess = (args: {
  readonly want: "claims" | "mfa" | "device" | "sign-in" | "blocked";
}) => finding("conditional-access", "certain", { weight: 5 }, args);

/** The reply names a state of the tenant. A new token or permission does not change it. */
export const tenantState = (args: { readonly state: TenantState; readonly name: string }) =>
  finding("tenant-state", "certain", { weight: 10 }, args);
