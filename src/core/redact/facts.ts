import type { Comparison } from "../compare/change.ts";
import {
  type ApiError,
  type Authorization,
  type Claims,
  type Header,
  type Presented,
  REDACTED,
  type TrackedId,
} from "../failure.ts";
import { isSure, type Level } from "./names.ts";
import { isRandom } from "./shapes.ts";

/** Functions that remove secrets, by kind of text. */
export interface Cleaners {
  text(raw: string): string;
  address(raw: string): string;
  header(raw: Header): Header;
  /** Keeps a code or an ID as it is, unless a token is in its place. */
  code(raw: string): string;
  claim(raw: string): string;
  level(name: string): Level;
}

const isSecretName = (name: string, { level }: Cleaners): boolean => isSure(level(name));

/** The method as sent; it should be a single word. */
export const cleanMethod = (raw: string, { text }: Cleaners): string =>
  /^[A-Za-z-]{1,20}$/.test(raw) ? raw : isRandom(raw) ? REDACTED : text(raw);

/** Claims have values of their own forms, so a value that looks like a credential is not a claim. */
export const isClaim = (value: string): boolean => !isRandom(value);

function cleanClaims(claims: Claims, { claim }: Cleaners): Claims {
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(claims)) {
    if (typeof value === "string" && claim(value) !== value) changed[name] = claim(value);
    if (Array.isArray(value) && value.some((one) => claim(one) !== one)) changed[name] = value.map(claim);
  }
  return { ...claims, ...changed };
}

export function cleanAuthorization(authorization: Authorization, cleaners: Cleaners): Authorization {
  const { claims, scheme } = authorization;
  return {
    ...authorization,
    scheme: isClaim(scheme) ? scheme : "",
    ...(claims && { claims: cleanClaims(claims, cleaners) }),
  };
}

/** Removes secrets from the claims of assertions; everything else in these facts is one of our own words. */
export const cleanPresented = ({ assertions, ...facts }: Presented, cleaners: Cleaners): Presented => ({
  ...facts,
  ...(assertions && {
    assertions: assertions.map((one) => ({ ...one, claims: cleanClaims(one.claims, cleaners) })),
  }),
});

/** Keeps the form of an ID, so that support can look it up. In an edited file it may have the name of a secret. */
function cleanId(raw: TrackedId, cleaners: Cleaners): TrackedId[] {
  const name = raw.source.slice(Math.max(raw.source.lastIndexOf("."), raw.source.lastIndexOf(" ")) + 1);
  if (isSecretName(name, cleaners)) return [];
  const value = cleaners.code(raw.value);
  return [value === raw.value ? raw : { ...raw, value }];
}

/** Removes secrets from the facts of an error. */
export function cleanError(error: ApiError, cleaners: Cleaners): ApiError {
  const { text, address, code } = cleaners;
  const clean: { -readonly [Name in keyof ApiError]: ApiError[Name] } = {
    ...error,
    ids: error.ids.flatMap((one) => cleanId(one, cleaners)),
  };
  if (error.code !== undefined) clean.code = code(error.code);
  if (error.message !== undefined) clean.message = text(error.message);
  if (error.trackingId) clean.trackingId = cleanId(error.trackingId, cleaners)[0];
  if (error.part) clean.part = cleanPart(error.part, cleaners);
  if (error.details) clean.details = error.details.map((detail) => cleanDetail(detail, cleaners));
  if (error.envelope) clean.envelope = cleanWords(error.envelope, cleaners);
  if (error.oauthError !== undefined) clean.oauthError = code(error.oauthError);
  if (error.errorUri !== undefined) clean.errorUri = address(error.errorUri);
  if (error.challenge) clean.challenge = cleanWords(error.challenge, cleaners);
  if (error.warning) clean.warning = cleanWords(error.warning, cleaners);
  if (error.allow !== undefined) clean.allow = text(error.allow);
  return clean;
}

/** Removes secrets from a comparison in a file, whose values may contain anything. */
export const cleanComparison = (comparison: Comparison, cleaners: Cleaners): Comparison => ({
  ...comparison,
  changes: comparison.changes.map((change) => {
    const clean = cleanWords(change, cleaners);
    return isSecretName(change.name ?? "", cleaners)
      ? {
          ...clean,
          ...(change.before !== undefined && { before: REDACTED }),
          ...(change.now !== undefined && { now: REDACTED }),
        }
      : clean;
  }),
  differs: comparison.differs.map(cleaners.text),
});

/** Removes secrets from every text of an object of texts and numbers. */
const cleanWords = <T extends object>(words: T, { text }: Cleaners): T =>
  Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, typeof value === "string" ? text(value) : value]),
  ) as T; // the same members

type Part = NonNullable<ApiError["part"]>;

function cleanPart(part: Part, cleaners: Cleaners): Part {
  const { text, address, header, code } = cleaners;
  return {
    ...part,
    ...(part.id !== undefined && { id: code(part.id) }),
    ...(part.method !== undefined && { method: cleanMethod(part.method, cleaners) }),
    ...(part.url !== undefined && { url: address(part.url) }),
    ...(part.headers && { headers: part.headers.map(header) }),
    ...(part.body !== undefined && { body: text(part.body) }),
  };
}

type Detail = NonNullable<ApiError["details"]>[number];

/** `target` names what `message` is about, and in some replies what it quotes. */
function cleanDetail(detail: Detail, cleaners: Cleaners): Detail {
  const { code, message, target } = detail;
  const isSecret = message !== undefined && isSecretName(target ?? "", cleaners) && isRandom(message);
  return {
    ...detail,
    ...(code !== undefined && { code: cleaners.code(code) }),
    ...(message !== undefined && { message: isSecret ? REDACTED : cleaners.text(message) }),
    ...(target !== undefined && { target: cleaners.text(target) }),
  };
}
