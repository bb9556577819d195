import { products as others } from "../products.ts";
import type { Verdicts } from "../shapes.ts";
import { changeVerdicts } from "./changes.ts";
import { conditionVerdicts } from "./conditions.ts";
import { brief, code, duration, mustBe, number, plural, some, within } from "./findings-phrases.ts";
import { portalVerdicts } from "./portal.ts";
import { requestVerdicts } from "./verdicts-request.ts";

const products = {
  mde: "Microsoft Defender for Endpoint",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
  ...others,
};
const clouds = {
  commercial: "the commercial cloud",
  gcc: "GCC",
  gov: "the US government cloud (GCC High, DoD)",
  china: "the cloud in China",
};

const calls = (count: number) => `${number(count)} ${plural(count, { one: "call", other: "calls" })}`;

const rolePlaces = { entra: "Microsoft Entra", purview: "Microsoft Purview", intune: "Microsoft Intune" };

/** What the API asks for, and the other kind of permission. */
const kinds = {
  application: { asked: "an application permission", other: "a delegated permission" },
  delegated: { asked: "a delegated permission", other: "an application permission" },
};

/** The fault, for each finding. */
export const verdicts: Verdicts = {
  // Token, permission, tenant, device
  "missing-token": ({ args }) =>
    args.saved
      ? "The recorded request has no `Authorization` header"
      : "The call was sent without an `Authorization` header",
  "malformed-token": ({ args }) =>
    ({
      scheme: "The `Authorization` header doesn’t begin with `Bearer`",
      "doubled-scheme": "The `Authorization` header says `Bearer` twice",
      quoted: "The token in the `Authorization` header is in quotation marks",
      "line-break": "The `Authorization` header contains a line break",
      space: "The token in the `Authorization` header contains a space",
      empty: "The `Authorization` header contains no token",
      placeholder: "The `Authorization` header still contains a placeholder instead of the token",
      unset:
        "The `Authorization` header contains the text of an empty variable, such as `undefined`, instead of the token",
      printed: "The `Authorization` header contains the text of an object instead of the token in it",
      "not-a-jwt": "The `Authorization` header doesn’t contain a complete token",
      signature: "The API couldn’t verify the signature of the token in `Authorization`",
    })[args.flaw],
  "expired-token": ({ args }) =>
    args.seconds === undefined
      ? "The API says that the token has expired"
      : `The token expired ${duration(args.seconds)} before the call`,
  "early-token": ({ args }) => `The token only becomes valid ${duration(args.seconds)} after the call`,
  "token-audience": ({ args: { made, foreign, api }, sent }) =>
    foreign
      ? foreign === "own"
        ? `The token is for an app of your own, but the call goes to ${products[api]}`
        : `The token is for ${foreign}, but the call goes to ${products[api]}`
      : made && made !== api
        ? `The token is for ${products[made]}, but the call goes to ${products[api]}`
        : `${products[api]} doesn’t accept ${sent ? `a token for ${brief(sent)}` : "a token for this audience"}`,
  "wrong-cloud": ({ args: { from, to }, sent }) =>
    from
      ? `${brief(sent)} belongs to ${clouds[from]}, but the call goes to ${clouds[to]}`
      : `The tenant doesn’t belong to ${clouds[to]}`,
  "conditional-access": ({ args }) =>
    ({
      claims: args.isApp
        ? "A policy no longer accepts this token and requires a new one"
        : "A policy requires a new sign-in with additional claims",
      mfa: "A policy requires multifactor authentication",
      challenge: "Another service must confirm this sign-in",
      device: "A policy requires a registered or compliant device",
      "sign-in": args.every
        ? `A policy requires a new sign-in after ${duration(args.every)} at most`
        : "Silent sign-in isn’t possible: the user has to sign in",
      binding: "A policy requires token protection, which this client doesn’t support",
      blocked: "A policy of the tenant blocked this sign-in",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "Defender for Endpoint isn’t active in this tenant",
      license: "The service finds no license in this tenant",
      onboarding: `${name || "The product"} hasn’t been set up in this tenant`,
      provisioning: "This tenant hasn’t been set up for Microsoft Defender yet",
      premium: "The service finds no premium license for Microsoft Entra ID in this tenant",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? code(needed) : "the permission for this operation";
    if (none) return `The token contains no permissions; the call needs ${permission}`;
    if (kind === "unknown") return `The caller lacks ${permission}`;
    return `The token lacks ${permission}${sent && sent.length <= 60 ? `; it contains ${some(sent.split(", "))}` : ""}`;
  },
  "token-kind": ({ certainty, args: { wanted, isContrary } }) =>
    wanted === "application"
      ? "The operation may accept only an app’s token, not a user’s"
      : isContrary
        ? "The API asks for a signed-in user, although the token belongs to one"
        : certainty === "certain"
          ? "The operation needs a user’s token, but this one belongs to an app"
          : "The operation may accept only a user’s token, not an app’s",
  "permission-held": ({ args }) =>
    args.isOwnOnly
      ? `${code(args.held)} covers only indicators of the app itself, and this one may belong to another app`
      : args.asked
        ? `The token contains ${code(args.held)} as ${kinds[args.asked].other}, but the API asks for ${kinds[args.asked].asked}`
        : args.isUncounted
          ? `The API asks for ${code(args.held)}, although the token contains it`
          : `The token contains ${code(args.held)}, which is enough, so the API rejected the call for another reason`,
  "user-role": ({ certainty, args: { role, where, isApp } }) =>
    isApp
      ? "The app may lack a role in Microsoft Purview"
      : where === "audit"
        ? "The user may have no access to the audit log"
        : where !== "defender"
          ? certainty === "certain"
            ? `The user lacks a role in ${rolePlaces[where]}`
            : `The user may lack a role in ${rolePlaces[where]}`
          : role
            ? `The user may lack the role permission ${code(role)} or access to the device group`
            : "The user may lack a role or access to the device group",
  "disabled-feature": ({ args: { feature, name } }) =>
    feature === "live-response"
      ? "Live response is turned off in this tenant"
      : name
        ? `${code(name)} is turned off in this tenant`
        : "A feature that this call needs is turned off or missing in the tenant",
  "disallowed-operation": ({ args: { automation, reason } }) =>
    automation
      ? "The device has no automation level"
      : reason
        ? `The API doesn’t allow this: ${code(reason)}`
        : "The API doesn’t allow this operation",
  "device-platform": ({ args: { platform } }) =>
    platform
      ? `The action isn’t available on ${code(platform)}`
      : "The action isn’t available on the platform of the device",
  "client-version": ({ args: { action, version } }) =>
    version
      ? `${action ? code(action) : "The action"} needs client version ${code(version)} or later on the device`
      : "The Defender client on the device is too old for this action",

  // Limits, service, hunting, network
  "rate-limit": ({ args: { allowed, period, perMinute, perHour } }) => {
    if (allowed !== undefined && period !== undefined)
      return `The limit of ${calls(allowed)} in ${duration(period)} has been reached`;
    if (perMinute !== undefined)
      return `Too many calls: this operation allows ${calls(perMinute)} per minute${perHour === undefined ? "" : ` and ${number(perHour)} per hour`}`;
    return perHour === undefined
      ? "Too many calls in this period"
      : `Too many calls: this operation allows ${calls(perHour)} per hour`;
  },
  "early-retry": ({ args }) =>
    `The call came ${duration(args.seconds)} before the time that an earlier response gave`,
  "not-offered": ({ args }) => `The operation may not be available in ${clouds[args.cloud]}`,
  "retiring-operation": ({ args }) =>
    `The API may no longer be available: Microsoft is retiring it as of ${code(args.since)}`,
  "server-fault": ({ args: { succeeded, failed, isSlow, isBroken } }) =>
    isBroken
      ? "The service broke off its reply with an error"
      : succeeded !== undefined && succeeded > 0
        ? "An error occurred in the service; the same call has worked before"
        : failed !== undefined && failed > 1
          ? `An error occurred in the service; this call has failed ${number(failed)} times and has never worked`
          : isSlow
            ? "The service didn’t respond in time"
            : "An error occurred in the service while it processed the call",
  "result-column": ({ args, sent }) =>
    `The query doesn’t return the column ${brief(sent)}${args.name ? `, which ${code(args.name)} uses` : ""}`,
  "query-name": ({ args: { kind, why, line = 1 }, sent, expected = [] }) => {
    const [right] = expected;
    if (expected.length > 1 && why === "renamed")
      return `The query uses ${brief(sent)}, which is now split into ${some(expected)}`;
    if (right && why === "renamed")
      return `The query uses ${brief(sent)}, which is now called ${brief(right)}`;
    if (why === "quotes") return `${brief(sent)} in the query may be a text without quotation marks`;
    if (right) return `The query says ${brief(sent)}; it probably means ${brief(right)}`;
    if (why === "endpoint")
      return `The query uses the table ${brief(sent)}, which the hunting API of Defender for Endpoint doesn’t have`;
    if (why === "product")
      return `The query uses the table ${brief(sent)}, which may not be available in this tenant`;
    if (why === "outside") return `The name ${brief(sent)} in the message doesn’t occur in the query`;
    if (why === "own")
      return `The query defines ${brief(sent)} in line ${number(line)}, but the service doesn’t find it at a later point`;
    if (why === "data") return `The column ${brief(sent)} may exist only once the query has data`;
    if (why === "watchlist") return `The service doesn’t find the column ${brief(sent)} in the watchlist`;
    if (why === "remote") return `The other workspace has no table ${brief(sent)} for this query`;
    if (why === "saved") return `The query calls ${brief(sent)}, which may not be saved in this workspace`;
    if (why === "workspace") return `The query uses the table ${brief(sent)} of a Log Analytics workspace`;
    return {
      table: `The query uses the table ${brief(sent)}, which isn’t known here`,
      column: `The query uses the column ${brief(sent)}, which doesn’t exist at this point`,
      function: `The query calls the function ${brief(sent)}, which doesn’t exist here`,
      name: `The query uses ${brief(sent)}, which isn’t known at this point`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent, expected = [] }) => {
    const where =
      line === undefined || column === undefined ? "" : ` (line ${number(line)}, column ${number(column)})`;
    const right = expected[0] === undefined ? "" : brief(expected[0]);
    const problems = {
      quote: "A string in the query is never closed",
      bracket: "A bracket in the query has no match",
      pipe: "In the query, no operator follows a pipe",
      operator: `${brief(sent)} isn’t an operator of the query language`,
      instead: `The query has ${brief(sent)}; KQL expects ${right}`,
      encoded: `The query is encoded: it contains ${brief(sent)}`,
      typographic: `The query contains ${brief(sent)}; KQL expects ${right}`,
      escape: `The string ${brief(sent)} in the query contains an invalid escape sequence`,
      text: `In the query, the value in ${brief(sent)} has no quotation marks`,
      semicolon: "A semicolon in the query ends it before the next pipe",
      let: `In the query, a semicolon is missing before ${brief(sent)}`,
      operand: `In the query, nothing follows ${brief(sent)}`,
      on: `In the query, ${brief(sent)} has no \`on\``,
      inner: `A string in the query ends too early: ${brief(sent)}`,
      placeholder: `The query contains ${brief(sent)}, probably a variable without its value`,
      hidden: `The query contains ${brief(sent)}, a character that can’t be seen`,
      command: `The query starts with ${brief(sent)}, a management command, which can’t be run here`,
      literal: `The query gives the variable ${brief(sent)} where Azure Monitor takes only a literal`,
      star: `${brief(sent)} reads all tables, also those with the plan Basic or Auxiliary`,
    };
    const other = sent
      ? `The query can’t be parsed at ${brief(sent)}`
      : "The query can’t be parsed: its syntax is wrong";
    return (problem ? problems[problem] : other) + where;
  },
  "heavy-query": ({ args: { reason, said } }) =>
    said
      ? {
          timeout: "The query ran too long and was stopped",
          size: "The result of the query is larger than the API can return",
          resources: "The query used too many resources and was stopped",
        }[reason]
      : "The query may have run too long",
  "processing-quota": ({ args: { wait } }) =>
    `The tenant has used up its processing time for hunting queries${wait ? `; it has to wait for ${code(wait)}` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "The host name couldn’t be resolved",
      refused: "The server couldn’t be reached",
      broken: "The connection was lost before the response was complete",
      timeout: "The server didn’t respond in time",
      certificate: "The browser doesn’t trust the certificate or the encrypted connection",
      blocked: "An extension, such as an ad blocker, or an administrator blocked the call",
      policy: "A policy of the page or the browser blocked the call",
      opaque:
        "The browser withheld the response: the page loads the URL as a script, an image, or another resource",
      offline: "The computer was offline or switched networks",
      proxy: "The proxy blocked the call",
      cors: "The browser didn’t send the call: the server’s response to the CORS preflight probably doesn’t allow it",
      unknown: "No response was received, and the browser gives no further details",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `The server responded${status > 0 ? ` with ${code(String(status))}` : ""}, but ${code(header)} doesn’t let this page read the response`,
  "preflight-status": ({ args }) =>
    `The server responded to the browser’s preflight with ${code(String(args.status))}, so the call was never sent`,

  // Sign-in
  "form-body": ({ args }) =>
    `The body is ${args.json ? "JSON" : "not a form"}, but the token endpoint reads only form fields`,
  "sign-in-parameter": ({ args: { name, flaw }, sent, expected }) =>
    flaw === "misnamed"
      ? mustBe(sent, expected?.[0])
      : flaw === "stray"
        ? `${code(name)} has other characters around the ID`
        : flaw === "in-url"
          ? `The token request has ${code(name)} in the URL instead of the form body`
          : flaw === "query"
            ? `The request is missing the parameter ${code(name)}`
            : `The token request is missing the parameter ${code(name)}`,
  "grant-type": ({ sent, expected }) => within("grant_type", mustBe(sent, expected?.[0])),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default":
        expected.length === 1
          ? within("scope", mustBe(sent, expected[0]))
          : "The scope of an app token must end with `/.default`",
      "resource-at-v2": "The v2.0 endpoint takes `scope`, not `resource`",
      "scope-at-v1": "The v1.0 endpoint takes `resource`, not `scope`",
      "default-at-v1": "`resource` takes the resource without `/.default`",
      several: "The scopes belong to several resources, but a token is valid for only one",
      "own-app": "An app that requests a token for itself must name itself by its ID",
      "no-such": `The requested resource has no scope ${brief(sent)}`,
      "not-set-up": `There is no service for the resource ${brief(sent)} in this tenant`,
      unknown: `The tenant has no service named ${brief(sent)}`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `The URL contains ${brief(sent)} instead of the tenant`,
      form: `${brief(sent)} is neither a tenant ID nor a domain name`,
      unknown: `The sign-in service found no tenant ${brief(sent)}`,
      general: `${brief(sent)} doesn’t say which tenant the token is for`,
      "general-grant": `${brief(sent)} isn’t possible with this \`grant_type\``,
      "missing-app": `The app doesn’t exist in the tenant ${brief(sent)}`,
      "cloud-app": "The app of Microsoft Graph PowerShell doesn’t exist in the cloud in China",
      "missing-user": "The user’s account belongs to another tenant",
    })[fault],
  "sign-in-credential": ({ args, sent }) =>
    ({
      "wrong-secret": "The client secret is wrong",
      "secret-id": "`client_secret` contains the ID of a secret, not its value",
      "secret-leftover":
        "`client_secret` contains a placeholder, an empty variable, or the name of an object",
      unencoded: `${code(args.parameter ?? "")} isn’t encoded for the form, so the service reads another value`,
      "expired-secret": "The client secret has expired",
      missing: "The token request contains no client credential",
      "disabled-app": "The app is turned off in this tenant",
      "public-client": "The app is a public client, but the request contained a client secret",
      "user-password": "The user name or the password is wrong",
      "user-expired": "The user’s password has expired",
      "user-locked": "The user’s account is locked",
      "user-disabled": "The user’s account is turned off",
      "user-unknown": "The user’s account doesn’t exist in this tenant",
      "expired-certificate": "The certificate that signs the assertion has expired",
      signature: "The signature of the assertion isn’t valid",
      certificate: "The certificate that signs the assertion isn’t registered for the app",
      "missing-for-app": "The token request contains no client credential",
      "no-thumbprint": "The header of the client assertion doesn’t name the certificate",
      "hex-thumbprint":
        "The client assertion gives the certificate’s thumbprint in hex digits instead of base64url",
      chain: "The signature of the client assertion doesn’t match the first certificate in `x5c`",
      "assertion-form": "The client assertion isn’t valid",
      "assertion-issued": "The client assertion is a token from Microsoft Entra, not one that the app signed",
      "assertion-subject": "`iss` and `sub` of the client assertion differ",
      "on-behalf-address": `The user’s token is for ${brief(sent)}, which isn’t an application ID URI of this app`,
      "on-behalf-app": "The token to exchange is that of an app, so there is no user to act for",
      "id-token": "The token to exchange is an ID token; only an access token works",
      "issuer-unread": args.issuer
        ? `Microsoft Entra couldn’t get the keys of the issuer ${brief(args.issuer)}`
        : "Microsoft Entra couldn’t get the keys of the assertion’s issuer",
      basic: "The app’s secret is in the `Authorization` header, not in the form body",
      "no-principal": "The app has no service principal in this tenant",
      implicit: "The app registration doesn’t allow this `response_type`",
      "assertion-audience": "The audience (`aud`) of the assertion isn’t this token endpoint",
      "assertion-app": "The assertion was made for an app other than `client_id`",
      "on-behalf": "The user’s token was issued for another app, so this app can’t exchange it",
      federated: "No federated credential of the app matches the assertion",
      "federated-tenant":
        "The assertion comes from another tenant of Microsoft Entra, which a federated credential can’t trust",
      "federated-case": "`sub` of the assertion and the federated credential differ only in case",
      clock:
        args.late !== undefined
          ? `The client assertion expired ${duration(args.late)} before the call`
          : args.early !== undefined
            ? `The client assertion only becomes valid ${duration(args.early)} after the call`
            : "The client assertion is outside its validity period",
      loop: "The app repeats the same token request in a loop",
      verifier: "`code_verifier` doesn’t belong to the `code_challenge` of this sign-in",
      pkce: "The sign-in was made without PKCE, which a page must use",
      "no-reply-address": "The app registration has no redirect URI",
      "reply-cloud": "The redirect URI belongs to another cloud than the sign-in",
      "reply-address": "The redirect URI isn’t in the app registration",
      "spa-only":
        "The redirect URI is registered for a single-page app, so only a page can get tokens with it",
      "not-spa":
        "The redirect URI isn’t registered for a single-page app, so a page can’t get tokens with it",
    })[args.fault],
  "missing-consent": ({ args: { fault, app, permission, resource } }) =>
    ({
      missing: `Nobody has consented to ${app ? `the app ${code(app)}` : "the app"} in this tenant`,
      admin: `No administrator has consented to ${app ? `the app ${code(app)}` : "the app"}`,
      declined: "The user declined consent",
      unlisted: "The app registration lists no permission for this API",
      withdrawn:
        permission === undefined
          ? "The app registration lists a permission that its API doesn’t offer"
          : `The app registration lists ${code(permission)}, which ${code(resource)} doesn’t offer in this tenant`,
      "first-party": `The app${app ? ` ${code(app)}` : ""} belongs to Microsoft and isn’t approved for this API`,
      unassigned: "The user isn’t assigned to the app",
      "app-unassigned": "The calling app isn’t assigned to the API’s application",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "The code, refresh token, or assertion has expired",
      used: "The authorization code has already been used",
      invalid: "The code, refresh token, or assertion isn’t valid for this request",
      revoked: "The session was ended, for example by a password change",
      damaged: `${code(args.parameter)} isn’t as the sign-in service issued it`,
      lowered: `${code(args.parameter)} contains no capital letter, so its case was changed`,
      "other-tenant": "The code or refresh token was issued for another tenant",
      "other-client": "The code or refresh token was issued to another app",
    })[args.fault],

  ...requestVerdicts,
  ...conditionVerdicts,
  ...changeVerdicts,
  ...portalVerdicts,
};
