import type { Explained } from "../shapes.ts";
import { createWords } from "../words.ts";

const { brief, code, codes, duration, number } = createWords("en");

/** Circumstances beyond code and status. */
export const situations = {
  /** The code is not documented. */
  unknownCode: (value: string) =>
    `The code ${code(value)} isn’t in this API’s documentation, so this explanation is based on the HTTP status only.`,
  /** Microsoft's name for a sign-in error, and the OAuth value next to it. */
  signInName: (name: string) => `Microsoft calls this sign-in error ${code(name)}.`,
  oauthError: (value: string) => `The token service reports ${code(value)}.`,
  html: "The response is a web page, not an API error, so it gives no cause. A proxy or a gateway between the browser and the service may have sent it.",
  /** With the API's own IDs. */
  htmlBehind: "The response is a web page that the service behind the API sent, so it gives no cause.",
  htmlStep:
    "Check whether a proxy, a firewall, or a gateway answers in place of the API: the text of the page may name it.",
  console: "The page comes from the console of Defender for Cloud Apps itself, not from a proxy.",
  otherJson: "The response is JSON, but not in a documented error format.",
  empty: "The response has no body, so the status is the only clue.",
  blocked: {
    meaning:
      "The server responded with this status, but the page saw only “Failed to fetch”: the response has no CORS headers, so the browser didn’t pass it to the page.",
    steps: [
      "To let a page read such responses, call the API through your own server. Many Defender APIs aren’t designed for calls from a browser.",
    ],
  },
  brokenOff: (error: string) =>
    `The connection was lost while the response was arriving: the browser reports ${code(error)}.`,
  preflight: {
    title: "Preflight refused",
    meaning:
      "Before the actual call, the browser asked the server for permission (CORS preflight, `OPTIONS`), and the server refused. The actual call was never sent.",
    cause:
      "The API probably doesn’t allow calls from web pages of this origin, or not with these headers. The token isn’t the reason: browsers send none with a preflight.",
    steps: [
      "Call the API from a server or a script instead of a page, or through your own proxy.",
      "Check the path and the host: preflights to a wrong URL are often refused.",
    ],
  },
  network: {
    title: "No response",
    meaning: (error: string) =>
      `The call failed before a response arrived: the browser reports ${code(error)}.`,
    unnamed: "The call failed before a response arrived, and the browser gives no reason.",
    cause:
      "Common causes: the network, a proxy, a firewall, or an ad blocker. `net::ERR_FAILED` usually means that the server’s response to the CORS preflight doesn’t allow the call.",
    steps: [
      "Check the host name and the connection.",
      "Open the same call in the Network panel: its details give the reason.",
      "If a page makes the call, check whether the API allows calls from a browser (CORS).",
    ],
  },
  challenge: (error: string) => `The \`WWW-Authenticate\` header gives the reason: ${code(error)}.`,
  /** Microsoft Graph returned a Defender error inside its own. */
  forwarded: "Microsoft Graph forwarded the call and returned the Defender API’s error inside its own.",
  /** Any other service returned the error of one behind it. */
  inside: "The service returned the error of another service inside its own.",
  redirect: "The sign-in service returned this error to the app in the URL of a redirect.",
  item: (id: string) => `The call succeeded, but the item ${code(id)} failed.`,
  itemUnnamed: "The call succeeded, but one of its items failed.",
  batch: (id: string) => `The batch succeeded as a whole, but its call with the ID ${code(id)} failed.`,
  // What to do about a part of a call: it is wrong itself; the service failed; it is not clear which.
  partWrong: "Correct the part that was rejected, then send only that part again.",
  partLater: "Wait a moment, then retry only the part that failed.",
  partOpen: "If the part itself is invalid, correct it. Then retry only this part.",
  partial: (reasons: string) => `The response is incomplete: ${code(reasons)}`,
  warning: (vendor: string, provider: string, status: number, milliseconds: number) =>
    `The response is incomplete: the provider ${code(provider)} of ${code(vendor)} failed with status ${status} after ${number(milliseconds)} ms. The other providers responded.`,
  /** A provider that rejects the query. */
  refusedByProvider: (vendor: string, provider: string, status: number) =>
    `The provider ${code(provider)} of ${code(vendor)} rejected the query (${code(String(status))}), so its results are missing or unfiltered. The other providers responded.`,
  /** Codes inside the code. */
  detail: (value: string, message: string) =>
    `More precisely, the error is ${code(value)}${message ? ` (${message})` : ""}.`,
  /** Another error in the reply, outside the innermost one that the answer is about, or beside it. */
  beside: (value: string, message: string) =>
    `The response also contains ${code(value)}${message ? ` (${message})` : ""}.`,
  /** A 401 that is only about what the caller may do. */
  roleOnly: {
    meaning: "The caller isn’t allowed to do this, although the token was accepted.",
    cause:
      "This API also returns 401 when only a role is missing. A role that was assigned a few minutes ago may not have taken effect yet.",
    steps: [
      "Check the roles of the caller on the resources that the call reads or changes.",
      "If a role was assigned just now, wait a few minutes, then retry the call.",
    ],
  },
  /** Conflicts at Azure, by what the message says. */
  azureConflict: {
    deleted: {
      meaning: "An object with this name or ID was deleted a short while ago.",
      steps: ["Wait before you use the name or ID again, or use another one."],
    },
    busy: {
      meaning: "Another change of the same resource is still running.",
      steps: ["Make one change at a time: retry the call when the other one has ended."],
    },
    noEtag: {
      meaning:
        "The resource may exist already: the body has no `etag`, without which some resource types overwrite nothing.",
      steps: [
        "If it exists, read it and send its current `etag` in the body. Some types also accept `*`, which overwrites any version.",
        "Make one change at a time: retry the call when the other one has ended.",
      ],
    },
  },
  /** A 410 that is not about a page or delta link. `next` replaces the API. */
  gone: (next: string | undefined): Explained => ({
    meaning: "This operation, this version of the API, or the object is no longer available.",
    cause: "An API or a version that was withdrawn responds like this, too.",
    steps: [
      next === undefined
        ? "Check in the documentation whether the operation or its `api-version` was withdrawn, and what replaces it."
        : `Call ${code(next)} instead: the API that you call was withdrawn.`,
    ],
  }),
  /** A 424 outside of a batch. */
  dependency: {
    meaning: "Something that this call depends on has failed or isn’t ready.",
    steps: [
      "Check the state of the resource that the call depends on; the message may name it.",
      "When its state is right, retry the call.",
    ],
  },
  /** A 401 of an API that also returns it for a missing role; `name` is the role if one is documented. */
  roleOrToken: (name: string | undefined): Explained => ({
    meaning: "The token isn’t accepted, or the caller has no role that allows this call.",
    cause: "This API also returns 401 when only the role is missing.",
    steps: [
      name === undefined
        ? "Check the roles of the caller, even if the token is valid."
        : `Assign ${code(name)} on the workspace, then get a new token.`,
      "Check that the token is for this API and hasn’t expired.",
    ],
  }),
  /** The API's message as a verdict: a sentence without a full stop. */
  says: (message: string) => `The API says: “${message}”`,
  /** The rest of the API's message if its first sentence is the verdict. */
  goesOn: (message: string) => `The message continues: ${code(message)}`,
  /** A further finding whose verdict would repeat the previous one except for the name. */
  likewise: (name: string) => `${code(name)} as well`,
  /** Under a quoted message: the part of the request that it names, and a name or value that is in use. */
  checkNamed: (name: string) => `Check ${brief(name)} in the request: the message names it.`,
  tryWithout: (names: string) =>
    `To find the part that the API doesn’t support, leave these out one at a time: ${codes(names)}.`,
  tryBeta: (path: string) => `Try ${code(path)}: Microsoft Graph may offer the operation only in beta.`,
  leaveOut: (name: string) => `Leave out ${brief(name)} here.`,
  taken: "Use another name or value, or update the object that already exists.",
  /** For findings without steps of their own, if the call can be corrected. */
  sendCorrected: "Send the corrected call, which can be copied here.",
  /** Steps for a provider that rejected its part of the query, and for one that rejected the caller. */
  tokenLost:
    "The call contains a Bearer token: check whether a proxy or a redirect drops the `Authorization` header.",
  /** Objects of Microsoft Entra that a collection lacks, or whose ID is another. */
  onlyAtRisk: "The list has only users who are or were at risk, so a user who exists may be missing in it.",
  ofOneSignIn:
    "The path takes the ID of one sign-in, not of a user or an app: to find those of a user, list them with `$filter=userId eq '…'`.",
  /** The result of a machine action that may not have ended. */
  actionResult: (path: string) =>
    `First check the action with ${code(`GET ${path}`)}: as long as its ${code("status")} isn’t ${code("Succeeded")}, there is no result.`,
  /** A limit on how many may run at one time. */
  running: [
    "Wait until some of those that run have ended, then retry the call.",
    "Run fewer at the same time.",
  ],
  tokenFits:
    "The token hasn’t expired and is for this API. Check that the product is licensed and set up in the tenant that issued it.",
  bearerSent:
    "The call contains a Bearer token, so its form isn’t at fault. Check what the app and the user may access.",
  providerQuery: "Ask only for what this provider supports: it may know fewer properties in `$filter`.",
  providerAccess: "Check the license and the permissions for this provider: retrying the call doesn’t help.",
  wait: (seconds: number) => `Wait ${duration(seconds, Math.ceil)}, then retry the call.`,
  allow: (methods: string) => `Use a method that the server accepts here: ${codes(methods)}.`,
  askedMethod: (method: string) => `Use ${code(method)}, as the message says.`,
};
