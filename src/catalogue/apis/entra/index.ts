import { access } from "../defender.ts";
import { defineApi } from "../define-api.ts";

/** Source of the IDs: page reference-error-codes (Microsoft Entra). */
export const entra = defineApi({
  family: "entra",
  ids: ["trace_id", "correlation_id", "trace id", "correlation id", "x-ms-request-id header"],
  isTokenService: true,
  pages: [{ name: "signInCodes", path: "entra/identity-platform/reference-error-codes" }, access],
});
