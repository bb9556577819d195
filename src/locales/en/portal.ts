import type { Service } from "../../catalogue/apis/portal/services.ts";
import type { Product } from "../../core/portal/tenant-context.ts";
import type { Explained, PortalFindings, PortalVerdicts } from "../shapes.ts";
import { createWords } from "../words.ts";

const { brief, code, codes, duration, number, plural, sentences, some } = createWords("en");

const reload = "Reload the portal page and repeat the action.";
const signIn = "Reload the portal and sign in again.";
const compare =
  "In a script, compare the path, query, headers, and body with the call that the portal page sends.";

/** Failures of the Defender portal itself. Its users sign in; they have neither tokens nor app permissions. */
export const portal = {
  /** The meaning of a status in the portal, instead of the texts for an API. */
  statuses: {
    400: {
      meaning: "The portal, or the service behind it, rejected the request as invalid.",
      cause:
        "A query parameter, a header, or a value in the body is probably missing or wrong. Some services also respond this way when a product isn’t licensed.",
      steps: [reload, compare],
    },
    401: {
      meaning: "The portal didn’t accept the session.",
      cause: "The session has probably ended, or nobody is signed in.",
      steps: [signIn],
    },
    403: {
      meaning: "The portal denied access.",
      cause:
        "Common causes: the user’s role or device group doesn’t cover this, the product isn’t licensed or is turned off, or the XSRF token is outdated.",
      steps: [
        reload,
        "Check the user’s roles and device groups in the portal settings.",
        "Check whether the product is licensed and turned on in this tenant.",
      ],
    },
    404: {
      meaning: "The service behind the portal found nothing at this path.",
      cause:
        "The object no longer exists, the product isn’t set up in this tenant, or the portal no longer uses this path: its internal paths change without notice.",
      steps: [reload, compare],
    },
    405: {
      meaning: "The service behind the portal doesn’t accept this method at this path.",
      cause: "The portal page uses another method here, or another path.",
      steps: [compare],
    },
    409: {
      meaning: "The change conflicts with the current state of the object.",
      cause: "Someone else changed the object in the meantime, or an action on it is still running.",
      steps: [
        "If an action is still running, wait until it has ended.",
        "Load the object again and repeat the change.",
      ],
    },
    415: {
      meaning: "The service behind the portal doesn’t accept the format of the body.",
      cause: "The body or the header `Content-Type: application/json` is missing.",
      steps: ["In a script, send a JSON body with `Content-Type: application/json`."],
    },
    419: {
      meaning: "The session or the XSRF token of the portal is no longer valid.",
      cause: "The page was idle for too long.",
      steps: [signIn],
    },
    429: {
      meaning: "The portal received too many calls for this service in a short time.",
      cause: "All calls from a user to a service share one limit, including calls from scripts.",
      wait: "Wait for the time given in `Retry-After`, then repeat the action.",
      steps: ["In a script, spread the calls over time."],
    },
    440: {
      meaning: "The session in the portal has ended.",
      cause: "The portal was idle for too long, or its cookies are no longer valid.",
      steps: [signIn],
    },
    500: {
      meaning: "An error occurred in the portal or in the service behind it.",
      cause: "The request itself may be correct.",
      steps: [reload],
    },
    502: {
      meaning: "The portal didn’t receive a usable response from the service behind it.",
      cause: "The usual reason is a brief problem in that service.",
      wait: "Wait a moment, then repeat the action.",
      steps: [],
    },
    503: {
      meaning: "The service behind the portal is overloaded or under maintenance.",
      cause:
        "The problem is on Microsoft’s side; the service health page in the Microsoft 365 admin center may report it.",
      wait: "Wait a moment, then repeat the action.",
      steps: [],
    },
    504: {
      meaning: "The service behind the portal didn’t respond in time.",
      cause: "A query over a long time range usually takes too long.",
      steps: ["Narrow down the time range or the filter, then repeat the action."],
    },
  } satisfies Record<number, Explained>,
  /** What to do if the message of a 403 says that a role or permission is missing. */
  lackedRole: [
    "Ask an administrator for the role or permission that this requires.",
    "Then sign in to the portal again.",
  ],
  /** Statuses without texts of their own. */
  otherStatus: {
    caller: {
      meaning: "The portal, or the service behind it, rejected the request.",
      steps: [reload, compare],
    },
    server: { meaning: "An error occurred in the portal or in the service behind it.", steps: [reload] },
  } satisfies Record<string, Explained>,

  /** Replaces a code. */
  titles: {
    signIn: "Sign-in page",
    command: "Live response command failed",
    hollow: "Empty response",
    expired: "Session or XSRF token expired",
    sessionControl: "Session control",
  },
  /** Verdict for a successful response that lacks all expected content. */
  hollow: "The call succeeded, but its response contains nothing.",
  /** A page or redirect of session control (`.mcas.ms`) in place of the reply. */
  sessionControl: {
    page: "The call went through session control of Defender for Cloud Apps and got a web page, which session control may have sent.",
    blocked: (said: string) =>
      `Session control of Defender for Cloud Apps probably blocked the call: its page says “${said}”.`,
    checking:
      "Session control of Defender for Cloud Apps redirected the call to its own page, which checks the sign-in or the device.",
    policy:
      "In the activity log of Defender for Cloud Apps, look for an access or session policy that blocked this user or action.",
    reload: "Reload the portal page, so that the check can run.",
  },

  /** The service behind the portal: its name, with the region if known, and its host or path. */
  service: (what: readonly string[], name: string) =>
    `Service behind the portal: ${what.join(", ")} (${code(name)}).`,
  unknownService: (name: string) => `Service behind the portal: ${code(name)}.`,
  /** The portal page: its English name, or the name the page gives itself. */
  page: (page: string) => `Portal page: ${page}.`,
  /** The public operation that does the same, or the nearest one, and the permissions of which one suffices. */
  twin: (operation: string, permissions: string) =>
    sentences(
      `For scripts there is a public API that does the same: ${code(operation)}.`,
      permissions !== "" &&
        (permissions.includes(",")
          ? `It needs one of these permissions: ${codes(permissions)}.`
          : `It needs the permission ${codes(permissions)}.`),
    ) ?? "",
  near: (operation: string) => `For scripts, the nearest public API is ${code(operation)}.`,
  /** A call that the portal forwards unchanged. */
  passedOn: (api: string) =>
    `The portal only passes this call on to another API, with the user’s session: ${api}.`,
  /** What the headers say about the limit: its window in seconds, and the calls left. */
  window: (seconds: number, left: string | undefined) =>
    sentences(
      `This service counts calls over ${duration(seconds)}.`,
      left !== undefined && `Calls left: ${number(left)}.`,
    ) ?? "",

  /** In the menu that copies a call as code: the equivalent public API call. */
  copyPublic: "As the public API call",

  /** Services behind the portal. */
  services: {
    actionCenter: "Action center",
    cloud: "Defender for Cloud",
    cloudApps: "Defender for Cloud Apps",
    configuration: "endpoint security policies",
    devices: "device inventory",
    entities: "files, URLs, and other entities",
    exposure: "exposure management",
    graph: "Microsoft Graph",
    hunting: "hunting service",
    identity: "Defender for Identity",
    incidents: "incidents and alerts",
    investigations: "automated investigation",
    liveResponse: "live response",
    multitenant: "multitenant management",
    publicApi: "Defender for Endpoint API",
    responseActions: "response actions",
    roles: "roles and device groups",
    sentinel: "Microsoft Sentinel",
    settings: "portal settings",
    simulation: "attack simulation",
    tenant: "tenant and licenses",
    threatAnalytics: "threat analytics",
    timeline: "device timeline",
    vulnerabilities: "vulnerability management",
  } satisfies Record<Service, string> as Record<Service, string>,
};

