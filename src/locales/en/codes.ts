import type { Category } from "../../catalogue/apis/define-codes.ts";
import type { ExplainedCode } from "../../catalogue/codes.ts";
import type { Explained } from "../shapes.ts";
import { askSupport, readMessage, readSignInMessage } from "./support.ts";

const checkId = "Check the ID, ideally by listing the objects first.";

const permissionSteps = [
  "Compare the permissions that the operation requires with the roles or scopes in the token.",
  "If one is missing, add it to the app registration and have an administrator grant consent.",
  "Get a new token: an existing one doesn’t pick up new permissions.",
];

/** Error codes with their own texts. */
export const codes = {
  BadRequest: {
    meaning:
      "The API rejected the request. `BadRequest` is its general code for a request that it can’t process.",
    cause:
      "Common causes: a syntax error in a query, the wrong type of ID, a missing argument, or an action that isn’t possible in the current state.",
    steps: [
      readMessage,
      "Compare the request with the example in the documentation.",
      "Don’t retry the same request; it will fail again.",
    ],
  },
  ODataError: {
    meaning: "The API couldn’t parse the OData query in the URL.",
    cause:
      "Common causes: a property that can’t be filtered, a wrong operator, missing quotation marks, or an option in `$filter`, `$top`, `$skip`, `$expand`, or `$select` that this operation doesn’t support.",
    steps: [
      "Correct the query option that the message points out.",
      "Check which properties and options the operation supports.",
      "Start with one simple `$filter` and extend it step by step.",
    ],
  },
  InvalidInput: {
    meaning: "A value in the path or the body isn’t valid for this operation.",
    cause:
      "Common causes: the ID of a different type of object, a value outside the allowed range, or an empty value.",
    steps: [
      "Check the value named in the message.",
      "Compare its type and format with the parameter table in the documentation.",
    ],
  },
  InvalidRequestBody: {
    meaning: "The API received the request but couldn’t use its body.",
    cause:
      "Body parameters are case-sensitive. Common causes: a parameter that is missing, misspelled, or in the wrong case, a value that isn’t allowed, or a body that isn’t valid JSON.",
    steps: [
      "Compare every parameter with the example in the API documentation, character by character.",
      "Check that the body is valid JSON and that `Content-Type` is `application/json`.",
    ],
  },
  InvalidHashValue: {
    meaning: "The API rejected the hash value.",
    cause:
      "A SHA-1 value has 40 hexadecimal characters, a SHA-256 value 64, and an MD5 value 32. Common causes: missing characters, spaces or a prefix, or a type of hash that the operation doesn’t accept.",
    steps: [
      "Check the length and the characters of the hash value.",
      "Check in the documentation which types of hash the operation accepts.",
    ],
  },
  InvalidDomainName: {
    meaning: "The API rejected the domain name.",
    cause:
      "Common causes: a full URL instead of the domain name, or a space, a port, or a character that isn’t allowed.",
    steps: ["Send only the domain name, such as `contoso.com`, without a scheme, port, or path."],
  },
  InvalidIpAddress: {
    meaning: "The API rejected the IP address.",
    cause:
      "Common causes: a part of the address is above 255, or the address includes a port, a range, or a prefix length.",
    steps: ["Send a single IPv4 or IPv6 address and nothing else, such as `203.0.113.7`."],
  },
  InvalidUrl: {
    meaning: "The API rejected the URL.",
    cause: "Common causes: a missing scheme, spaces, or characters that aren’t encoded.",
    steps: [
      "Send a complete URL that begins with `https://` or `http://`.",
      "Percent-encode spaces and special characters.",
    ],
  },
  MaximumBatchSizeExceeded: {
    meaning: "The request contains more items than the operation accepts in one call.",
    cause: "The list in the body is longer than the maximum batch size.",
    steps: ["Split the list into smaller batches and send them one after another."],
  },
  MissingRequiredParameter: {
    meaning: "A required parameter is missing from the request.",
    cause:
      "Body parameters are case-sensitive: a parameter with a typo or in the wrong case counts as missing.",
    steps: [
      "Add the parameter named in the message.",
      "If it is already there, compare its spelling with the example in the API documentation, character by character.",
    ],
  },
  OsPlatformNotSupported: {
    meaning: "The action isn’t available for this device’s operating system.",
    cause: "Each response action supports only certain platforms.",
    steps: [
      "Check in the documentation which platforms the action supports.",
      "Filter devices by platform before you call the action.",
    ],
  },
  ClientVersionNotSupported: {
    meaning: "The Defender client on the device is too old for this action.",
    cause: "The action requires a newer client version than the one on the device.",
    steps: ["Update the Defender client on the device, then retry the call."],
  },
  Unauthorized: {
    meaning: "The API couldn’t authenticate this request.",
    cause:
      "Common causes: a missing or invalid `Authorization` header, an expired token, or a token that was issued for another resource.",
    steps: [
      "Get a new token and send it as `Authorization: Bearer <token>`.",
      "Check that the token was issued for this API and for the right cloud.",
      "If the message mentions an account or a license, a new token won’t help: resolve that first.",
    ],
  },
  Forbidden: {
    meaning: "The API knows the caller but doesn’t allow this call.",
    cause:
      "Common causes: the app doesn’t have the API permission, admin consent is missing, or the user has no access to the device or its device group.",
    steps: permissionSteps,
  },
  DisabledFeature: {
    meaning: "A feature that this call requires is turned off or not available in the tenant.",
    cause:
      "The feature is turned off in the settings of the Microsoft Defender portal, or the license doesn’t include it. API permissions don’t change this.",
    steps: [
      "Ask an administrator to turn on the feature in the Microsoft Defender portal.",
      "Check the tenant’s license.",
    ],
  },
  DisallowedOperation: {
    meaning: "The operation isn’t allowed here. The message names the operation and the reason.",
    cause: "A policy, a setting of the device group, or the state of the device usually prevents it.",
    steps: [
      "Read the reason in the API’s message and change the setting behind it.",
      "Check the automation level of the device group.",
    ],
  },
  NotFound: {
    meaning: "The requested resource wasn’t found.",
    cause: "The ID or the path is probably wrong.",
    steps: [
      "Check the path and the ID in the URL.",
      "Check that the operation exists in this version of the API.",
    ],
  },
  ResourceNotFound: {
    meaning: "The resource with this ID doesn’t exist, or the caller can’t access it.",
    cause:
      "Common causes: the ID is wrong or belongs to another type of object or another tenant, the object’s retention period has ended, or the caller has no access to its device group.",
    steps: [checkId, "Check that the caller has access to the device group."],
  },
  InternalServerError: {
    meaning: "An error occurred in the service while it processed the request.",
    cause: "The problem is on the server side. The request itself may be correct.",
    wait: "Wait a moment, then retry the call.",
    steps: [askSupport],
  },
  TooManyRequests: {
    meaning: "A limit has been reached: too many calls or too much processing time in this period.",
    cause:
      "All calls from one app in a tenant share the same limit, so other jobs with the same app ID may have used it up.",
    wait: "Wait for the time given in `Retry-After` or the message, then retry the call.",
    steps: [
      "In the client, increase the wait after each `429` and spread the calls over time.",
      "Request larger pages or use batch operations to make fewer calls.",
    ],
  },
  ActiveRequestAlreadyExists: {
    meaning: "An action of this type is already running on the device.",
    cause: "An earlier call started it, and it hasn’t finished yet.",
    steps: ["Wait until the running action has finished, or cancel it.", "Then retry the call."],
  },
  // The usual cause depends on the status, whose texts follow.
  UnknownError: {
    meaning: "Microsoft Graph forwarded an error from another service without giving a cause.",
    steps: [],
  },
  InvalidAuthenticationToken: {
    meaning: "Microsoft Graph rejected the access token.",
    cause: "Common causes: a token that is missing, expired, or damaged, or was issued for another API.",
    steps: [
      "Get a new token for `https://graph.microsoft.com`.",
      "Send it unchanged as `Authorization: Bearer <token>`.",
    ],
  },
  insufficient_claims: {
    meaning:
      "The API requires a new token: a Conditional Access policy or continuous access evaluation no longer accepts this one.",
    cause:
      "For example, the location changed, the session was revoked, or multifactor authentication is required.",
    steps: [
      "Request a new token and pass the `claims` value from the `WWW-Authenticate` header.",
      "If that fails, sign in again interactively.",
    ],
  },
} satisfies Record<ExplainedCode, Explained>;

