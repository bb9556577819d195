import type { Question } from "../../core/checks/index.ts";
import type { CodeGroup } from "../../core/explain/code-groups.ts";
import { products } from "../products.ts";
import { createWords } from "../words.ts";

const { number, plural } = createWords("en");

/** Texts of the help pages on error codes and of the sample failures. They load when either is first opened. */
export const help = {
  // Search field above the list of codes: its name, and its placeholder.
  search: "Search error codes",
  searchHint: "Code, status, or message",
  // Below it, while a search is active.
  found: (n: number) => `${number(n)} ${plural(n, { one: "code", other: "codes" })}`,
  nothing: "No code matches",
  // Above the explanation of a message pasted into the search field.
  wording: "This message",
  // Shown until a code is selected.
  choose:
    "Choose a code to read what it means, what usually causes it, and what to do. You can also search for a message exactly as the API sent it.",
  // Button that returns from a page to the list; only in a narrow panel.
  back: "Back to the codes",
  // Headings in the list: the API that returns these codes. Also the value of `api` on a page.
  groups: {
    defender: "Defender XDR and Defender for Endpoint",
    endpoint: "Defender for Endpoint",
    graph: "Microsoft Graph",
    oauth: "Sign-in: OAuth",
    signIn: "Sign-in: Microsoft Entra",
    o365: products.o365,
    arm: products.arm,
    loganalytics: products.loganalytics,
    status: "Responses without a code",
  } satisfies Record<CodeGroup, string>,

  // Headings of a page.
  causes: "Typical cause",
  checks: "Checks",
  facts: "Facts",
  // Before a fact.
  status: "HTTP status",
  undocumented: "not documented",
  api: "API",
  message: "Message",
  repeat: "Retry",
  canRepeat: "The same call may succeed later.",
  cannotRepeat: "The same call fails again until something changes.",

  // The question that each check asks about the request and its response.
  questions: {
    jsonBody: "Is there a body, is it valid JSON in the documented format, and does `Content-Type` match?",
    bodyParameters:
      "Is every body parameter spelled as documented, is its value allowed, and is none missing?",
    batchSize: "Does a list in the body contain more items than the operation accepts?",
    takenName: "Does another object already use the name, the title, or the value?",
    hashValue:
      "Does the hash have the right length and characters, and does the operation accept this type of hash?",
    ipAddress: "Is the value one IP address, without a port or a range?",
    domainName: "Is the value just a domain name, without a scheme, a port, or a path?",
    urlValue: "Is the value a complete URL, properly encoded?",
    odataQuery: "Does the operation support these query options, and is `$filter` well-formed?",
    headerValues: "Does a header still contain a placeholder or an empty variable?",
    path: "Do the host, path, and method belong to a documented operation, and is the ID in the path of the right type?",
    hunting: "Does the KQL query use known names and correct syntax, and does it stay within the limits?",
    workspace: "Does the workspace have the columns of the KQL query at the point where it uses them?",
    token: "Is there a token, is it intact and not expired, and was it issued for this API and this cloud?",
    permission: "Does the token contain a permission that the operation requires?",
    restriction: "Which feature, policy, platform, or client version is blocking the call?",
    lostZone: "Did a time in the URL lose its zone because of an unescaped plus sign?",
    conditions:
      "Does the call meet the other conditions of this API: a time range within its limits, the publisher, the `etag`, a token of the right tenant?",
    limits: "Which limit was reached, how many calls were made, and when is the next one accepted?",
    signIn: "Is the token request correct: its format, `grant_type`, `scope`, tenant, and cloud?",
    timeOrder: "Is the end of the time range after its start?",
    cloud: "Are token and host of the same cloud?",
    offering: "Does the called cloud offer the operation?",
    retirement: "Is the operation one that Microsoft is retiring?",
    serverPage: "Does the page come from a web server that gives a reason, such as a URL that is too long?",
    serverFault: "Did the same call work before, and how often has it failed since?",
    network: "Did the browser keep the response from the page because CORS headers are missing?",
    changes:
      "Did the same operation work before, what has changed since, and was the error caused by an earlier one?",
    portalSession: "Has the portal session ended, and does the XSRF token match its cookie?",
    portalAccess:
      "Is the product licensed and set up in the tenant, and does the user have access to the device?",
    portalRequest:
      "Does the portal call have the headers and query parameters that its service requires, within the paging limits?",
    portalRoute: "Does the portal forward this path and method to a service?",
    portalService: "Did an error occur in the portal’s gateway or in a command inside the response?",
  } satisfies Record<Question, string> as Record<Question, string>,
  // Replaces these questions.
  noChecks: "No check covers this code. Use the API’s message and the steps above.",

  // The sample errors. Next to the title of one in Details.
  sample: "Sample",
  // Status bar, while samples are listed.
  samples: "Sample errors: nothing was sent",
  // Status bar, when a real error replaces them.
  samplesGone: "A real call failed: the samples were removed",
};
