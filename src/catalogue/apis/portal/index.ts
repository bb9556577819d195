import { defineApi } from "../define-api.ts";

/** The Microsoft Defender portal: an undocumented API under `/apiproxy/` that forwards to many services. */
export const portal = defineApi({
  family: "portal",
  /** IDs that the response itself names, then those of its services, then those of the gateway and the front door. */
  ids: [
    "forwarded target",
    "target",
    "correlation_id",
    "correlationid",
    "x-ms-correlation-id header",
    "x-ms-correlation-request-id header",
    "cid",
    "sid",
    "time",
    "request-id",
    "requestid",
    "activityid",
    "traceid",
    "x-ms-request-id header",
    "request-id header",
    "mise-correlation-id header",
    "x-msedge-ref header",
    "x-azure-ref header",
  ],
  targetNames: true,
  forwards: true,
  hasSession: true,
  // It passes batches to Graph.
  mostInBatch: 20,
  odata: "dollar",
  isDefender: true,
  pages: [
    {
      name: "sessionControl",
      path: "defender-cloud-apps/troubleshooting-proxy-end-users",
      when: { shape: "session-control" },
    },
    { name: "portalRoles", path: "defender-xdr/m365d-permissions", when: { status: 403 } },
    { name: "portalIssues", path: "defender-xdr/troubleshoot" },
  ],
});
