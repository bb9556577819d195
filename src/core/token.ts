import { jwtDecode } from "jwt-decode";
import type { Authorization, Claims } from "./failure.ts";

const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value.slice(0, 2000) : undefined;
const seconds = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

function decode(token: string): unknown {
  try {
    return jwtDecode(token);
  } catch {
    return undefined; // opaque, cut or damaged: there is nothing to read
  }
}

function claimsOf(value: unknown): Claims | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const payload = value as Record<string, unknown>; // narrowed: any object may be read by key
  const claims: Claims = {
    aud: text(Array.isArray(payload.aud) ? payload.aud[0] : payload.aud),
    iss: text(payload.iss),
    iat: seconds(payload.iat),
    nbf: seconds(payload.nbf),
    exp: seconds(payload.exp),
    tid: text(payload.tid),
    appid: text(payload.appid) ?? text(payload.azp),
    app_displayname: text(payload.app_displayname),
    idtyp: text(payload.idtyp),
    ver: text(payload.ver),
    scp: text(payload.scp),
    roles: Array.isArray(payload.roles)
      ? payload.roles.filter((role): role is string => typeof role === "string").slice(0, 500)
      : undefined,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/** A short word before a credential, or a scheme that stands alone. Anything else may be the credential itself. */
const schemeOf = /^(?:[A-Za-z]{2,12}(?=\s+\S)|(?:Bearer|Basic|Digest|Negotiate|NTLM|PoP)$)/i;

/** Three parts between dots. A cut token or one with something around it can still show its claims. */
const jwtForm = /^[\w-]{1,20000}={0,2}\.[\w-]{1,100000}={0,2}\.[\w+/-]{0,20000}={0,2}$/;

/** What the headers before said, by their fingerprint: a page sends the same token with every call. */
const known = new Map<string, Authorization>();
const mostKnown = 50;

/** Tells two headers apart without keeping either: 64 bits of two FNV-like sums, and the length. */
function fingerprint(value: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let at = 0; at < value.length; at++) {
    const char = value.charCodeAt(at);
    a = Math.imul(a ^ char, 0x01000193);
    b = Math.imul(b + char, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${a} ${b} ${value.length}`;
}

/** What an `Authorization` header says of itself, without the credential. */
export function readAuthorization(value: string): Authorization {
  const key = fingerprint(value);
  const before = known.get(key);
  if (before) return before;
  const read = authorizationOf(value);
  if (known.size >= mostKnown) known.clear();
  known.set(key, read);
  return read;
}

function authorizationOf(value: string): Authorization {
  const flaws: NonNullable<Authorization["flaws"]>[number][] = [];
  const scheme = schemeOf.exec(value.trim())?.[0] ?? "";
  let credential = value.trim().slice(scheme.length).trim();
  if (/^bearer\b/i.test(credential)) {
    flaws.push("doubled-scheme");
    credential = credential.replace(/^bearer\s*/i, "");
  }
  if (/^["'“”„‘’]|["'“”‘’]$/.test(credential)) {
    flaws.push("quoted");
    credential = credential.replace(/^["'“”„‘’]+|(?<!["'“”‘’])["'“”‘’]+$/g, "");
  }
  if (/[\r\n]|%0[ad]|\\[rn]/i.test(value.trim())) flaws.push("line-break");
  else if (/\s/.test(credential)) flaws.push("space");
  const claims = claimsOf(decode(credential.replace(/\s/g, "")));
  if (credential === "") flaws.push("empty");
  else if (
    (!claims || !jwtForm.test(credential)) &&
    (/^bearer$/i.test(scheme) || scheme === "") &&
    flaws.length === 0
  )
    flaws.push("not-a-jwt");
  return { scheme, ...(claims && { claims }), ...(flaws.length > 0 && { flaws }) };
}

const flawNames = ["doubled-scheme", "quoted", "line-break", "space", "not-a-jwt", "empty"] as const;

/** What `readAuthorization` said when a file was exported; anybody may have changed the file since. */
export function keptAuthorization(value: unknown): Authorization | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const kept = value as Record<string, unknown>; // narrowed: any object may be read by key
  if (typeof kept.scheme !== "string" || !/^[a-z]{0,12}$/i.test(kept.scheme)) return undefined;
  const claims = claimsOf(kept.claims);
  const said = Array.isArray(kept.flaws) ? kept.flaws : [];
  const flaws = flawNames.filter((name) => said.includes(name));
  return { scheme: kept.scheme, ...(claims && { claims }), ...(flaws.length > 0 && { flaws }) };
}