/** For codes without texts of their own. */
export const categories = {
  request: {
    meaning: "The request isn’t valid for this API.",
    cause: "A parameter, a value, or the URL probably doesn’t match the documentation.",
    steps: [readMessage, "Compare the request with the documentation."],
  },
  auth: {
    meaning: "The sign-in or the token wasn’t accepted.",
    cause: "Common causes: a credential, a token, or an assertion that is wrong, expired, or revoked.",
    steps: [readSignInMessage, "Correct what wasn’t accepted and request a new token, or sign in again."],
  },
  permission: {
    meaning: "The caller is authenticated but isn’t authorized for this action.",
    cause: "A permission, consent, or a role assignment is probably missing.",
    steps: permissionSteps,
  },
  license: {
    meaning: "The tenant is missing a license or product setup that this call requires.",
    cause:
      "Common causes: the license is missing, or the product hasn’t been set up in the tenant. A new token or another permission won’t change this.",
    steps: ["Check the tenant’s licenses.", "Complete the product setup in its portal, then retry the call."],
  },
  policy: {
    meaning: "One of the organization’s policies blocked the sign-in.",
    cause:
      "The usual reason is Conditional Access: the device, the location, or the authentication strength doesn’t meet the policy.",
    steps: [
      "Look up this sign-in in the Microsoft Entra sign-in logs to see the policy.",
      "Meet the requirement, or ask an administrator for an exception.",
    ],
  },
  device: {
    meaning: "The device doesn’t support this action.",
    cause: "The usual reason is the device’s platform or client version.",
    steps: ["Compare the device’s platform and client version with the documentation."],
  },
  notFound: {
    meaning: "The requested resource wasn’t found.",
    cause: "Common causes: a wrong ID or path, or an object that was deleted.",
    steps: ["Check the path and the ID in the URL."],
  },
  conflict: {
    meaning: "The request conflicts with the current state.",
    cause:
      "Common causes: the object already exists, the action is already running, or the object was changed in the meantime.",
    steps: ["Read the current state first, then decide whether the call is still needed."],
  },
  throttling: {
    meaning: "Too many requests were sent in a short time.",
    cause: "All calls from one app in a tenant share the same limit.",
    wait: "Wait for the time given in `Retry-After` or the message, then retry the call.",
    steps: ["Spread the calls over time."],
  },
  quota: {
    meaning: "A quota is used up.",
    cause: "The tenant or user has reached its storage or usage limit.",
    steps: ["Delete what is no longer needed, then retry the call."],
  },
  timeout: {
    meaning: "Processing took longer than the API allows.",
    cause: "The request probably covers too much data.",
    steps: [
      "Narrow down the request: a shorter time range, fewer columns, fewer items.",
      "Then retry the call.",
    ],
  },
  server: {
    meaning: "An error occurred in the service, or it is temporarily unavailable.",
    cause: "The problem is on the server side. The request itself may be correct.",
    wait: "Wait a moment, then retry the call.",
    steps: [askSupport],
  },
  partial: {
    meaning: "Part of the request failed; the rest succeeded.",
    steps: ["If the part itself is invalid, correct it. Then retry only this part."],
  },
  pending: {
    meaning: "The sign-in hasn’t been completed yet. This isn’t an error.",
    cause: "In the device code flow, the user hasn’t entered the code yet.",
    steps: ["Keep polling at the interval given by the service until the user has signed in."],
  },
} satisfies Record<Category, Explained>;

/** For an object that Graph does not find. Graph has no devices of Defender, so no device groups apply. */
export const missingInGraph = {
  meaning: codes.ResourceNotFound.meaning,
  cause: categories.notFound.cause,
  steps: [checkId],
} satisfies Explained;

/** For a sign-in error about consent or an assignment: there is no token whose permissions could be compared. */
export const signInDenied = {
  meaning: "The app or the user isn’t authorized to get this token.",
  cause:
    "Common causes: consent is missing, the app registration lists no permission for the API, or the user or the app isn’t assigned.",
  steps: [
    "Check the app’s permissions, consent, and assignments in Microsoft Entra.",
    "Then request the token again.",
  ],
} satisfies Explained;
