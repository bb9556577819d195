import { createWords } from "../words.ts";

const { code, codes, duration, number } = createWords("en");

/** Circumstances beyond code and status. */
export const situations = {
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
};
