import { factsOfApi, isOneFamily } from "../../catalogue/apis/index.ts";
import type { Api } from "../../catalogue/apis/names.ts";
import { apiOfAudience } from "../../catalogue/audiences.ts";
import type { Failure, Follows } from "../failure.ts";
import { rowOf } from "../row.ts";
import { apiOfCall } from "../rules.ts";
import { decoded, hostOf } from "../uri.ts";

/** How long a chain lasts without another failure, and the wait if a 429 reply names none, in milliseconds. */
const longest = 3_600_000;
const unnamedWait = 60_000;

interface Chain {
  readonly kind: Follows["kind"];
  readonly id: string;
  readonly at: number;
  /** The cause that its first failure shows. A failure with another cause does not belong to the chain. */
  readonly reason: string;
  /** The APIs whose tokens were not issued; `undefined` stands for any. Only in chains of tokens. */
  readonly apis: (Api | undefined)[];
  /** Latest end of the chain (epoch ms). */
  until: number;
  isMarked?: true;
}

const isTokenUrl = (url: string) => /\/oauth2(?:\/v2\.0)?\/token(?:$|\?)/i.test(url);
/**
 * Whether the session ended: a status that says so, or a page in place of the data. Not a 403, because a role or
 * device group refuses one call and the session continues; nor a gateway's error page. If the token next to the
 * cookie is wrong, the session may still be valid.
 */
const endsSession = ({ exchange, error }: Failure) =>
  !exchange.portal?.xsrf &&
  (/^(?:401|419|440)$/.test(String(error.status)) ||
    error.shape === "sign-in" ||
    (error.shape === "html" && error.status < 400));

const reasonOf = ({ exchange, error }: Failure) => `${exchange.request.url} ${error.code}`;

/** The API that a token request is for; `undefined` if its body names none that is known. */
function wantedApi({ exchange }: Failure): Api | undefined {
  const body = exchange.request.body?.text ?? "";
  const [, sent = ""] = /(?:^|&)(?:scope|resource)=([^&]{1,500})/.exec(body) ?? [];
  const [first = ""] = decoded(sent.replace(/\+/g, " ")).trim().split(" ", 1);
  return apiOfAudience(first) ?? apiOfAudience(first.replace(/\/[^/]{0,100}$/, ""));
}

/** Whether a call to an API would have used one of the tokens that were not issued. */
const isServed = (api: Api | undefined, { apis }: Chain): boolean =>
  api === undefined ||
  apis.some(
    (one) =>
      one === undefined || isOneFamily(one, api) || factsOfApi[api].takesTokensOf?.includes(one) === true,
  );

/** The limit that a message names, as calls per period or as an action of Azure. Another limit is another cause. */
const limitIn = (message = ""): string | undefined =>
  /maximum allowed \d{1,9} per [\d:]{8}|\bfor action '[^']{1,200}'/i.exec(message)?.[0];

/** A 401 that a new token would have prevented. */
function wantsToken({ exchange, error }: Failure): boolean {
  if (error.status !== 401) return false;
  const exp = exchange.authorization?.claims?.exp;
  return exp === undefined ? !exchange.authorization?.claims : exp * 1000 <= exchange.sentAt;
}

/** What chain a failure can begin or join, and the key of that chain; `undefined` for most failures. */
function linkOf(
  failure: Failure,
): { readonly kind: Chain["kind"]; readonly key: string; readonly canBegin: boolean } | undefined {
  const { exchange, error } = failure;
  if (error.part) return undefined;
  const { url, host } = rowOf(failure);
  const api = apiOfCall(exchange, url);
  if (isTokenUrl(url)) return { kind: "token", key: "token", canBegin: true };
  const isThrottled =
    error.status === 429 || (error.code !== undefined && api && factsOfApi[api].throttleCode === error.code);
  if (isThrottled) {
    const key = `429 ${host} ${exchange.authorization?.claims?.appid} ${limitIn(error.message)}`;
    return { kind: "throttle", key, canBegin: true };
  }
  if (api === "portal")
    return endsSession(failure) ? { kind: "session", key: `portal ${host}`, canBegin: true } : undefined;
  return wantsToken(failure) ? { kind: "token", key: "token", canBegin: false } : undefined;
}

/**
 * Links failures of one tab or file that have a common cause: a token that was not issued, a limit, or a session that
 * ended. Each member refers to the first failure, which is itself marked once there is a second member.
 */
export function createChains() {
  const open = new Map<string, Chain>();
  /** When the last issued token was requested (epoch ms): a failure may be read after a later success. */
  let issuedAt = 0;

  return {
    /** Ends the chains that a successful call proves to be over. */
    succeeded(url: string, startedAt: number) {
      if (isTokenUrl(url)) {
        issuedAt = Math.max(issuedAt, startedAt);
        open.delete("token");
      } else if (open.size > 0) open.delete(`portal ${hostOf(url)}`);
    },

    /** The chain that a failure joins, and the ID of its first failure if that is not marked yet. */
    place(failure: Failure): { readonly follows: Follows; readonly unmarked?: string } | undefined {
      const link = linkOf(failure);
      if (!link) return undefined;
      const { sentAt } = failure.exchange;
      const isToken = link.kind === "token";
      const known = open.get(link.key);
      const called = isToken && !link.canBegin ? apiOfCall(failure.exchange, rowOf(failure).url) : undefined;
      const chain = known && isServed(called, known) ? known : undefined;
      const apis = isToken && link.canBegin ? [wantedApi(failure)] : [];
      const wait =
        link.kind === "throttle" ? (failure.error.retryAfter ?? unnamedWait / 1000) * 1000 : longest;
      const until = sentAt + (failure.exchange.duration ?? 0) + wait;
      const follows = chain && { kind: chain.kind, id: chain.id, at: chain.at };
      // A better entry for the first call.
      if (chain?.id === failure.id) return chain.isMarked && follows ? { follows } : undefined;
      const reason = reasonOf(failure);
      const isOther = isToken && link.canBegin && chain?.reason !== reason;
      const isEarlier = chain !== undefined && sentAt < chain.at;
      // Replies are read in any order, so the first failure may come after others.
      const isLate = isEarlier && !isOther && link.canBegin && until >= chain.at;
      if (isLate && !chain.isMarked) {
        const first = { kind: link.kind, id: failure.id, at: sentAt };
        const whole = { apis: [...chain.apis, ...apis], until: Math.max(chain.until, until) };
        open.set(link.key, { ...first, ...whole, reason, isMarked: true });
        return { follows: first, unmarked: chain.id };
      }
      if (!chain || !follows || isOther || sentAt > chain.until || (isEarlier && !isLate)) {
        if (!link.canBegin || (isToken && sentAt < issuedAt)) return undefined;
        open.set(link.key, { kind: link.kind, id: failure.id, at: sentAt, reason, apis, until });
        return undefined;
      }
      chain.until = Math.max(chain.until, until);
      chain.apis.push(...apis.filter((api) => !chain.apis.includes(api)));
      if (chain.isMarked) return { follows };
      chain.isMarked = true;
      return { follows, unmarked: chain.id };
    },
  };
}
