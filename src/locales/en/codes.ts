import type { Category, ExplainedCode } from "../../catalogue/codes.ts";
import type { Explained } from "../shapes.ts";
import { askSupport } from "./support.ts";

/** Error codes with words of their own. */
export const codes = {
  BadRequest: {
    meaning:
      "The API rejects the request. `BadRequest` is its general code for a request it cannot use; the message gives the reason.",
    cause:
      "Usually a query with a syntax error, an ID of the wrong kind, a missing argument, or an action that is not possible in the current state.",
    steps: [
      "Read the API’s message and correct what it points out.",
      "Compare the request with the example in the documentation.",
      "Do not repeat the request unchanged: it will fail again.",
    ],
  },
  ODataError: {
    meaning: "The API cannot read the OData query in the URL.",
    cause:
      "Usually a property that cannot be filtered, a wrong operator, missing quotation marks, or an option that this operation does not support in `$filter`, `$top`, `$skip`, `$expand`, or `$select`.",
    steps: [
      "Correct the query option named in the message.",
      "Check which properties and options the operation supports.",
      "Start with one simple `$filter` and extend it step by step.",
    ],
  },
  InvalidInput: {
    meaning: "A value in the path or in the body is not valid for this operation.",
    cause: "Usually an ID of another kind of object, a value outside the allowed range, or an empty value.",
    steps: [
      "Check the value named in the message.",
      "Compare its type and format with the parameter table in the documentation.",
    ],
  },
  InvalidRequestBody: {
    meaning: "The API received the request but cannot use its body.",
    cause:
      "Body parameters are case-sensitive. Usually a parameter is misspelled, missing, or in the wrong letter case, or a value is not allowed, or the body is not valid JSON.",
    steps: [
      "Compare every parameter with the example in the API documentation, letter for letter.",
      "Check that the body is valid JSON and that `Content-Type` is `application/json`.",
    ],
  },
  InvalidHashValue: {
    meaning: "The API rejects the hash value.",
    cause:
      "A SHA-1 value has 40 hexadecimal characters, a SHA-256 value 64, and an MD5 value 32. Usually characters are missing, there are spaces or a prefix, or the operation expects a different kind of hash.",
    steps: [
      "Check the length and the characters of the hash value.",
      "Check the documentation for the kinds of hash that the operation accepts.",
    ],
  },
  InvalidDomainName: {
    meaning: "The API rejects the domain name.",
    cause:
      "Usually a whole URL was sent instead of the name, or the name contains a space, a port, or a character that is not allowed.",
    steps: ["Send only the domain name, such as `contoso.com`, without a scheme, port, or path."],
  },
  InvalidIpAddress: {
    meaning: "The API rejects the IP address.",
    cause:
      "Usually a part of the address is above 255, or the address includes a port, a range, or a prefix length.",
    steps: ["Send one plain IPv4 or IPv6 address, such as `203.0.113.7`."],
  },
  InvalidUrl: {
    meaning: "The API rejects the URL.",
    cause: "Usually the scheme is missing, or the URL contains spaces or characters that are not encoded.",
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
      "Body parameters are case-sensitive: a parameter in the wrong letter case or with a typo counts as missing.",
    steps: [
      "Add the parameter named in the message.",
      "If it is already there, compare its spelling with the example in the API documentation, letter for letter.",
    ],
  },
  OsPlatformNotSupported: {
    meaning: "The action is not available for the operating system of this device.",
    cause: "Each response action supports certain platforms only.",
    steps: [
      "Check the documentation for the platforms that the action supports.",
      "Select devices by their platform before you call the action.",
    ],
  },
  ClientVersionNotSupported: {
    meaning: "The Defender client on the device is too old for this action.",
    cause: "The action needs a newer client version than the device has.",
    steps: ["Update the Defender client on the device, then repeat the call."],
  },
  Unauthorized: {
    meaning: "The API could not authenticate this request.",
    cause:
      "Usually the `Authorization` header is invalid or missing, or the token has expired. The token may also have been issued for another resource.",
    steps: [
      "Get a new token and send it as `Authorization: Bearer <token>`.",
      "Check that the token was issued for this API and for the right cloud.",
      "If the message mentions an account or a license, a new token will not help: resolve that first.",
    ],
  },
  Forbidden: {
    meaning: "The token is valid, but it lacks permission for this action.",
    cause:
      "Usually the application has not been granted the API permission, admin consent is missing, or the user has no access to the device or the device group.",
    steps: [
      "Compare the permissions that the operation needs with the roles or scopes in the token.",
      "Add the missing permission to the app registration and have an administrator grant consent.",
      "Get a new token: new permissions are not added to an existing one.",
    ],
  },
  DisabledFeature: {
    meaning: "A feature that this call needs is turned off or not available in the tenant.",
    cause:
      "The feature is turned off in the settings of the Microsoft Defender portal, or the license does not include it. API permissions do not change this.",
    steps: [
      "Ask an administrator to turn on the feature in the Microsoft Defender portal.",
      "Check the license of the tenant.",
    ],
  },
  DisallowedOperation: {
    meaning: "The operation is not allowed here. The message names the operation and the reason.",
    cause: "Usually a policy, the settings of the device group, or the state of the device prevents it.",
    steps: [
      "Read the reason in the API’s message and change that setting.",
      "Check the automation level of the device group.",
    ],
  },
  NotFound: {
    meaning: "The API did not find what the request asks for.",
    cause: "Usually the ID or the path is wrong.",
    steps: [
      "Check the path and the ID in the URL.",
      "Check that the operation exists in this version of the API.",
    ],
  },
  ResourceNotFound: {
    meaning: "The resource with this ID does not exist, or this caller cannot see it.",
    cause:
      "Usually the ID is wrong, belongs to another kind of object or another tenant, has passed its retention period, or its device group is hidden from the caller.",
    steps: [
      "Check the ID, ideally by listing the objects first.",
      "Check that the caller has access to the device group.",
    ],
  },
  InternalServerError: {
    meaning: "The service failed while it processed the request. For this code, the API sends no message.",
    cause: "The fault is on the server. The request itself may be correct.",
    steps: ["Repeat the call after a short wait.", askSupport],
  },
  TooManyRequests: {
    meaning: "There were too many calls in this period, or they took too much processing time.",
    cause:
      "All calls by an application in a tenant count together, so other jobs with the same application ID may have used up the limit.",
    steps: [
      "Wait as long as `Retry-After` or the message says, then repeat the call.",
      "In the client, wait longer after each `429` and spread the calls over time.",
      "Request larger pages or use batch operations to make fewer calls.",
    ],
  },
  ActiveRequestAlreadyExists: {
    meaning: "An action of this kind is already running on the device.",
    cause: "An earlier call started it, and it has not finished yet.",
    steps: ["Wait until the running action has finished, or cancel it.", "Then repeat the call."],
  },
  UnknownError: {
    meaning: "Microsoft Graph passes on a failure without naming its cause.",
    cause:
      "With status 403 a permission is usually missing. With status 500 or 504 the service failed or the query took too long.",
    steps: [
      "With status 403: check the permissions of the application.",
      "With status 500 or 504: narrow down the query and repeat the call.",
      "If it keeps failing, contact Microsoft Support and give them the request ID.",
    ],
  },
  InvalidAuthenticationToken: {
    meaning: "Microsoft Graph rejects the access token.",
    cause: "Usually the token is missing, has expired, is damaged, or was issued for another API.",
    steps: [
      "Get a new token for `https://graph.microsoft.com`.",
      "Send it unchanged as `Authorization: Bearer <token>`.",
    ],
  },
  insufficient_claims: {
    meaning:
      "The API asks for a new token: a Conditional Access policy or continuous access evaluation no longer accepts this one.",
    cause:
      "For example, the location has changed, the session was revoked, or multifactor authentication is required.",
    steps: [
      "Request a new token and pass on the `claims` value of the `WWW-Authenticate` header.",
      "If that fails, sign in again interactively.",
    ],
  },
} satisfies Record<ExplainedCode, Explained>;

