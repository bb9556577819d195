import { REDACTED } from "../../failure.ts";
import { type Certainty, finding, type Place } from "../finding.ts";
import { findKqlProblem, type KqlProblem } from "./kql.ts";
import type { Query } from "./query.ts";

interface Syntax {
  readonly problem?: KqlProblem;
  /** Line in the query, from 1. */
  readonly line?: number;
  readonly column?: number;
}

const querySyntax = (
  certainty: Certainty,
  sent: string | undefined,
  expected: readonly string[],
  place: Place | undefined,
  args: Syntax,
) => finding("query-syntax", certainty, { sent, expected, place, weight: 6 }, args);

const positions = [
  /\[line:position=(\d{1,6}):(\d{1,6})\]/i,
  /line \[(\d{1,6}), ?(\d{1,6})\]/i,
  /Line:? ?(\d{1,6}),?\s{0,3}(?:Pos\w{0,7}|Column|Character|Col):? ?(\d{1,6})/i,
];
const tokenSaid = /(?:parsed at|near|unexpected(?: token)?:?|Token:) ?['"`]([^'"`\r\n]{1,100})['"`]/i;

const lineOf = (text: string, offset: number) => {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** The offset of a word at most two characters away from `near`; -1 if there is none. */
function nearestPlace(text: string, word: string, near: number): number {
  const offsets = [0, -1, 1, -2, 2];
  const off = offsets.find((offset) => text.startsWith(word, Math.max(0, near + offset)));
  return off === undefined ? -1 : Math.max(0, near + off);
}

/** The place of a syntax error: the one in the message, else the first error found in the query itself. */
export function syntaxFinding(message: string, query: Query | undefined) {
  const said = tokenSaid.exec(message)?.[1];
  const token = said?.includes(REDACTED) ? undefined : said;
  const match = positions.map((pattern) => pattern.exec(message)).find((found) => found !== null);
  if (!query) return querySyntax("certain", token, [], undefined, {});
  if (match) {
    const line = Number(match[1]);
    const lines = query.text.split("\n");
    const from = lines.slice(0, line - 1).reduce((total, text) => total + text.length + 1, 0);
    const near = Math.min(from + Number(match[2]), query.text.length);
    // Some replies count from 0 and some from 1; the quoted word decides.
    const at = token ? nearestPlace(query.text, token, near) : -1;
    const start = at >= 0 ? at : Math.max(0, near - 1);
    return querySyntax("certain", token, [], query.place(start, start + (token?.length ?? 1)), {
      line,
      column: Number(match[2]),
    });
  }
  const flaw = findKqlProblem(query.text);
  if (flaw)
    return querySyntax(
      "likely",
      query.text.slice(flaw.start, flaw.end),
      flaw.expected ?? [],
      query.place(flaw.start, flaw.end),
      { problem: flaw.problem, ...lineOf(query.text, flaw.start) },
    );
  const at = token ? query.text.indexOf(token) : -1;
  const only = token !== undefined && at >= 0 && query.text.indexOf(token, at + 1) < 0;
  return querySyntax("certain", token, [], only ? query.place(at, at + token.length) : undefined, {});
}
