import { escapeRegExp } from "../../expression.ts";
import { isOneOff } from "../../nearest.ts";
import { blanked } from "./dropped.ts";

/**
 * Why a name that no list explains may be unknown: `outside`: the query does not contain it; `own`: the query itself
 * defines it; `data`: a plugin adds such columns, which exist only with data; `watchlist`: it belongs to one; `remote`:
 * it stands behind `workspace()`; `quotes`: it may be a text; `hyphen`: the rest of the name follows a hyphen;
 * `variant`: the query defines nearly the same name.
 */
export type Origin = "outside" | "own" | "data" | "watchlist" | "remote" | "quotes" | "hyphen" | "variant";

export interface FoundOrigin {
  readonly why: Origin;
  readonly at?: number;
  /** The plugin, the watchlist, or the function before the name. */
  readonly by?: string;
  /** The line that defines the name, from 1. */
  readonly line?: number;
  readonly expected?: readonly string[];
}

const plugin =
  /\bevaluate\s+(?:hint\.\S{1,40}\s+)?(bag_unpack|pivot|narrow|http_request|python|infer_storage_schema)\b/gi;
const schema = /^\s*\([^;]{0,2000}?\)\s*:\s*\(/;
const watchlist = /\b_?GetWatchlist\s*\(\s*(["'])([^"']{1,100})\1/gi;

/** A name that a query defines: a variable, or a column that an operator adds. */
const defined =
  /(?:\blet|\bextend|\bproject|\bproject-rename|\bsummarize|\bby|,)\s{1,20}([A-Za-z_]\w{1,80})\s{0,9}=(?![=~])/g;

const lastBefore = (text: string, pattern: RegExp, at: number): RegExpExecArray | undefined =>
  [...text.matchAll(pattern)].filter(({ index }) => index < at).at(-1);

/** Where the statement begins that contains an offset. */
const statementAt = (text: string, at: number): number => text.lastIndexOf(";", at) + 1;

/** What a query itself shows about the origin of a name that the engine does not know. */
export function originOf(name: string, query: string, isTable: boolean): FoundOrigin | undefined {
  if (query === "") return undefined;
  const bare = blanked(query);
  const word = escapeRegExp(name);
  // A name in brackets is written as a string.
  const isBracketed = !/^\w+$/.test(name);
  const text = isBracketed ? query : bare;
  const uses = [...text.matchAll(new RegExp(`(?<![\\w])${word}(?!\\w)`, "g"))].map(({ index }) => index);
  const [first] = uses;
  if (first === undefined) return isBracketed ? undefined : { why: "outside" };
  const at = uses.at(-1) ?? first;
  const remote = new RegExp(
    `\\b(workspace|app|resource)\\s*\\([^()]{0,200}\\)\\s*\\.\\s*${word}(?!\\w)`,
  ).exec(bare);
  if (remote)
    return { why: "remote", by: `${remote[1]}()`, at: remote.index + remote[0].length - name.length };
  const hyphen = new RegExp(`(?<![\\w.-])${word}((?:-[A-Za-z]\\w*)+)(?!\\w|\\s*\\()`).exec(bare);
  if (hyphen) return { why: "hyphen", at: hyphen.index, expected: [`['${name}${hyphen[1]}']`] };
  const own = [...bare.matchAll(defined)].map(([, one = ""]) => one);
  const variant = own.includes(name)
    ? undefined
    : (own.find((one) => one.toLowerCase() === name.toLowerCase()) ??
      own.find((one) => name.length > 6 && isOneOff(one, name)));
  if (variant !== undefined) return { why: "variant", at, expected: [variant] };
  if (isTable) return undefined;
  const made = [...bare.matchAll(new RegExp(`(?<![\\w.$])${word}\\s*=(?![=~])`, "g"))].map(
    ({ index }) => index,
  );
  const [definition = made[0]] = made.filter((one) => one < at).slice(-1);
  if (definition !== undefined) return { why: "own", at, line: bare.slice(0, definition).split("\n").length };
  const from = statementAt(bare, first);
  const list = lastBefore(query, watchlist, first);
  if (list && list.index >= from) return { why: "watchlist", at: first, by: list[2] };
  const unpacked = lastBefore(bare, plugin, first);
  if (unpacked && unpacked.index >= from && !schema.test(bare.slice(unpacked.index + unpacked[0].length)))
    return { why: "data", at: first, by: unpacked[1]?.toLowerCase() };
  const compared = new RegExp(
    `(?:[=!]=|[=!]~|!?\\b(?:contains|has|startswith|endswith)(?:_cs)?)\\s*${word}(?![\\w(])`,
  ).exec(bare);
  // A column has more words than most values.
  if (compared && /^(?:[a-z\d][a-z\d_]*|[A-Z\d]+)$/.test(name))
    return { why: "quotes", at: compared.index + compared[0].length - name.length, expected: [`"${name}"`] };
  return undefined;
}
