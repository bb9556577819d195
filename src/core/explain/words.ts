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

/**
 * The words of code, category or status: the most specific that we have. A code that comes with several statuses,
 * such as Graph's `UnknownError`, leaves cause and steps to the words of the status that came.
 */
export function generalWords(error: ApiError, texts: Texts): Explained {
  const code = error.code ?? error.challenge?.error;
  const facts = code === undefined ? undefined : factsOf(code);
  const name = facts?.code === "429" ? "TooManyRequests" : facts?.code;
  const words: Explained | undefined =
    name !== undefined && has(texts.codes, name)
      ? texts.codes[name]
      : facts && texts.categories[facts.category];
  const status = statusWords(error.status, texts);
  if (!words) return status;
  return words.steps.length > 0 ? words : { ...status, meaning: words.meaning };
}

/** The error code, or words for a reply whose code is missing or only a number. */
export function titleOf({ code, status, shape }: ApiError, texts: Texts): string {
  if (shape === "network" || shape === "preflight") return texts.situations[shape].title;
  return code !== undefined && !/^\d+$/.test(code) ? code : statusWords(status, texts).title;
}
