import type { ApiFacts } from "../../catalogue/apis/define-api.ts";
import type { Category } from "../../catalogue/apis/define-codes.ts";
import type { KnownCode } from "../../catalogue/codes.ts";
import { factsOf, type OwnCode } from "../../catalogue/facts.ts";
import type { MessageId } from "../../catalogue/messages.ts";
import { factsOfCall } from "../api-facts.ts";
import type { Failure, Shape } from "../failure.ts";
import { wordingsOf } from "../message/wording.ts";
import { isProxyPage } from "../recognise/text-error.ts";
import { apiOfCall } from "../rules.ts";

/**
 * The facts that decide which checks apply: those of a failure or, on a help page, of a code or status in general.
 */
export interface Subject {
  /** As documented; absent if the reply has none, or an unlisted one. */
  readonly code?: string;
  /** The status of the reply; on a help page the documented status, else the most likely ones for the code. */
  readonly statuses: readonly number[];
  readonly category?: Category;
  /** The token service answered, not an API. */
  readonly isSignIn: boolean;
  /** The Defender portal answered, or a service behind it. */
  readonly isPortal?: boolean;
  /** A proxy or firewall on the way answered, so nothing that the service checks is at fault. */
  readonly isProxy?: boolean;
  /** Known wordings of the reply, most specific first. */
  readonly wordings?: readonly MessageId[];
  readonly shape?: Shape;
  /** The browser blocked the reply. */
  readonly isWithheld?: boolean;
  /** The reply has a message, which may name what is wrong. */
  readonly isSaid?: boolean;
  /** The called API; absent if it may be any Defender API. */
  readonly api?: ApiFacts;
}

/** A feature of some APIs: without it, the check does not apply. */
export type Need = "tokens" | "hasPermissions" | "paths" | "odata" | "isDefender";

/** Replies of one kind: every given condition must hold. */
interface Replies {
  /** `none`: the reply has no listed code. */
  readonly codes?: readonly (KnownCode | OwnCode)[] | "none";
  readonly statuses?: readonly number[];
  readonly category?: Category;
  readonly wordings?: readonly MessageId[];
  readonly shapes?: readonly Shape[];
  readonly isWithheld?: true;
  /** The check reads the message, so that it says nothing about a code alone. */
  readonly isSaid?: true;
  /** Who answered; an API if absent. A proxy on the way is none of them but `anyone`. */
  readonly from?: "sign-in" | "portal" | "anyone";
}

/** The replies that a check can explain; one match is enough. */
export type Scope = readonly Replies[];

const isAmong = <Item>(list: readonly Item[] | undefined, item: Item | undefined): boolean =>
  list === undefined || (item !== undefined && list.includes(item));

function matches(
  wanted: Replies,
  {
    code,
    statuses,
    category,
    isSignIn,
    isPortal,
    isProxy,
    wordings = [],
    shape,
    isWithheld,
    isSaid,
  }: Subject,
) {
  const { codes, from } = wanted;
  return (
    (from === "anyone" ||
      (!isProxy && (from === "portal" ? isPortal === true : isSignIn === (from === "sign-in")))) &&
    (codes === "none" ? code === undefined : isAmong<string>(codes, code)) &&
    (wanted.statuses === undefined || statuses.some((status) => wanted.statuses?.includes(status))) &&
    (wanted.category === undefined || wanted.category === category) &&
    (wanted.wordings === undefined || wordings.some((id) => wanted.wordings?.includes(id))) &&
    isAmong(wanted.shapes, shape) &&
    (!wanted.isWithheld || isWithheld === true) &&
    (!wanted.isSaid || isSaid === true)
  );
}

/** Whether a check applies to a subject. */
export const isAbout = ({ scope, needs }: { scope: Scope; needs?: Need }, subject: Subject): boolean =>
  (needs === undefined || subject.api === undefined || subject.api[needs] !== undefined) &&
  scope.some((replies) => matches(replies, subject));

/**
 * The facts about a failed call; inside a batch, `url` is that of the inner call. Always has the same properties,
 * because it is compared with some hundred scopes: leaving out absent ones made diagnosis 15 % slower.
 */
export function subjectOf(failure: Failure, url: string): Subject {
  const { exchange, error } = failure;
  const api = factsOfCall(exchange, url);
  const facts = error.code === undefined ? undefined : factsOf(error.code, apiOfCall(exchange, url));
  return {
    code: facts?.code,
    category: facts?.category,
    statuses: [error.status],
    isSignIn: api?.isTokenService === true,
    isPortal: api?.hasSession === true,
    isProxy: isProxyPage(error),
    api,
    wordings: wordingsOf(failure).map(({ id }) => id),
    shape: error.shape,
    isWithheld: exchange.networkError !== undefined,
    isSaid: error.message !== undefined,
  };
}

/** Statuses with which a server reports a fault of its own. */
export const serverStatuses: readonly number[] = Array.from({ length: 100 }, (_, index) => 500 + index);

/**
 * Whether a gateway reports that a service behind it refused the gateway itself: the caller's token and permissions
 * are not at fault.
 */
export const isRefusedGateway = (status: number, category: Category | undefined): boolean =>
  status >= 502 && status <= 504 && (category === "auth" || category === "permission");

const ofBadBody: readonly KnownCode[] = [
  "BadRequest",
  "InvalidInput",
  "InvalidRequestBody",
  "MissingRequiredParameter",
];

/** The body may be at fault. */
export const badBody: Scope = [
  { codes: [...ofBadBody, "invalidRequest"] },
  // Graph's code for a failure of a service behind it, which then gives no reason.
  { codes: ["UnknownError"], statuses: [400] },
  { codes: "none", statuses: [400] },
  { statuses: [415, 422] },
];

/** A value in the body, or a list item that failed by itself. */
export const badValue: Scope = [
  { codes: ["BadRequest", "ODataError", "InvalidInput", "InvalidRequestBody"] },
  { codes: "none", statuses: [400, 422] },
  { codes: "none", shapes: ["item"] },
];

/** A value in the body or in the path. */
export const badValueInPath: Scope = [
  ...badValue,
  { codes: ["NotFound", "ResourceNotFound"] },
  { codes: "none", statuses: [404] },
];

/** The query string may be at fault. */
export const badQuery: Scope = [{ codes: [...ofBadBody, "ODataError"] }, { codes: "none", statuses: [400] }];