/** Texts of the report. */
export const portalReport = {
  // Title of the report on one call, instead of the one for an API.
  portalTitle: (what: string, product: string) => `Failed call in the ${product} portal: ${what}`,
  // Before the portal page that made the call.
  portalPage: "Portal page",
  // Before the equivalent public operation.
  publicApi: "Public API",
};

const products: Readonly<Record<Product, string>> = {
  endpoint: "Defender for Endpoint",
  identity: "Defender for Identity",
  office: "Defender for Office 365",
  sentinel: "Microsoft Sentinel",
  vulnerabilities: "Defender Vulnerability Management",
  deception: "Deception",
};

export const portalVerdicts: PortalVerdicts = {
  "portal-session": ({ certainty, args: { by, resource } }) => {
    if (resource !== undefined)
      return `The portal couldn’t get a token for another service (${brief(resource)})`;
    if (by === "refusal" && certainty !== "possible")
      return "The portal session has ended, or nobody is signed in";
    if (by === "redirect") return "The portal session has ended: the call was redirected to the sign-in page";
    return certainty === "certain" ? "The portal session has ended" : "The portal session may have ended";
  },
  "portal-xsrf": ({ args: { flaw } }) =>
    ({
      missing: "The request has no `X-XSRF-TOKEN` header",
      encoded: "`X-XSRF-TOKEN` contains the cookie `XSRF-TOKEN` in its URL-encoded form",
      other: "`X-XSRF-TOKEN` doesn’t match the cookie `XSRF-TOKEN`",
    })[flaw],
  "portal-cookies": ({ args: { missing } }) => `The request is missing portal cookies: ${some(missing)}`,
  "portal-header": ({ sent, args: { wanted } }) =>
    sent === undefined
      ? `The request is missing ${plural(wanted.length, { one: "a header", other: "headers" })} that the service requires: ${some(wanted)}`
      : `The request needs the ${plural(wanted.length, { one: "header", other: "headers" })} ${some(wanted)}`,
  "portal-query": ({ args: { names } }) =>
    `${plural(names.length, { one: "A query parameter is", other: "Query parameters are" })} missing: ${some(names)}`,
  "portal-paging": ({ args: { name, most } }) => `${code(name)} is above the limit of ${number(most)}`,
  "portal-query-refused": ({ args: { names } }) =>
    names.length === 1
      ? `The path may not accept the query parameter ${some(names)}`
      : `The path may not accept these query parameters, or not together: ${some(names)}`,
  "portal-conflict": () => "Someone else changed the object after it was read",
  "portal-product": ({ args: { product, by } }) =>
    ({
      license: `A license is missing in this tenant: ${products[product]}`,
      context: `${products[product]} is turned off or not set up in this tenant`,
      usual: `${products[product]} may not be set up or licensed in this tenant`,
    })[by],
  "portal-device-group": () => "The user has no access to the device group of this device",
  "portal-tenant": ({ args: { name, other } }) => `${code(name)} and ${code(other)} name different tenants`,
  "portal-route": ({ args: { flaw, sent } }) =>
    ({
      prefix: `The portal’s gateway doesn’t forward the prefix ${brief(sent)}`,
      gone: "The portal no longer uses this path",
      unknown: "The portal has no such path",
      mto: "Multitenant management is probably not set up in this tenant",
    })[flaw],
  "portal-method": ({ expected = [] }) =>
    `The portal uses ${plural(expected.length, { one: "another method", other: "other methods" })} at this path: ${some(expected)}`,
  "portal-gateway": () => "An error occurred in the portal’s gateway before a service responded",
  "portal-command": ({ args: { reason, said } }) =>
    reason === "session"
      ? "Another live response session is open on this device"
      : said === ""
        ? "The live response command failed"
        : `The live response command failed: ${brief(said)}`,
};

