import { factsOfApi } from "../../../catalogue/apis/index.ts";
import { apiOfAudience, cloudOfSignIn } from "../../../catalogue/audiences.ts";
import type { Assertion, Presented } from "../../failure.ts";
import { hostOf, pathOf } from "../../uri.ts";
import { conditionalAccess, tenantState } from "../caller/access.ts";
import { clockFinding, isOfApp, onBehalfFinding, signatureFinding, subjectFinding } from "./assertion.ts";
import { consent, credential, grant, resourceScope } from "./findings.ts";

/** What is known about a reply of the token service. */
interface Said {
  readonly message: string;
  /** ID of the app that the reply names. */
  readonly app?: string;
  /** The reply has no `claims`. */
  readonly isUnclaimed?: true;
  readonly oauthError?: string;
  /** The form contains a secret or an assertion. */
  readonly hasCredential?: boolean;
  /** The value of `grant_type`. */
  readonly grantType?: string;
  readonly presented?: Presented;
  /** The sign-in host. */
  readonly host?: string;
  readonly redirectUri?: string;
  /** The request has an `Authorization` header with user name and password. */
  readonly isBasic?: boolean;
}

const sentAs = ({ presented }: Said, parameter: Assertion["parameter"]): Assertion | undefined =>
  presented?.assertions?.find((one) => one.parameter === parameter);

/**
 * Why an assertion is rejected, or the secret in its place: several numbers stand for any of these reasons.
 * `undefined`: the message gives none.
 */
