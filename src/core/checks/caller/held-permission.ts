import { factsOfApi, isOneFamily } from "../../../catalogue/apis/index.ts";
import { apiOfAudience, audiencesFor, foreignOf, takesTokens } from "../../../catalogue/audiences.ts";
import { apisWith } from "../../../catalogue/permission-apps.ts";
import type { Failure } from "../../failure.ts";
import { apiOfFailure } from "../../rules.ts";
import { hostOf } from "../../uri.ts";
import { type Certainty, type Evidences, finding, type Place } from "../finding.ts";
import type { TokenKind } from "./token-kind.ts";

const place: Place = { part: "header", name: "Authorization" };

interface Held {
  readonly held: string;
  /** The permission covers only objects of the app itself, and the call is about one that exists. */
  readonly isOwnOnly?: true;
  /** The permission for those of all apps. */
  readonly wider?: string;
  /** The reply asks for this permission, although the token has it. */
  readonly isUncounted?: true;
  /** The token is for this API, as its audience shows. */
  readonly isOwnAudience?: true;
  /** The kind of permission that the reply asks for, if the token has it as the other kind. */
  readonly asked?: TokenKind;
  /** The audience documented for the host, and the one in the token, if they differ. */
  readonly audience?: string;
  readonly aud?: string;
}

/** The reply asks for a permission that the token has, so both are read correctly, and something else is wrong. */
export function uncountedPermission(held: string, { failure }: Evidences) {
  const api = apiOfFailure(failure);
  const made = apiOfAudience(failure.exchange.authorization?.claims?.aud ?? "");
  const isOwnAudience = made !== undefined && api !== undefined && isOneFamily(made, api);
  return permissionHeld({ held, isUncounted: true, ...(isOwnAudience && { isOwnAudience }) }, "likely");
}

export const permissionHeld = (args: Held, certainty: Certainty = "possible") =>
  finding("permission-held", certainty, { sent: args.held, place }, args);

/** The audience of the token as our lists write it; `""` if it could not be read. */
const audienceIn = ({ exchange }: Failure): string =>
  exchange.authorization?.claims?.aud?.replace(/\/$/, "").toLowerCase() ?? "";

/** The audience that is documented for a host, if the token has another URL of the same API. */
export function otherAudience({ failure, url }: Evidences): Pick<Held, "audience" | "aud"> {
  const api = apiOfFailure(failure);
  const { exchange } = failure;
  const aud = audienceIn(failure);
  if (exchange.api !== undefined || !takesTokens(api) || !aud.startsWith("https:")) return {};
  const right = audiencesFor(api, hostOf(url));
  const [audience] = right;
  return audience === undefined || right.includes(aud) || aud === `https://${hostOf(url)}`
    ? {}
    : { audience, aud };
}

/**
 * The audience of the API that has a permission, if it is neither the API that the token is for nor one that refuses
 * such a token anyway.
 */
export function audienceOfOwner(permission: string, { failure, url, operations }: Evidences) {
  const { exchange } = failure;
  const aud = audienceIn(failure);
  const made = apiOfAudience(aud);
  const [owner, ...others] = apisWith(permission, operations);
  if (exchange.api !== undefined || !takesTokens(owner) || others.length > 0) return {};
  const audience = audiencesFor(owner, hostOf(url)).find((one) => apiOfAudience(one) === owner);
  if (audience === undefined) return {};
  if (made === undefined)
    return foreignOf(aud, exchange.authorization?.claims?.appid) === undefined ? {} : { audience, aud };
  const isOther = made !== owner && factsOfApi[owner].refuses?.includes(made) !== true;
  return isOther && aud.startsWith("https:") ? { audience, aud } : {};
}

/** Permissions for the indicators of an app itself, with those for all. Source: permissions references of both APIs. */
const ownOnly: Readonly<Record<string, { readonly wider?: string }>> = {
  "ti.readwrite": { wider: "Ti.ReadWrite.All" },
  "threatindicators.readwrite.ownedby": {},
};

/** Operations on indicators that exist. */
const onIndicators =
  /^(?:mde\.indicators\.(?:get|delete|batchDelete)|graph\.tiIndicators\.(?:byId|deleteTiIndicators|updateTiIndicators))/;

/** A held permission that is enough only for the indicators of the app itself. */
export function ownFindings(held: readonly string[], { operation }: Evidences) {
  if (!operation || !onIndicators.test(operation.id)) return [];
  const [name, ...others] = held.filter((one) => /^(?:Ti|ThreatIndicators)\./i.test(one));
  const own = name === undefined || others.length > 0 ? undefined : ownOnly[name.toLowerCase()];
  return name !== undefined && own ? [permissionHeld({ held: name, isOwnOnly: true, ...own })] : [];
}
