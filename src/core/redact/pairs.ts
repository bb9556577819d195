import { cookieSpans, credentialInText } from "./headers.ts";
import { type Look, scheme } from "./look.ts";
import { type Level, strongest, wordsOf } from "./names.ts";
import { isHash, isMark, isMarked, isMessage, isPlain, isRandom, isStandIn } from "./shapes.ts";
import { append, moved, type Span } from "./spans.ts";
import { withoutEnd, withoutStart } from "./trim.ts";

/** What stands between a name and its value: signs, words of query languages and of prose, types of the registry. */
const separators =
  /:=|[=!]=|[=!]~|<>|[=-]>|[:=]|(?<=[\s"'`\])])(?:is|was|ist|lautet|est|es|är|equals|eq|ne|like|!?in~?|!?has(?:_cs|_any|_all|prefix|suffix)?|!?contains(?:_cs)?|!?(?:starts|ends)with(?:_cs)?|matches\s{1,4}regex|REG_(?:EXPAND_|MULTI_)?SZ)(?=[\s("'])|\(\s?(?=\\{0,8}["'])|,\s?(?=')/gi;

const signsOfNames = new Set([..."_$.-@%*[]"].map((sign) => sign.charCodeAt(0)));
const isAsciiWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
const isNameChar = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (
    isAsciiWord(code) || signsOfNames.has(code) || (code > 0x7f && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at)))
  );
};
const quotes = "\"'`“”‘’„«»";
const isBlank = (char: string | undefined): boolean => char !== undefined && char <= " " && char !== "";
/** Longest line of cookies or with a credential, in characters. */
const longestLine = 20_000;
/** Longest name, in characters. */
const longestName = 120;

interface Name {
  readonly level: Level;
  readonly text: string;
  readonly start: number;
  readonly isQuoted: boolean;
}

/** The name before a separator, quoted or bare; of a bare one also what the words before it make of it: "API key". */
function nameBefore(text: string, at: number, floor: number, look: Look): Name | undefined {
  let end = at;
  while (end > floor && isBlank(text[end - 1])) end--;
  const isOnOtherLine = text.slice(end, at).includes("\n");
  if (text[end - 1] === "]" && quotes.includes(text[end - 2] ?? " ")) end--;
  const quote = text[end - 1] ?? " ";
  if (quotes.includes(quote) && end - 1 > floor) {
    const open = quote === "”" ? "“" : quote === "’" ? "‘" : quote;
    const from = Math.max(floor, end - longestName);
    const start = from + text.slice(from, end - 1).lastIndexOf(open);
    if (start < from) return undefined;
    const name = withoutEnd(text.slice(start + 1, end - 1), "\\");
    return { level: look.level(name), text: name, start, isQuoted: true };
  }
  if (isOnOtherLine) return undefined;
  // `tolower(Password) == "x"`
  if (text[end - 1] === ")") end--;
  let start = end;
  while (start > floor && end - start < longestName && isNameChar(text, start - 1)) start--;
  if (start === end) return undefined;
  const name = withoutEnd(withoutStart(text.slice(start, end), "-.*[]"), ".]");
  return { level: phraseLevel(text, start, floor, name, look), text: name, start, isQuoted: false };
}

/** Words that others before them make the name of a secret, or of none. */
const phraseEnd =
  /^(?:keys?|contents?|codes?|passe|schlüssel|schlüsselinhalt|ключа|clave|clé|tokens?|strings?|blob|script|word|phrase|hash|signature|cookies?)$/i;

const isPhraseWord = /^[\p{L}-]{1,24}$/u;

/** Words before a bare name that are part of it: "client secret", "Key Content". */
function phraseLevel(text: string, start: number, floor: number, name: string, look: Look): Level {
  const own = look.level(name);
  if (text[start - 1] !== " " || start - 1 < floor || !phraseEnd.test(name)) return own;
  const words = text.slice(Math.max(floor, start - 60), start - 1).split(" ");
  const [second = "", first = ""] = [words.at(-1), words.at(-2)];
  if (!isPhraseWord.test(second)) return own;
  const two = look.level(`${second} ${name}`);
  if (two === "place") return "no";
  const three = isPhraseWord.test(first) ? look.level(`${first} ${second} ${name}`) : "no";
  return strongest(own, two, three);
}

