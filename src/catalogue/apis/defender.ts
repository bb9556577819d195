import type { Page } from "./define-api.ts";

/** Facts shared by Defender for Endpoint and Defender XDR. */
export const defender = {
  family: "defender",
  /**
   * Source: page api-error-codes (`target`); the header of the sign-in middleware is known only from published
   * responses.
   */
  ids: [
    "forwarded target",
    "target",
    "mise-correlation-id header",
    "request-id",
    "request-id header",
    "x-ms-request-id header",
    "x-ms-correlation-id header",
    "activityid",
    "requestid",
    "clientrequestid",
    "traceid",
  ],
  tokens: "jwt",
  hasPermissions: true,
  paths: "all",
  isListed: () => true,
  odata: "dollar",
  isDefender: true,
  refuses: ["graph"],
} as const;

export const codesXdr: Page = { name: "codesXdr", path: "defender-xdr/api-error-codes" };
export const access: Page = { name: "access", path: "defender-xdr/api-access" };
export const overview: Page = { name: "overview", path: "defender-xdr/api-overview" };

export const related: readonly Page[] = [
  overview,
  { name: "supported", path: "defender-xdr/api-supported" },
  access,
  { name: "terms", path: "defender-xdr/api-terms" },
];
