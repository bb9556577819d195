import type { Token } from "./kql-tokens.ts";

/**
 * `instead`: another spelling is needed; `encoded`: for HTML, a URL, or JSON; `typographic`: a character of word
 * processors; `escape`: a backslash in a string; `text`: a value without quotation marks; `semicolon`: one too many;
 * `let`: one is missing; `operand`: nothing follows; `on`: a join without it; `inner`: a quotation mark inside a string;
 * `placeholder`: a variable that was not filled in; `hidden`: a character
 * that cannot be seen.
 */
export type SlipProblem =
  | "pipe"
  | "operator"
  | "instead"
  | "encoded"
  | "typographic"
  | "escape"
  | "text"
  | "semicolon"
  | "let"
  | "operand"
  | "on"
  | "inner"
  | "placeholder"
  | "hidden";

export interface Slip {
  readonly problem: SlipProblem;
  readonly start: number;
  readonly end: number;
  /** The offset up to which the engine may report the error; `end` if absent. */
  readonly reach?: number;
  /** What to show instead of the marked text. */
  readonly sent?: string;
  readonly expected?: readonly string[];
  /** Only some engines reject it, so any other fault comes first. */
  readonly isWeak?: true;
}

/** A bracket that is open, or the whole query: each has its own operators. */
export interface Frame {
  /** The function that is called, in small letters; `undefined` for any other bracket. */
  readonly call?: string;
  readonly opener: string;
  /** The operator after the last pipe, in small letters, and its token. */
  stage?: string;
  stageToken?: Token;
  /** Where the current item of a list begins. */
  item: number;
  isLet: boolean;
  hasOn: boolean;
}

/** A place in a query, and what surrounds it. */
interface Spot {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly token: Token;
  readonly before?: Token;
  readonly next?: Token;
  readonly frame: Frame;
}

export const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Operators between two texts. Source: page datatypes-string-operators. */
export const ofText = words(
  "contains !contains contains_cs !contains_cs has !has has_cs !has_cs hasprefix !hasprefix hasprefix_cs hassuffix !hassuffix hassuffix_cs startswith !startswith startswith_cs !startswith_cs endswith !endswith endswith_cs !endswith_cs",
);
export const ofLists = words("in in~ !in !in~ has_any has_all");
export const joining = words("and or");
export const between = new Set([
  ...ofText,
  ...ofLists,
  ...joining,
  ...words(
    "between !between matches by on kind asc desc nulls first last with to typeof from step of as regex",
  ),
]);
export const compared = words("== != =~ !~ >= <= <>");
export const negatable = words(
  "contains has startswith endswith in in~ between contains_cs has_cs hasprefix hassuffix",
);
/** Functions whose arguments are conditions. */
export const conditional = words("not iff iif case countif sumif dcountif avgif maxif minif assert");
/** Operators whose own grammar lets names and texts follow each other. */
export const loose =
  /^(?:graph-|find$|search$|scan$|parse|make-|partition$|evaluate$|externaldata$|render$|invoke$|union$|top-)/;

export const isOperand = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "number" ||
    token.kind === "string" ||
    token.kind === "close" ||
    (token.kind === "name" && !between.has(token.text)));
export const isValue = (token: Token | undefined): boolean =>
  isOperand(token) || token?.text === "(" || token?.text === "[";
export const isWord = (token: Token | undefined, text: string): boolean =>
  token?.kind === "name" && token.text.toLowerCase() === text;
export const isLast = (token: Token | undefined): boolean =>
  token === undefined || token.kind === "pipe" || token.kind === "end" || token.text === ")";

export const slip = (
  problem: SlipProblem,
  token: Token,
  expected?: string,
  more: Partial<Slip> = {},
): Slip => ({
  problem,
  start: token.start,
  end: token.end,
  ...(expected !== undefined && { expected: [expected] }),
  ...more,
});

/** A rule finds one kind of slip at one place. Each can tell without the whole grammar. */
export type Rule = (spot: Spot) => Slip | undefined;

/** Longest expression that is repeated in the correction. */
export const mostRepeated = 60;
