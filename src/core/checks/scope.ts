import type { ApiFacts } from "../../catalogue/apis/define-api.ts";
import type { Category } from "../../catalogue/apis/define-codes.ts";
import type { KnownCode } from "../../catalogue/codes.ts";
import { factsOf } from "../../catalogue/facts.ts";
import type { MessageId } from "../../catalogue/messages.ts";
import { factsOfCall } from "../api-facts.ts";
import type { Failure, Shape } from "../failure.ts";
import { apiOfCall } from "../rules.ts";
import { wordingsOf } from "../wording.ts";

/** What decides which checks can speak: a failure, or on a help page a code or status in general. */
export interface Subject {
  /** As documented; absent when the reply names none, or one that is on no list. */
  readonly code?: string;
  /** Of the reply; on a page the documented one, else those that the code comes with most likely. */
  readonly statuses: readonly number[];
  readonly category?: Category;
  /** The token service answered, and none of the APIs. */
  readonly isSignIn: boolean;
  /** The Defender portal answered, or a service behind it. */
  readonly isPortal?: boolean;
  /** Known wordings of the reply, the most specific first. */
  readonly wordings?: readonly MessageId[];
  readonly shape?: Shape;
  /** The browser withheld the reply from the page. */
  readonly isWithheld?: boolean;
  /** The API that was called; absent where it may be any of Defender's. */
  readonly api?: ApiFacts;
}

/** What only some APIs have: without it, a check cannot say anything about a call. */
export type Need = "tokens" | "hasPermissions" | "paths" | "odata" | "isDefender";

/** Replies of one kind: all that is given must hold. */
interface Replies {
  /** `none`: the reply names no code that is on a list. */
  readonly codes?: readonly KnownCode[] | "none";
  readonly statuses?: readonly number[];
  readonly category?: Category;
  readonly wordings?: readonly MessageId[];
  readonly shapes?: readonly Shape[];
  readonly isWithheld?: true;
  /** Who answered; the APIs when left out. */
  readonly from?: "sign-in" | "portal" | "anyone";
}

/** The replies about which a check can speak; one of them is enough. */
export type Scope = readonly Replies[];

const isAmong = <Item>(list: readonly Item[] | undefined, item: Item | undefined): boolean =>
  list === undefined || (item !== undefined && list.includes(item));

function matches(
  wanted: Replies,
  { code, statuses, category, isSignIn, isPortal, wordings = [], shape, isWithheld }: Subject,
) {
  const { codes, from } = wanted;
  return (
    (from === "anyone" || (from === "portal" ? isPortal === true : isSignIn === (from === "sign-in"))) &&
    (codes === "none" ? code === undefined : isAmong<string>(codes, code)) &&
    (wanted.statuses === undefined || statuses.some((status) => wanted.statuses?.includes(status))) &&
    (wanted.category === undefined || wanted.category === category) &&
    (wanted.wordings === undefined || wordings.some((id) => wanted.wordings?.includes(id))) &&
    isAmong(wanted.shapes, shape) &&
    (!wanted.isWithheld || isWithheld === true)
  );
}

/** Whether a check can speak about a subject. */
export const isAbout = ({ scope, needs }: { scope: Scope; needs?: Need }, subject: Subject): boolean =>
  (needs === undefined || subject.api === undefined || subject.api[needs] !== undefined) &&
  scope.some((replies) => matches(replies, subject));

/** What is known of a failed call; `url` is the inner one inside a batch. */
export function subjectOf(failure: Failure, url: string): Subject {
  const { exchange, error } = failure;
  const api = factsOfCall(exchange, url);
  const facts = error.code === undefined ? undefined : factsOf(error.code, apiOfCall(exchange, url));
  return {
    ...(facts && { code: facts.code, category: facts.category }),
    statuses: [error.status],
    isSignIn: api?.isTokenService === true,
    isPortal: api?.hasSession === true,
    ...(api && { api }),
    wordings: wordingsOf(failure).map(({ id }) => id),
    shape: error.shape,
    isWithheld: exchange.networkError !== undefined,
  };
}

/** Statuses by which a server says that the fault is its own. */
export const serverStatuses: readonly number[] = Array.from({ length: 100 }, (_, index) => 500 + index);

const ofBadBody: readonly KnownCode[] = [
  "BadRequest",
  "InvalidInput",
  "InvalidRequestBody",
  "MissingRequiredParameter",
];

/** A body may be at fault. */
export const badBody: Scope = [
  { codes: [...ofBadBody, "invalidRequest"] },
  { codes: "none", statuses: [400] },
  { statuses: [415, 422] },
];

/** A value in the body may be at fault, or an item of a list that failed by itself. */
export const badValue: Scope = [
  { codes: ["BadRequest", "ODataError", "InvalidInput", "InvalidRequestBody"] },
  { codes: "none", statuses: [400, 422] },
  { codes: "none", shapes: ["item"] },
];

/** A value in the path may be at fault as well. */
export const badValueInPath: Scope = [
  ...badValue,
  { codes: ["NotFound", "ResourceNotFound"] },
  { codes: "none", statuses: [404] },
];

/** The query string may be at fault. */
export const badQuery: Scope = [{ codes: [...ofBadBody, "ODataError"] }, { codes: "none", statuses: [400] }];
