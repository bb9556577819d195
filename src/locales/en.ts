import type { Category, ExplainedCode } from "../catalogue/codes.ts";
import type { MessageId } from "../catalogue/messages.ts";
import { createWords, type Parts } from "./words.ts";

/**
 * One explanation. `meaning` says what happened, `cause` what is usually behind it, `steps` what to do, in order.
 * `Code spans` stand between backticks; codes, parameters, headers, permissions and paths are never translated.
 */
export interface Explained {
  readonly meaning: string;
  readonly cause?: string;
  readonly steps: readonly string[];
}

/** What one wording of the API adds. Its steps, where it has any, take the place of the code's. */
export interface ExplainedMessage {
  readonly meaning: string;
  readonly steps?: readonly string[];
}

const { code, codes, duration, number, period } = createWords("en");

/** A last step, where there is an id to give and where there is none. */
const askSupport = "If it keeps failing, contact Microsoft Support and give them the tracking ID.";
const askSupportWithoutId = "If it keeps failing, contact Microsoft Support.";

export const en = {
  askSupport,
  askSupportWithoutId,
  /** Language part of the addresses of learn.microsoft.com. */
  docsLocale: "en-us",

  /** Names of documentation pages, as link texts. */
  links: {
    codesXdr: "Defender XDR API error codes",
    codesMde: "Defender for Endpoint API error codes",
    errorsGraph: "Microsoft Graph error responses",
    securityGraph: "Microsoft Graph security API error codes",
    throttlingGraph: "Microsoft Graph throttling",
    signInCodes: "Microsoft Entra error codes",
    /** Microsoft's own page for one sign-in error. */
    signInCode: (aadsts: string) => `Microsoft’s page for ${aadsts}`,
    liveResponse: "Live response API",
    hunting: "Advanced hunting errors",
    overview: "Defender XDR APIs: overview",
    supported: "Supported Defender XDR APIs",
    access: "Access the Defender XDR APIs",
    terms: "API limits and licensing",
  },

  /** Error codes with words of their own. */
  codes: {
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
  } satisfies Record<ExplainedCode, Explained>,

  /** For codes without words of their own. */
  categories: {
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
      cause:
        "Usually something of this kind already exists, is running, or has been changed in the meantime.",
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
  } satisfies Record<Category, Explained>,

  /** HTTP statuses, for replies without a known code. `title` stands where the code would. */
  statuses: {
    400: {
      title: "Bad request",
      meaning: "The server rejects the request as invalid but gives no known error code.",
      cause: "Usually the body, a parameter, or the query in the URL is not as documented.",
      steps: [
        "Compare the request with the documentation.",
        "Do not repeat the request unchanged: it will fail again.",
      ],
    },
    401: {
      title: "Not signed in",
      meaning: "The server could not authenticate this request.",
      cause: "Usually the `Authorization` header is invalid or missing, or the token has expired.",
      steps: ["Get a new token and send it as `Authorization: Bearer <token>`."],
    },
    402: {
      title: "Payment required",
      meaning: "The server requires payment or a license before it answers.",
      cause: "Some metered Microsoft Graph APIs need a billing setup.",
      steps: ["Check the license and the billing setup of the application."],
    },
    403: {
      title: "Access denied",
      meaning: "The caller is known but may not do this.",
      cause: "Usually a permission, consent, or access to the object is missing.",
      steps: [
        "Check the permissions of the application or the role of the user.",
        "Get a new token after a change.",
      ],
    },
    404: {
      title: "Not found",
      meaning: "There is nothing at this address.",
      cause:
        "A wrong path usually returns a 404 without a body. A wrong ID usually returns one with an error code.",
      steps: ["Compare the path with the documentation, letter for letter.", "Check the ID in the path."],
    },
    405: {
      title: "Method not allowed",
      meaning: "The address exists, but not with this HTTP method.",
      cause: "Usually `GET` was sent instead of `POST`, or a part of the path is missing.",
      steps: [
        "Use the method given in the documentation. The `Allow` header lists the methods that are accepted.",
      ],
    },
    406: {
      title: "Format not available",
      meaning: "The server cannot answer in the format that the request asks for.",
      cause: "The `Accept` header names a format that the API does not offer.",
      steps: ["Send `Accept: application/json`."],
    },
    408: {
      title: "Request timed out",
      meaning: "The server did not receive the whole request in time.",
      cause: "Usually a slow connection or a very large body.",
      steps: ["Repeat the call."],
    },
    409: {
      title: "Conflict",
      meaning: "The request conflicts with the current state of the object.",
      cause: "Usually something of this kind already exists or has been changed in the meantime.",
      steps: ["Read the current state, then decide whether the call is still needed."],
    },
    410: {
      title: "No longer available",
      meaning: "What the request asks for existed but is gone.",
      cause: "Usually a delta link or a page link that has expired.",
      steps: ["Start again with the first page."],
    },
    411: {
      title: "Length missing",
      meaning: "The server needs to know the length of the body.",
      cause: "The `Content-Length` header is missing.",
      steps: ["Send the `Content-Length` header."],
    },
    412: {
      title: "Changed in the meantime",
      meaning: "A condition of the request is not met: the object has changed since it was read.",
      cause: "The value in `If-Match` is no longer current.",
      steps: ["Read the object again and repeat the change with its new ETag."],
    },
    413: {
      title: "Request too large",
      meaning: "The body is larger than the server accepts.",
      cause: "Usually a file or a list that is too long.",
      steps: ["Send less data at a time."],
    },
    414: {
      title: "URL too long",
      meaning: "The URL is longer than the server accepts.",
      cause: "Usually a very long `$filter`.",
      steps: ["Shorten the query or split it."],
    },
    415: {
      title: "Media type not supported",
      meaning: "The server does not accept the format of the body.",
      cause: "Usually the `Content-Type` header is missing or wrong.",
      steps: ["Send `Content-Type: application/json`."],
    },
    416: {
      title: "Range not available",
      meaning: "The requested byte range does not exist.",
      cause: "The `Range` header points beyond the end.",
      steps: ["Correct the `Range` header or leave it out."],
    },
    422: {
      title: "Content not usable",
      meaning: "The body is readable, but its content cannot be used.",
      cause: "Usually a value is not allowed or contradicts another one.",
      steps: ["Check the values in the body against the documentation."],
    },
    423: {
      title: "Locked",
      meaning: "The object is locked.",
      cause: "Another process is using it.",
      steps: ["Repeat the call later."],
    },
    424: {
      title: "Earlier call failed",
      meaning: "This call depends on another one that failed.",
      cause: "In a batch, the call named in `dependsOn` has failed.",
      steps: ["Resolve the failure of the earlier call first."],
    },
    429: {
      title: "Call limit reached",
      meaning: "Too many calls in a short time.",
      cause: "All calls by an application in a tenant count together.",
      steps: ["Wait as long as `Retry-After` says, then repeat the call.", "Spread the calls over time."],
    },
    440: {
      title: "Session expired",
      meaning: "The session in the Microsoft Defender portal has ended.",
      cause: "The portal was idle for too long, or its cookies are no longer valid.",
      steps: ["Reload the portal and sign in again.", "Do not repeat the call before that."],
    },
    500: {
      title: "Internal server error",
      meaning: "The service failed while it processed the request.",
      cause: "The fault is on the server. The request itself may be correct.",
      steps: ["Repeat the call after a short wait.", askSupport],
    },
    501: {
      title: "Not implemented",
      meaning: "The server does not offer this function.",
      cause: "Usually the operation does not exist in this cloud or version.",
      steps: ["Check the documentation for where the operation is available."],
    },
    502: {
      title: "Bad gateway",
      meaning: "A gateway between the browser and the service received no usable response.",
      cause: "Usually a brief fault in the service or a proxy.",
      steps: ["Repeat the call after a short wait."],
    },
    503: {
      title: "Service unavailable",
      meaning: "The service is overloaded or under maintenance.",
      cause: "The fault is on the server.",
      steps: ["Wait as long as `Retry-After` says, or for a minute, then repeat the call."],
    },
    504: {
      title: "Gateway timeout",
      meaning: "The service did not answer in time.",
      cause: "For hunting queries: the query usually takes too long, and repeating it does not help.",
      steps: [
        "Narrow down the query: a shorter time range, fewer columns.",
        "Otherwise, repeat the call after a short wait.",
      ],
    },
    507: {
      title: "Storage full",
      meaning: "The storage quota is used up.",
      cause: "The tenant or the user has stored the maximum.",
      steps: ["Delete what is no longer needed, then repeat the call."],
    },
    509: {
      title: "Bandwidth limit exceeded",
      meaning: "The application has transferred too much data in this period.",
      cause: "Large responses in quick succession.",
      steps: ["Wait, then request less data at a time."],
    },
  } satisfies Record<number, Explained & { title: string }>,

  /** Statuses that are not on the list. */
  otherStatus: {
    caller: {
      title: "Request rejected",
      meaning: "The server rejects the request. This status is not documented for the API.",
      steps: ["Read the response for a reason.", "Compare the request with the documentation."],
    },
    server: {
      title: "Server error",
      meaning: "The server failed. This status is not documented for the API.",
      steps: ["Repeat the call after a short wait.", askSupportWithoutId],
    },
    success: {
      title: "Partly failed",
      meaning: "The call as a whole succeeded, but this part of it failed.",
      steps: ["Repeat only the part that failed."],
    },
  },

  /** Circumstances beyond code and status. */
  situations: {
    /** The code is in no list. */
    unknownCode: (value: string) =>
      `The code ${code(value)} is not among the documented codes of this API. What follows is based on the HTTP status.`,
    /** Name that Microsoft gives a sign-in error, and the OAuth value beside it. */
    signInName: (name: string) => `Microsoft calls this sign-in error ${code(name)}.`,
    oauthError: (value: string) => `The token service reports ${code(value)}.`,
    html: "The response is a web page, not an API error, so it gives no cause. A proxy or a gateway between the browser and the service may have sent it.",
    htmlPortal: "The portal sends a web page instead of data when the session has ended.",
    otherJson: "The response is JSON, but not in a documented error format.",
    empty: "The response has no body, so only the status says what happened.",
    blocked: {
      meaning:
        "The server responded with this status, but the page saw only “Failed to fetch”: the response lacks the CORS headers, so the browser withheld it from the page.",
      steps: [
        "Fix the failure itself: its status is shown here.",
        "To let a page read such responses, call the API through your own server. Many Defender APIs are not made for calls from a browser.",
      ],
    },
    brokenOff: (error: string) =>
      `The connection was lost while the response was coming in: the browser reports ${code(error)}.`,
    preflight: {
      title: "Preflight refused",
      meaning:
        "Before the actual call, the browser asked the server for permission (CORS preflight, `OPTIONS`), and the server refused. The actual call was never sent.",
      cause:
        "Usually the API does not allow calls from web pages of this origin, or not with these headers. The token plays no part: the browser sends none with a preflight.",
      steps: [
        "Call the API from a server or a script instead of a page, or through your own proxy.",
        "Check the path and the host: preflights to a wrong address are often refused.",
      ],
    },
    network: {
      title: "No response",
      meaning: (error: string) =>
        `The call failed before a response arrived: the browser reports ${code(error)}.`,
      unnamed: "The call failed before a response arrived, and the browser gives no reason.",
      cause:
        "Usually the network, a proxy, a firewall, or an ad blocker. `net::ERR_FAILED` usually means that the server’s answer to the CORS preflight does not allow the call.",
      steps: [
        "Check the host name and the connection.",
        "Look at the same call in the Network panel: its details give the reason.",
        "If a page makes the call, check whether the API allows calls from a browser (CORS).",
      ],
    },
    challenge: (error: string) => `The \`WWW-Authenticate\` header gives the reason: ${code(error)}.`,
    /** A Graph reply that carries a Defender reply. */
    forwarded: "Microsoft Graph forwarded the call and returns the error of the Defender API inside its own.",
    redirect: "The sign-in service sends this error back to the application in the address of a redirect.",
    item: (id: string) => `The call succeeded, but the item ${code(id)} failed.`,
    itemUnnamed: "The call succeeded, but one of its items failed.",
    batch: (id: string) => `The batch succeeded as a whole, but its call with the ID ${code(id)} failed.`,
    warning: (vendor: string, provider: string, status: number, milliseconds: number) =>
      `The response is incomplete: the provider ${code(provider)} of ${code(vendor)} failed with status ${status} after ${number(milliseconds)} ms. The other providers responded.`,
    /** Codes inside the code. */
    detail: (value: string, message: string) =>
      `More precisely: ${code(value)}${message ? ` (${message})` : ""}.`,
    wait: (seconds: number) => `Wait ${duration(seconds)}, then repeat the call.`,
    allow: (methods: string) => `The server accepts these methods here: ${codes(methods)}.`,
  },

  /** Wordings of the API whose variable parts are worth repeating. */
  messages: {
    roles: ({ required, held }: Parts) => ({
      meaning: held
        ? `The call needs one of these permissions: ${codes(required)}. The token holds ${codes(held)}.`
        : `The call needs one of these permissions: ${codes(required)}. The token holds no application permissions at all.`,
      steps: [
        `Add one of these permissions to the app registration: ${codes(required)}.`,
        "Have an administrator grant consent.",
        "Get a new token: new permissions are not added to an existing one.",
      ],
    }),
    rolesNeeded: ({ required }) => ({
      meaning: `The call needs one of these permissions: ${codes(required)}. The token holds none of them.`,
    }),
    permissionsNeeded: ({ required }) => ({
      meaning: `The call needs one of these application permissions: ${codes(required)}. The application holds none of them.`,
    }),
    graphPermissions: ({ required }) => ({
      meaning: `The caller lacks the Microsoft Graph permission: ${codes(required)}.`,
    }),
    accountInactive: ({ reason }) => ({
      meaning: `The API gives the reason: ${code(reason)}. Defender for Endpoint is not active for this tenant. A new token will not help.`,
      steps: [
        "Check that the tenant has a Defender for Endpoint license and that the product has been set up.",
        "Check that the token was issued in the right tenant.",
      ],
    }),
    unlicensed: ({ reason }) => ({
      meaning: `The API gives the reason: ${code(reason)}. A license is missing, so a new token will not help.`,
      steps: ["Check the licenses of the tenant, for example Defender Vulnerability Management."],
    }),
    refusalReason: ({ reason }) => ({ meaning: `The API gives the reason: ${code(reason)}.` }),
    tokenRefused: ({ appId, audience }) => ({
      meaning: `The API could read the token of the application ${code(appId)} but does not accept it. The token was issued for ${code(audience)}.`,
      steps: [
        "Compare the resource of the token with the one that this API expects.",
        "Get a new token for that resource.",
      ],
    }),
    quota: ({ calls, period: time }) => ({
      meaning: `The limit of ${number(calls)} calls in ${duration(period(time))} has been reached.`,
    }),
    quotaWait: () => ({ meaning: "The API gives the time after which it accepts calls again." }),
    huntingQuota: ({ duration: time }) => ({
      meaning: time
        ? `The tenant has used up its processing time for advanced hunting. Queries run again in ${code(time)}.`
        : "The tenant has used up its processing time for advanced hunting.",
      steps: [
        "Wait as long as the message says.",
        "Make the queries lighter: a shorter time range, filters first, fewer joins.",
      ],
    }),
    huntingSyntax: () => ({
      meaning: "The hunting query cannot be parsed.",
      steps: [
        "Correct the syntax of the KQL query. Running it in the Microsoft Defender portal shows where the error is.",
        "In JSON, escape the line breaks and quotation marks in the query.",
      ],
    }),
    huntingName: ({ name }) => ({
      meaning: name
        ? `The hunting query uses the name ${code(name)}, which is not a known table, column, or function.`
        : "The hunting query uses a table, a column, or a function that is not known.",
      steps: [
        "Compare the names in the query with the advanced hunting schema, including upper and lower case.",
      ],
    }),
    huntingSize: () => ({
      meaning: "The result of the hunting query is too large.",
      steps: ["Return less: use `summarize`, `take`, or `project`, or a shorter time range."],
    }),
    huntingTimeout: () => ({
      meaning: "The hunting query ran too long and was stopped.",
      steps: ["Narrow down the query: a shorter time range, filters first."],
    }),
    huntingResources: () => ({
      meaning: "The hunting query was stopped because it used too many resources.",
      steps: ["Make the query lighter: a shorter time range, filters first, fewer joins."],
    }),
    keyFormat: ({ value, type }) => ({
      meaning: `The ID ${code(value)} in the path has the wrong format: the API expects ${code(type)}.`,
      steps: [
        "Check which kind of ID the operation expects. An action ID is a GUID; a device ID has 40 hexadecimal characters.",
      ],
    }),
    odataQuery: ({ reason }) => ({
      meaning: `The API cannot read the query in the URL: ${code(reason)}`,
      steps: [
        "Correct the query option named in the message.",
        "Check which properties and options the operation supports.",
      ],
    }),
    odataFilter: ({ reason }) => ({
      meaning: reason
        ? `Microsoft Graph rejects the filter: ${code(reason)}`
        : "Microsoft Graph rejects the filter.",
      steps: ["Correct the `$filter` expression.", "Check which properties can be filtered."],
    }),
    unknownSegment: ({ segment }) => ({
      meaning: `The path contains ${code(segment)}, which this version of Microsoft Graph does not know.`,
      steps: [
        "Check the spelling of the path.",
        "Check whether the operation exists in `v1.0` or only in `beta`.",
      ],
    }),
    caseType: () => ({ meaning: "The API does not support this type of case." }),
    missingArgument: ({ name }) => ({
      meaning: `The argument ${code(name)} is missing.`,
      steps: [`Add ${code(name)} to the request.`],
    }),
    missingParameter: ({ name }) => ({ meaning: `The parameter ${code(name)} is missing.` }),
    missingQuery: () => ({
      meaning: "The body contains no query that the API can read.",
      steps: [
        "Send the query as the parameter `Query` in the JSON body.",
        "Escape line breaks and quotation marks in it.",
      ],
    }),
    batchSize: ({ received, allowed }) => ({
      meaning: `The request contains ${number(received)} items; the operation accepts at most ${number(allowed)}.`,
      steps: [`Split the list into batches of at most ${number(allowed)} items.`],
    }),
    hashValue: ({ value }) => ({ meaning: `The API rejects the hash value ${code(value)}.` }),
    domainName: ({ value }) => ({ meaning: `The API rejects the domain name ${code(value)}.` }),
    ipAddress: ({ value }) => ({ meaning: `The API rejects the IP address ${code(value)}.` }),
    url: ({ value }) => ({ meaning: `The API rejects the URL ${code(value)}.` }),
    platform: ({ platform }) => ({
      meaning: `The device runs ${code(platform)}, and this action is not available for that platform.`,
    }),
    clientVersion: ({ action, version }) => ({
      meaning: `The action ${code(action)} needs client version ${code(version)} or later.`,
    }),
    featureOff: () => ({
      meaning: "A feature that this call needs is turned off or not available in the tenant.",
    }),
    automationLevel: () => ({
      meaning: "The device has no automation level.",
      steps: [
        "In the Microsoft Defender portal, assign the device to a device group with a remediation level.",
      ],
    }),
    notOnboarded: ({ product }) => ({
      meaning: `${product} has not been set up in this tenant. This is not a missing permission.`,
      steps: [`Complete the setup of ${product} in the Microsoft Defender portal, then repeat the call.`],
    }),
    premiumLicense: () => ({
      meaning: "The tenant lacks a premium license. This is not a missing permission.",
      steps: ["Check the licenses of the tenant."],
    }),
    wrongActionType: ({ type }) => ({
      meaning: `The ID in the path does not belong to an action of the type ${code(type)}.`,
      steps: ["Use the ID of an action of that type."],
    }),
    actionFinished: ({ status }) => ({
      meaning: `The action cannot be canceled: its status is ${code(status)}. Only actions with the status ${code("Pending")} or ${code("InProgress")} can be canceled.`,
      steps: ["There is nothing to cancel: the action has ended."],
    }),
    actionRunning: () => ({
      meaning: "An action of this kind is already running on the device.",
      steps: ["Wait until the running action has finished, or cancel it.", "Then repeat the call."],
    }),
    indicatorCapacity: ({ current, limit }) => ({
      meaning: `The indicator list of the tenant is full: it holds ${number(current)} of at most ${number(limit)} indicators.`,
      steps: ["Delete indicators that are no longer needed, then repeat the call."],
    }),
    indicatorExpired: ({ value }) => ({
      meaning: `The expiration time of the indicator ${code(value)} is not in the future.`,
      steps: ["Set `expirationTime` to a time in the future."],
    }),
    indicatorEmpty: () => ({
      meaning: "The request contains an indicator without a value.",
      steps: ["Fill in the value of every indicator."],
    }),
    noRelated: ({ kind, id }) => ({
      meaning: `The alert ${code(id)} exists, but nothing of the kind ${code(kind)} is related to it.`,
      steps: ["Treat this as an empty result."],
    }),
    notFound: ({ kind, id }) => ({
      meaning: `The API found no ${code(kind)} with the ID ${code(id)}, or this caller cannot see it.`,
    }),
    invalidInput: ({ value }) => ({ meaning: `The API rejects this input: ${code(value)}.` }),
    emptyToken: () => ({
      meaning: "The request carries no access token.",
      steps: ["Get a token and send it as `Authorization: Bearer <token>`."],
    }),
    expiredToken: () => ({
      meaning: "The access token has expired.",
      steps: ["Get a new token and repeat the call."],
    }),
    wrongAudience: () => ({
      meaning: "The access token was issued for another API.",
      steps: ["Get a token for the resource that this API expects."],
    }),
    malformedToken: () => ({
      meaning: "The access token is damaged or does not come from a trusted issuer.",
      steps: [
        "Send the token exactly as the token service returned it.",
        "Check that it was issued for this API and this cloud.",
      ],
    }),
    claimsChallenge: () => ({
      meaning: "The API asks for a new token because a policy no longer accepts this one.",
      steps: [
        "Request a new token and pass on the `claims` value of the `WWW-Authenticate` header.",
        "If that fails, sign in again interactively.",
      ],
    }),
    secretId: () => ({
      meaning: "The client secret is wrong. Often the ID of the secret was used instead of its value.",
      steps: [
        "Use the value of the client secret. It is shown only once, when the secret is created.",
        "If you no longer have it, create a new client secret.",
      ],
    }),
    secretExpired: () => ({
      meaning: "The client secret of the application has expired.",
      steps: ["Create a new client secret in the app registration and use it."],
    }),
    unknownTenant: ({ tenant }) => ({
      meaning: `The tenant ${code(tenant)} does not exist in this cloud.`,
      steps: [
        "Check the tenant ID or domain in the URL of the token request.",
        "Check the cloud: US government tenants sign in at `login.microsoftonline.us`.",
      ],
    }),
    unknownApp: ({ appId, tenant }) => ({
      meaning: `The application ${code(appId)} is not known in the tenant ${code(tenant)}.`,
      steps: [
        "Check the client ID.",
        "Check that the request goes to the right tenant and that the application has been consented to there.",
      ],
    }),
    unknownResource: ({ resource }) => ({
      meaning: `The resource ${code(resource)} is not known in the tenant.`,
      steps: [
        "Check the spelling of the resource or the scope.",
        "Check that the product has been set up in the tenant.",
      ],
    }),
    noConsent: ({ appId }) => ({
      meaning: `Nobody has consented to the application ${code(appId)} in this tenant.`,
      steps: [
        "Have an administrator grant consent in Microsoft Entra ID, or ask the user for consent interactively.",
      ],
    }),
    badScope: ({ scope }) => ({
      meaning: `The scope ${code(scope)} is not valid.`,
      steps: ["For an application without a user, request the resource followed by `/.default`."],
    }),
    missingField: ({ name }) => ({
      meaning: `The token request lacks the parameter ${code(name)}.`,
      steps: ["Add the parameter, and send the body as `application/x-www-form-urlencoded`."],
    }),
  } satisfies Record<MessageId, (parts: Parts) => ExplainedMessage> as Record<
    MessageId,
    (parts: Parts) => ExplainedMessage
  >,
};

/** Every language has exactly what English has, or it does not compile. */
export type Texts = typeof en;
