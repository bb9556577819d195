import type { Assertion } from "../../failure.ts";
import { keyNameOf } from "../../presented.ts";
import { credential } from "./findings.ts";

/** The thumbprint that the service read, if its bytes are the digits of another one. */
function isHexRead(message: string): boolean {
  const digits = /Thumbprint of key used by client: '((?:[\da-f]{2}){1,200})'/i.exec(message)?.[1];
  if (digits === undefined) return false;
  const bytes = (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const key = keyNameOf(
    btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_"),
  );
  return key === "hex" || key === "hex-text";
}

/** The key is not one of the app: it has no time of its own, so it came from the header of the assertion. */
const isForeignKey = (message: string): boolean => /\bFound key 'Start=0?1[/.-]0?1[/.-]0001\b/i.test(message);

/** Why the signature of an assertion is rejected; the number is the same for all reasons. */
export function signatureFinding(message: string, assertion: Assertion | undefined) {
  if (/\bkey used is expired\b/i.test(message)) return credential({ fault: "expired-certificate" });
  const isFound = /\bFound key\b/i.test(message);
  const isHex = assertion?.key === "hex" || assertion?.key === "hex-text";
  if (!isFound && (isHex || isHexRead(message))) return credential({ fault: "hex-thumbprint" });
  const isUnknown = /\bkey was not found\b|\bnot registered\b/i.test(message);
  // The key of another issuer is not one of the app.
  const isOwn = assertion && !/^https:/i.test(assertion.claims.iss ?? "");
  if (isUnknown && isOwn && assertion.key === "none")
    return credential({ fault: "no-thumbprint" }, { certainty: "likely" });
  if (isForeignKey(message))
    return credential({ fault: "chain" }, { certainty: assertion?.hasChain ? "certain" : "likely" });
  return credential({ fault: isUnknown ? "certificate" : "signature" });
}

const time = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\S{0,20}`;
const times = new RegExp(
  `Current time: ${time} assertion valid from ${time} expiry time of assertion ${time}`,
  "i",
);

/** A time without an `nbf` claim: 1970. */
const noTime = Date.UTC(1971, 0) / 1000;

/** Seconds: assertions live some minutes, and clocks differ by less. */
const lifetime = 600;
const tolerance = 120;
const halfHour = 1800;
const longestZone = 14 * 3600;

/**
 * Whether a difference may be one of time zones. Without the beginning of the assertion, its lifetime of some minutes
 * is unknown; most zones differ by whole hours.
 */
function isOfZone(late: number, age: number | undefined): boolean {
  if ((age ?? late) > longestZone) return false;
  if (age !== undefined)
    return age > halfHour - tolerance && Math.abs(age - Math.round(age / halfHour) * halfHour) <= tolerance;
  const missing = 3600 - (late % 3600);
  return missing >= lifetime / 2 - tolerance / 2 && missing <= lifetime + tolerance / 2;
}

/** An assertion outside its validity period, with the difference to the time of the server. */
export function clockFinding(message: string) {
  const [now = 0, from = 0, until = 0] = (times.exec(message) ?? [])
    .slice(1)
    .map((text) => Date.parse(`${text}Z`) / 1000);
  const fault = "clock";
  if (now > until && until > 0) {
    const late = now - until;
    const isZone = isOfZone(late, from > noTime ? now - from : undefined);
    const gap = isZone ? "zone" : late > lifetime ? "reuse" : undefined;
    return credential({ fault, late, ...(gap && { gap }) });
  }
  if (from > now && now > 0) {
    const early = from - now;
    return credential({ fault, early, ...(isOfZone(early, early) && { gap: "zone" as const }) });
  }
  return credential({ fault });
}

/** The audience that the token service itself accepts from an external issuer. */
const ofExchange = /^api:\/\/AzureADTokenExchange/i;

const ofEntra =
  /^https:\/\/(?:login\.microsoftonline\.(?:com|us)|sts\.windows\.net|login\.chinacloudapi\.cn)\//i;

/** Subject and issuer of an assertion differ: the app did not make it, or made it wrongly. */
export function subjectFinding(assertion: Assertion | undefined) {
  const { iss = "", aud = "" } = assertion?.claims ?? {};
  const isIssued = ofEntra.test(iss) && !ofExchange.test(aud);
  return isIssued
    ? credential({ fault: "assertion-issued", issuer: iss })
    : credential({ fault: "assertion-subject" });
}

/** A user's token whose audience is not the app that exchanges it. */
export function onBehalfFinding(message: string) {
  const aud = /\baudience in the assertion was '([^']{1,300})'/i.exec(message)?.[1];
  if (aud === undefined) return credential({ fault: "on-behalf" });
  return credential({ fault: /^[a-z]+:/i.test(aud) ? "on-behalf-address" : "on-behalf" }, { sent: aud });
}

/** Whether a token is one of an app, without a user. */
export const isOfApp = ({ claims: { idtyp, roles, scp } }: Assertion): boolean =>
  idtyp === "app" || (scp === undefined && roles !== undefined);