/** For codes without words of their own. */
export const categories = {
  request: {
    meaning: "The request is not valid for this API.",
    cause: "Usually a parameter, a value, or the URL is not as documented.",
    steps: [
      "Read the API’s message and correct what it points out.",
      "Compare the request with the documentation.",
    ],
  },
  auth: {
    meaning: "The sign-in or the token was not accepted.",
    cause: "Usually a credential, a token, or an assertion is wrong, has expired, or was revoked.",
    steps: [
      "Read the API’s message: it names what was not accepted.",
      "Correct it and request a new token, or sign in again.",
    ],
  },
  permission: {
    meaning: "The caller is known but may not do this.",
    cause: "Usually a permission, consent, or an assignment is missing.",
    steps: [
      "Add the permission to the app registration and have an administrator grant consent.",
      "Then get a new token.",
    ],
  },
  license: {
    meaning: "The tenant does not have what this call needs.",
    cause:
      "Usually a license is missing, or the product has not been set up in the tenant. A new token or a permission will not change this.",
    steps: [
      "Check the licenses of the tenant.",
      "Complete the setup of the product in its portal, then repeat the call.",
    ],
  },
  policy: {
    meaning: "A policy of the organization blocks the sign-in.",
    cause:
      "Usually Conditional Access: the device, the location, or the strength of the sign-in does not meet the policy.",
    steps: [
      "Look up this sign-in in the Microsoft Entra sign-in logs to see the policy.",
      "Meet the requirement, or ask an administrator for an exception.",
    ],
  },
  device: {
    meaning: "The device does not support this action.",
    cause: "Usually because of the platform or the client version of the device.",
    steps: ["Check the platform and the client version of the device against the documentation."],
  },
  notFound: {
    meaning: "The API did not find what the request asks for.",
    cause: "Usually the ID or the path is wrong, or the object has been deleted.",
    steps: ["Check the path and the ID in the URL."],
  },
  conflict: {
    meaning: "The request conflicts with the current state.",
    cause: "Usually something of this kind already exists, is running, or has been changed in the meantime.",
    steps: ["Read the current state first, then decide whether the call is still needed."],
  },
  throttling: {
    meaning: "Too many requests in a short time.",
    cause: "All calls by an application in a tenant count together.",
    steps: [
      "Wait as long as `Retry-After` or the message says, then repeat the call.",
      "Spread the calls over time.",
    ],
  },
  quota: {
    meaning: "A quota is used up.",
    cause: "The tenant or the user has stored or used the maximum.",
    steps: ["Delete what is no longer needed, then repeat the call."],
  },
  timeout: {
    meaning: "Processing took longer than allowed.",
    cause: "Usually the request covers too much data.",
    steps: [
      "Narrow down the request: a shorter time range, fewer columns, fewer items.",
      "Then repeat the call.",
    ],
  },
  server: {
    meaning: "The service failed or is temporarily unavailable.",
    cause: "The fault is on the server. The request itself may be correct.",
    steps: ["Repeat the call after a short wait.", askSupport],
  },
  partial: {
    meaning: "Part of the request failed; the rest succeeded.",
    steps: ["Repeat only the part that failed."],
  },
  pending: {
    meaning: "The sign-in has not been completed yet. This is not a fault.",
    cause: "In the device code flow, the user has not confirmed the code yet.",
    steps: ["Keep polling at the interval that the service gave until the user has signed in."],
  },
} satisfies Record<Category, Explained>;
