import { factsOfApi } from "../../../catalogue/apis/index.ts";
import { apiOfAudience } from "../../../catalogue/audiences.ts";
import type { Operation } from "../../../catalogue/operations.ts";
import { apisWith, isOfSameData } from "../../../catalogue/permission-apps.ts";
import { isOneOff } from "../../nearest.ts";
import { apiOfFailure } from "../../rules.ts";
import { pathOf } from "../../uri.ts";
import type { Evidences } from "../finding.ts";
import type { TokenKind } from "./token-kind.ts";

/** Another operation for the same purpose, for which the token has the permission. */
export interface Elsewhere {
  readonly permission: string;
  readonly method: string;
  readonly path: string;
  /** The permission is for several operations, of which this is one. */
  readonly isExample?: true;
}

/** A permission that the API asks for but that does not exist, and the one in the token that it probably means. */
export interface Slip {
  readonly asked: string;
  readonly held: string;
}

/** If at most this many operations need a permission, it shows which one was meant. */
const mostOperations = 2;

const lastSegmentOf = (path: string): string => (path.split("/").at(-1) ?? "").toLowerCase();

/** Permissions that every sign-in gets, or that are for the whole directory. */
const general =
  /^(?:openid|profile|email|offline_access|User\.Read|user_impersonation|(?:Directory|User)\..+\.All)$/i;

/**
 * The operation for which a permission in the token is, if the call was probably meant for it; else an example for the
 * only permission.
 */
export function elsewhereOf(
  all: readonly string[],
  needed: readonly string[],
  kind: TokenKind | "unknown",
  evidence: Evidences,
): Elsewhere | undefined {
  const { operations, failure, method, url } = evidence;
  // A lower permission for the same data does not point to another operation.
  const held = all.filter((one) => !needed.some((right) => isOfSameData(one, right)));
  const issuedFor = apiOfAudience(failure.exchange.authorization?.claims?.aud ?? "") ?? apiOfFailure(failure);
  // Permissions of two APIs may share a name, such as `User.Read.All`.
  const isForToken = ({ api }: Operation) =>
    issuedFor === undefined || !factsOfApi[api].refuses?.includes(issuedFor);
  const permitted = (permission: string) =>
    operations.filter(
      (operation) =>
        isForToken(operation) &&
        operation.permissions[kind === "unknown" ? "application" : kind]?.some(
          (one) => one.toLowerCase() === permission.toLowerCase(),
        ),
    );
  for (const permission of held) {
    const found = permitted(permission);
    const [operation] = found;
    // An app often has permissions for unrelated operations, so only one that does the same can be meant; what a
    // path with parameters is about differs, as in `/api/ips/{ip}/stats` and `/api/domains/{domain}/stats`.
    const isSamePurpose =
      operation !== evidence.operation &&
      operation?.method === method &&
      !operation.path.includes("{") &&
      lastSegmentOf(operation.path) === lastSegmentOf(pathOf(url));
    if (operation && isSamePurpose && found.length <= mostOperations)
      return { permission, method: operation.method, path: operation.path };
  }
  const [only, ...others] = held.filter((one) => !general.test(one));
  const example =
    only === undefined || others.length > 0 || held.length < all.length
      ? undefined
      : shortest(permitted(only));
  return only !== undefined && example && example !== evidence.operation
    ? { permission: only, method: example.method, path: example.path, isExample: true }
    : undefined;
}

/** The operation with the shortest path; an object by its ID stands for less than a list. */
const shortest = (operations: readonly Operation[]): Operation | undefined =>
  operations.toSorted((a, b) => rankOf(a) - rankOf(b))[0];

const rankOf = ({ path, permissionsOpen }: Operation): number =>
  path.length + (path.includes("{") ? 1000 : 0) + (permissionsOpen ? 2000 : 0);

/**
 * A permission that the reply asks for and that differs by a slip from one in the token. Source:
 * cancel-machine-action, issue 6062 of its documentation: `Machine.CollectForensic` in the API's own list.
 */
export function slipIn(
  needed: readonly string[],
  held: readonly string[],
  { operations }: Evidences,
): Slip | undefined {
  const isKnown = (name: string) => apisWith(name, operations).length > 0;
  return needed.flatMap((asked) =>
    held
      .filter((one) => isOneOff(asked, one) && !isKnown(asked) && isKnown(one))
      .map((one) => ({ asked, held: one })),
  )[0];
}
