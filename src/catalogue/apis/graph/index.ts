import { codesXdr, overview } from "../defender.ts";
import { defineApi } from "../define-api.ts";

/** Sources: pages errors (IDs) and json-batching of Microsoft Graph. */
export const graph = defineApi({
  family: "graph",
  ids: [
    "forwarded target",
    "request-id",
    "request-id header",
    "requestid",
    "client-request-id",
    "client-request-id header",
    "activity id",
  ],
  targetNames: true,
  forwards: true,
  concerns: (path, body) =>
    !/\/subscriptions$/i.test(path) || /"resource"\s{0,20}:\s{0,20}"\/?security\//i.test(body),
  isListed: (path) => /^\/(?:v1\.0|beta)\/security\//i.test(path),
  tokens: "any",
  hasPermissions: true,
  app: "Microsoft Graph",
  paths: "some",
  odata: "bare",
  mostInBatch: 20,
  isDefender: true,
  audiences: [
    {
      cloud: "commercial",
      values: ["https://graph.microsoft.com", "00000003-0000-0000-c000-000000000000"],
    },
    { cloud: "gov", open: true, values: ["https://graph.microsoft.us", "https://dod-graph.microsoft.us"] },
    { cloud: "china", open: true, values: ["https://microsoftgraph.chinacloudapi.cn"] },
  ],
  refuses: ["mde", "xdr"],
  pages: [
    { name: "throttlingGraph", path: "graph/throttling", when: { status: 429 } },
    { name: "errorsGraph", path: "graph/errors" },
    { name: "securityGraph", path: "graph/api/resources/security-error-codes" },
    { ...codesXdr, when: { isForwarded: true } },
    overview,
  ],
  operationPages: "graph/api",
  operations: () => import("./operations.json"),
});
