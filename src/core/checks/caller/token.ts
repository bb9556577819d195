import { factsOfApi } from "../../../catalogue/apis/index.ts";
import {
  apiOfAudience,
  audiencesFor,
  foreignOf,
  isForeign,
  isKnownAudience,
  isWrongAudience,
  type Resource,
  takesTokens,
} from "../../../catalogue/audiences.ts";
import { type AuthorizationFlaw, type Claims, type Failure, headerValue, REDACTED } from "../../failure.ts";
import { readingsOf } from "../../message/wording.ts";
import { apiOfFailure } from "../../rules.ts";
import { defineCheck } from "../define-check.ts";
import { type Certainty, type Evidences, finding, type Place } from "../finding.ts";
import { otherHostFindings } from "../path/host.ts";
import { credential } from "../sign-in/findings.ts";
import { rounded } from "../time-span.ts";
import { conditionalAccess, stateFindings } from "./access.ts";
import { cloudFindings } from "./cloud.ts";
import { deniesBy401, ignoresHeld, missesPermissions, permissionFindings } from "./permission.ts";

/** Faults in the form of the `Authorization` header. */
type TokenFlaw = AuthorizationFlaw | "scheme" | "signature";

const place: Place = { part: "header", name: "Authorization" };
/** Tolerated difference between the clocks of client and service, in seconds; the same as in Entra's libraries. */
const clockSkew = 300;

const missingToken = (certainty: Certainty, args: { readonly saved: boolean }) =>
  finding("missing-token", certainty, { expected: ["Authorization: Bearer eyJ…"], weight: 9 }, args);

/**
 * `other` is a scheme that the API accepts besides `Bearer`, for credentials that are not tokens of the sign-in
 * service.
 */
function malformedToken(certainty: Certainty, flaw: TokenFlaw, scheme: string, other?: string) {
  const sent: Partial<Record<TokenFlaw, string>> = {
    scheme: scheme ? `${scheme} ${REDACTED}` : REDACTED,
    "doubled-scheme": `Bearer Bearer ${REDACTED}`,
    quoted: `Bearer "${REDACTED}"`,
    empty: scheme || '""',
  };
  const quote = sent[flaw];
  const args: { readonly flaw: TokenFlaw; readonly scheme?: string } = {
    flaw,
    ...(other && { scheme: other }),
  };
  return finding(
    "malformed-token",
    certainty,
    {
      ...(quote && { sent: quote, expected: [`Bearer ${flaw === "empty" ? "eyJ…" : REDACTED}`] }),
      place,
      weight: 8,
    },
    args,
  );
}

/** `seconds` is the time from expiry to the call; absent if only the API says that it expired. */
const expiredToken = (certainty: Certainty, args: { readonly seconds?: number }) =>
  finding("expired-token", certainty, { place, weight: 7 }, args);

const earlyToken = (certainty: Certainty, args: { readonly seconds: number }) =>
  finding("early-token", certainty, { place, weight: 7 }, args);

interface WrongAudience {
  readonly made?: Resource;
  /** Another service, or `own` for an app of the tenant. */
  readonly foreign?: string;
  readonly api: Resource;
  /** How a token request that names no resource ends at this audience. */
  readonly unnamed?: "v1" | "v2";
  /** The scope to request, of an API with a URL. */
  readonly scope?: string;
}

/**
 * Audiences of tokens that were requested without a resource: Azure AD Graph at the v1.0 endpoint, and Microsoft Graph,
 * by its ID, for scopes without a resource at the v2.0 endpoint. Sources: published token requests and replies;
 * page identity-platform/scopes-oidc.
 */
const unnamedResources: Readonly<Record<string, "v1" | "v2">> = {
  "00000002-0000-0000-c000-000000000000": "v1",
  "https://graph.windows.net": "v1",
  "00000003-0000-0000-c000-000000000000": "v2",
};

function tokenAudience(
  certainty: Certainty,
  sent: string | undefined,
  host: string,
  api: Resource,
  client?: string,
) {
  const made = sent === undefined ? undefined : apiOfAudience(sent);
  const foreign = sent === undefined ? undefined : foreignOf(sent, client);
  const expected = audiencesFor(api, host);
  const [resource = ""] = expected;
  const unnamed = unnamedResources[(sent ?? "").toLowerCase().replace(/\/$/, "")];
  const args: WrongAudience = {
    ...(made && { made }),
    ...(foreign && { foreign }),
    api,
    ...(unnamed && { unnamed }),
    ...(resource.startsWith("https:") && { scope: `${resource}/.default` }),
  };
  // A new token for the same audience fails again, so this outranks an expired token.
  return finding("token-audience", certainty, { sent, expected, place, weight: 8 }, args);
}