const now = "Use the path that the portal page currently calls.";

export const portalFindings: PortalFindings = {
  "portal-session": ({ by, resource }) => ({
    text: sentences(
      by === "page" && "The response was a sign-in page instead of the data.",
      by === "refusal" && resource === undefined && "The portal uses the session in the browser.",
      resource !== undefined && "The portal session has probably ended.",
    ),
    steps: [signIn, "In a script, send all cookies of a new session."],
  }),
  "portal-xsrf": ({ flaw, isHollow }) => ({
    text: sentences(
      isHollow && "The service then responds with success, but without any content.",
      flaw !== "missing" && "The cookie changes every few minutes, and the header must always match it.",
    ),
    steps: [
      "In a script, send the URL-decoded cookie `XSRF-TOKEN` as `X-XSRF-TOKEN`, and read it again before each call.",
      reload,
    ],
  }),
  "portal-cookies": () => ({
    text: "Without them the gateway doesn’t know which session and region the call belongs to.",
    steps: ["In a script, send the whole `Cookie` header of the browser."],
  }),
  "portal-header": ({ isMto }) => ({
    text: isMto
      ? "With this header, calls go to multitenant management. A tenant without multitenant management gets the same error."
      : undefined,
    steps: ["In a script, send the same headers as the portal page."],
  }),
  "portal-query": ({ names }) => ({
    steps: [
      plural(names.length, {
        one: "Add the parameter with a valid value.",
        other: "Add the parameters with valid values.",
      }),
    ],
  }),
  "portal-paging": () => ({
    steps: ["Start again from the last item (for example, from its time) with smaller pages."],
  }),
  "portal-query-refused": ({ names }) => ({
    steps: [
      names.length === 1
        ? "Retry the call without it."
        : "Retry the call without them, then add them one by one.",
    ],
  }),
  "portal-conflict": ({ names }) => ({
    steps: [`Read the object again and send its current ${some(names)} with the change.`],
  }),
  "portal-product": ({ product, by, name }) => ({
    text: sentences(
      by === "license" &&
        name !== undefined &&
        `The service names the license ${code(name)}. The request itself is fine.`,
      by === "context" &&
        name !== undefined &&
        `The portal’s description of the tenant says ${code(`${name}: false`)}.`,
      by === "usual" &&
        product === "identity" &&
        "Without a Defender for Identity workspace, its paths return 404.",
      by === "usual" && product === "deception" && "The user’s role may also be the reason.",
    ),
    steps: [
      by === "license"
        ? "Check the tenant’s licenses; an add-on may be missing."
        : "Check in the portal settings whether the product is licensed, set up, and turned on.",
    ],
  }),
  "portal-device-group": () => ({
    text: "Under load, the same response can also mean throttling.",
    steps: [
      "If it worked a moment ago, wait 30 seconds and retry.",
      "Otherwise, check which device groups the user’s role covers.",
    ],
  }),
  "portal-tenant": () => ({
    text: "A call must name the same tenant in both places.",
    steps: ["Switch the portal to the right tenant and reload it; in a script, send one tenant ID in both."],
  }),
  "portal-route": ({ flaw }) => ({
    text:
      flaw === "gone"
        ? "Other calls to this path returned 404, too. Parameters may also be missing."
        : undefined,
    steps: [
      {
        prefix: "Check the beginning of the path.",
        mto: "Set up multitenant management first, or open the portal of a single tenant.",
        gone: now,
        unknown: now,
      }[flaw],
    ],
  }),
  "portal-method": () => ({ steps: ["Send the call with a method that the portal uses."] }),
  "portal-gateway": () => ({
    text: "The response doesn’t say which service it comes from.",
    steps: [
      reload,
      "In a script, send the whole `Cookie` header: `s.SessID` and `X-PortalEndpoint-RouteKey` are often missing.",
    ],
  }),
  "portal-command": ({ reason, said }) => ({
    text: reason === "session" && said !== "" ? `The service says: ${code(said)}` : undefined,
    steps: [
      reason === "session"
        ? "End the other session, or wait until it has ended."
        : "Correct the command, then run it again.",
    ],
  }),
};
