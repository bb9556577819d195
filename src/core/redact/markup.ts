import { nameBefore } from "./free-text/name-before.ts";
import { type Look, valueSpans } from "./look.ts";
import { type Level, strongest } from "./names.ts";
import { isChosen, isHash, isRandom } from "./shapes.ts";
import { append, moved, type Span } from "./spans.ts";
import { withoutEnd } from "./trim.ts";
import { withoutEntities } from "./views.ts";

/** Whether a text has tags. */
export const hasMarkup = (text: string): boolean => nextPiece(text, 0) !== undefined;

/** A tag, a comment, or raw text; `start` and `end` include its markers. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: "tag" | "end" | "comment" | "data";
  /** Name of a tag, or the text inside. */
  readonly name: string;
}

const tagName = /[\p{L}_][\p{L}\p{M}\p{N}_:.-]{0,100}/uy;

/** The next piece of markup from an index. */
function nextPiece(text: string, from: number): Piece | undefined {
  for (let start = text.indexOf("<", from); start >= 0; start = text.indexOf("<", start + 1)) {
    const block = text.startsWith("<!--", start)
      ? (["comment", 4, "-->"] as const)
      : text.startsWith("<![CDATA[", start)
        ? (["data", 9, "]]>"] as const)
        : undefined;
    if (block) {
      const [kind, length, closing] = block;
      const close = text.indexOf(closing, start);
      const inner = close < 0 ? text.length : close;
      return { start, end: Math.min(text.length, inner + 3), kind, name: text.slice(start + length, inner) };
    }
    const isEnd = text[start + 1] === "/";
    tagName.lastIndex = start + (isEnd ? 2 : 1);
    const name = tagName.exec(text)?.[0];
    if (name === undefined) continue;
    const end = tagEnd(text, start + 1 + name.length);
    // Unclosed markup is plain text.
    if (end === undefined) return undefined;
    // A value in angle brackets: "password <x> is wrong".
    const isValue = end === start + name.length + 2 && (isRandom(name) || isHash(name));
    if (end > 0 && !isValue) return { start, end, kind: isEnd ? "end" : "tag", name };
  }
  return undefined;
}

/** Longest tag, in characters. */
const longestTag = 100_000;

/** Index after the `>` that closes a tag, ignoring quoted ones; 0 if another tag starts first. */
function tagEnd(text: string, from: number): number | undefined {
  let quote = "";
  for (let at = from; at < text.length && at - from < longestTag; at++) {
    const char = text.charAt(at);
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === ">") return at + 1;
    else if (char === "<") return 0;
    else if ((char === '"' || char === "'") && /[=\s]/.test(text.charAt(at - 1))) quote = char;
  }
  return undefined;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Index of the value. */
  readonly at: number;
}

