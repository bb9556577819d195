import { codesXdr, defender, related } from "../defender.ts";
import { defineApi } from "../define-api.ts";

/** Sources of the audiences: pages exposed-apis-create-app-webapp, exposed-apis-create-app-nativeapp, api-hello-world. */
export const mde = defineApi({
  ...defender,
  app: "WindowsDefenderATP",
  audiences: [
    {
      cloud: "commercial",
      open: true,
      values: [
        "https://api.securitycenter.microsoft.com",
        "https://securitycenter.onmicrosoft.com/windowsatpservice",
        "fc780465-2017-40d4-a0c5-307022471b92",
        "https://api.securitycenter.windows.com",
      ],
    },
    { cloud: "gcc", open: true, values: ["https://api-gcc.securitycenter.microsoft.us"] },
    {
      cloud: "gov",
      open: true,
      values: ["https://api-gov.securitycenter.microsoft.us", "https://api.securitycenter.microsoft.us"],
    },
  ],
  pages: [
    {
      name: "liveResponse",
      path: "defender-endpoint/api/run-live-response",
      when: { code: "ActiveRequestAlreadyExists" },
    },
    { name: "codesMde", path: "defender-endpoint/api/common-errors" },
    codesXdr,
    ...related,
  ],
  operationPages: "defender-endpoint/api",
  operations: () => import("./operations.json"),
});
