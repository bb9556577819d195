/** `end` is a semicolon, `sign` an operator made of punctuation, `odd` a character that no query contains. */
type TokenKind = "name" | "number" | "string" | "open" | "close" | "pipe" | "end" | "comma" | "sign" | "odd";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Follows the token before it without a blank. */
  readonly isGlued: boolean;
  /** On another line than the token before it. */
  readonly isOnNewLine: boolean;
}

export interface Tokens {
  readonly list: readonly Token[];
  /** A string that is not closed; nothing after it was read. */
  readonly unclosed?: { readonly start: number; readonly end: number };
}

/** Also what only the engine takes for a blank. */
const blank = /(?:[\s\u180e\u200b]|\/\/[^\n]*)+/y;
const block = /(```|~~~)/y;
const quote = /[hH]?@?[hH]?["']/y;
/** A literal with a type, whose content has its own syntax. */
const literal = /(?:datetime|date|timespan|time|guid)\s{0,10}\([^()"'|\n]{0,80}\)/y;
const operator = /[A-Za-z][A-Za-z-]{0,30}(?![\w-])/y;
const plain: readonly (readonly [TokenKind, RegExp])[] = [
  ["name", /!?in~|!?[A-Za-z_$][\w$]*/y],
  ["number", /\d+(?:\.\d+)?\w*/y],
  ["sign", /==|=~|!=|!~|>=|<=|=>|=<|<>|\.\.|&&|\|\||<-+|-+>|--|[-=<>+*/%.:?!]/y],
  ["pipe", /\|/y],
  ["end", /;/y],
  ["comma", /,/y],
  ["open", /[([{]/y],
  ["close", /[)\]}]/y],
  ["odd", /[^\s]/uy],
];

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** Offset after the string whose quotation mark is at `start`; `undefined` if it is not closed. */
function endOfString(text: string, start: number, isVerbatim: boolean): number | undefined {
  const mark = text[start];
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\n" && !isVerbatim) return undefined;
    if (char === "\\" && !isVerbatim) at++;
    else if (char === mark) {
      if (!isVerbatim || text[at + 1] !== mark) return at + 1;
      at++;
    }
  }
  return undefined;
}

/** Splits a query into its words and signs, up to the first string that is not closed. One pass. */
export function tokensOf(text: string): Tokens {
  const list: Token[] = [];
  let at = 0;
  let last = 0;
  const add = (kind: TokenKind, length: number) => {
    const between = text.slice(last, at);
    list.push({
      kind,
      text: text.slice(at, at + length),
      start: at,
      end: at + length,
      isGlued: list.length > 0 && between === "",
      isOnNewLine: between.includes("\n"),
    });
    at += length;
    last = at;
  };
  while (at < text.length) {
    at += matchAt(blank, text, at)?.length ?? 0;
    if (at >= text.length) break;
    const fence = matchAt(block, text, at);
    if (fence !== undefined) {
      const end = text.indexOf(fence, at + 3);
      if (end < 0) return { list, unclosed: { start: at, end: at + 3 } };
      add("string", end + 3 - at);
      continue;
    }
    const opening = matchAt(quote, text, at);
    if (opening !== undefined) {
      const start = at + opening.length - 1;
      const end = endOfString(text, start, opening.includes("@"));
      if (end === undefined) return { list, unclosed: { start, end: start + 1 } };
      add("string", end - at);
      continue;
    }
    const typed = matchAt(literal, text, at);
    if (typed !== undefined) {
      add("number", typed.length);
      continue;
    }
    const first = list.at(-1)?.kind === "pipe" ? matchAt(operator, text, at) : undefined;
    if (first !== undefined) {
      add("name", first.length);
      continue;
    }
    for (const [kind, pattern] of plain) {
      const found = matchAt(pattern, text, at);
      if (found === undefined) continue;
      add(kind, found.length);
      break;
    }
  }
  return { list };
}
