import { defineApi } from "../define-api.ts";

/** The Microsoft Defender portal: an undocumented API under `/apiproxy/`, behind which many services stand. */
export const portal = defineApi({
  family: "portal",
  /** What the reply itself names first, then what its services name, then the gateway and the front door. */
  ids: [
    "forwarded target",
    "target",
    "correlation_id",
    "correlationid",
    "x-ms-correlation-id header",
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
  odata: "dollar",
  isDefender: true,
  pages: [
    { name: "portalRoles", path: "defender-xdr/m365d-permissions", when: { status: 403 } },
    { name: "portalIssues", path: "defender-xdr/troubleshoot" },
  ],
});