function assertion(said: Said) {
  const { message } = said;
  if (/\baudience claim does not match\b/i.test(message)) return credential({ fault: "assertion-audience" });
  if (/\bapplication identifier does(?: not|n['’]t) match\b/i.test(message))
    return credential({ fault: "assertion-app" });
  if (/\bNo matching federated identity record\b/i.test(message)) {
    const isCase = /\bsubject matches with case-insensitive comparison, but not\b/i.test(message);
    return credential({ fault: isCase ? "federated-case" : "federated" });
  }
  if (/\bnot within its valid time range\b/i.test(message)) return clockFinding(message);
  if (/\bsignature\b/i.test(message)) return signatureFinding(message, sentAs(said, "client_assertion"));
  return /\bclient secret\b/i.test(message) ? credential({ fault: "wrong-secret" }) : undefined;
}

/** A redirect URI that is not registered; that of another cloud's sign-in service is one that a library made up. */
function replyAddress({ host = "", redirectUri = "" }: Said) {
  const home = cloudOfSignIn(host);
  const away = cloudOfSignIn(hostOf(redirectUri));
  if (home === undefined || away === undefined || away === home)
    return credential({ fault: "reply-address" });
  const expected = `https://${replyHosts[home]}${pathOf(redirectUri)}`;
  return credential(
    { fault: "reply-cloud" },
    { certainty: "likely", sent: redirectUri, expected: [expected] },
  );
}

/** Where native apps are redirected. Source of the hosts: page authentication-national-cloud. */
const replyHosts = {
  commercial: "login.microsoftonline.com",
  gov: "login.microsoftonline.us",
  china: "login.partner.microsoftonline.cn",
};

/**
 * A public client needs no credential, but it never requests a token for itself. One that was sent is missing for
 * another reason, such as the type of an assertion.
 */
function missingCredential({ grantType, hasCredential, isBasic }: Said) {
  if (hasCredential) return undefined;
  if (isBasic) return credential({ fault: "basic" }, { certainty: "likely" });
  return credential({ fault: grantType === "client_credentials" ? "missing-for-app" : "missing" });
}

/** A JWT that cannot be used, which is that of the user only where an app exchanges one. */
function invalidJwt(said: Said) {
  const own = sentAs(said, "client_assertion");
  if (/\bNo certificate thumbprint\b/i.test(said.message)) return credential({ fault: "no-thumbprint" });
  return own && said.grantType === "client_credentials"
    ? credential({ fault: "assertion-form" })
    : grant({ fault: "invalid" });
}

/** A credential that the service reads as another one, because it was not encoded for the form. */
const unencoded = (presented: Presented | undefined, parameter: Presented["unencoded"]) =>
  presented?.unencoded === parameter && parameter !== undefined
    ? credential({ fault: "unencoded", parameter }, { certainty: "likely" })
    : undefined;

/** A client secret that is none, or that the service reads as another one. */
function wrongSecret({ presented }: Said) {
  switch (presented?.secret) {
    case "id":
      return credential({ fault: "secret-id" }, { certainty: "likely" });
    case "leftover":
      return credential({ fault: "secret-leftover" });
    case "empty":
      return credential({ fault: "missing-for-app" });
    default:
      return unencoded(presented, "client_secret") ?? credential({ fault: "wrong-secret" });
  }
}

/** A code or token that no endpoint has issued in this form. `undefined`: the message is not about one. */
function damagedGrant({ oauthError, grantType = "", presented, message }: Said) {
  const parameter = { authorization_code: "code", refresh_token: "refresh_token" }[grantType];
  if (oauthError !== "invalid_grant" || parameter === undefined || !/\bmalformed\b/i.test(message))
    return undefined;
  return presented?.lowered === parameter
    ? grant({ fault: "lowered", parameter }, "likely")
    : grant({ fault: "damaged", parameter }, "likely");
}

/** A permission that the registration lists, but not its API; the number is the same for other faults. */
function withdrawn({ message }: Said) {
  const [, permission, resource] =
    /(?<![\w.-])([\w.-]{3,100}) does not exist on resource application ([\da-f-]{36})/i.exec(message) ?? [];
  if (permission !== undefined) {
    const api = apiOfAudience(resource ?? "");
    const name = api && factsOfApi[api].app;
    return consent({ fault: "withdrawn", permission, resource: name ?? resource });
  }
  return /\bpermissions that are either invalid or out of date\b/i.test(message)
    ? consent({ fault: "withdrawn" })
    : undefined;
}

/** The policy that limits how long a session lasts, with its seconds. */
function frequency({ message }: Said) {
  const every = Number(/\bmaximum allowed lifetime for this request is (\d{1,9})\b/i.exec(message)?.[1]);
  return conditionalAccess({ want: "sign-in", ...(every > 0 && { every }) });
}

const interaction =
  (want: "mfa" | "challenge") =>
  ({ isUnclaimed }: Said) =>
    conditionalAccess({ want, ...(isUnclaimed && { isUnclaimed }) });

/** The cause for each number that has one. Source: reference-error-codes. */
const causes = {
  7000215: wrongSecret,
  50012: assertion,
  70021: assertion,
  700021: assertion,
  700023: assertion,
  700211: assertion,
  700212: assertion,
  700213: assertion,
  7000222: () => credential({ fault: "expired-secret" }),
  // The number is the same for everything about the client.
  70002: (said: Said) =>
    /'client_secret or client_assertion'/.test(said.message) ? missingCredential(said) : undefined,
  7000218: missingCredential,
  7000216: missingCredential,
  7000219: missingCredential,
  700025: () => credential({ fault: "public-client" }),
  7000112: () => credential({ fault: "disabled-app" }),
  // Older services use the number for an app that was not found.
  70001: ({ message }: Said) =>
    /\bdisabled\b/i.test(message) ? credential({ fault: "disabled-app" }) : undefined,
  50034: () => credential({ fault: "user-unknown" }),
  500341: () => credential({ fault: "user-unknown" }),
  51004: () => credential({ fault: "user-unknown" }),
  // The number is the same for an address that is blocked.
  50053: ({ message }: Said) =>
    /\blocked\b/i.test(message) ? credential({ fault: "user-locked" }) : undefined,
  50055: () => credential({ fault: "user-expired" }),
  50057: () => credential({ fault: "user-disabled" }),
  50126: ({ presented }: Said) => unencoded(presented, "password") ?? credential({ fault: "user-password" }),
  700027: (said: Said) => signatureFinding(said.message, sentAs(said, "client_assertion")),
  700051: () => credential({ fault: "implicit" }),
  700054: () => credential({ fault: "implicit" }),
  50011: replyAddress,
  500113: () => credential({ fault: "no-reply-address" }),
  50196: () => credential({ fault: "loop" }),
  9002325: () => credential({ fault: "pkce" }),
  9002326: () => credential({ fault: "not-spa" }),
  9002327: () => credential({ fault: "spa-only" }),
  501481: () => credential({ fault: "verifier" }),
  700236: () => credential({ fault: "federated-tenant" }),
  700024: ({ message }: Said) => clockFinding(message),
  50048: (said: Said) => subjectFinding(sentAs(said, "client_assertion")),
  500131: ({ message }: Said) => onBehalfFinding(message),
  240002: () => credential({ fault: "id-token" }),
  7000114: (said: Said) => {
    const token = sentAs(said, "assertion");
    if (token && !isOfApp(token)) return undefined;
    return credential({ fault: "on-behalf-app" }, { certainty: token ? "certain" : "likely" });
  },
  7000229: ({ message }: Said) =>
    credential({ fault: "no-principal", app: /\bapplication ([\da-f-]{36}) is missing/i.exec(message)?.[1] }),
  // The number is the same for providers of multifactor authentication.
  50166: (said: Said) =>
    /\bOIDC endpoint\b/i.test(said.message)
      ? credential({ fault: "issuer-unread", issuer: sentAs(said, "client_assertion")?.claims.iss })
      : undefined,
  65001: ({ app }: Said) => consent({ fault: "missing", app }),
  90094: () => consent({ fault: "admin" }),
  65002: ({ message }: Said) =>
    consent({
      fault: "first-party",
      app: /\bfirst party application '([^']{1,100})'/i.exec(message)?.[1],
    }),
  65004: () => consent({ fault: "declined" }),
  65005: () => consent({ fault: "unlisted" }),
  // The message lists several reasons, such as a missing consent or another app ID.
  650056: ({ message }: Said) =>
    consent({ fault: "unlisted" }, /\bone of the following\b/i.test(message) ? "possible" : "certain"),
  650051: withdrawn,
  650057: () => consent({ fault: "unlisted" }),
  50105: () => consent({ fault: "unassigned" }),
  // The number is the same for an app and for a user.
  501051: ({ message }: Said) =>
    consent({ fault: /\bapplication '[^']{1,100}' ?\(/i.test(message) ? "app-unassigned" : "unassigned" }),
  50072: interaction("mfa"),
  50074: interaction("mfa"),
  50076: interaction("mfa"),
  50078: interaction("mfa"),
  50079: interaction("mfa"),
  53004: interaction("mfa"),
  50158: interaction("challenge"),
  50097: () => conditionalAccess({ want: "device" }),
  53000: () => conditionalAccess({ want: "device" }),
  53001: () => conditionalAccess({ want: "device" }),
  530003: () => conditionalAccess({ want: "device" }),
  530084: () => conditionalAccess({ want: "binding" }),
  50058: () => conditionalAccess({ want: "sign-in" }),
  50140: () => conditionalAccess({ want: "sign-in" }),
  50199: () => conditionalAccess({ want: "sign-in" }),
  700020: () => conditionalAccess({ want: "sign-in" }),
  9002341: () => conditionalAccess({ want: "sign-in" }),
  70043: frequency,
  50131: () => conditionalAccess({ want: "blocked" }),
  500212: () => conditionalAccess({ want: "blocked" }),
  500213: () => conditionalAccess({ want: "blocked" }),
  53002: () => conditionalAccess({ want: "blocked" }),
  53003: () => conditionalAccess({ want: "blocked" }),
  53011: () => conditionalAccess({ want: "blocked" }),
  530034: () => conditionalAccess({ want: "blocked" }),
  530032: () => conditionalAccess({ want: "blocked" }),
  530035: () => conditionalAccess({ want: "blocked" }),
  50133: () => grant({ fault: "revoked" }),
  50173: () => grant({ fault: "revoked" }),
  54005: () => grant({ fault: "used" }),
  50089: () => grant({ fault: "expired" }),
  70008: () => grant({ fault: "expired" }),
  700082: () => grant({ fault: "expired" }),
  700084: () => grant({ fault: "expired" }),
  70019: () => grant({ fault: "expired" }),
  70020: ({ oauthError }: Said) => (oauthError === "expired_token" ? grant({ fault: "expired" }) : undefined),
  500133: () => grant({ fault: "expired" }),
  70000: () => grant({ fault: "invalid" }),
  700007: () => grant({ fault: "other-client" }),
  700005: () => grant({ fault: "other-tenant" }),
  7000012: () => grant({ fault: "other-tenant" }),
  90023: damagedGrant,
  9002313: damagedGrant,
  50013: ({ message }: Said) =>
    /\bAssertion audience does not match\b/i.test(message)
      ? onBehalfFinding(message)
      : grant({ fault: "invalid" }),
  50027: invalidJwt,
  650052: ({ message }: Said) => {
    // Without consent the service is missing, too, so a license is only one of the reasons.
    const service = /service '[^']{1,60}' ?\(([^()]{1,80})\)/i.exec(message)?.[1];
    return service === undefined || !/ lacks a service principal\b/i.test(message)
      ? tenantState({ state: "license", name: "" })
      : resourceScope("certain", "not-set-up", service, []);
  },
} as const;

/**
 * The cause that an AADSTS code names by itself. Microsoft asks programs not to branch on the numbers, because they
 * may change: here they only select a text.
 */
export function causeOf(code: string, said: Said) {
  const number = Number(/^AADSTS(\d{4,8})$/.exec(code)?.[1]);
  if (number in causes) return causes[number as keyof typeof causes](said); // a key of the record
  // Federation has more numbers than the page lists, with one wording.
  return /\bfederated identity record\b/i.test(said.message) ? assertion(said) : undefined;
}
