import { factsOf } from "../../catalogue/facts.ts";
import type { Explained } from "../../locales/shapes.ts";
import type { Texts } from "../../locales/texts.ts";
import type { ApiError } from "../failure.ts";

const has = <T extends object>(texts: T, key: PropertyKey): key is keyof T => Object.hasOwn(texts, key);

/** The words of the HTTP status, or of its class when the status is not on the list. */
function statusWords(status: number, texts: Texts): Explained & { readonly title: string } {
  if (has(texts.statuses, status)) return texts.statuses[status];
  return texts.otherStatus[status >= 500 ? "server" : status >= 400 ? "caller" : "success"];
}

/** Statuses and categories about who calls: of these a code says nothing about the users of the portal. */
const ofCaller: readonly number[] = [401, 403, 419, 440];

/** The portal's own words for a status. */
function portalWords(status: number, { portal }: Texts): Explained {
  if (has(portal.statuses, status)) return portal.statuses[status];
  return portal.otherStatus[status >= 500 ? "server" : "caller"];
}

/**
 * The words of code, category or status: the most specific that we have. A code that comes with several statuses,
 * such as Graph's `UnknownError`, leaves cause and steps to the words of the status that came. Users of the portal have
 * neither tokens nor app permissions, so it has words of its own.
 */
export function generalWords(error: ApiError, texts: Texts, isPortal = false): Explained {
  const code = error.code ?? error.challenge?.error;
  const facts = code === undefined ? undefined : factsOf(code);
  const name = facts?.code === "429" ? "TooManyRequests" : facts?.code;
  const words: Explained | undefined =
    name !== undefined && has(texts.codes, name)
      ? texts.codes[name]
      : facts && texts.categories[facts.category];
  const isOfCaller =
    ofCaller.includes(error.status) || facts?.category === "auth" || facts?.category === "permission";
  const status = isPortal ? portalWords(error.status, texts) : statusWords(error.status, texts);
  if (!words || (isPortal && isOfCaller)) return status;
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
