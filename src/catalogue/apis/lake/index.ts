import { defineApi } from "../define-api.ts";

/** KQL over the Microsoft Sentinel data lake. Neither the format nor the codes of its failures are documented. */
export const lake = defineApi({
  family: "lake",
  ids: ["activityid", "x-ms-request-id header", "request-id header", "correlationid"],
  tokens: "jwt",
  hasRoles: true,
  roleBehind401: "unnamed",
  paths: "some",
  audiences: [{ cloud: "commercial", open: true, values: ["4500ebfb-89b6-4b14-a480-7f749797bfcd"] }],
  pages: [{ name: "apiLake", path: "azure/sentinel/datalake/kql-queries-api" }],
  operationPages: "azure",
  operations: () => import("./operations.json"),
});
