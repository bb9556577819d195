import { codesXdr, defender, related } from "../defender.ts";
import { defineApi } from "../define-api.ts";

/** Sources of the audiences: pages api-hello-world, api-create-app-web and api-partner-access. */
export const xdr = defineApi({
  ...defender,
  app: "Microsoft Threat Protection",
  audiences: [
    {
      cloud: "commercial",
      open: true,
      values: ["https://api.security.microsoft.com", "8ee8fdad-f234-4243-8f3b-15c294843740"],
    },
    { cloud: "gcc", open: true, values: ["https://api-gcc.security.microsoft.us"] },
    { cloud: "gov", open: true, values: ["https://api-gov.security.microsoft.us"] },
  ],
  pages: [codesXdr, ...related],
  operationPages: "defender-xdr",
  operations: () => import("./operations.json"),
});
