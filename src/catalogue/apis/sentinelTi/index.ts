import { defineApi } from "../define-api.ts";
import { sentinelRoles } from "../sentinel.ts";

/** Upload of threat intelligence to Microsoft Sentinel. Source: page sentinel/stix-objects-api. */
export const sentinelTi = defineApi({
  family: "sentinelTi",
  ids: ["activityid", "x-ms-request-id header"],
  tokens: "jwt",
  hasRoles: true,
  roleBehind401: "Microsoft Sentinel Contributor",
  paths: "some",
  takesTokensOf: ["arm"],
  refuses: ["graph"],
  pages: [{ name: "apiThreatIntelligence", path: "azure/sentinel/stix-objects-api" }, sentinelRoles],
  operationPages: "azure",
  operations: () => import("./operations.json"),
});
