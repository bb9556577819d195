import type { Look } from "../look.ts";
import { isPlain, isStandIn } from "../shapes.ts";
import type { Span } from "../spans.ts";
import { withoutEnd, withoutStart } from "../trim.ts";
import { secretNouns } from "../words.ts";

const noun = new RegExp(secretNouns.join("|"), "iu");
const nouns = new RegExp(noun.source, "giu");
/** A run of characters of which passwords consist. Scripts other than Latin end it: "为Sonne#31，". */
const run = /[!#$%&*+\-./\w:=?@^~§]{6,64}/g;
/** Characters around a word that do not belong to it. */
const before = ".:=?/-";
const after = ".:?,/-";
const sign = /[!#$%^&*~§?=+@]/;
/** Words before a number that is not a password: "ticket INC#4410". */
const numbered = /(?:ticket|case|issue|incident|bug|request|id|number|nr|version|build|kb|rule|c|f)\W{0,2}$/i;

/** Whether a word has letters, digits and a sign, as no word of a sentence has. */
function isPassword(word: string): boolean {
  if (!sign.test(word) || !/\d/.test(word) || (word.match(/\p{L}/gu) ?? []).length < 3) return false;
  return !/[/:]|^[$@#%]|^[\w-]+\$$|@[\w-]+\.|^[\w.*-]+[=~]{1,2}|%[\dA-F]{2}[^%]{0,20}%[\dA-F]{2}|[?&]\w+=/i.test(
    word,
  );
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

/** The passwords in sentences about one, in any language: "Melden Sie sich mit dem Kennwort x an". */
export function sentenceSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  let isQuery: boolean | undefined;
  for (const { 0: found, index } of text.matchAll(run)) {
    // A user and a password: `anna/x`.
    const word = withoutStart(withoutEnd(found, after), before).replace(
      /^[\w.-]{1,60}[/:](?=[^/:]{6,64}$)/,
      "",
    );
    if (!isPassword(word)) continue;
    if (isQuery === undefined) {
      if (!noun.test(text)) return [];
      isQuery = query.test(text);
    }
    if ((isQuery && !isComment(text, index)) || isPlain(word) || isStandIn(word)) continue;
    const start = index + found.indexOf(word);
    const end = start + word.length;
    if (
      !isNamedBefore(text.slice(Math.max(0, start - farthest), start)) &&
      !isNamedAfter(text.slice(end, end + farthest))
    )
      continue;
    look.meet(word, "secret");
    spans.push({ start, end });
  }
  return spans;
}
