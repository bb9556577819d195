/** A token of a `$filter`, recognised only by its form. */
export interface Token {
  readonly kind:
    | "string" // 'New'
    | "quoted" // in other quotation marks
    | "unclosed" // never closed
    | "date"
    | "guid"
    | "number"
    | "name"
    | "bare" // a word that cannot be a name: host-01, 1e5bc9
    | "symbol" // == && and other symbols that are not OData operators
    | "escape" // %20 left after decoding
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
/** Tried in this order. Each is linear: no two adjacent parts can match the same character. */
const forms: readonly (readonly [Token["kind"], RegExp])[] = [
  ["string", /'(?:[^']|'')*'/y],
  ["unclosed", /'[\s\S]*/y],
  ["quoted", new RegExp(`[${opening}][^${opening}']*[${opening}]?`, "y")],
  [
    "date",
    /\d{4}-\d\d?-\d\d?(?:[Tt ]\d{1,2}:\d\d(?::\d\d(?:\.\d{1,12})?)?)?(?:[Zz]|[+-]\d\d:?\d\d| \d\d:\d\d)?(?![\w:.-])/y,
  ],
  ["date", /\d{1,4}\/\d{1,2}\/\d{1,4}(?!\w)/y],
  ["date", /\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?![\w.])/y],
  ["guid", /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\w-])/iy],
  ["number", /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?[dflm]?(?![\w.-])/iy],
  ["escape", /%[\da-f]{2}/iy],
  ["name", /[\p{L}_@$][\p{L}\p{N}_.@$]*(?![\p{L}\p{N}_.@$\\-])/uy],
  ["bare", /[\p{L}\p{N}_@$-][\p{L}\p{N}_.@$\\-]*/uy],
  ["symbol", /&&|\|\||={1,3}|!={0,2}|<>|[<>]=?|[&|]/y],
];

/** The tokens of a `$filter`, without spaces. A character that fits no form is a token of its own. */
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
