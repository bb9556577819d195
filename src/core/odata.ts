/** One option of a query string, decoded, with the way back to the URL as sent. */
export interface QueryOption {
  readonly name: string;
  readonly value: string;
  /** Offsets in the URL; `nameEnd` is where the `=` stands. */
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
  /** No `=` in it. */
  readonly isBare: boolean;
  /** Offset in the URL of a character of the decoded value. */
  readonly at: (index: number) => number;
}

/** Decodes as a server does: `+` is a blank, and escapes that are not UTF-8 stay as they are. */
function decodeFrom(text: string, offset: number): { text: string; at: (index: number) => number } {
  let out = "";
  const offsets: number[] = [];
  const add = (piece: string, from: number) => {
    for (let unit = 0; unit < piece.length; unit++) offsets.push(offset + from);
    out += piece;
  };
  for (let index = 0; index < text.length; ) {
    const char = text.charAt(index);
    const byte = char === "%" ? Number.parseInt(text.slice(index + 1, index + 3), 16) : Number.NaN;
    const size = Number.isNaN(byte) ? 1 : byte < 0xc0 ? 3 : byte < 0xe0 ? 6 : byte < 0xf0 ? 9 : 12;
    const escaped = text.slice(index, index + size);
    let piece = char === "+" ? " " : char;
    let length = 1;
    if (size > 1)
      try {
        piece = decodeURIComponent(escaped);
        length = escaped.length;
      } catch {
        piece = char; // no character in UTF-8
      }
    add(piece, index);
    index += length;
  }
  return { text: out, at: (index) => offsets[index] ?? offset + text.length };
}

/** Longer query strings are not read, in characters. */
const longestQuery = 8000;

/** The options of a URL's query in their order. */
export function queryOptions(url: string): QueryOption[] {
  const from = url.indexOf("?");
  const [query = ""] = from < 0 ? [] : url.slice(from + 1).split("#");
  if (query === "" || query.length > longestQuery) return [];
  let start = from + 1;
  return query.split("&").map((pair) => {
    const equals = pair.indexOf("=");
    const nameEnd = start + (equals < 0 ? pair.length : equals);
    const value = decodeFrom(equals < 0 ? "" : pair.slice(equals + 1), nameEnd + (equals < 0 ? 0 : 1));
    const option = {
      name: decodeFrom(pair.slice(0, nameEnd - start), start).text,
      value: value.text,
      start,
      nameEnd,
      end: start + pair.length,
      isBare: equals < 0,
      at: value.at,
    };
    start += pair.length + 1;
    return option;
  });
}

/** A piece of a `$filter`, by its look alone. */
export interface Token {
  readonly kind:
    | "string" // 'New'
    | "quoted" // in other quotation marks
    | "unclosed" // a string that never ends
    | "date"
    | "guid"
    | "number"
    | "name"
    | "bare" // a word that can be no name: host-01, 1e5bc9
    | "symbol" // == && and others that are no operators of OData
    | "escape" // %20 that is still there after decoding
    | "("
    | ")"
    | ","
    | "/"
    | ":"
    | "+"
    | "other";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const opening = '"“”„«»‘’‚`´';
/** Tried in this order. Each is linear: no two neighbouring parts can take the same character. */
const forms: readonly (readonly [Token["kind"], RegExp])[] = [
  ["string", /'(?:[^']|'')*'/y],
  ["unclosed", /'[\s\S]*/y],
  ["quoted", new RegExp(`[${opening}][^${opening}']*[${opening}]?`, "y")],
  [
    "date",
    /\d{4}-\d\d?-\d\d?(?:[Tt ]\d{1,2}:\d\d(?::\d\d(?:\.\d{1,12})?)?)?(?:[Zz]|[+-]\d\d:?\d\d| \d\d:\d\d)?(?![\w-])/y,
  ],
  ["date", /\d{1,4}\/\d{1,2}\/\d{1,4}(?!\w)/y],
  ["guid", /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\w-])/iy],
  ["number", /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?[dflm]?(?![\w.-])/iy],
  ["escape", /%[\da-f]{2}/iy],
  ["name", /[\p{L}_@$][\p{L}\p{N}_.@$]*(?![\p{L}\p{N}_.@$\\-])/uy],
  ["bare", /[\p{L}\p{N}_@$-][\p{L}\p{N}_.@$\\-]*/uy],
  ["symbol", /&&|\|\||={1,3}|!={0,2}|<>|[<>]=?|[&|]/y],
];

/** The pieces of a `$filter`, blanks left out. Nothing is lost: what fits no form is a token of one character. */
export function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < filter.length; ) {
    const char = filter.charAt(start);
    if (/\s/.test(char)) {
      start++;
      continue;
    }
    const token = tokenAt(filter, start) ?? {
      kind: "(),/:+".includes(char) ? (char as "(") : ("other" as const), // one of the kinds of a single character
      text: char,
      start,
      end: start + 1,
    };
    tokens.push(token);
    start = token.end;
  }
  return tokens;
}

function tokenAt(filter: string, start: number): Token | undefined {
  for (const [kind, form] of forms) {
    form.lastIndex = start;
    const text = form.exec(filter)?.[0];
    if (text) return { kind, text, start, end: start + text.length };
  }
  return undefined;
}
