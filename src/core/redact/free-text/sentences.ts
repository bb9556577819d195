import type { Look } from "../look.ts";
import { isChosen, isPlain, isStandIn } from "../shapes.ts";
import { append, moved, type Span } from "../spans.ts";
import { withoutEnd, withoutStart } from "../trim.ts";
import { passwordNouns, secretNouns } from "../words.ts";

const noun = new RegExp(secretNouns.join("|"), "i");
const nouns = new RegExp(noun.source, "gi");
/** A run of characters of which passwords consist. Scripts other than Latin end it: "为Sonne#31，". */
const run = /[!#$%&*+\-./\w:=?@^~§]{6,64}/g;
/** Characters around a word that do not belong to it. */
const before = ".:=?/-";
const after = ".:?,/-";
const sign = /[!#$%^&*~§?=+@]/;
/** Words before a number that is not a password: "ticket INC#4410". */
const numbered = /(?:ticket|case|issue|incident|bug|request|id|number|nr|version|build|kb|rule|c|f)\W{0,2}$/i;

/** Addresses, names with a sign before or after them, pairs, and encoded texts. */
const isOther =
  /[/:]|^[$@#%]|^[\w-]+\$$|@[\w-]+\.|^[\w.*-]+[=~]{1,2}|%[\dA-F]{2}[^%]{0,20}%[\dA-F]{2}|[?&]\w+=/i;

/** Whether a word has letters, digits and a sign, as no word of a sentence has. */
function isPassword(word: string): boolean {
  if (!sign.test(word) || !/\d/.test(word) || (word.match(/\p{L}/gu) ?? []).length < 3) return false;
  return !isOther.test(word);
}

/** Most characters and words between a password and the word that names it. */
const farthest = 56;
const mostBetween = 5;
const endOfSentence = /[.!?;。！？\r\n](?=\s|$)|[。！？\r\n|]/;

const countOfWords = (text: string): number => text.match(/[^\s"'`(),]+/g)?.length ?? 0;

function isNamedBefore(text: string): boolean {
  const sentence = text.slice(Math.max(...[...".!?;。！？\r\n|"].map((end) => text.lastIndexOf(end))) + 1);
  if (numbered.test(sentence)) return false;
  for (const { 0: found, index } of sentence.matchAll(nouns))
    if (countOfWords(sentence.slice(index + found.length)) <= mostBetween) return true;
  return false;
}

function isNamedAfter(text: string): boolean {
  const end = text.search(endOfSentence);
  const sentence = end < 0 ? text : text.slice(0, end);
  const found = noun.exec(sentence);
  return found !== null && countOfWords(sentence.slice(0, found.index)) <= mostBetween;
}

const query = /\|\s{0,8}(?:where|extend|project|summarize|take|join|parse|mv-expand)\b/i;

/** Whether a place of a query is in a comment. */
function isComment(text: string, at: number): boolean {
  const start = text.slice(Math.max(0, at - 400), at);
  const line = start.slice(start.lastIndexOf("\n") + 1);
  return line.startsWith("//") || line.includes(" //");
}

/** Words with letters, digits and a sign near a noun: "Melden Sie sich mit dem Kennwort x an". */
function conspicuousSpans(part: string, isCode: (at: number) => boolean, look: Look): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of part.matchAll(run)) {
    // A user and a password: `anna/x`.
    const word = withoutStart(withoutEnd(found, after), before).replace(
      /^[\w.-]{1,60}[/:](?=[^/:]{6,64}$)/,
      "",
    );
    if (!isPassword(word) || isCode(index) || isPlain(word) || isStandIn(word)) continue;
    const start = index + found.indexOf(word);
    const end = start + word.length;
    if (
      !isNamedBefore(part.slice(Math.max(0, start - farthest), start)) &&
      !isNamedAfter(part.slice(end, end + farthest))
    )
      continue;
    look.meet(word, "secret");
    spans.push({ start, end });
  }
  return spans;
}

const password = `(?<!\\p{L})(?:${passwordNouns.join("|")})\\p{L}{0,3}`;
const passwordOrSecret = `(?:${password}|client secret)`;
const open = String.raw`["'\x60“‘„«]\s?`;
const value = String.raw`(?<s>[^\s"'\x60“”‘’«»<>]{6,64})`;

/** Sentences that say that a word is a password. Group `s` is the word. */
const sentences: readonly RegExp[] = [
  // "the temporary password 'x'"
  String.raw`${password}\s{1,4}${open}${value}`,
  // "wrong password (x)"
  String.raw`${password}\s[(<[]${value}[)>\]]`,
  // "the password must not equal 'x'"
  String.raw`${password}\s(?:[\p{L}'’]{1,16}\s){0,4}(?:equals?|be|match|contain|accept|not|nicht|pas|inte|niet|enthalten|(?:re)?set to|changed to|être|ser)\s${open}${value}`,
  // "set her password to x"
  String.raw`(?<!\p{L})(?:(?:re)?set|chang(?:ed?|ing)|updat(?:ed?|ing)|setting)\s(?:[\p{L}'’]{1,16}\s){0,3}${password}\s(?:[\p{L}'’]{1,16}\s){0,3}to\s(?:${open})?${value}`,
  // "Password - x", "**Password:** \x60x\x60", "client secret (value): x", "Invalid client secret provided: x"
  String.raw`${passwordOrSecret}(?:\s[-–—]\s(?=\S{6,70}\s{0,4}$)|(?:\s\(\w{1,20}\)|\s(?:(?:was|is|has been)\s)?(?:provided|supplied|specified|entered|used|generated|created|issued|assigned))?\s?[:=]\*{0,2}\s{1,4}|:\*\*\s{0,4}|\t{1,8})(?:${open})?${value}`,
  // "using the password x"
  String.raw`(?<!\p{L})(?:using|with|use|enter|mit|avec|con)\s(?:(?:the|this|your|a|temporary|initial|new|dem|le)\s){0,3}${passwordOrSecret}\s(?!polic|hash|manag|never|expir|reset|spray|protect|list|last)${value}`,
  // "Credentials for the lab: anna@contoso.com / x"
  String.raw`(?<!\p{L})(?:credentials?|creds|zugangsdaten|anmeldedaten)\b[^:\r\n]{0,40}:\s{0,4}[\w.@\\-]{2,64}\s{0,2}[/|]\s{0,2}${value}`,
].map((source) => new RegExp(source, "gimu"));

/** "пароль x", where the word itself can hardly be anything else. */
const direct = new RegExp(`${password}:?\\s${value}`, "giu");
const isConspicuous = (word: string): boolean =>
  /^[\p{L}\d]+(?:[-_][\p{L}\d]+)+$/u.test(word) && /\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);

/** "'x' is not the current password" */
const quotedBefore = new RegExp(
  String.raw`${open}${value}\s?["'\x60”’»]\s(?:is|was|ist|war)\s(?:not\s|nicht\s)?(?:an?|the|your|his|her|das|ein|kein)\s(?:[a-zà-ÿ\-]{1,20}\s){0,2}(?<!\sor\s|\sand\s)${passwordOrSecret}\b(?!\s(?:error|polic|hash|rule|reset|spray|manag|name))`,
  "giu",
);
const saysOfQuoted = /["'\x60”’»]\s(?:is|was|ist|war)\s/i;

/** Passwords without a sign, where the sentence says that they are one. */
function statedSpans(part: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const patterns = saysOfQuoted.test(part) ? [...sentences, quotedBefore] : sentences;
  for (const pattern of [...patterns, direct])
    for (const { 0: whole, groups, index } of part.matchAll(pattern)) {
      const secret = withoutEnd(groups?.s ?? "", ".,:;!?)*");
      if (!isChosen(secret) || isStandIn(secret) || (pattern === direct && !isConspicuous(secret))) continue;
      look.meet(secret, "secret");
      const end = index + whole.lastIndexOf(secret) + secret.length;
      spans.push({ start: end - secret.length, end });
    }
  return spans;
}

/** Characters before and after a noun that can belong to its sentence: words between, and a password. */
const [mostBefore, mostAfter] = [130, 220];

/** The parts of a text with a noun and a digit. Both kinds of passwords have one, and few sentences do. */
function* partsOf(text: string): Generator<readonly [start: number, end: number]> {
  let [start, end] = [0, 0];
  for (const { 0: found, index } of text.matchAll(nouns)) {
    const from = Math.max(0, index - mostBefore);
    if (from > end) {
      yield [start, end];
      start = from;
    } else if (end === 0) start = from;
    end = index + found.length + mostAfter;
  }
  yield [start, end];
}

/** The passwords in sentences about one, in any language. */
export function sentenceSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  if (!/\d/.test(text)) return spans;
  let isQuery: boolean | undefined;
  for (const [start, end] of partsOf(text)) {
    const part = text.slice(start, end);
    if (!/\d/.test(part)) continue;
    isQuery ??= query.test(text);
    const isCode = (at: number) => isQuery === true && !isComment(text, start + at);
    append(spans, moved(conspicuousSpans(part, isCode, look), start));
    append(spans, moved(statedSpans(part, look), start));
  }
  return spans;
}
