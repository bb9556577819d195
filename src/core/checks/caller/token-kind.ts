import { readingsOf } from "../../message/wording.ts";
import { operationsAt } from "../../operations.ts";
import { pathOf, pathStart } from "../../uri.ts";
import { type Certainty, type Evidences, finding, type Place } from "../finding.ts";

/** Whether a token is for an app itself or for a user. */
export type TokenKind = "application" | "delegated";

interface KindArguments {
  /** The kind that the operation takes. */
  readonly wanted: TokenKind;
  /** The reply asks for a user. */
  readonly isSaid?: true;
  /** The token has one. */
  readonly isContrary?: true;
  /** The path of the same data for the other kind: without `/me`, or with it. */
  readonly elsewhere?: string;
}

const place: Place = { part: "header", name: "Authorization" };

const tokenKind = (certainty: Certainty, args: KindArguments) =>
  finding("token-kind", certainty, { place, weight: 5 }, args);

/**
 * The reply asks for a signed-in user. Certain if the token belongs to an app; if it belongs to a user, that is a
 * contradiction, and the user may come from another tenant.
 */
export function saidKindFindings({ failure, url }: Evidences) {
  const { claims } = failure.exchange.authorization ?? {};
  if (readingsOf(failure.error, "userNeeded").length === 0 || !claims) return [];
  if (claims.scp !== undefined)
    return [tokenKind("likely", { wanted: "delegated", isSaid: true, isContrary: true })];
  if (claims.roles === undefined && claims.idtyp !== "app") return [];
  const isMine = /^\/(?:v1\.0|beta)\/me(?:\/|$)/i.test(pathOf(url));
  const elsewhere = isMine ? pathOf(url).replace(/\/me(?=\/|$)/i, "/users/{id}") : undefined;
  return [tokenKind("certain", { wanted: "delegated", isSaid: true, ...(elsewhere && { elsewhere }) })];
}

/** A denied call of an operation that the documentation offers only to tokens of the other kind; possible. */
export function openKindFindings(kind: TokenKind, { operation, operations, url }: Evidences) {
  const wanted = kind === "delegated" ? "application" : "delegated";
  const isOther = (operation?.permissions[wanted]?.length ?? 0) > 0 && !operation?.permissionsOpen;
  if (!isOther) return [];
  const mine = pathOf(url).replace(/^\/(?:v1\.0|beta)(?=\/)/i, "$&/me");
  const [found] =
    wanted === "application" ? operationsAt(url.slice(0, pathStart(url)) + mine, operations) : [];
  return [tokenKind("possible", { wanted, ...(found && { elsewhere: mine }) })];
}
