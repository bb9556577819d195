/** What kind of trouble a code stands for; decides the advice where a code has no words of its own. */
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
  /** Documented status; absent where the page pairs none with the code. */
  readonly status?: number;
  readonly category: Category;
  /** The same request can succeed later. */
  readonly retriable?: true;
  /** Name beside the number on Microsoft's list of AADSTS codes. */
  readonly name?: string;
  /** Documented message, with the variable parts in angle brackets as on the page. Live messages differ. */
  readonly message?: string;
}

export const list = <const Codes extends Record<string, CodeFacts>>(codes: Codes) => codes;

/** Codes that every Defender API may answer. Source: page api-error-codes (Defender XDR), common-errors (Endpoint). */
export const defenderCodes = list({
  BadRequest: { status: 400, category: "request", message: "General Bad Request error message." },
  ODataError: {
    status: 400,
    category: "request",
    message: "Invalid OData URI query <the specific error is specified>.",
  },
  InvalidInput: { status: 400, category: "request", message: "Invalid input <the invalid input>." },
  InvalidRequestBody: { status: 400, category: "request", message: "Invalid request body." },
  InvalidHashValue: {
    status: 400,
    category: "request",
    message: "Hash value <the invalid hash> is invalid.",
  },
  InvalidDomainName: {
    status: 400,
    category: "request",
    message: "Domain name <the invalid domain> is invalid.",
  },
  InvalidIpAddress: { status: 400, category: "request", message: "IP address <the invalid IP> is invalid." },
  InvalidUrl: { status: 400, category: "request", message: "URL <the invalid URL> is invalid." },
  MaximumBatchSizeExceeded: {
    status: 400,
    category: "request",
    message: "Maximum batch size exceeded. Received: <batch size received>, allowed: {batch size allowed}.",
  },
  MissingRequiredParameter: {
    status: 400,
    category: "request",
    message: "Parameter <the missing parameter> is missing.",
  },
  OsPlatformNotSupported: {
    status: 400,
    category: "device",
    message: "OS Platform <the client OS Platform> is not supported for this action.",
  },
  ClientVersionNotSupported: {
    status: 400,
    category: "device",
    message: "<The requested action> is supported on client version <supported client version> and above.",
  },
  Unauthorized: { status: 401, category: "auth", message: "Unauthorized" },
  Forbidden: { status: 403, category: "permission", message: "Forbidden" },
  DisabledFeature: { status: 403, category: "license", message: "Tenant feature is not enabled." },
  DisallowedOperation: {
    status: 403,
    category: "permission",
    message: "<the disallowed operation and the reason>.",
  },
  NotFound: { status: 404, category: "notFound", message: "General Not Found error message." },
  ResourceNotFound: {
    status: 404,
    category: "notFound",
    message: "Resource <the requested resource> was not found.",
  },
  InternalServerError: { status: 500, category: "server", retriable: true },
});

/** Codes of Defender for Endpoint alone. Source: common-errors, run-live-response; `429` is what live replies carry. */
const endpointCodes = list({
  TooManyRequests: {
    status: 429,
    category: "throttling",
    retriable: true,
    message: "Response represents reaching quota limit either by number of requests or by CPU.",
  },
  "429": {
    status: 429,
    category: "throttling",
    retriable: true,
    message: "API calls quota exceeded! maximum allowed <calls> per <hh:mm:ss>",
  },
  ActiveRequestAlreadyExists: { status: 400, category: "conflict", retriable: true },
});

/** Codes of Microsoft Graph. Source: page errors (Microsoft Graph error responses), and live replies. */
const graphCodes = list({
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
  Authorization_RequestDenied: {
    status: 403,
    category: "permission",
    message: "Insufficient privileges to complete the operation.",
  },
  Authentication_MSGraphPermissionMissing: {
    status: 403,
    category: "permission",
    message: "The principal does not have required Microsoft Graph permission(s): <permissions>",
  },
  Authentication_RequestFromNonPremiumTenantOrB2CTenant: {
    status: 403,
    category: "license",
    message: "Tenant is not a B2C tenant and doesn't have premium license",
  },
  ExtensionError: {
    status: 500,
    category: "server",
    message: "Operation: <operation>; Exception: [Status Code: <status>; Reason: <reason>]",
  },
  MissingCredentials: { category: "auth", message: "Valid Authorization header is needed." },
});

/** Codes of Microsoft Graph whose category alone would mislead. */
const explainedGraphCodes = list({
  UnknownError: { category: "server", retriable: true },
  InvalidAuthenticationToken: { status: 401, category: "auth" },
  insufficient_claims: { status: 401, category: "auth" },
});

/** OAuth values of the property `error`. Source: page reference-error-codes (Microsoft Entra). */
const oauthCodes = list({
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

/** Codes with words of their own in every language; the others are explained by their category. */
export type ExplainedCode =
  | keyof typeof defenderCodes
  | keyof typeof endpointCodes
  | keyof typeof explainedGraphCodes;

/** Every code but the AADSTS numbers, which only explanations need. */
export const codes = {
  ...defenderCodes,
  ...endpointCodes,
  ...explainedGraphCodes,
  ...graphCodes,
  ...oauthCodes,
};

/** Whether a word is a documented code, in its own letter case. */
export const isKnownCode = (word: string): boolean => Object.hasOwn(codes, word);
