import { defineApi } from "../define-api.ts";

/** Defender External Attack Surface Management, data plane. No real response is known. */
export const easm = defineApi({
  family: "easm",
  ids: ["x-ms-request-id header", "x-ms-client-request-id header"],
  targetNames: true,
  tokens: "jwt",
  hasRoles: true,
  paths: "some",
  audiences: [{ cloud: "commercial", open: true, values: ["https://easm.defender.microsoft.com"] }],
  takesTokensOf: ["arm"],
  refuses: ["graph"],
  pages: [{ name: "apiEasm", path: "rest/api/defenderforeasm" }],
  operationPages: "rest",
  operations: () => import("./operations.json"),
});
