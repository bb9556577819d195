import { jwtDecode } from "jwt-decode";
import type { Authorization, AuthorizationFlaw, Claims } from "./failure.ts";
import { isObject } from "./json.ts";

const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value.slice(0, 2000) : undefined;
const seconds = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

function decode(token: string): unknown {
  try {
    return jwtDecode(token);
  } catch {
    return undefined; // opaque, cut, or damaged
  }
}

function claimsOf(payload: unknown): Claims | undefined {
  if (!isObject(payload)) return undefined;
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
    managed: payload.managed === true || typeof payload.xms_mirid === "string" || undefined,
    scp: text(payload.scp),
    roles: Array.isArray(payload.roles)
      ? payload.roles.filter((role): role is string => typeof role === "string").slice(0, 500)
      : undefined,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/** The stored claims of a JWT; `undefined` if it cannot be read. */
export const claimsIn = (token: string): Claims | undefined => claimsOf(decode(token));

/** A short word before a credential, or just a known scheme. Anything else may be the credential itself. */
const schemeOf = /^(?:[A-Za-z]{2,12}(?=\s+\S)|(?:Bearer|Basic|Digest|Negotiate|NTLM|PoP|Token)$)/i;

/** Three parts separated by dots. A token that is cut or surrounded by other text may still contain its claims. */
const jwtForm = /^[\w-]{1,20000}={0,2}\.[\w-]{1,100000}={0,2}\.[\w+/-]{0,20000}={0,2}$/;
/** Five parts: an encrypted token, whose claims only its API can read. */
const encryptedForm = /^eyJ[\w-]{1,20000}(?:\.[\w-]{0,100000}){4}$/;

/**
 * Cache for one token, because a page sends the same one with every call: for 2,000 failures this saves 390 of 400 ms
 * (measured in Node).
 */
let last: { readonly value: string; readonly read: Authorization } | undefined;

/** The facts in an `Authorization` header, without the credential. */
export function readAuthorization(value: string): Authorization {
  if (last?.value !== value) last = { value, read: authorizationOf(value) };
  return last.read;
}

/** Values that appear in place of a token. Each form is short and complete, so that no token can look like it. */
const leftovers: readonly (readonly [AuthorizationFlaw, RegExp])[] = [
  ["unset", /^(?:undefined|null|None|NaN|nil|False|true)$/i],
  ["printed", /^(?:\[object [A-Z][a-z]{1,20}\]|System\.[\w.]{1,80}(?:\[\])?|@\{[\s\S]{0,4000}\})$/],
  [
    "placeholder",
    /^(?:\{{1,2}[^{}]{0,80}\}{1,2}|\$\{[^{}]{0,80}\}|\$\([^()]{0,80}\)|<[^<>]{0,80}>|\[[\w -]{1,60}\]|\$(?:env:)?[a-z_][\w.]{0,60}|%\w{1,60}%|(?:your|my|the|insert)?[_ -]?(?:access|bearer|auth|api|jwt|aad|aat|mde|graph|oauth)?[_ -]?token(?:[_ -]?here)?)$/i,
  ],
];

function authorizationOf(value: string): Authorization {
  const flaws: AuthorizationFlaw[] = [];
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
  const leftover = leftovers.find(([, form]) => form.test(credential))?.[0];
  if (credential === "") flaws.push("empty");
  else if (leftover) flaws.unshift(leftover);
  else if (
    (!claims || !jwtForm.test(credential)) &&
    !encryptedForm.test(credential) &&
    (/^bearer$/i.test(scheme) || scheme === "") &&
    flaws.length === 0
  )
    flaws.push("not-a-jwt");
  return { scheme, ...(claims && { claims }), ...(flaws.length > 0 && { flaws }) };
}

const flawNames = [
  "placeholder",
  "unset",
  "printed",
  "doubled-scheme",
  "quoted",
  "line-break",
  "space",
  "not-a-jwt",
  "empty",
] as const satisfies readonly AuthorizationFlaw[];

/** The result of `readAuthorization` in an exported file, validated because the file may have been edited. */
export function keptAuthorization(kept: unknown): Authorization | undefined {
  if (!isObject(kept) || typeof kept.scheme !== "string" || !/^[a-z]{0,12}$/i.test(kept.scheme))
    return undefined;
  const claims = claimsOf(kept.claims);
  const said = Array.isArray(kept.flaws) ? kept.flaws : [];
  const flaws = flawNames.filter((name) => said.includes(name));
  return { scheme: kept.scheme, ...(claims && { claims }), ...(flaws.length > 0 && { flaws }) };
}
