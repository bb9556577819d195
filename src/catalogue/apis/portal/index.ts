import { codesXdr, related } from "../defender.ts";
import { defineApi } from "../define-api.ts";

export const portal = defineApi({
  family: "portal",
  ids: [
    "forwarded target",
    "request-id",
    "activityid",
    "requestid",
    "traceid",
    "request-id header",
    "x-ms-request-id header",
    "mise-correlation-id header",
  ],
  targetNames: true,
  forwards: true,
  hasSession: true,
  odata: "dollar",
  pages: [codesXdr, ...related],
});