/** A name and an equals sign or a colon, which begin another pair. */
const nextPair = /[&,;|\s]{0,4}\\{0,4}["']?[\w.[\]%-]{1,60}\\{0,4}["']?\s?[=:]/y;
const tag = /<\/?[a-z][^<>]{0,200}>|<!/iy;

const beginsPair = (text: string, at: number): boolean => {
  nextPair.lastIndex = at;
  return nextPair.test(text);
};

/** Where a bare value ends. Signs inside it belong to it: `Password=Ab1,c>d&e`. */
function bareEnd(text: string, start: number, enclosing: string): number {
  let at = start;
  for (; at < text.length; at++) {
    const char = text[at] ?? " ";
    const next = text[at + 1] ?? " ";
    if (char <= " " || char === ";") break;
    if (char === enclosing) {
      if (!isWordChar(next)) break;
    } else if (char === "<") {
      tag.lastIndex = at;
      if (tag.test(text)) break;
    } else if (char === "\\") {
      if (next === '"' || next === "'" || next === "\\") break;
    } else if (char === "&" || char === ",") {
      if (/[\s"'<>,&]/.test(next) || beginsPair(text, at + 1)) break;
    } else if (`"'\`)]}>|`.includes(char) && !isWordChar(next)) break;
  }
  return at;
}

const isWordChar = (char: string): boolean =>
  isAsciiWord(char.charCodeAt(0)) || (char > "\x7f" && /[\p{L}\p{N}]/u.test(char));

/** `bareEnd`, for pairs that follow each other without a blank each character once: `a=b=c`. */
function createEnds(text: string) {
  let known = { start: 0, end: 0, enclosing: "" };
  return (start: number, enclosing: string): number => {
    if (!(start >= known.start && start < known.end && enclosing === known.enclosing))
      known = { start, end: bareEnd(text, start, enclosing), enclosing };
    let { end } = known;
    while (end > start && ".,:)]}".includes(text[end - 1] ?? " ")) end--;
    return end;
  };
}

interface Value {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  /** Where to go on. */
  readonly next: number;
}

/** Where a quoted value ends: doubled quotes and escaped ones belong to it, and so do pieces joined by a plus sign. */
function quotedValues(text: string, from: number): Value[] {
  const found: Value[] = [];
  let at = from;
  for (;;) {
    let slashes = 0;
    while (text[at + slashes] === "\\") slashes++;
    const open = text[at + slashes] ?? " ";
    if (!quotes.includes(open) || slashes > 40) return found;
    const close = open === "“" || open === "„" ? "”" : open === "‘" ? "’" : open === "«" ? "»" : open;
    const start = at + slashes + 1;
    const end = quoteEnd(text, start, close, slashes);
    found.push({ start, end: end.inner, isQuoted: true, next: end.outer });
    const joint = /^\s{0,8}[+.&]\s{0,8}(?=\\{0,8}["'`])/.exec(text.slice(end.outer, end.outer + 24));
    if (!joint) return found;
    at = end.outer + joint[0].length;
  }
}

function quoteEnd(text: string, start: number, close: string, slashes: number) {
  let run = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") run++;
    else {
      if (char === close && (slashes === 0 ? run % 2 === 0 : run <= slashes)) {
        // A doubled quote stands for one.
        if (slashes === 0 && text[at + 1] === close && close !== "”") at++;
        else return { inner: at - (slashes === 0 ? 0 : run), outer: at + 1 };
      }
      run = 0;
    }
  }
  return { inner: text.length, outer: text.length };
}

/** The strings of a list in brackets, such as `("a", "b")`. */
function listedValues(text: string, from: number): Value[] {
  const close = text[from] === "(" ? ")" : text[from] === "[" ? "]" : "}";
  const found: Value[] = [];
  for (let at = from + 1; at < text.length && found.length < 1000; ) {
    const char = text[at] ?? " ";
    if (char === close) break;
    if (quotes.includes(char) || char === "\\") {
      const [value] = quotedValues(text, at);
      if (value) {
        // A name, not a value.
        if (!/^\s{0,8}:/.test(text.slice(value.next, value.next + 10))) found.push(value);
        at = value.next;
        continue;
      }
    }
    at++;
  }
  return found;
}

/** Value of a `;`-separated list, such as a connection string, in which blanks and commas belong to it. */
function connectionEnd(text: string, nameStart: number, valueStart: number): number | undefined {
  let before = nameStart;
  while (before > 0 && text[before - 1] === " ") before--;
  const end = /[;\r\n"]/.exec(text.slice(valueStart, valueStart + 2000));
  const stop = end ? valueStart + end.index : undefined;
  const isInList =
    text[before - 1] === ";" ||
    (stop !== undefined && text[stop] === ";" && /^;\s{0,4}[\w ]{1,40}=/.test(text.slice(stop, stop + 50)));
  if (!isInList) return undefined;
  return stop ?? (text.length - valueStart <= 2000 ? text.length : undefined);
}

/** Whether a bare or quoted value of free text is a secret. */
function isSecretIn(value: string, { level, text: name }: Name, kind: Kind, isQuoted: boolean): boolean {
  if (level === "own") return value !== "" && !isMark(value);
  if (isMarked(value) || isStandIn(value) || isMessage(value)) return false;
  const random = isRandom(value) || (level === "maybe" && isHash(value));
  if (level === "maybe" || level === "key") return random;
  if (random) return true;
  if (kind === "call" || kind === "prose") return isQuoted && kind === "call" && !isPlain(value);
  if (kind === "query") return isQuoted;
  if (/^\d{1,3}$/.test(value) || level === "likely") return !isPlain(value);
  if (isQuoted) return !/^[^\p{L}\p{N}]$/u.test(value);
  // A single word after a colon is how a thing is more often than a password.
  return (
    !isPlain(value) ||
    (kind === "assignment" && /pass|pwd|kennw|secret|парол|密码|密碼|contrase|senha/i.test(name)) ||
    isLastOfLine(value, name)
  );
}
const isLastOfLine = (value: string, name: string): boolean =>
  /^\S+$/.test(value) &&
  /(?:pass(?:word|wort|wd|phrase)|pwd|kennwort)\d*$/i.test(name) &&
  value.length >= 6 &&
  !/^[A-Z][a-z]+[A-Z]/.test(value);

/** How a value is tied to its name: `a=b`, `a: b`, `a == "b"`, `a is b`, `a("b")`. */
type Kind = "assignment" | "colon" | "query" | "prose" | "call";

function kindOf(separator: string): Kind {
  if (separator === ":") return "colon";
  if (/^(?:is|was|ist|lautet|est|es|är)$/i.test(separator)) return "prose";
  if (/^[(,]/.test(separator)) return "call";
  return /^(?:=|:=|=>|->|REG_\w+)$/i.test(separator) ? "assignment" : "query";
}

/** Whether what follows is called or computed: `Token = tostring(x)`. */
const call = /^[\p{L}_$][\w$.:\\]*\s?\(|^\(|^\[\w/u;
/** A column in a query: `extend Token = AccountUpn`. */
const column = /^[A-Za-z_][\w.]*$/;

/** More would be a table or a dump; a value of many words is looked at up to here. */
const mostTail = 8;

/** Words after a value that belong to it because a later one shows what it is: "password: correct horse Tr0ub4dor". */
function tailEnd(text: string, start: number, end: number): number {
  const line = /^[^\r\n;]{0,200}/.exec(text.slice(start, start + 200))?.[0] ?? "";
  let last = end;
  let words = 0;
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    if (words++ >= mostTail || (words > 1 && /[:=]/.test(word))) break;
    if (
      words <= 2 &&
      isMessage(`${word} is x`) &&
      /^(?:is|was|must|not|the|has|may|should|cannot|of|for|in|at|required|invalid|missing|expired)$/i.test(
        word,
      )
    )
      break;
    const plain = withoutEnd(word, ".,:;)]}\"'`");
    if (isRandom(plain)) last = Math.max(last, start + index + plain.length);
  }
  return last;
}

/** The secrets in free text that stand after their names. */
export function pairSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const source: Source = { text, look, endOf: createEnds(text), isQuery: undefined };
  let floor = 0;
  for (const { 0: separator, index } of text.matchAll(separators)) {
    if (index < floor) continue;
    const name = nameBefore(text, index, floor, look);
    if (!name) continue;
    if (name.isQuoted && name.level !== "secret") append(spans, reversed(source, index, separator, name));
    if (name.level === "no" || name.level === "place") continue;
    const found = valuesAfter(source, index, separator.trim(), name);
    for (const span of found) spans.push(span);
    if (found.length > 0) floor = Math.max(floor, ...found.map(({ end }) => end));
  }
  append(spans, neighbours(text, look));
  return spans;
}

/** A literal before the name that it is compared with: `"x" == Password`. */
function reversed({ text, look }: Source, index: number, separator: string, literal: Name): readonly Span[] {
  if (!/^[=!][=~]$/.test(separator)) return [];
  const [blank = "", name = ""] =
    /^\s{0,8}([\w.]{1,60})/.exec(text.slice(index + separator.length, index + 80)) ?? [];
  if (blank === "" || look.level(name) !== "secret" || isStandIn(literal.text)) return [];
  look.meet(literal.text, "secret");
  return [{ start: literal.start + 1, end: literal.start + 1 + literal.text.length }];
}

/** Words that stand out, in a text with the names of secrets. */
const standingOut = /[^\s"'`()[\]{}<>,;:=]{8,400}/g;

/** A random word right behind the name of a secret, with at most quotes or brackets between: "with password x". */
function neighbours(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(standingOut)) {
    const plain = withoutEnd(word, ".!?");
    if (!/\d/.test(plain) || !isRandom(plain)) continue;
    let end = index;
    while (end > 0 && index - end < 8 && " \t\"'`([{<,".includes(text.charAt(end - 1))) end--;
    if (end === index) continue;
    const name = nameBefore(text, end, 0, look);
    if (!name || !isSure(name) || name.isQuoted) continue;
    look.meet(plain, "secret");
    spans.push({ start: index, end: index + plain.length });
  }
  return spans;
}

/** The text that is searched, and what is found out about it once. */
interface Source {
  readonly text: string;
  readonly look: Look;
  readonly endOf: (start: number, enclosing: string) => number;
  isQuery: boolean | undefined;
}

/** Whether a bare word is a column, because the text is a query. */
function isQuery(source: Source): boolean {
  source.isQuery ??= /\||\b(?:extend|project|summarize|let|where)\b/.test(source.text.slice(0, 20_000));
  return source.isQuery;
}

function valuesAfter(source: Source, index: number, separator: string, name: Name): readonly Span[] {
  const { text, look, endOf } = source;
  const kind = kindOf(separator);
  let start = index + separator.length;
  const words = wordsOf(name.text);
  if (kind === "colon" || kind === "assignment") {
    if (kind === "colon" && /^(?:set-?)?cookie$/i.test(name.text)) {
      const line = /^[^\r\n]*/.exec(text.slice(start, start + longestLine))?.[0] ?? "";
      // Prose: "Missing cookie: sccauth".
      return line.includes("=") ? moved(cookieSpans(line, /^set/i.test(name.text), look), start) : [];
    }
    if (words.at(-1) === "authorization" && !/^\s*\\*["']/.test(text.slice(start, start + 20)))
      return moved(credentialInText(text.slice(start, start + longestLine), look), start);
  }
  while (start < text.length && (text[start] === " " || text[start] === "\t")) start++;
  // A block of YAML begins on the next line.
  const block = kind === "colon" ? /^[|>][-+]?\d?[ \t]*(?=[\r\n])/.exec(text.slice(start, start + 20)) : null;
  if (block) start += block[0].length;
  if (text[start] === "\r" || text[start] === "\n")
    return kind === "colon" || kind === "assignment" ? nextLines(text, start, name, look) : [];
  const scheming = scheme.exec(text.slice(start, start + 60));
  if (scheming && /\s$/.test(scheming[0])) start += scheming[0].length;

  const take = (values: readonly Value[]): readonly Span[] => {
    const spans: Span[] = [];
    for (const { start, end, isQuoted } of values) {
      const value = text.slice(start, end);
      if (!isSecretIn(value, name, kind, isQuoted)) continue;
      look.meet(value, name.level);
      spans.push({ start, end });
    }
    return spans;
  };
  // One of several arguments: `NetworkCredential("admin", "x")`.
  if (separator.startsWith("(")) return take(listedValues(text, index));
  const rest = text.slice(start, start + 200);
  if (/^\\{0,40}["'`“‘„«]/.test(rest)) return take(quotedValues(text, start));
  if (/^(?:dynamic\s?)?[([{]\s{0,40}\\{0,8}["'[{(]/.test(rest) && (isSure(name) || kind === "query")) {
    const list = take(listedValues(text, start + rest.search(/[([{]/)));
    return kind === "query" ? list : list.filter(({ start, end }) => !isPlain(text.slice(start, end)));
  }
  if (kind === "query" && separator !== "==" && separator !== "!=" && !/^[=!]~$/.test(separator)) {
    const end = endOf(start, "");
    return isRandom(text.slice(start, end)) ? take([{ start, end, isQuoted: false, next: end }]) : [];
  }
  // A value in braces, as ODBC has it: `Pwd={x}`.
  const braced =
    isSure(name) && kind === "assignment" ? /^\{([^\s{}"']{2,150})\}(?=[;\s]|$)/.exec(rest)?.[1] : undefined;
  if (braced)
    return take([{ start: start + 1, end: start + 1 + braced.length, isQuoted: true, next: start }]);
  if (call.test(rest) || (/^[[{]/.test(rest) && !isSure(name))) return [];
  const connected = separator === "=" ? connectionEnd(text, name.start, start) : undefined;
  const enclosing = text[name.start - 1] ?? "";
  const bare = connected ?? endOf(start, quotes.includes(enclosing) ? enclosing : "");
  const value = text.slice(start, bare);
  const isSpaced = text[index - 1] === " " && text[index + separator.length] === " ";
  if (isSpaced && kind === "assignment" && column.test(value) && !isRandom(value) && isQuery(source))
    return [];
  const end =
    isSure(name) &&
    (kind === "colon" || kind === "assignment") &&
    connected === undefined &&
    text[bare] !== "&" && // there another pair begins
    isPlainStart(value)
      ? tailEnd(text, start, bare)
      : bare;
  const isLong = end > bare;
  if (isLong) {
    look.meet(text.slice(start, end), name.level);
    return [{ start, end }];
  }
  return take([{ start, end: bare, isQuoted: false, next: bare }]);
}

const isSure = ({ level }: Name): boolean => level === "secret" || level === "own";

/** Words with which a sentence goes on after the name of a secret. */
const isPlainStart = (value: string): boolean =>
  !/^(?:must|is|was|not|the|a|an|no|has|have|may|should|cannot|invalid|missing|expired|required|expected|unknown)$/i.test(
    value,
  );

/** Values on the lines after their name, as in YAML and in long lists of properties. */
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
    const isSecret = isSure(name)
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
