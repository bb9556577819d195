import type { Explained } from "../shapes.ts";
import { askSupport, askSupportWithoutId } from "./support.ts";

/** HTTP statuses, for responses without a known code. `title` replaces the code. */
export const statuses = {
  400: {
    title: "Bad request",
    meaning: "The server rejected the request as invalid.",
    cause: "The body, a parameter, or the query in the URL probably doesn’t match the documentation.",
    steps: [
      "Compare the request with the documentation.",
      "Don’t retry the same request; it will fail again.",
    ],
  },
  401: {
    title: "Unauthorized",
    meaning: "The server couldn’t authenticate this request.",
    cause: "Common causes: a missing or invalid `Authorization` header, or an expired token.",
    steps: ["Get a new token and send it as `Authorization: Bearer <token>`."],
  },
  402: {
    title: "Payment required",
    meaning: "The server requires payment or a license before it responds.",
    cause: "Some metered Microsoft Graph APIs require a billing setup.",
    steps: ["Check the app’s license and billing setup."],
  },
  403: {
    title: "Forbidden",
    meaning: "The caller is authenticated but isn’t authorized for this action.",
    cause: "A permission, consent, or access to the object is probably missing.",
    steps: ["Check the app’s permissions or the user’s role.", "After a change, get a new token."],
  },
  404: {
    title: "Not found",
    meaning: "No resource exists at this URL.",
    cause: "A wrong path usually returns a 404 without a body, and a wrong ID a 404 with an error code.",
    steps: ["Compare the path with the documentation, character by character.", "Check the ID in the path."],
  },
  405: {
    title: "Method not allowed",
    meaning: "The URL exists, but it doesn’t accept this HTTP method.",
    cause: "Common causes: `GET` was sent instead of `POST`, or a part of the path is missing.",
    steps: ["Use the method given in the documentation. The `Allow` header lists the accepted methods."],
  },
  406: {
    title: "Not acceptable",
    meaning: "The server can’t respond in the format that the request asks for.",
    cause: "The `Accept` header names a format that the API doesn’t offer.",
    steps: ["Send `Accept: application/json`."],
  },
  408: {
    title: "Request timeout",
    meaning: "The server didn’t receive the whole request in time.",
    cause: "Common causes: a slow connection or a very large body.",
    steps: ["Retry the call."],
  },
  409: {
    title: "Conflict",
    meaning: "The request conflicts with the object’s current state.",
    cause: "Common causes: the object already exists or was changed in the meantime.",
    steps: ["Read the current state, then decide whether the call is still needed."],
  },
  410: {
    title: "Gone",
    meaning: "The requested resource no longer exists.",
    cause: "A delta link or a page link has probably expired.",
    steps: ["Start again with the first page."],
  },
  411: {
    title: "Length required",
    meaning: "The server requires the length of the body.",
    cause: "The `Content-Length` header is missing.",
    steps: ["Send the `Content-Length` header."],
  },
  412: {
    title: "Precondition failed",
    meaning: "A condition of the request isn’t met: the object was changed after it was read.",
    cause: "The value in `If-Match` is no longer current.",
    steps: ["Read the object again and retry the change with its new ETag."],
  },
  413: {
    title: "Content too large",
    meaning: "The body is larger than the server accepts.",
    cause: "Common causes: a file that is too large or a list that is too long.",
    steps: ["Send less data at a time."],
  },
  414: {
    title: "URL too long",
    meaning: "The URL is longer than the server accepts.",
    cause: "The usual reason is a very long `$filter`.",
    steps: ["Shorten the query or split it."],
  },
  415: {
    title: "Unsupported media type",
    meaning: "The server doesn’t accept the format of the body.",
    cause: "The `Content-Type` header is probably missing or wrong.",
    steps: ["Send `Content-Type: application/json`."],
  },
  416: {
    title: "Range not satisfiable",
    meaning: "The requested byte range doesn’t exist.",
    cause: "The `Range` header points beyond the end.",
    steps: ["Correct the `Range` header or leave it out."],
  },
  422: {
    title: "Unprocessable content",
    meaning: "The body is readable, but its content can’t be used.",
    cause: "Common causes: a value that isn’t allowed or that contradicts another one.",
    steps: ["Compare the values in the body with the documentation."],
  },
  423: {
    title: "Locked",
    meaning: "The object is locked.",
    cause: "Another process is using it.",
    steps: ["Retry the call later."],
  },
  424: {
    title: "Failed dependency",
    meaning: "This call depends on another one that failed.",
    cause: "In a batch, the call named in `dependsOn` failed.",
    steps: ["First resolve the error of the earlier call."],
  },
  428: {
    title: "Precondition required",
    meaning: "The server accepts this change only with a condition.",
    cause: "The `If-Match` header is probably missing.",
    steps: ["Read the object, then send its ETag in `If-Match`."],
  },
  429: {
    title: "Too many requests",
    meaning: "Too many calls were sent in a short time.",
    cause: "All calls from one app in a tenant share the same limit.",
    wait: "Wait for the time given in `Retry-After`, then retry the call.",
    steps: ["Spread the calls over time."],
  },
  440: {
    title: "Session expired",
    meaning: "The session in the portal has ended.",
    cause: "The portal was idle for too long, or its cookies are no longer valid.",
    steps: ["Reload the portal and sign in again.", "Don’t retry the call before that."],
  },
  500: {
    title: "Internal server error",
    meaning: "An error occurred in the service while it processed the request.",
    cause: "The problem is on the server side. The request itself may be correct.",
    wait: "Wait a moment, then retry the call.",
    steps: [askSupport],
  },
  501: {
    title: "Not implemented",
    meaning: "The server doesn’t offer this function.",
    cause: "The operation probably doesn’t exist in this cloud or version.",
    steps: ["Check in the documentation where the operation is available."],
  },
  502: {
    title: "Bad gateway",
    meaning: "A gateway between the browser and the service didn’t receive a usable response.",
    cause: "The usual reason is a brief problem in the service or a proxy.",
    wait: "Wait a moment, then retry the call.",
    steps: [],
  },
  503: {
    title: "Service unavailable",
    meaning: "The service is overloaded or under maintenance.",
    cause: "The problem is on the server side.",
    wait: "Wait for the time given in `Retry-After`, or for a minute, then retry the call.",
    steps: [],
  },
  504: {
    title: "Gateway timeout",
    meaning: "The service didn’t respond in time.",
    cause: "If this was a hunting query, it probably took too long; retrying it won’t help.",
    steps: [
      "Narrow down the query: a shorter time range, fewer columns.",
      "In other cases, wait a moment, then retry the call.",
    ],
  },
  507: {
    title: "Insufficient storage",
    meaning: "The storage quota is used up.",
    cause: "The tenant or user has reached its storage limit.",
    steps: ["Delete what is no longer needed, then retry the call."],
  },
  509: {
    title: "Bandwidth limit exceeded",
    meaning: "The app transferred too much data in this period.",
    cause: "Large responses followed each other too quickly.",
    steps: ["Wait, then request less data at a time."],
  },
} satisfies Record<number, Explained & { title: string }>;

/** Statuses without texts of their own. */
export const otherStatus = {
  caller: {
    title: "Request rejected",
    meaning: "The server rejected the request. This status isn’t documented for the API.",
    steps: ["Read the response for a reason.", "Compare the request with the documentation."],
  },
  server: {
    title: "Server error",
    meaning: "An error occurred on the server. This status isn’t documented for the API.",
    wait: "Wait a moment, then retry the call.",
    steps: [askSupportWithoutId],
  },
  success: {
    title: "Partial failure",
    meaning: "The call as a whole succeeded, but this part of it failed.",
    steps: ["If the part itself is invalid, correct it. Then retry only this part."],
  },
  whole: {
    title: "Failed according to the response",
    meaning: "The status says success, but according to the response, the call failed.",
    steps: [
      "Correct what the response points out, then retry the call. If it points out nothing, retry the call later.",
    ],
  },
};
