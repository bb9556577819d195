import { defineApi } from "../define-api.ts";
import { sentinelRoles } from "../sentinel.ts";

/**
 * Log Analytics and Microsoft Sentinel queries. The innermost error is the explanation. Source:
 * azure-monitor/logs/api/errors.
 */
export const loganalytics = defineApi({
  family: "loganalytics",
  ids: ["correlationid", "x-ms-request-id header", "request-id header"],
  readsInnermost: true,
  tokens: "jwt",
  hasRoles: true,
  paths: "some",
  audiences: [
    {
      cloud: "commercial",
      open: true,
      values: [
        "https://api.loganalytics.io",
        "https://api.loganalytics.azure.com",
        "ca7f3f0b-7d91-482c-8e09-c5d840d0eac5",
      ],
    },
    { cloud: "gov", open: true, values: ["https://api.loganalytics.us"] },
    { cloud: "china", open: true, values: ["https://api.loganalytics.azure.cn"] },
  ],
  refuses: ["arm", "graph"],
  pages: [{ name: "errorsLogs", path: "azure/azure-monitor/logs/api/errors" }, sentinelRoles],
  operationPages: "azure",
  operations: () => import("./operations.json"),
});
