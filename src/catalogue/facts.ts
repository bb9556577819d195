import type { CodeFacts } from "./apis/define-codes.ts";
import { signInCodes } from "./apis/entra/sign-in-codes.ts";
import { codes } from "./codes.ts";

/**
 * Documented messages, with the variable parts in brackets as on the pages; live messages differ. Not in codes.ts,
 * because the recorder does not need them.
 */
export const messageTemplates: Readonly<Record<string, string>> = {
  BadRequest: "General Bad Request error message.",
  ODataError: "Invalid OData URI query <the specific error is specified>.",
  InvalidInput: "Invalid input <the invalid input>.",
  InvalidRequestBody: "Invalid request body.",
  InvalidHashValue: "Hash value <the invalid hash> is invalid.",
  InvalidDomainName: "Domain name <the invalid domain> is invalid.",
  InvalidIpAddress: "IP address <the invalid IP> is invalid.",
  InvalidUrl: "URL <the invalid URL> is invalid.",
  MaximumBatchSizeExceeded:
    "Maximum batch size exceeded. Received: <batch size received>, allowed: {batch size allowed}.",
  MissingRequiredParameter: "Parameter <the missing parameter> is missing.",
  OsPlatformNotSupported: "OS Platform <the client OS Platform> is not supported for this action.",
  ClientVersionNotSupported:
    "<The requested action> is supported on client version <supported client version> and above.",
  Unauthorized: "Unauthorized",
  Forbidden: "Forbidden",
  DisabledFeature: "Tenant feature is not enabled.",
  DisallowedOperation: "<the disallowed operation and the reason>.",
  NotFound: "General Not Found error message.",
  ResourceNotFound: "Resource <the requested resource> was not found.",
  TooManyRequests: "Response represents reaching quota limit either by number of requests or by CPU.",
  "429": "API calls quota exceeded! maximum allowed <calls> per <hh:mm:ss>",
  Authorization_RequestDenied: "Insufficient privileges to complete the operation.",
  Authentication_MSGraphPermissionMissing:
    "The principal does not have required Microsoft Graph permission(s): <permissions>",
  Authentication_RequestFromNonPremiumTenantOrB2CTenant:
    "Tenant is not a B2C tenant and doesn't have premium license",
  ExtensionError: "Operation: <operation>; Exception: [Status Code: <status>; Reason: <reason>]",
  MissingCredentials: "Valid Authorization header is needed.",
};

const byLowerCase = new Map<string, CodeFacts & { code: string }>();
for (const [code, facts] of Object.entries<CodeFacts>({ ...codes, ...signInCodes })) {
  // `ExtensionError` and `extensionError` differ only in letter case; the first one wins.
  const key = code.toLowerCase();
  if (!byLowerCase.has(key)) byLowerCase.set(key, { code, ...facts });
}

/** What is documented about a code in any letter case, with the documented spelling. */
export const factsOf = (code: string): (CodeFacts & { readonly code: string }) | undefined =>
  byLowerCase.get(code.toLowerCase());
