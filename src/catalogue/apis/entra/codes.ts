import { list } from "../define-codes.ts";

/** OAuth values of the property `error`. Sources: page reference-error-codes (Microsoft Entra), RFC 8628. */
export const oauthCodes = list({
  invalid_request: { status: 400, category: "request" },
  invalid_grant: { status: 400, category: "auth" },
  unauthorized_client: { status: 400, category: "auth" },
  invalid_client: { status: 401, category: "auth" },
  unsupported_grant_type: { status: 400, category: "request" },
  invalid_resource: { status: 400, category: "request" },
  interaction_required: { status: 400, category: "auth" },
  temporarily_unavailable: { category: "server", retriable: true },
  invalid_scope: { status: 400, category: "request" },
  authorization_pending: { status: 400, category: "pending", retriable: true },
  slow_down: { status: 400, category: "pending", retriable: true },
  invalid_tenant: { category: "request" },
});