/** Whether a token was issued to an app itself, without a user. */
const isOfApp = (claims: Claims | undefined): boolean =>
  claims !== undefined && claims.scp === undefined && (claims.idtyp === "app" || claims.roles !== undefined);

/** Time of the call in seconds, by the service's clock if the reply has it, because that clock judges the token. */
function timeOf({ exchange }: Failure): number | undefined {
  const date = Date.parse(headerValue(exchange.response.headers, "date") ?? "");
  const time = Number.isFinite(date) ? date : exchange.sentAt;
  return time > 0 ? time / 1000 : undefined;
}

function lifetime({ exp, nbf }: Claims, now: number) {
  const sure = (seconds: number): Certainty => (seconds > clockSkew ? "certain" : "likely");
  if (exp !== undefined && now >= exp)
    return [expiredToken(sure(now - exp), { seconds: rounded(now - exp) })];
  if (nbf !== undefined && now < nbf) return [earlyToken(sure(nbf - now), { seconds: rounded(nbf - now) })];
  return [];
}

function flaws(evidence: Evidences, api: Resource) {
  const { exchange, error } = evidence.failure;
  const { authorization } = exchange;
  // A gateway may accept other credentials, and tokens of its own.
  const isAdded = exchange.api !== undefined;
  if (isAdded && !/^Bearer$/i.test(authorization?.scheme ?? "")) return [];
  if (!authorization) {
    // It was sent, but redacted before it got here.
    if (headerValue(exchange.request.headers, "authorization") !== undefined) return [];
    const empty = readingsOf(error, "emptyToken").length > 0;
    if (!evidence.headersKnown && !empty) return [];
    // Chrome's sanitised HAR files lose this header together with the cookies, so its absence proves nothing.
    const whole = exchange.live === true || headerValue(exchange.request.headers, "cookie") !== undefined;
    const saved = !whole && !empty;
    return [missingToken(saved ? "possible" : "certain", { saved })];
  }
  const { scheme, claims, flaws: seen = [] } = authorization;
  if (/^PoP$/i.test(scheme)) return [];
  const others = factsOfApi[api].schemes ?? [];
  if (seen.includes("empty")) return [malformedToken("certain", "empty", scheme, others[0])];
  const leftover = seen.find((one) => one === "placeholder" || one === "unset" || one === "printed");
  if (leftover) return [malformedToken("certain", leftover, scheme, others[0])];
  if (others.some((other) => other.toLowerCase() === scheme.toLowerCase())) return [];
  if (!/^Bearer$/i.test(scheme) && (scheme !== "" || claims || seen.includes("doubled-scheme")))
    return [malformedToken("certain", "scheme", scheme)];
  const flaw = seen[0];
  if (flaw === undefined || (isAdded && flaw === "not-a-jwt")) return [];
  // Graph issues opaque tokens as well.
  return [
    malformedToken(
      flaw === "not-a-jwt" && factsOfApi[api].tokens === "any" ? "likely" : "certain",
      flaw,
      scheme,
      flaw === "not-a-jwt" ? others[0] : undefined,
    ),
  ];
}

/**
 * Code for an app that has no service principal in the tenant of its token, for example because it asked for the token at
 * `common`. Source: public questions about Microsoft Graph.
 */
export const noIdentity = "Authorization_IdentityNotFound";

/** What Azure says of such a token. Source: public questions about Azure Resource Manager. */
const noObjectSaid = /\bclaims 'puid' or 'altsecid' or 'oid' should be present\b/i;

const expiredSaid = /\btoken(?: is| has)? expired|\b80049228\b/i;
const audienceSaid = /audience '?([^'\s,]{0,300}?)'? ?(?:is invalid|validation failed)|Invalid audience/i;
const signatureSaid = /signature (?:is invalid|validation failed|key was not found)/i;
const malformedSaid = /CompactToken parsing failed|not well formed/i;

/**
 * Why a token was rejected: absent, malformed, expired or not yet valid, issued for another API or cloud, or a tenant
 * that no token can help; at an API that answers 401 for it, a missing permission. Certain if claims, header, or
 * reply show it; `tempered` lowers that if the reply gives a reason of its own. Silent if the request headers are
 * unknown, as in many HAR files, and about audiences that no page rules out. Triggered by a call with
 * `Authorization: Bearer <token that expired an hour ago>` that is answered 401. Sources: common-errors (401),
 * api-hello-world (audiences), gov and usgov (clouds).
 */
export const token = defineCheck({
  name: "token",
  scope: [{ statuses: [401, 403] }],
  needs: "tokens",
  question: "token",
  run,
});

