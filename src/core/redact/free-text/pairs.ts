import { cookieSpans, credentialInText } from "../headers.ts";
import { type Look, scheme } from "../look.ts";
import { isSure, mayHold, wordsOf } from "../names.ts";
import {
  isChosen,
  isHash,
  isMark,
  isMarked,
  isMessage,
  isPlain,
  isRandom,
  isStandIn,
  isUuid,
} from "../shapes.ts";
import { quotes } from "../signs.ts";
import { append, moved, type Span } from "../spans.ts";
import { withoutEnd, withoutStart } from "../trim.ts";
import { type Name, nameBefore } from "./name-before.ts";
import { connectionEnd, createEnds, listedValues, quotedValues, type Value } from "./value-ends.ts";

/** Separators between a name and its value: punctuation, words of query languages and prose, registry types. */
const separators =
  /:=|::(?=\s)|\?=|<<<|[=!]={1,2}|[=!]~|<>|[=-]>|<-|[:=]|(?<=[\s"'`\])])(?:(?:(?:is|was) (?:set|changed|reset) to|is now|is|was|ist|lautet|est|es|är|(?:re)?set to|changed to)(?:\s?:)?|equals|eq|ne|like|!?in~?|!?has(?:_cs|_any|_all|prefix|suffix)?|!?contains(?:_cs)?|!?(?:starts|ends)with(?:_cs)?|matches\s{1,4}regex|REG_(?:(?:EXPAND_|MULTI_)?SZ|BINARY))(?=[\s("'])|(?:は|是|为|為|은|는)\s?(?=["'“])|\(\s?(?=\\{0,8}["'])|,\s?(?=')|(?<="),\s?(?=")|(?<=");s:\d{1,5}:(?=")/gi;

/** Longest line with cookies or a credential, in characters. */
const longestLine = 20_000;
/** Whether a value in free text, quoted or not, is a secret. */
function isSecretIn(value: string, { level, text: name }: Name, kind: Kind, isQuoted: boolean): boolean {
  if (level === "own") return value !== "" && !isMark(value);
  if (isMarked(value) || isStandIn(value) || isMessage(value)) return false;
  if (level === "id") return isUuid(value) || isRandom(value);
  const random = isRandom(value) || (level === "maybe" && isHash(value));
  if (level === "maybe" || level === "key") return random;
  if (random) return true;
  if (kind === "call") return isQuoted && !isPlain(value);
  if (kind === "prose") {
    const word = value.trim();
    if (isSure(level) && (isPassword(word) || hexKey.test(word))) return true;
    return (level === "likely" || passwordName.test(name)) && isChosen(word);
  }
  if (kind === "query") return isQuoted;
  if (/^\d{4,12}$/.test(value) && /(?:^|[\W_])(?:pin|passcode|otp)$/i.test(name)) return true;
  if (/^\d{1,3}$/.test(value) || level === "likely") return !isPlain(value);
  if (isQuoted) return !/^[^\p{L}\p{N}]$/u.test(value);
  // A single word after a colon is more often a state than a password.
  return (
    !isPlain(value) ||
    (kind === "assignment" && /pass|pwd|kennw|secret|парол|密码|密碼|contrase|senha/i.test(name)) ||
    isLastOfLine(value, name)
  );
}
/** Names of passwords, in sentences that say what they are: "The password is x". */
const passwordName =
  /(?:pass(?:word|wort|phrase|code)|passord|kennwort|contrase[nñ]a|passe|l[oö]senord|senha|heslo|has[lł]o|wachtwoord|salasana|парол[ья]|パスワード|密[码碼])(?:et)?$|(?:^|_|client|admin)(?:pwd?|pass|secret)$/iu;
/** Whether a word of prose can only be a password: letters, digits and a sign between or behind them. */
const isPassword = (value: string): boolean =>
  value.length >= 6 &&
  !/\s/.test(value) &&
  /[#$%^&*+=?@~§!]/.test(value) &&
  /\p{L}/u.test(value) &&
  /\d/.test(value);

const isLastOfLine = (value: string, name: string): boolean =>
  /^\S+$/.test(value) &&
  /(?:pass(?:word|wort|wd|phrase)|pwd|kennwort|парол\p{L}|contraseña|lösenord|senha|heslo|hasło|wachtwoord)\d*$/iu.test(
    name,
  ) &&
  value.length >= 6 &&
  !/^[A-Z][a-z]+[A-Z]/.test(value);

/** How a value follows its name: `a=b`, `a: b`, `a == "b"`, `a is b`, `a("b")`. */
type Kind = "assignment" | "colon" | "query" | "prose" | "call";

function kindOf(separator: string): Kind {
  if (/^::?$/.test(separator)) return "colon";
  if (
    /^(?:is|was|ist|lautet|est|es|är|(?:(?:is|was) )?(?:(?:re)?set|changed) to|is now|[は是为為은는])\s?:?$/i.test(
      separator,
    )
  )
    return "prose";
  if (/^[(,;]/.test(separator)) return "call";
  return /^(?:=|:=|\?=|=>|->|<-|<<<|REG_\w+)$/i.test(separator) ? "assignment" : "query";
}

/** Whether the value is a call or an expression: `Token = tostring(x)`. */
const call = /^[\p{L}_$][\w$.:\\]*\(|^\(|^\[\w/u;
/** A column in a query: `extend Token = AccountUpn`. */
const column = /^[A-Za-z_][\w.]*$/;

/** Words that continue a sentence after a value. */
const goesOn =
  /^(?:is|was|must|not|the|has|may|should|cannot|of|for|in|at|required|invalid|missing|expired)$/i;
/** Most words of a value to read; with more it would be a table or a dump. */
const mostTail = 8;

/** Index after the words that belong to a value because a later one shows it: "password: correct horse Tr0ub4dor". */
function tailEnd(text: string, end: number): number {
  const line = /^[.,:)\]}"'`]{0,4}[ \t][^\r\n;]{0,200}/.exec(text.slice(end, end + 200))?.[0] ?? "";
  let last = end;
  let words = 0;
  for (const { 0: word, index } of line.matchAll(/(?<=\s)\S+/g)) {
    if (++words >= mostTail || /[:=]/.test(word)) break;
    if (words === 1 && goesOn.test(word)) break;
    const plain = withoutEnd(word, ".,:;)]}\"'`");
    if (isRandom(plain)) last = end + index + plain.length;
  }
  return last;
}

/** The secrets in free text that follow their names. */
export function pairSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const source: Source = { text, look, endOf: createEnds(text), isQuery: undefined };
  let floor = 0;
  for (const { 0: separator, index } of text.matchAll(separators)) {
    if (index < floor) continue;
    const name = nameBefore(text, index, floor, look);
    if (!name) continue;
    if (name.isQuoted && name.level !== "secret") append(spans, reversed(source, index, separator, name));
    if (!mayHold(name.level)) continue;
    const found = valuesAfter(source, index, separator.trim(), name);
    for (const span of found) spans.push(span);
    if (found.length > 0) floor = Math.max(floor, ...found.map(({ end }) => end));
  }
  append(spans, neighbours(text, look));
  return spans;
}

/** A literal before the name that it is compared with: `"x" == Password`. */
function reversed({ text, look }: Source, index: number, separator: string, literal: Name): readonly Span[] {
  if (!/^[=!](?:={1,2}|~)$/.test(separator)) return [];
  const [blank = "", name = ""] =
    /^\s{0,8}([\w.]{1,60})/.exec(text.slice(index + separator.length, index + 80)) ?? [];
  if (blank === "" || look.level(name) !== "secret" || isStandIn(literal.text)) return [];
  look.meet(literal.text, "secret");
  return [{ start: literal.start + 1, end: literal.start + 1 + literal.text.length }];
}

/** A key in hexadecimal; the IDs of devices are longer. */
const hexKey = /^[\da-f]{32}$/i;
const hasAllKinds = (word: string): boolean => /[a-z]/.test(word) && /[A-Z]/.test(word);

/** Conspicuous words, searched in a text that names secrets. */
const standingOut = /[^\s"'`()[\]{}<>,;:=]{8,400}/g;

/** A random word right after the name of a secret, with at most quotes or brackets in between: "with password x". */
function neighbours(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(standingOut)) {
    const plain = withoutEnd(word, ".!?");
    if (!/\d/.test(plain) || !(isRandom(plain) || hexKey.test(plain))) continue;
    let end = index;
    while (end > 0 && index - end < 8 && " \t\"'`([{<,".includes(text.charAt(end - 1))) end--;
    // The type of a hash in router settings: "password 7 x".
    if (/[a-z] \d$/.test(text.slice(0, end).slice(-3))) end -= 2;
    if (end === index) continue;
    const name = nameBefore(text, end, 0, look);
    if (!name || name.isQuoted || !(isSure(name.level) || (mayHold(name.level) && hasAllKinds(plain))))
      continue;
    look.meet(plain, "secret");
    spans.push({ start: index, end: index + plain.length });
  }
  return spans;
}

/** The searched text, and what is determined about it once. */
interface Source {
  readonly text: string;
  readonly look: Look;
  readonly endOf: (start: number, enclosing: string) => number;
  isQuery: boolean | undefined;
}

/** Whether an unquoted word is a column, because the text is a query. */
function isQuery(source: Source): boolean {
  source.isQuery ??= /\||\b(?:extend|project|summarize|let|where)\b/.test(source.text.slice(0, 20_000));
  return source.isQuery;
}

/** The facts about a pair that `valuesAfter` needs. */
interface Pair {
  readonly name: Name;
  readonly kind: Kind;
  readonly separator: string;
  /** Index of the separator. */
  readonly index: number;
}

/** The spans of the values that are secrets. */
function taken({ text, look }: Source, { name, kind }: Pair, values: readonly Value[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end, isQuoted } of values) {
    const value = text.slice(start, end);
    if (!isSecretIn(value, name, kind, isQuoted)) continue;
    look.meet(value, name.level);
    spans.push({ start, end });
  }
  return spans;
}

/** The word at which the hunting query engine stopped: "Token: 'take' Line: 1, Position: 12". */
const stoppedAt = /^['"`]([^'"`\r\n]{1,40})['"`],? ?Line:? ?\d/i;

/** What stands before a value that is used if a setting has none: `secret = process.env.SECRET || "x"`. */
const fallback = /^[\w$][\w.$:()[\]"'-]{0,80}\s(?:\|\||\?\?|or)\s(?=["'`])/;

function valuesAfter(source: Source, index: number, separator: string, name: Name): readonly Span[] {
  const { text, look } = source;
  const pair: Pair = { name, kind: kindOf(separator), separator, index };
  const isPair = pair.kind === "colon" || pair.kind === "assignment";
  const line = isPair ? lineAfter(source, pair) : undefined;
  if (line) return line;
  let start = index + separator.length;
  while (start < text.length && (text[start] === " " || text[start] === "\t")) start++;
  // A tag or an anchor of YAML.
  if (pair.kind === "colon")
    start += /^(?:!{1,2}\w{1,20}|&\w{1,40})[ \t]{1,8}/.exec(text.slice(start, start + 60))?.[0].length ?? 0;
  // A YAML block starts on the next line.
  const block =
    pair.kind === "colon" ? /^[|>][-+]?\d?[ \t]*(?=[\r\n])/.exec(text.slice(start, start + 20)) : null;
  if (block) start += block[0].length;
  if (text[start] === "\r" || text[start] === "\n") return isPair ? nextLines(text, start, name, look) : [];
  start += fallback.exec(text.slice(start, start + 100))?.[0].length ?? 0;
  const scheming = scheme.exec(text.slice(start, start + 60));
  if (scheming && /\s$/.test(scheming[0])) start += scheming[0].length;
  return quotedAfter(source, pair, start) ?? bareAfter(source, pair, start);
}

/** Secrets that extend to the end of the line: cookies and credentials. */
function lineAfter({ text, look }: Source, { name, kind, separator, index }: Pair) {
  const start = index + separator.length;
  if (kind === "colon" && /^(?:set-?)?cookie$/i.test(name.text)) {
    const line = /^[^\r\n]*/.exec(text.slice(start, start + longestLine))?.[0] ?? "";
    // Prose: "Missing cookie: sccauth".
    return line.includes("=") ? moved(cookieSpans(line, /^set/i.test(name.text), look), start) : [];
  }
  if (wordsOf(name.text).at(-1) !== "authorization" || /^\s*\\*["']/.test(text.slice(start, start + 20)))
    return undefined;
  return moved(credentialInText(text.slice(start, start + longestLine), look), start);
}

/** Most arguments of a call to read. */
const mostArguments = 12;

/** Quoted values, single or as a list. */
function quotedAfter(source: Source, pair: Pair, start: number): readonly Span[] | undefined {
  const { text } = source;
  const { name, kind, separator, index } = pair;
  // One of several arguments: `NetworkCredential("admin", "x")`.
  if (separator.startsWith("(")) return taken(source, pair, listedValues(text, index, mostArguments));
  const rest = text.slice(start, start + 200);
  const stopped = stoppedAt.exec(rest)?.[1];
  if (stopped !== undefined && /^token$/i.test(name.text) && !isRandom(stopped)) return [];
  if (/^\\{0,40}["'`“‘„«]/.test(rest)) return taken(source, pair, quotedValues(text, start));
  if (
    !/^(?:(?:dynamic|Some|Just|Secret\w{0,10})\s?)?[([{]\s{0,40}\\{0,8}["'[{(]/.test(rest) ||
    !(isSure(name.level) || name.level === "maybe" || kind === "query")
  )
    return undefined;
  const list = taken(source, pair, listedValues(text, start + rest.search(/[([{]/)));
  return kind === "query" ? list : list.filter(({ start, end }) => !isPlain(text.slice(start, end)));
}

/** An unquoted value. */
function bareAfter(source: Source, pair: Pair, start: number): readonly Span[] {
  const { text, look, endOf } = source;
  const { name, kind, separator, index } = pair;
  const take = (from: number, end: number, isQuoted = false) =>
    taken(source, pair, [{ start: from, end, isQuoted, next: end }]);
  if (kind === "query" && !/^[=!](?:={1,2}|~)$/.test(separator)) {
    const end = endOf(start, "");
    return isRandom(text.slice(start, end)) ? take(start, end) : [];
  }
  const rest = text.slice(start, start + 200);
  // A value in braces, as in ODBC: `Pwd={x}`.
  const braced =
    isSure(name.level) && kind === "assignment"
      ? /^\{([^\s{}"']{2,150})\}(?=[;\s]|$)/.exec(rest)?.[1]
      : undefined;
  if (braced) return take(start + 1, start + 1 + braced.length, true);
  if ((call.test(rest) && rest.includes(")")) || (/^[[{]/.test(rest) && !isSure(name.level))) return [];
  const connected = separator === "=" ? connectionEnd(text, name.start, start) : undefined;
  const enclosing = text[name.start - 1] ?? "";
  const bare = connected ?? endOf(start, quotes.includes(enclosing) ? enclosing : "");
  const value = text.slice(start, bare);
  const isSpaced = text[index - 1] === " " && text[index + separator.length] === " ";
  if (isSpaced && kind === "assignment" && column.test(value) && !isRandom(value) && isQuery(source))
    return [];
  const mayGoOn =
    isSure(name.level) &&
    (kind === "colon" || kind === "assignment") &&
    connected === undefined &&
    isPlainStart(value);
  const end = mayGoOn ? tailEnd(text, bare) : bare;
  if (end === bare) return take(start, bare);
  look.meet(text.slice(start, end), name.level);
  return [{ start, end }];
}

/** Words that continue a sentence after the name of a secret. */
const isPlainStart = (value: string): boolean =>
  !/^(?:must|is|was|not|the|a|an|no|has|have|may|should|cannot|invalid|missing|expired|required|expected|unknown)$/i.test(
    value,
  );

/** Values on the lines after their name, as in YAML and long property lists. */
function nextLines(text: string, start: number, name: Name, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const lines = /(?:\r?\n)+([ \t]*)(- |\* )?([^\r\n]*)/y;
  lines.lastIndex = start;
  for (let count = 0; count < 50; count++) {
    const line = lines.exec(text);
    if (!line) break;
    const [whole, indent = "", bullet = "", content = ""] = line;
    if (indent === "" && bullet === "" && !/^\\*["']/.test(content)) break;
    const from = line.index + whole.length - content.length;
    const plain = withoutEnd(withoutStart(content.trim(), "\\\"'`"), "\\\"'`,");
    if (plain === "") break;
    // A pair of its own.
    if (/^[\w .-]{1,60}[:=]\s/.test(content)) {
      if (bullet === "") break;
      continue;
    }
    const at = from + Math.max(0, content.indexOf(plain));
    const isSecret = isSure(name.level)
      ? !isStandIn(plain) && !isMessage(plain) && (!isPlain(plain) || /^\\*["']/.test(content))
      : isRandom(plain);
    if (isSecret) {
      look.meet(plain, name.level);
      spans.push({ start: at, end: at + plain.length });
    }
    if (bullet === "" && !isSecret) break;
  }
  return spans;
}
