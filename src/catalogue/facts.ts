import { armCodes } from "./apis/arm/codes.ts";
import type { CodeFacts } from "./apis/define-codes.ts";
import { signInCodes } from "./apis/entra/sign-in-codes.ts";
import { logsCodes } from "./apis/loganalytics/codes.ts";
import type { Api } from "./apis/names.ts";
import { o365Codes } from "./apis/o365/codes.ts";
import { codes } from "./codes.ts";

/**
 * Documented messages, with the variable parts in brackets as on the pages; real messages differ. Kept out of
 * codes.ts, because the recorder does not need them.
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

/** Codes of APIs that do not share Defender's codes: `NotFound` means something else in Azure. */
export const ownCodes = {
  o365: o365Codes,
  arm: armCodes,
  loganalytics: logsCodes,
} satisfies Partial<Record<Api, Readonly<Record<string, CodeFacts>>>>;

export type ApiWithCodes = keyof typeof ownCodes;

/** A code of one of these APIs. */
export type OwnCode = { [A in ApiWithCodes]: keyof (typeof ownCodes)[A] }[ApiWithCodes];

/** Whether an API has codes of its own. */
export const hasOwnCodes = (api: string | undefined): api is ApiWithCodes =>
  api !== undefined && Object.hasOwn(ownCodes, api);

type Documented = CodeFacts & { readonly code: string };

function byLowerCase(lists: readonly Readonly<Record<string, CodeFacts>>[]): ReadonlyMap<string, Documented> {
  const found = new Map<string, Documented>();
  for (const [code, facts] of lists.flatMap((list) => Object.entries(list))) {
    // `ExtensionError` and `extensionError` differ only in letter case; the first one wins.
    const key = code.toLowerCase();
    if (!found.has(key)) found.set(key, { code, ...facts });
  }
  return found;
}

const common = byLowerCase([codes, signInCodes]);
const own = new Map(Object.entries(ownCodes).map(([api, list]) => [api, byLowerCase([list])] as const));

/**
 * Documented facts about a code in any letter case, with the documented spelling. Uses the API's own codes if it has
 * any, otherwise those of Defender, Graph or the sign-in service. Without an API, looks in all lists.
 */
export function factsOf(code: string, api?: Api): Documented | undefined {
  const key = code.toLowerCase();
  const found = own.get(api ?? "")?.get(key) ?? common.get(key);
  if (found || api !== undefined) return found;
  return [...own.values()].flatMap((list) => list.get(key) ?? [])[0];
}