/**
 * Whether an operation that only Defender XDR has was called with a token for Defender for Endpoint. Some tenants may
 * accept it, so it is only a possible reason.
 */
const isOfEndpoint = ({ failure: { exchange }, operation }: Evidences): boolean =>
  operation?.api === "xdr" && apiOfAudience(exchange.authorization?.claims?.aud ?? "") === "mde";

/** Whether an audience is one that certainly is not an API of Defender: a known one, or an app of one's own. */
const isRecognised = (aud: string): boolean => isKnownAudience(aud) || /^api:\/\//i.test(aud);

/** A token for another service. The list of audiences may be incomplete, so one that is unknown here proves nothing. */
function otherService(evidence: Evidences, api: Resource, host: string) {
  const { failure } = evidence;
  const { aud, appid } = failure.exchange.authorization?.claims ?? {};
  if (aud === undefined) return [];
  const isOther = isForeign(aud, api, appid);
  if (!isOther && !isOfEndpoint(evidence)) return [];
  // A token contains only permissions of its own API, so it lacks those of this one.
  const isTelling = failure.error.status === 401 || missesPermissions(failure);
  const isLikely = ignoresHeld(failure) || (isOther && isTelling && isRecognised(aud));
  return [tokenAudience(isLikely ? "likely" : "possible", aud, host, api, appid)];
}

function run(evidence: Evidences) {
  const { failure, url } = evidence;
  const { exchange, error } = failure;
  const api = apiOfFailure(failure);
  if (!takesTokens(api)) return [];
  if (error.shape === "preflight" || error.shape === "warning" || error.shape === "item") return [];
  const host = /^https:\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";
  const claims = exchange.authorization?.claims;
  // An added host may accept tokens of its own, and its name does not show its cloud.
  const isAdded = exchange.api !== undefined;
  const isWrong = (audience: string) => !isAdded && isWrongAudience(audience, api, host);
  const client = claims?.appid;
  const refused = claims?.aud !== undefined && isWrong(claims.aud);
  const foreign = isAdded ? [] : otherService(evidence, api, host);
  if ((error.code === noIdentity && isOfApp(claims)) || noObjectSaid.test(error.message ?? ""))
    return [credential({ fault: "no-principal", app: client }, { certainty: "likely" })];
  // Path and token belong together, so only the host is wrong.
  const misplaced = isAdded || foreign.length === 0 ? [] : otherHostFindings(evidence, api);
  if (misplaced.length > 0) return misplaced;

  if (error.status === 403) {
    if (refused) return [tokenAudience("likely", claims.aud, host, api, client)];
    return claims && !isAdded ? [...cloudFindings(claims, host, "likely"), ...foreign] : [];
  }
  const read = readingsOf(error)[0];
  const state = stateFindings(read, evidence);
  if (state.length > 0) return state;
  if (read?.id === "claimsChallenge" || error.challenge?.error === "insufficient_claims")
    return [conditionalAccess({ want: "claims", ...(isOfApp(claims) && { isApp: true }) })];

  const flaw = flaws(evidence, api);
  if (flaw.length > 0) return flaw;
  const said = `${error.message ?? ""} ${error.challenge?.description ?? ""}`;
  const now = timeOf(failure);
  const time = claims && now !== undefined ? lifetime(claims, now) : [];
  const named = audienceSaid.exec(said)?.[1] || read?.parts.audience;
  const aud = claims?.aud ?? named;
  const saysAudience = audienceSaid.test(said);
  const otherClouds = (
    claims && !isAdded ? cloudFindings(claims, host, "certain", saysAudience ? "certain" : "likely") : []
  ).filter(({ sent }) => !(sent === claims?.aud && refused));
  // The token is for the right API, so only the cloud is at fault.
  const isOfOtherCloud =
    aud !== undefined && apiOfAudience(aud) === api && otherClouds.some(({ sent }) => sent === aud);
  const audience =
    refused || (saysAudience && !isAdded && !isOfOtherCloud) || (named !== undefined && isWrong(named))
      ? [tokenAudience("certain", aud, host, api, client)]
      : named !== undefined && !isAdded && isForeign(named, api, client)
        ? [tokenAudience("likely", named, host, api, client)]
        : foreign;
  const found = [
    ...(time.length === 0 && expiredSaid.test(said) ? [expiredToken("certain", {})] : time),
    ...otherClouds,
    ...audience,
    ...(signatureSaid.test(said) ? [malformedToken("certain", "signature", "")] : []),
    ...(malformedSaid.test(said) ? [malformedToken("certain", "not-a-jwt", "")] : []),
  ];
  if (found.length > 0 || !deniesBy401(api, url, error)) return found;
  return permissionFindings(evidence).filter(({ check }) => check !== "permission-held");
}
