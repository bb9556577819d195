import type { Page } from "./define-api.ts";

/** Where Azure puts the ids of a call. */
export const azureIds = [
  "x-ms-correlation-request-id header",
  "x-ms-request-id header",
  "x-ms-routing-request-id header",
];

export const armErrors: Page = {
  name: "errorsArm",
  path: "azure/azure-resource-manager/troubleshooting/common-deployment-errors",
};
export const sentinelRoles: Page = { name: "sentinelRoles", path: "azure/sentinel/roles" };
