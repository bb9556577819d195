import type { FindingOf } from "../../core/checks/define-check.ts";
import type { hunting } from "../../core/checks/hunting.ts";
import type { limits } from "../../core/checks/limits.ts";
import type { network } from "../../core/checks/network.ts";
import type { permission } from "../../core/checks/permission.ts";
import type { restriction } from "../../core/checks/restriction.ts";
import type { serverFault } from "../../core/checks/server-fault.ts";
import type { signIn } from "../../core/checks/sign-in.ts";
import type { token } from "../../core/checks/token.ts";
import { createWords } from "../words.ts";

type Around = FindingOf<
  | typeof hunting
  | typeof limits
  | typeof network
  | typeof permission
  | typeof restriction
  | typeof serverFault
  | typeof signIn
  | typeof token
>;

/** Words for the causes around a call: token, permission, tenant, limits, server, network, sign-in. */
type AroundWords = {
  readonly [F in Around as F["check"]]: (args: F["args"]) => {
    readonly title: string;
    readonly text?: string;
    readonly steps?: readonly string[];
  };
};

const { code, duration, number, plural } = createWords("en");

/** Product names stay as they are in every language. */
const products = {
  mde: "Microsoft Defender for Endpoint",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
};
const clouds = {
  commercial: "the commercial cloud",
  gcc: "GCC",
  gov: "the US government cloud (GCC High, DoD)",
  china: "the cloud in China",
};
const calls = (count: number) => `${number(count)} ${plural(count, { one: "call", other: "calls" })}`;
const times = (count: number) => `${number(count)} ${plural(count, { one: "time", other: "times" })}`;
const sentences = (...all: (string | false | undefined)[]) => all.filter(Boolean).join(" ") || undefined;

