import { sharedEnds } from "../common-ends.ts";
import { REDACTED } from "../failure.ts";
import { guid } from "../guid.ts";

/** Forms of values that vary from call to call; the first match names the form. */
const forms: readonly (readonly [name: string, form: RegExp])[] = [
  ["guid", guid],
  ["hex32", /^[\da-f]{32}$/i],
  ["hex40", /^[\da-f]{40}$/i],
  ["hex64", /^[\da-f]{64}$/i],
  ["time", /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/],
  ["time without zone", /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/],
  ["day", /^\d{4}-\d\d-\d\d$/],
  ["span", /^P(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/],
  ["amount", /^\d{1,5}[A-Za-z]{1,2}$/],
  ["ip", /^(?:\d{1,3}\.){3}\d{1,3}$/],
  ["range", /^(?:\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/],
  ["ip6", /^(?=.*:.*:)[\da-f:]{2,39}$/i],
  ["mail", /^[^\s@/]{1,100}@[^\s@/]{1,200}\.[a-z]{2,}$/i],
  ["url", /^[a-z][a-z\d+.-]{1,20}:\/\/\S+$/i],
  ["domain", /^(?:[a-z\d_](?:[a-z\d_-]{0,62})\.){1,10}[a-z]{2,24}$/i],
];

/** Names with free values: another value does not explain another outcome. */
const free =
  /(?:ids?|names?|titles?|descriptions?|comments?|reasons?|values?|dns|machines?|devices?|users?|accounts?|owners?|mail|address|assigned_?to|notes?|tags?|messages?|caption|text|password|upn|application|by|path|file|sha\d*|md5|hash|url|time|date|token|cursor|version|timestamp|nonce|state|code)$/i;

/** Names whose values matter whatever their form: those of token requests, and the version of an API. */
const decisive = /^(?:scope|resource|audience|grant_type|client_id|redirect_uri|api-?version)$/i;

/** Names of types, whose values are from a fixed list even if they contain a dot: `Audit.Exchange`. */
const kind = /types?$/i;

/** Sizes of pages and periods: a larger one may exceed a limit, a smaller one reads the same list. */
export const isSize = (name: string): boolean =>
  /^\$?top$|size|limit|(?<!ac)count|lookback|hours|days/i.test(name);

/** Whether another value of this name, in the same form, does not explain another outcome. */
export const isFree = (name: string): boolean => free.test(name.replace(/(?:\[\d{0,6}\]){1,8}$/, ""));

/** A single word, like the values of a fixed list: `Full`, `FileSha256`. */
const word = /^[A-Za-z][A-Za-z_-]{0,40}\d{0,3}$/;

/** The form of a text. Values that vary by nature are compared by it. */
export function formOf(text: string): string {
  if (text === "") return "empty";
  if (text.includes(REDACTED)) return "secret";
  const bare = text.trim();
  if (bare !== text) return "space around it";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finds exactly these characters
  if (/[\0-\x08\x0e-\x1f\x7f\u200b-\u200f\u2060\ufeff]/.test(text)) return "invisible characters";
  if (/^(["'“‘]).*["'”’]$/.test(text)) return "quotation marks";
  if (/\[\.\]|^hxxps?:/i.test(text)) return "defanged";
  if (/^(?:\{.{1,80}\}|<.{1,80}>|\$\{?\w{1,80}\}?|undefined|null|NaN|\[object \w+\])$/.test(text))
    return "placeholder";
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return "number";
  const named = forms.find(([, form]) => form.test(text));
  if (named) return named[0];
  if (word.test(text)) return "word";
  return /\s/.test(text) || /^[^!-~]+$/.test(text) || text.length > 300 ? "text" : "id";
}

/** Forms for free text and for IDs without a fixed form. */
const open = /^(?:word|text|id|domain|url)$/;

/** Whether a form is free text: written by a person, or numbered by a script. */
const isOpen = (form: string) => open.test(form);

/** How two texts with one name differ; `undefined` if they differ only by nature. */
export function differenceIn(
  name: string,
  before: string,
  now: string,
): "case" | "form" | "value" | "emptied" | undefined {
  if (now.includes(REDACTED) || before.includes(REDACTED)) return undefined;
  const [was, is] = [formOf(before), formOf(now)];
  if (is === "empty") return "emptied";
  if (decisive.test(name)) return before === now ? undefined : "value";
  const isSameWord = before.toLowerCase() === now.toLowerCase();
  if (isSameWord && /^(?:word|id)$/.test(is) && !isFree(name)) return "case";
  if (was === "number" && is === "number") return isFree(name) || isNear(before, now) ? undefined : "value";
  if (isFree(name)) return was === is || (isOpen(was) && isOpen(is)) || was === "empty" ? undefined : "form";
  if (was === is)
    return is === "word" || is === "amount" || (is === "domain" && kind.test(name)) ? "value" : undefined;
  if (was === "empty") return undefined;
  return isOpen(was) && isOpen(is) ? "value" : "form";
}

/** Whether two numbers have the same sign and a similar size. */
function isNear(before: string, now: string): boolean {
  const [a, b] = [Number(before), Number(now)];
  if (a < 0 !== b < 0 || (a === 0) !== (b === 0)) return a === 0 && b > 0 && b < 1000;
  if (Number.isInteger(a) !== Number.isInteger(b)) return false;
  return Math.abs(b) < 10 * Math.abs(a);
}

/** A property compared with a text: `computerDnsName eq 'a'`, `startswith(computerDnsName,'a')`. */
const compared =
  /(\w{1,80})(\)?(?:\s+(?:eq|ne|gt|ge|lt|le|in|has|contains|startswith|==|=~|!=)\s+\(?|\s?,\s?))(['"])(?:\3\3|(?!\3).)*\3/gi;
const moving =
  /[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}|\b[\da-f]{32,64}\b|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|\b(?:\d{1,3}\.){3}\d{1,3}\b|(['"])(?=[^'"]*[\d.@\\/])[^'"\s]*\1|\b\d+[dhms]?\b/gi;

/** A query without parts that vary by nature: IDs, times, numbers, and values of free names. */
export const steadyOf = (query: string): string =>
  query
    .replace(compared, (whole, name: string, operator: string, quote: string) =>
      isFree(name) ? `${name}${operator}${quote}#${quote}` : whole,
    )
    .replace(moving, (whole) => `#${formOf(whole.replace(/['"]/g, "")).replace("number", "")}`)
    .replace(/\s+/g, " ")
    .trim();

/** Share of the shorter text that two similar texts must have in common at their ends. */
const leastShared = 0.4;

/**
 * The difference between two texts, widened to whole words; `undefined` if one is not an edited version of the other.
 */
export function editOf(before: string, now: string): readonly [before: string, now: string] | undefined {
  let { start, end } = sharedEnds(before, now);
  if (start + end < leastShared * Math.max(before.length, now.length)) return undefined;
  const isWord = (char = " ") => /[\p{L}\p{N}_$'"]/u.test(char);
  while (start > 0 && isWord(before[start - 1])) start--;
  while (end > 0 && isWord(before.at(-end))) end--;
  return [before.slice(start, before.length - end).trim(), now.slice(start, now.length - end).trim()];
}
