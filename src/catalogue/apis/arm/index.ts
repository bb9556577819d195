import { defineApi } from "../define-api.ts";
import { sentinelRoles } from "../sentinel.ts";

/**
 * Azure Resource Manager with the providers of Defender for Cloud, Sentinel, EASM and Defender for IoT. Access
 * depends on role assignments, so a token's claims do not prove that a permission is missing.
 */
export const arm = defineApi({
  family: "arm",
  ids: ["x-ms-correlation-request-id header", "x-ms-request-id header", "x-ms-routing-request-id header"],
  targetNames: true,
  readsInnermost: true,
  hasJobs: true,
  concerns: (path, body) =>
    !/^\/batch$/i.test(path) ||
    /\/providers\/Microsoft\.(?:Security(?:Insights)?|Easm|IoTSecurity)(?![\w.])/i.test(body),
  // Source: update "Deprecating the Log Search API for Azure Log Analytics" of 2018.
  withdrawn: [
    {
      path: /\/providers\/Microsoft\.OperationalInsights\/workspaces\/[^/]{1,100}\/search$/i,
      next: "POST …/providers/Microsoft.OperationalInsights/workspaces/{workspace}/query",
    },
  ],
  tokens: "jwt",
  hasRoles: true,
  // A resource provider; Azure itself has codes of its own for tokens.
  roleBehind401: "unnamed",
  paths: "some",
  audiences: [
    {
      cloud: "commercial",
      open: true,
      values: [
        "https://management.azure.com",
        "https://management.core.windows.net",
        "797f4846-ba00-4fd7-ba43-dac1f8f63013",
      ],
    },
    {
      cloud: "gov",
      open: true,
      values: ["https://management.usgovcloudapi.net", "https://management.core.usgovcloudapi.net"],
    },
    { cloud: "china", open: true, values: ["https://management.chinacloudapi.cn"] },
  ],
  refuses: ["loganalytics", "graph"],
  pages: [
    { name: "errorsArm", path: "azure/azure-resource-manager/troubleshooting/common-deployment-errors" },
    sentinelRoles,
  ],
  operationPages: "rest",
  operations: () => import("./operations.json"),
});