export const around: AroundWords = {
  "missing-token": ({ saved }) => ({
    title: "No `Authorization` header",
    text: saved
      ? "The recorded request has none. Some tools leave the header out when they save a file, so it may have been sent."
      : "The call was sent without a token, so the API does not know who is calling.",
    steps: ["Get an access token and send it as `Authorization: Bearer <token>`."],
  }),
  "malformed-token": ({ flaw }) => {
    const flaws: Record<typeof flaw, string> = {
      scheme: "The header must begin with the word `Bearer`, a space, and then the token.",
      "doubled-scheme": "The word `Bearer` appears twice in the header.",
      quoted: "The token is in quotation marks.",
      "line-break": "There is a line break in the header.",
      space: "There is a space inside the token.",
      empty: "The header contains no token.",
      "not-a-jwt":
        "What was sent is not a complete token (JWT): it may be cut off or damaged, or not be a token at all.",
      signature:
        "The API could not verify the signature. The token was changed, cut off, or issued for another service.",
    };
    return {
      title: "Malformed `Authorization` header",
      text: flaws[flaw],
      steps: [
        "Send the token exactly as the sign-in service returned it in `access_token`, after `Bearer` and one space.",
      ],
    };
  },
  "expired-token": ({ seconds }) => ({
    title: "Expired token",
    text:
      seconds === undefined
        ? "The API says that the token has expired."
        : `The token expired ${duration(seconds)} before the call.`,
    steps: ["Get a new token and repeat the call.", "Renew the token shortly before its `exp` time."],
  }),
  "early-token": ({ seconds }) => ({
    title: "Token not yet valid",
    text: `The token becomes valid ${duration(seconds)} after the call. One of the clocks may be wrong.`,
    steps: ["Check the clock of the computer that requests the token.", "Get a new token."],
  }),
  "token-audience": ({ made, api }) => ({
    title: "Token issued for another resource",
    text:
      made && made !== api
        ? `The token is for ${products[made]}, but the call goes to ${products[api]}.`
        : `${products[api]} does not accept a token for this audience (\`aud\`).`,
    steps: [`Request a token for ${products[api]}. Its permissions have to be granted for that API, too.`],
  }),
  "wrong-cloud": ({ from, to }) => ({
    title: "Wrong cloud",
    text: from
      ? `What was sent belongs to ${clouds[from]}, but the call goes to ${clouds[to]}. The clouds do not accept each other’s tokens.`
      : `The tenant does not belong to ${clouds[to]}.`,
    steps: ["Use the sign-in host, the resource, and the API host of the cloud that the tenant belongs to."],
  }),
  "conditional-access": ({ want }) => {
    const wants: Record<typeof want, { text: string; step: string }> = {
      claims: {
        text: "A policy requires a new sign-in with additional claims, although the token has not expired.",
        step: "Request a new token with the `claims` value of the `WWW-Authenticate` header, and let the user sign in.",
      },
      mfa: {
        text: "A policy requires multifactor authentication or another confirmation by the user.",
        step: "Let the user sign in interactively, passing on the `claims` value of the response.",
      },
      device: {
        text: "A policy requires a device that is registered, joined, or compliant.",
        step: "Sign in from a managed device, or ask an administrator about the policy.",
      },
      "sign-in": {
        text: "There is no session that can be used without asking the user.",
        step: "Let the user sign in interactively.",
      },
      blocked: {
        text: "A policy of the tenant blocks this sign-in.",
        step: "Ask an administrator which policy applies: the Microsoft Entra sign-in logs show it.",
      },
    };
    return {
      title: "Conditional Access",
      text: wants[want].text,
      steps: [wants[want].step],
    };
  },
  "tenant-state": ({ state, name }) => {
    const states: Record<typeof state, { title: string; step: string }> = {
      inactive: {
        title: "Tenant not active",
        step: "Check that Defender for Endpoint is licensed and has been set up in the tenant that issued the token.",
      },
      license: { title: "License missing", step: "Check the licenses of the tenant." },
      onboarding: {
        title: "Tenant not onboarded",
        step: "Complete the setup of the product in the Microsoft Defender portal.",
      },
      premium: {
        title: "Premium license missing",
        step: "Check the Microsoft Entra ID licenses of the tenant.",
      },
    };
    return {
      title: states[state].title,
      text: sentences(
        name !== "" && `The API reports ${code(name)}.`,
        "A new token or another permission will not change this.",
      ),
      steps: [states[state].step],
    };
  },
  "missing-permission": ({ kind, needed, none }) => ({
    title: none ? "Token without permissions" : "Permission missing",
    text: sentences(
      none &&
        "The token holds no permissions at all: usually the permission was not added, or an administrator has not consented.",
      !none &&
        kind === "application" &&
        "None of the application permissions in the token is enough for this operation.",
      !none &&
        kind === "delegated" &&
        "None of the delegated permissions in the token is enough for this operation.",
      kind === "unknown" &&
        "The response gives no reason. For this operation, that usually means a missing permission.",
    ),
    steps: [
      needed
        ? `Add ${code(needed)} to the app registration as ${kind === "delegated" ? "a delegated" : "an application"} permission.`
        : "Add the permission that the documentation lists for this operation to the app registration.",
      "Have an administrator grant consent, then get a new token: an existing one does not change.",
    ],
  }),
  "user-role": ({ role }) => ({
    title: "User role or device group",
    text: sentences(
      "With a user token, the roles of that user count as well.",
      role && `The documentation lists the role permission ${code(role)}.`,
    ),
    steps: ["Check the user’s role in the Microsoft Defender portal and their access to the device group."],
  }),
  "disabled-feature": ({ feature, name }) => ({
    title: "Feature turned off",
    text:
      feature === "live-response"
        ? "Live response is turned off in this tenant."
        : name
          ? `The API reports ${code(name)}.`
          : "The tenant does not have the feature, or it is turned off. This is not a missing permission.",
    steps: [
      feature === "live-response"
        ? "In the Microsoft Defender portal, turn on live response in the advanced features; servers have a separate setting."
        : "Check the advanced features in the Microsoft Defender portal and the licenses of the tenant.",
    ],
  }),
  "disallowed-operation": ({ automation, reason }) => ({
    title: automation ? "Device without automation level" : "Operation not allowed",
    text: reason ? `The API gives the reason: ${code(reason)}` : undefined,
    steps: [
      automation
        ? "Assign the device to a device group with a remediation level."
        : "Fix the cause that the API gives; repeating the call does not help.",
    ],
  }),
  "device-platform": ({ platform }) => ({
    title: "Platform not supported",
    text: platform
      ? `The device runs ${code(platform)}. The action is not available there.`
      : "The action is not available on the platform of the device.",
    steps: ["Select devices by `osPlatform` before calling the action."],
  }),
  "client-version": ({ action, version }) => ({
    title: "Client version too old",
    text: version
      ? `${action ? code(action) : "The action"} needs version ${code(version)} or later on the device.`
      : undefined,
    steps: ["Update Microsoft Defender on the device, then repeat the call."],
  }),
  "rate-limit": ({ allowed, period, perMinute, perHour, minute, hour, until }) => ({
    title: "Rate limit reached",
    text: sentences(
      allowed !== undefined &&
        period !== undefined &&
        `The API allows ${calls(allowed)} in ${duration(period)}.`,
      allowed === undefined &&
        perMinute !== undefined &&
        `The documentation allows ${calls(perMinute)} per minute${perHour === undefined ? "" : ` and ${number(perHour)} per hour`}.`,
      allowed === undefined &&
        perMinute === undefined &&
        perHour !== undefined &&
        `The documentation allows ${calls(perHour)} per hour.`,
      minute !== undefined &&
        hour !== undefined &&
        hour > 0 &&
        `This tab made ${calls(minute)} in the last minute and ${number(hour)} in the last hour. Other clients of the app count as well.`,
    ),
    steps: [
      until === undefined
        ? "Wait a minute before the next call, and longer after each further 429."
        : "Before the next call, wait until the time that the response gives.",
      "Make fewer calls: filter, use larger pages, and reuse results.",
    ],
  }),
  "early-retry": ({ seconds }) => ({
    title: "Repeated too early",
    text: `An earlier response asked the client to wait; this call came ${duration(seconds)} too early. Calling too early keeps the limit in force.`,
    steps: ["Wait for the full time that `Retry-After` gives."],
  }),
  "server-fault": ({ retriable, succeeded, failed, since }) => ({
    title: "Server fault",
    text: sentences(
      succeeded !== undefined &&
        succeeded > 0 &&
        `The same call succeeded ${times(succeeded)} in this session${since === undefined ? "" : `, most recently ${duration(since)} earlier`}.`,
      succeeded !== undefined &&
        succeeded > 0 &&
        failed !== undefined &&
        `Since then, it has failed ${times(failed)}.`,
      succeeded === 0 &&
        failed !== undefined &&
        failed > 1 &&
        `The same call failed ${times(failed)} in this session and never succeeded. Something in the request may cause it.`,
    ),
    steps: [
      retriable
        ? "Repeat the call after a short wait, and wait longer each time."
        : "Do not repeat the call unchanged: this fault will not go away by itself.",
      "If it keeps failing, contact Microsoft Support and give them the tracking ID.",
    ],
  }),
  "query-name": ({ kind, operator }) => {
    const kinds: Record<typeof kind, string> = {
      table: "The table does not exist in advanced hunting, or not in this tenant.",
      column: "The column does not exist at this point in the query.",
      function: "The function does not exist.",
      name: "The name is not known at this point in the query.",
    };
    return {
      title: "Unknown name in the query",
      text: sentences(
        kinds[kind],
        operator && `The operator is ${code(operator)}.`,
        "Names are case-sensitive.",
      ),
      steps: [
        "Correct the name; the schema reference in the Microsoft Defender portal lists tables and columns.",
      ],
    };
  },
  "query-syntax": ({ problem, line, column }) => {
    const problems = {
      quote: "A string is opened here and never closed.",
      bracket: "A bracket here has no match.",
      pipe: "No operator follows the pipe.",
      operator: "This is not an operator of the query language.",
    };
    return {
      title: "Syntax error in the query",
      text: sentences(
        problem && problems[problem],
        line !== undefined &&
          column !== undefined &&
          `See line ${number(line)}, column ${number(column)} of the query.`,
      ),
      steps: ["Correct the query; running it in the Microsoft Defender portal shows where the error is."],
    };
  },
  "heavy-query": ({ reason, said, operator }) => {
    const reasons: Record<typeof reason, string> = {
      timeout: "The query took too long and was stopped. Repeating it unchanged usually does not help.",
      size: "The result is larger than the API returns.",
      resources: "The query needs too many resources and was stopped.",
    };
    return {
      title: "Query too heavy",
      text: sentences(
        said ? reasons[reason] : "The query may take too long; if so, repeating it unchanged does not help.",
        operator && `The API names the operator ${code(operator)}.`,
      ),
      steps: [
        "Narrow down the query: a shorter time range, filters first, fewer joins.",
        "Return less: use `project`, `summarize`, or `take`.",
      ],
    };
  },
  "processing-quota": ({ wait }) => ({
    title: "Processing time used up",
    text: sentences(
      "The hunting queries of the tenant have used up their processing time.",
      wait && `The API says to wait for ${code(wait)}.`,
    ),
    steps: ["Wait, then run lighter queries."],
  }),
  "no-connection": ({ fault, headers }) => {
    const faults: Record<typeof fault, { text: string; step: string }> = {
      name: {
        text: "The host name could not be resolved.",
        step: "Check the spelling of the host, the DNS server, and the VPN.",
      },
      refused: {
        text: "The server could not be reached.",
        step: "Check the network, the firewall, and the port.",
      },
      broken: {
        text: "The connection was lost before the response was complete.",
        step: "Repeat the call; if it keeps happening, check the proxy and the firewall.",
      },
      timeout: {
        text: "The server did not answer in time.",
        step: "Check the network and the proxy, then repeat the call.",
      },
      certificate: {
        text: "The browser does not trust the certificate or the encrypted connection.",
        step: "Check the clock and whether a proxy inspects the traffic with its own certificate.",
      },
      blocked: {
        text: "An extension, such as an ad blocker, or an administrator blocked the call.",
        step: "Allow the host there.",
      },
      policy: {
        text: "A policy of the page or the browser blocked the call. Either the server never saw it, or its response was withheld.",
        step: "Check the `Content-Security-Policy` of the page: `connect-src` has to allow the host.",
      },
      offline: {
        text: "The computer was offline or switched networks.",
        step: "Check the connection, then repeat the call.",
      },
      proxy: { text: "The proxy did not let the call through.", step: "Check the proxy settings." },
      cors: {
        text: "The server’s answer to the CORS preflight probably does not allow the call, so the browser did not send it.",
        step: "Call the API from a server or a script: many Defender APIs do not accept calls from web pages.",
      },
      unknown: {
        text: "The browser gives no more precise reason.",
        step: "Look at the same call in the Network panel.",
      },
    };
    return {
      title: "No response",
      text: sentences(
        faults[fault].text,
        headers !== "" && `The page wanted to send these headers: ${code(headers)}.`,
      ),
      steps: [faults[fault].step],
    };
  },
  "cors-header": ({ header, status }) => ({
    title: "Response withheld from the page",
    text: `The server answered ${code(String(status))}, but ${code(header)} does not allow this page. The page saw only “Failed to fetch”.`,
    steps: [
      "Fix the failure itself.",
      "To let a page read the responses, call the API through your own server.",
    ],
  }),
  "preflight-status": ({ status }) => ({
    title: "Preflight refused",
    text: `The server answered the browser’s preflight with ${code(String(status))}; only a status from 200 to 299 lets the call through. The token is not the cause: a preflight carries none.`,
    steps: ["Check the host and the path.", "Call the API from a server or a script instead of a web page."],
  }),
  "form-body": ({ json }) => ({
    title: "Body is not a form",
    text: json
      ? "The body is JSON, but the token endpoint reads only form fields."
      : "The token endpoint reads only form fields, so it did not see the parameters.",
    steps: [
      "Send the parameters as `name=value&name=value` with `Content-Type: application/x-www-form-urlencoded`.",
    ],
  }),
  "sign-in-parameter": ({ name }) => ({
    title: `Parameter ${code(name)} missing`,
    text: "The token request does not contain it.",
    steps: [`Add ${code(name)} to the form body.`],
  }),
  "grant-type": () => ({
    title: "Unknown `grant_type`",
    text: "The value must be written exactly like this, in lowercase.",
  }),
  "sign-in-scope": ({ fault }) => {
    const faults: Record<typeof fault, { title: string; text: string }> = {
      "not-default": {
        title: "Scope without `/.default`",
        text: "An application token takes one scope: the resource followed by `/.default`. The permissions come from the app registration.",
      },
      "resource-at-v2": {
        title: "`resource` at the v2.0 endpoint",
        text: "The v2.0 endpoint takes `scope`; `resource` belongs to the older endpoint `/oauth2/token`.",
      },
      "scope-at-v1": {
        title: "`scope` at the v1.0 endpoint",
        text: "The endpoint `/oauth2/token` takes `resource`; `scope` belongs to `/oauth2/v2.0/token`.",
      },
      several: {
        title: "Scopes of several resources",
        text: "A token is for one resource only. Request one for each.",
      },
      unknown: {
        title: "Unknown resource",
        text: "The tenant has no service by this name: it is misspelled, or the product has not been set up there.",
      },
    };
    return faults[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const faults: Record<typeof fault, { title: string; text: string; step: string }> = {
      placeholder: {
        title: "Placeholder instead of the tenant",
        text: "The URL still contains the placeholder of an example.",
        step: "Replace it with the tenant ID.",
      },
      unknown: {
        title: "Unknown tenant",
        text: "The sign-in service does not know the tenant in the URL.",
        step: "Check the tenant ID, and whether the tenant belongs to another cloud.",
      },
      general: {
        title: "No tenant specified",
        text: "`common` and `organizations` do not say which tenant the token is for.",
        step: "Put the tenant ID into the URL.",
      },
      "missing-app": {
        title: "App not in this tenant",
        text: "Either the tenant in the URL or `client_id` is wrong, or the app has not been added to this tenant.",
        step: "Compare both with the app registration in Microsoft Entra.",
      },
      "missing-user": {
        title: "User not in this tenant",
        text: "The account belongs to another tenant.",
        step: "Sign in with an account of the tenant, or invite the user as a guest.",
      },
    };
    const { title, text, step } = faults[fault];
    return { title, text, steps: [step] };
  },
  "sign-in-credential": ({ fault }) => {
    const faults: Record<typeof fault, { title: string; step: string }> = {
      "wrong-secret": {
        title: "Wrong client secret",
        step: "Send the value of the secret and not its ID; percent-encode it in the form body. The value is shown only once, so create a new one if needed.",
      },
      "expired-secret": {
        title: "Expired client secret",
        step: "Create a new secret in the app registration.",
      },
      missing: {
        title: "Client credential missing",
        step: "Send `client_secret` or `client_assertion`, or allow public client flows in the app registration.",
      },
      "public-client": {
        title: "Secret from a public client",
        step: "Leave out `client_secret`: the app is registered as a public client.",
      },
      certificate: {
        title: "Certificate not accepted",
        step: "Add the certificate that signs the assertion to the app registration.",
      },
      clock: {
        title: "Assertion outside its valid time",
        step: "Check the clock, and create a new assertion for each request.",
      },
    };
    return { title: faults[fault].title, steps: [faults[fault].step] };
  },
  "missing-consent": ({ fault, app }) => {
    const faults: Record<typeof fault, { title: string; step: string }> = {
      missing: {
        title: "Consent missing",
        step: "Have the user or an administrator consent to the permissions of the app.",
      },
      admin: {
        title: "Administrator consent missing",
        step: "Have an administrator grant consent for the app.",
      },
      declined: { title: "Consent declined", step: "Sign in again and accept, or ask an administrator." },
      unlisted: {
        title: "Permission not in the app registration",
        step: "Add a permission of this API to the app registration and grant consent.",
      },
      unassigned: {
        title: "User not assigned to the app",
        step: "Assign the user to the enterprise application in Microsoft Entra.",
      },
    };
    return {
      title: faults[fault].title,
      text: app ? `The app is ${code(app)}.` : undefined,
      steps: [faults[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => {
    const faults: Record<typeof fault, string> = {
      expired: "The code, refresh token, or assertion has expired.",
      used: "The authorization code has already been used; it works only once.",
      invalid: "The code, refresh token, or assertion is not valid for this request.",
      revoked: "The session was ended, for example by a password change.",
    };
    return {
      title: "Sign-in no longer valid",
      text: faults[fault],
      steps: ["Sign in again to get a new one."],
    };
  },
};
