import { conditionalAccess, tenantState } from "../access.ts";
import { consent, credential, grant, resourceScope } from "./findings.ts";

/** Why the signature of an assertion is rejected; the number is the same for all reasons. */
function signatureFault(message: string) {
  if (/\bkey used is expired\b/i.test(message)) return "expired-certificate";
  return /\bkey was not found\b|\bnot registered\b/i.test(message) ? "certificate" : "signature";
}

/**
 * Why an assertion is rejected, or the secret in its place: several numbers stand for any of these reasons.
 * `undefined`: the message gives none.
 */
function assertionFault(message: string) {
  if (/\baudience claim does not match\b/i.test(message)) return "assertion-audience";
  if (/\bapplication identifier does(?: not|n['’]t) match\b/i.test(message)) return "assertion-app";
  if (/\bNo matching federated identity record\b/i.test(message))
    return /\bsubject matches with case-insensitive comparison, but not\b/i.test(message)
      ? "federated-case"
      : "federated";
  if (/\bnot within its valid time range\b/i.test(message)) return "clock";
  if (/\bsignature\b/i.test(message)) return signatureFault(message);
  return /\bclient secret\b/i.test(message) ? "wrong-secret" : undefined;
}

const assertion = (_app?: string, message = "") => {
  const fault = assertionFault(message);
  return fault && credential({ fault });
};

const interaction = (want: "mfa" | "challenge") => (_app?: string, _message?: string, isUnclaimed?: true) =>
  conditionalAccess({ want, ...(isUnclaimed && { isUnclaimed }) });

/** The cause for each number that has one. Source: reference-error-codes. */
const causes = {
  7000215: () => credential({ fault: "wrong-secret" }),
  50012: assertion,
  70021: assertion,
  700021: assertion,
  700023: assertion,
  700211: assertion,
  700212: assertion,
  700213: assertion,
  7000222: () => credential({ fault: "expired-secret" }),
  7000218: () => credential({ fault: "missing" }),
  7000216: () => credential({ fault: "missing" }),
  700025: () => credential({ fault: "public-client" }),
  7000112: () => credential({ fault: "disabled-app" }),
  50034: () => credential({ fault: "user-unknown" }),
  // The number is the same for an address that is blocked.
  50053: (_app?: string, message = "") =>
    /\blocked\b/i.test(message) ? credential({ fault: "user-locked" }) : undefined,
  50055: () => credential({ fault: "user-expired" }),
  50057: () => credential({ fault: "user-disabled" }),
  50126: () => credential({ fault: "user-password" }),
  700027: (_app?: string, message = "") => credential({ fault: signatureFault(message) }),
  50011: () => credential({ fault: "reply-address" }),
  500113: () => credential({ fault: "no-reply-address" }),
  50196: () => credential({ fault: "loop" }),
  9002325: () => credential({ fault: "pkce" }),
  9002326: () => credential({ fault: "not-spa" }),
  9002327: () => credential({ fault: "spa-only" }),
  501481: () => credential({ fault: "verifier" }),
  700024: () => credential({ fault: "clock" }),
  65001: (app?: string) => consent({ fault: "missing", app }),
  90094: () => consent({ fault: "admin" }),
  65004: () => consent({ fault: "declined" }),
  65005: () => consent({ fault: "unlisted" }),
  // The message lists several reasons, such as a missing consent or another app ID.
  650056: (_app?: string, message = "") =>
    consent({ fault: "unlisted" }, /\bone of the following\b/i.test(message) ? "possible" : "certain"),
  650057: () => consent({ fault: "unlisted" }),
  50105: () => consent({ fault: "unassigned" }),
  // The number is the same for an app and for a user.
  501051: (_app?: string, message = "") =>
    consent({ fault: /\bapplication '[^']{1,100}' ?\(/i.test(message) ? "app-unassigned" : "unassigned" }),
  50074: interaction("mfa"),
  50076: interaction("mfa"),
  50079: interaction("mfa"),
  50158: interaction("challenge"),
  50097: () => conditionalAccess({ want: "device" }),
  53000: () => conditionalAccess({ want: "device" }),
  53001: () => conditionalAccess({ want: "device" }),
  530003: () => conditionalAccess({ want: "device" }),
  50058: () => conditionalAccess({ want: "sign-in" }),
  70043: () => conditionalAccess({ want: "sign-in" }),
  50131: () => conditionalAccess({ want: "blocked" }),
  53003: () => conditionalAccess({ want: "blocked" }),
  530032: () => conditionalAccess({ want: "blocked" }),
  530035: () => conditionalAccess({ want: "blocked" }),
  50133: () => grant({ fault: "revoked" }),
  50173: () => grant({ fault: "revoked" }),
  54005: () => grant({ fault: "used" }),
  70008: () => grant({ fault: "expired" }),
  700082: () => grant({ fault: "expired" }),
  700084: () => grant({ fault: "expired" }),
  70019: () => grant({ fault: "expired" }),
  500133: () => grant({ fault: "expired" }),
  70000: () => grant({ fault: "invalid" }),
  50013: (_app?: string, message = "") =>
    /\bAssertion audience does not match\b/i.test(message)
      ? credential({ fault: "on-behalf" })
      : grant({ fault: "invalid" }),
  50027: () => grant({ fault: "invalid" }),
  650052: (_app?: string, message = "") => {
    // Without consent the service is missing, too, so a license is only one of the reasons.
    const service = /service '[^']{1,60}' ?\(([^()]{1,80})\)/i.exec(message)?.[1];
    return service === undefined || !/ lacks a service principal\b/i.test(message)
      ? tenantState({ state: "license", name: "" })
      : resourceScope("certain", "not-set-up", service, []);
  },
} as const;

/**
 * The cause that an AADSTS code names by itself. Microsoft asks programs not to branch on the numbers, because they
 * may change: here they only select a text. `isUnclaimed`: the reply has no `claims`.
 */
export function causeOf(code: string, app: string | undefined, message: string, isUnclaimed?: true) {
  const number = Number(/^AADSTS(\d{4,8})$/.exec(code)?.[1]);
  if (number in causes) return causes[number as keyof typeof causes](app, message, isUnclaimed); // a key of the record
  // Federation has more numbers than the page lists, with one wording.
  return /\bfederated identity record\b/i.test(message) ? assertion(app, message) : undefined;
}
