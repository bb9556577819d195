import { defineApi } from "../define-api.ts";

/**
 * Defender for Cloud Apps. Its legacy tokens are not JWTs (`Authorization: Token …`) and its responses have no
 * codes. Sources: pages api-introduction, api-authentication-application, api-authentication-user,
 * api-tokens-legacy.
 */
export const mdca = defineApi({
  family: "mdca",
  ids: ["correlation_id"],
  tokens: "any",
  schemes: ["Token"],
  hasPermissions: true,
  paths: "some",
  audiences: [{ cloud: "commercial", open: true, values: ["05a65629-4c1b-48c1-a78b-804c4abdd4af"] }],
  refuses: ["graph"],
  pages: [{ name: "apiCloudApps", path: "defender-cloud-apps/api-introduction" }],
  operationPages: "defender-cloud-apps",
  operations: () => import("./operations.json"),
});
