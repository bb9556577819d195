import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { Api } from "../../catalogue/apis/names.ts";
import { factsOf, hasOwnCodes } from "../../catalogue/facts.ts";
import type { Explained } from "../../locales/shapes.ts";
import type { Texts } from "../../locales/texts.ts";
import { isPortalCall } from "../api-facts.ts";
import type { ApiError, Failure } from "../failure.ts";
import { apiOfFailure } from "../rules.ts";

type Said = Pick<Failure, "error" | "exchange">;

const has = <T extends object>(texts: T, key: PropertyKey): key is keyof T => Object.hasOwn(texts, key);

/** The words of the HTTP status, or of its class when the status is not on the list. */
function statusWords(status: number, texts: Texts): Explained & { readonly title: string } {
  if (has(texts.statuses, status)) return texts.statuses[status];
  return texts.otherStatus[status >= 500 ? "server" : status >= 400 ? "caller" : "success"];
}

/** Statuses and categories about who calls: of these a code says nothing about the users of the portal. */
const ofCaller: readonly number[] = [401, 403, 419, 440];

/** Codes that only repeat their status: the portal's words for that say more. */
const ofStatus =
  /^(?:BadRequest|NotFound|MethodNotAllowed|Conflict|UnsupportedMediaType|InternalServerError|BadGateway|ServiceUnavailable|GatewayTimeout)$/i;

/** The portal's own words for a status. */
function portalWords(status: number, { portal }: Texts): Explained {
  if (has(portal.statuses, status)) return portal.statuses[status];
  return portal.otherStatus[status >= 500 ? "server" : "caller"];
}

/** The words of a code where the API has codes of its own, or those of the code that says the same. */
export function ownWordsOf(failure: Said, { apiCodes }: Texts): Explained | undefined {
  const api = apiOfFailure(failure);
  const { code } = failure.error;
  if (code === undefined || !hasOwnCodes(api)) return undefined;
  const own: Readonly<Record<string, Explained>> = apiCodes[api];
  const facts = factsOf(code, api);
  return own[facts?.code ?? code] ?? own[facts?.like ?? ""] ?? engineWords(code, apiCodes.loganalytics);
}

/** The words of a code of the query engine, `SYN0001` or `SEM0064`, which Azure forwards too. */
function engineWords(code: string, words: Texts["apiCodes"]["loganalytics"]): Explained | undefined {
  const kind = /^(SYN|SEM)\d{4}$/.exec(code)?.[1];
  if (kind === undefined) return undefined;
  const own: Readonly<Record<string, Explained>> = words;
  return own[code] ?? (kind === "SYN" ? words.SYN0002 : words.BadArgumentError);
}

/** The words of a code of Defender, Graph or the sign-in service: its own, else those of its category. */
function codeWords(code: string, api: Api | undefined, texts: Texts): Explained | undefined {
  const facts = factsOf(code, api);
  const name = facts?.code === "429" ? "TooManyRequests" : facts?.code;
  return !hasOwnCodes(api) && name !== undefined && has(texts.codes, name)
    ? texts.codes[name]
    : facts && texts.categories[facts.category];
}

/**
 * The words of code, category or status: the most specific that we have. A code that comes with several statuses,
 * such as Graph's `UnknownError`, leaves cause and steps to the words of the status that came. Users of the portal have
 * neither tokens nor app permissions, so it has words of its own. Where roles decide, a refusal is about them, whatever
 * the code.
 */
export function generalWords(failure: Said, texts: Texts): Explained {
  const { error, exchange } = failure;
  const api = apiOfFailure(failure);
  const own = ownWordsOf(failure, texts);
  if (own) return own;
  if (error.status === 403 && api && factsOfApi[api].hasRoles) return texts.apiCodes.arm.AuthorizationFailed;
  const isPortal = isPortalCall(exchange);
  const code = error.code ?? error.challenge?.error;
  const category = code === undefined ? undefined : factsOf(code, api)?.category;
  const words = code === undefined ? undefined : codeWords(code, api, texts);
  const isOfCaller = ofCaller.includes(error.status) || category === "auth" || category === "permission";
  const status =
    isPortal && error.status >= 400 ? portalWords(error.status, texts) : statusWords(error.status, texts);
  if (!words || (isPortal && (isOfCaller || ofStatus.test(code ?? "")))) return status;
  return words.steps.length > 0 ? words : { ...status, meaning: words.meaning };
}

/** The error code, or words for a reply whose code is missing or only a number. */
export function titleOf({ code, status, shape }: ApiError, texts: Texts): string {
  const { titles } = texts.portal;
  if (shape === "sign-in") return titles.signIn;
  if (shape === "command" || shape === "hollow") return titles[shape];
  if (status === 419 && code === undefined) return titles.expired;
  if (shape === "network" || shape === "preflight") return texts.situations[shape].title;
  return code !== undefined && !/^\d+$/.test(code) ? code : statusWords(status, texts).title;
}
