import { jwtDecode } from "jwt-decode";
import type { Assertion, Exchange, KeyName, Presented, SecretForm } from "./failure.ts";
import { guid } from "./guid.ts";
import { isObject } from "./json.ts";
import { claimsIn } from "./token.ts";
import { formPairs, pathOf } from "./uri.ts";

/** Longest form to read, in characters: assertions have some thousand. */
const longestForm = 100_000;

/** Shortest code or refresh token in which a capital letter cannot be missing by chance. */
const shortestGrant = 40;

/** The hexadecimal digits of a SHA-1 or SHA-256 thumbprint, as certificate tools print them. */
const hexDigits = /^(?:[\da-f]{40}|[\da-f]{64})$/i;

/** The text in base64url; `undefined` if it is none. */
function textIn(encoded: string): string | undefined {
  try {
    return atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return undefined;
  }
}

/** How a value names a certificate; `none` without a value. */
export function keyNameOf(value: unknown): KeyName {
  if (typeof value !== "string" || value === "") return "none";
  if (hexDigits.test(value.replaceAll(":", ""))) return "hex";
  return hexDigits.test((textIn(value) ?? "").replaceAll(":", "")) ? "hex-text" : "thumbprint";
}

/** Whether a key ID is the thumbprint of a certificate: 20 or 32 bytes in base64url would also fit other keys. */
const isThumbprint = (kid: unknown): boolean => typeof kid === "string" && /^[\da-f]{40}$/i.test(kid);

/** The header of a JWT. */
function headerOf(token: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const header: unknown = jwtDecode(token, { header: true });
    return isObject(header) ? header : undefined;
  } catch {
    return undefined; // not a JWT, or cut
  }
}

function assertionOf(parameter: Assertion["parameter"], token: string): Assertion | undefined {
  const header = headerOf(token);
  const claims = claimsIn(token);
  if (!header || !claims) return undefined;
  const hasChain = header.x5c !== undefined;
  const key = keyNameOf(header["x5t#S256"] ?? header.x5t);
  const isNamed = key !== "none" || hasChain || isThumbprint(header.kid);
  return {
    parameter,
    key: key === "none" && isNamed ? "thumbprint" : key,
    ...(hasChain && { hasChain }),
    claims,
  };
}

/**
 * The facts about the credentials in the form of a token request. Source of the header's members: page
 * certificate-credentials.
 */
export function presentedIn({ method, url, body }: Exchange["request"]): Presented | undefined {
  const { text = "" } = body ?? {};
  if (method !== "POST" || text.length > longestForm || !/\/token\/?$/i.test(pathOf(url))) return undefined;
  const sent = new Map(formPairs(text));
  const assertions = (["client_assertion", "assertion"] as const).flatMap(
    (name) => assertionOf(name, sent.get(name) ?? "") ?? [],
  );
  const lowered = (["code", "refresh_token"] as const).find((name) => isLowered(sent.get(name) ?? ""));
  const secret = secretIn(sent.get("client_secret"));
  const unencoded = secret ? undefined : unencodedIn(text);
  if (assertions.length === 0 && !lowered && !secret && !unencoded) return undefined;
  return {
    ...(assertions.length > 0 && { assertions }),
    ...(lowered && { lowered }),
    ...(secret && { secret }),
    ...(unencoded && { unencoded }),
  };
}

/** A variable that was not filled in, an empty one, or an object in place of its text. */
const leftover =
  /^(?:undefined|null|none|nan|\[object \w{1,20}\]|System\.[\w.]{1,80}|\$\{?\w{1,60}\}?|\{[^{}]{0,60}\}|\{\{[^{}]{0,60}\}\}|<[^<>]{1,60}>|%\w{1,60}%|your[-_ ]?client[-_ ]?secret)$/i;

function secretIn(secret: string | undefined): SecretForm | undefined {
  if (secret === undefined) return undefined;
  if (guid.test(secret)) return "id";
  return secret.trim() === "" ? "empty" : leftover.test(secret) ? "leftover" : undefined;
}

/** A name as those of all parameters of a token request: `client_id`, `x-client-SKU`. */
const parameterName = /^[A-Za-z][\w.-]*=/;

/**
 * The credential that was put into a form as it is: with a percent sign that encodes nothing, an ampersand that ends it
 * before its time, or a plus sign in a secret of an app, which is read as a space and so never part of one.
 */
function unencodedIn(text: string): Presented["unencoded"] {
  const pieces = text.trim().split("&");
  return (["client_secret", "password"] as const).find((name) =>
    pieces.some((piece, at) => {
      if (!piece.startsWith(`${name}=`)) return false;
      const isSplit = pieces[at + 1] !== undefined && !parameterName.test(pieces[at + 1] ?? "");
      const isRead = name === "client_secret" && piece.includes("+");
      return isSplit || isRead || /%(?![\da-f]{2})/i.test(piece);
    }),
  );
}

const isLowered = (grant: string): boolean =>
  grant.length >= shortestGrant && /^[a-z\d._~-]+$/.test(grant) && /[a-z]{4}/.test(grant.replace(/\d/g, ""));
