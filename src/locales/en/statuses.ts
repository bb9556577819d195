import type { Explained } from "../shapes.ts";
import { askSupport, askSupportWithoutId } from "./support.ts";

/** HTTP statuses, for replies without a known code. `title` stands where the code would. */
export const statuses = {
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
} satisfies Record<number, Explained & { title: string }>;

/** Statuses that are not on the list. */
export const otherStatus = {
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
};
