import { list } from "../define-codes.ts";

/** Codes of Microsoft Graph. Sources: page errors (Microsoft Graph error responses) and real responses. */
export const graphCodes = list({
  accessDenied: { status: 403, category: "permission" },
  activityLimitReached: { status: 429, category: "throttling", retriable: true },
  extensionError: { category: "server" },
  generalException: { status: 500, category: "server", retriable: true },
  invalidRange: { status: 416, category: "request" },
  invalidRequest: { status: 400, category: "request" },
  itemNotFound: { status: 404, category: "notFound" },
  malwareDetected: { category: "request" },
  nameAlreadyExists: { status: 409, category: "conflict" },
  notAllowed: { category: "permission" },
  notSupported: { category: "request" },
  resourceModified: { status: 412, category: "conflict" },
  resyncRequired: { status: 410, category: "request" },
  serviceNotAvailable: { status: 503, category: "server", retriable: true },
  syncStateNotFound: { category: "request" },
  quotaLimitReached: { status: 507, category: "quota" },
  unauthenticated: { status: 401, category: "auth" },
  Authorization_RequestDenied: { status: 403, category: "permission" },
  Authentication_MSGraphPermissionMissing: { status: 403, category: "permission" },
  Authentication_ApplicationHasNoDirectoryReadAccess: { status: 403, category: "permission" },
  Authentication_RequestFromUnsupportedUserRole: { status: 403, category: "permission" },
  Request_ResourceNotFound: { status: 404, category: "notFound" },
  HostNotFound: { status: 404, category: "server" },
  Authentication_RequestFromNonPremiumTenantOrB2CTenant: { status: 403, category: "license" },
  ExtensionError: { status: 500, category: "server" },
  MissingCredentials: { category: "auth" },
});

/** Codes of Microsoft Graph for which the text of their category would be misleading. */
export const explainedGraphCodes = list({
  UnknownError: { category: "server", retriable: true },
  InvalidAuthenticationToken: { status: 401, category: "auth" },
  insufficient_claims: { status: 401, category: "auth" },
});
