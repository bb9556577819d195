/** The kind of problem a code means; selects the advice for codes without texts of their own. */
export type Category =
  | "request"
  | "auth"
  | "permission"
  | "license"
  | "policy"
  | "device"
  | "notFound"
  | "conflict"
  | "throttling"
  | "quota"
  | "timeout"
  | "server"
  | "partial"
  | "pending";

export interface CodeFacts {
  /** Documented status; absent if the page gives none for the code. */
  readonly status?: number;
  readonly category: Category;
  /** The same request can succeed later. */
  readonly retriable?: true;
  /** Name and documented message on Microsoft's list of AADSTS codes. */
  readonly name?: string;
  readonly message?: string;
}

export const list = <const Codes extends Record<string, CodeFacts>>(codes: Codes) => codes;

/** Codes of every Defender API. Source: page api-error-codes (Defender XDR), common-errors (Endpoint). */
export const defenderCodes = list({
  BadRequest: { status: 400, category: "request" },
  ODataError: { status: 400, category: "request" },
  InvalidInput: { status: 400, category: "request" },
  InvalidRequestBody: { status: 400, category: "request" },
  InvalidHashValue: { status: 400, category: "request" },
  InvalidDomainName: { status: 400, category: "request" },
  InvalidIpAddress: { status: 400, category: "request" },
  InvalidUrl: { status: 400, category: "request" },
  MaximumBatchSizeExceeded: { status: 400, category: "request" },
  MissingRequiredParameter: { status: 400, category: "request" },
  OsPlatformNotSupported: { status: 400, category: "device" },
  ClientVersionNotSupported: { status: 400, category: "device" },
  Unauthorized: { status: 401, category: "auth" },
  Forbidden: { status: 403, category: "permission" },
  DisabledFeature: { status: 403, category: "license" },
  DisallowedOperation: { status: 403, category: "permission" },
  NotFound: { status: 404, category: "notFound" },
  ResourceNotFound: { status: 404, category: "notFound" },
  InternalServerError: { status: 500, category: "server", retriable: true },
});

/** Codes of Defender for Endpoint only. Source: common-errors, run-live-response; live replies write `429`. */
export const endpointCodes = list({
  TooManyRequests: { status: 429, category: "throttling", retriable: true },
  "429": { status: 429, category: "throttling", retriable: true },
  ActiveRequestAlreadyExists: { status: 400, category: "conflict", retriable: true },
});

/** Codes of Microsoft Graph. Source: page errors (Microsoft Graph error responses), and live replies. */
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
  Authentication_RequestFromNonPremiumTenantOrB2CTenant: { status: 403, category: "license" },
  ExtensionError: { status: 500, category: "server" },
  MissingCredentials: { category: "auth" },
});

/** Codes of Microsoft Graph for which the text of their category would mislead. */
export const explainedGraphCodes = list({
  UnknownError: { category: "server", retriable: true },
  InvalidAuthenticationToken: { status: 401, category: "auth" },
  insufficient_claims: { status: 401, category: "auth" },
});

/** OAuth values of the property `error`. Source: page reference-error-codes (Microsoft Entra). */
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
  invalid_tenant: { category: "request" },
});

/** Codes with texts of their own in every language; others are explained by their category. */
export type ExplainedCode =
  | keyof typeof defenderCodes
  // Live replies write `429` for `TooManyRequests`; both have the same texts.
  | Exclude<keyof typeof endpointCodes, "429">
  | keyof typeof explainedGraphCodes;

/** Every code except the AADSTS numbers, which only explanations need. */
export const codes = {
  ...defenderCodes,
  ...endpointCodes,
  ...explainedGraphCodes,
  ...graphCodes,
  ...oauthCodes,
};

export type KnownCode = keyof typeof codes;

/** Whether a word is a documented code, in its own letter case. */
export const isKnownCode = (word: string): boolean => Object.hasOwn(codes, word);
