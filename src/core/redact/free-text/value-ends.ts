import { isWordChar, quotes } from "../signs.ts";

/** A name followed by an equals sign or a colon, which starts another pair. */
const nextPair = /[&,;|\s]{0,4}\\{0,4}["']?[\w.[\]%-]{1,60}\\{0,4}["']?\s?[=:]/y;
const tag = /<\/?[a-z][^<>]{0,200}>|<!/iy;

const beginsPair = (text: string, at: number): boolean => {
  nextPair.lastIndex = at;
  return nextPair.test(text);
};

/** The end of an unquoted value. Punctuation inside belongs to it: `Password=Ab1,c>d&e`. */
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

/** Like `bareEnd`, but reads each character only once in pairs that follow each other without a space: `a=b=c`. */
export function createEnds(text: string) {
  let known = { start: 0, end: 0, enclosing: "" };
  return (start: number, enclosing: string): number => {
    if (!(start >= known.start && start < known.end && enclosing === known.enclosing))
      known = { start, end: bareEnd(text, start, enclosing), enclosing };
    let { end } = known;
    while (end > start && ".,:)]}".includes(text[end - 1] ?? " ")) end--;
    return end;
  };
}

/** Start and end of a value. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  /** Where to continue. */
  readonly next: number;
}

/**
 * The quoted value at an index, as one value per piece if pieces are joined by a plus sign. Doubled and escaped
 * quotation marks belong to the value.
 */
export function quotedValues(text: string, from: number): Value[] {
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
        // A doubled quotation mark is an escaped one.
        if (slashes === 0 && text[at + 1] === close && close !== "”") at++;
        else return { inner: at - (slashes === 0 ? 0 : run), outer: at + 1 };
      }
      run = 0;
    }
  }
  return { inner: text.length, outer: text.length };
}

/** The strings of a list in brackets, such as `("a", "b")`. */
export function listedValues(text: string, from: number, most = 1000): Value[] {
  const close = text[from] === "(" ? ")" : text[from] === "[" ? "]" : "}";
  const found: Value[] = [];
  for (let at = from + 1; at < text.length && found.length < most; ) {
    const char = text[at] ?? " ";
    if (char === close) break;
    if (quotes.includes(char) || char === "\\") {
      const [value] = quotedValues(text, at);
      if (value) {
        // This string is a name, not a value.
        if (!/^\s{0,8}:/.test(text.slice(value.next, value.next + 10))) found.push(value);
        at = value.next;
        continue;
      }
    }
    at++;
  }
  return found;
}

/**
 * The end of a value in a `;`-separated list, such as a connection string, whose values may contain spaces and
 * commas.
 */
export function connectionEnd(text: string, nameStart: number, valueStart: number): number | undefined {
  let before = nameStart;
  while (before > 0 && text[before - 1] === " ") before--;
  const end = /[;\r\n"]/.exec(text.slice(valueStart, valueStart + 2000));
  const stop = end ? valueStart + end.index : undefined;
  const isInList =
    text[before - 1] === ";" ||
    (stop !== undefined && /^;\s{0,4}[\w ]{1,40}=/.test(text.slice(stop, stop + 50)));
  if (!isInList) return undefined;
  return stop ?? (text.length - valueStart <= 2000 ? text.length : undefined);
}