/** The attributes of a tag; `from` is the index of `inside` in the text. */
function attributesOf(inside: string, from: number): Attribute[] {
  const found: Attribute[] = [];
  const name = /[^\s=<>"'/]{1,200}/y;
  const bare = /[^\s>]{0,100000}/y;
  for (let at = 0; at < inside.length; ) {
    name.lastIndex = at;
    const named = name.exec(inside)?.[0];
    if (named === undefined) {
      at++;
      continue;
    }
    at += named.length;
    let next = at;
    while (next < inside.length && inside.charAt(next) <= " ") next++;
    if (inside[next] !== "=") continue;
    next++;
    while (next < inside.length && inside.charAt(next) <= " ") next++;
    const quote = inside.charAt(next);
    if (quote === '"' || quote === "'") {
      const close = inside.indexOf(quote, next + 1);
      const end = close < 0 ? inside.length : close;
      found.push({ name: local(named), value: inside.slice(next + 1, end), at: from + next + 1 });
      at = end + 1;
    } else {
      bare.lastIndex = next;
      const value = bare.exec(inside)?.[0] ?? "";
      found.push({ name: local(named), value, at: from + next });
      at = next + value.length;
    }
  }
  return found;
}

/** Attributes that name the content of another attribute or of the element. */
const naming = /^(?:key|name|n|id|field|property|itemprop|for|http-equiv)$/i;
const valued = /^(?:value|content|default|data-value|connectionstring)$/i;
/** The verb between a password and its name in a sentence. */
const states = /\s(?:is|was|ist|lautet|est|es|är)$/;
/** Elements whose text names the content of the next element: `<key>password</key><string>x</string>`. */
const label = /^(?:key|name|field|dt|th|td|label|b|strong|span|li|p|div|member|property)$/i;
/** Most nested open elements. */
const mostOpen = 200;

interface Open {
  readonly tag: string;
  readonly level: Level;
}

const local = (tag: string): string => tag.slice(tag.indexOf(":") + 1);

/**
 * The secrets in HTML and XML: attributes, hidden fields, elements with the name of a secret, and those in texts and
 * scripts.
 */
export function markupSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const open: Open[] = [];
  let from = 0;
  /** The level of the next text, according to the previous one. */
  let announced: Level = "no";
  /** Whether it is the start of a sentence: "The password is <code>x</code>". */
  let isSentence = false;

  const judge = (value: string, start: number, level: Level) => {
    const view = withoutEntities(value);
    const lead = value.length - value.trimStart().length;
    const found = view ? look.through(view, level) : moved(valueSpans(value.trim(), level, look), lead);
    if (found.length > 0) append(spans, moved(found, start));
  };

  const takeText = (value: string, start: number) => {
    if (value.trim() === "") return;
    const { tag = "", level = "no" } = open[open.length - 1] ?? {};
    const plain = value.trim();
    const next = isSentence && !isChosen(plain) ? "no" : announced;
    judge(value, start, isSentence && next !== "no" ? next : strongest(level, next));
    const name = withoutEnd(plain, ":= ").replace(states, "");
    isSentence = states.test(plain);
    const isLabel = label.test(local(tag)) && plain.length <= 60 && !/[.!?]$/.test(plain);
    // "pw for the jump box: <b>x</b>"
    const phrase = plain.endsWith(":") ? nameBefore(plain, plain.length - 1, 0, look)?.level : undefined;
    const named = isLabel ? strongest(look.level(name), phrase ?? "no") : "no";
    announced =
      named === "secret" && name === plain && !/^(?:key|name|dt|field|member|property)$/i.test(local(tag))
        ? "likely"
        : named;
  };

  const openTag = ({ name: tag, start, end }: Piece) => {
    const inside = text.slice(start + 1 + tag.length, end - 1);
    // An object printed in angle brackets: `#<User password: "x">`.
    if (inside.includes(":") && !inside.includes("=")) judge(inside, start + 1 + tag.length, "no");
    const level = attributeSpans(attributesOf(inside, start + 1 + tag.length), local(tag), look, judge);
    const parent = open[open.length - 1]?.level ?? "no";
    // Inside a secret element, each text is a secret: `<AdministratorPassword><Value>x</Value>`.
    const isValue = /^(?:value|plaintext|text|data|string|content)$/i.test(local(tag));
    const inherited = isValue || parent === "no" ? parent : "maybe";
    if (!inside.endsWith("/") && open.length < mostOpen)
      open.push({ tag, level: strongest(look.level(local(tag)), level, inherited) });
  };

  for (let found = nextPiece(text, 0); found; found = nextPiece(text, from)) {
    takeText(text.slice(from, found.start), from);
    from = found.end;
    if (found.kind === "data") {
      const start = found.start + "<![CDATA[".length;
      if (hasMarkup(found.name)) append(spans, moved(look.inside(found.name), start));
      takeText(found.name, start);
    } else if (found.kind === "comment") append(spans, moved(look.inside(found.name), found.start + 4));
    else if (found.kind === "tag") openTag(found);
    else {
      const { name } = found;
      const at = open.findLastIndex(({ tag }) => tag === name);
      if (at >= 0) open.length = at;
    }
  }
  takeText(text.slice(from), from);
  return spans;
}

/** Checks the attributes of a tag; returns what they say about the text of their element. */
function attributeSpans(
  found: readonly Attribute[],
  tag: string,
  look: Look,
  judge: (value: string, start: number, level: Level) => void,
): Level {
  const type = found.find(({ name }) => /^type$/i.test(name))?.value ?? "";
  const named = found.filter(({ name }) => naming.test(name)).map(({ value }) => look.level(value));
  const isPassword = /^input$/i.test(tag) && /^password$/i.test(type);
  const level = strongest(...named, isPassword ? "secret" : "no");
  for (const { name, value, at } of found) {
    if (naming.test(name)) judge(value, at, "no");
    else judge(value, at, valued.test(name) ? strongest(level, look.level(tag)) : look.level(name));
  }
  return level;
}
