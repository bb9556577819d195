import { REDACTED } from "../../failure.ts";
import { type Certainty, finding, type Place } from "../finding.ts";
import { numberOf } from "../look-alike.ts";
import { type KqlFault, type KqlProblem, kqlFaults } from "./kql.ts";
import type { Query } from "./query.ts";

interface Syntax {
  /**
   * `literal`: a variable where only a literal may be; `star`: all tables, also those of other plans; `command`: no
   * query at all.
   */
  readonly problem?: KqlProblem | "literal" | "star" | "command";
  /** Line in the query, from 1. */
  readonly line?: number;
  readonly column?: number;
}

const querySyntax = (
  certainty: Certainty,
  sent: string | undefined,
  expected: readonly string[] | undefined,
  place: Place | undefined,
  args: Syntax,
) => finding("query-syntax", certainty, { sent, expected: expected ?? [], place, weight: 6 }, args);

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

/** The offset of a line and column that a message gives. Some count from 0 and some from 1; the quoted word decides. */
function offsetOf(text: string, line: number, column: number, token: string | undefined): number {
  const from = text.split("\n", line - 1).reduce((total, one) => total + one.length + 1, 0);
  const near = Math.min(from + column, text.length);
  const at = token ? nearestPlace(text, token, near) : -1;
  return at >= 0 ? at : Math.max(0, near - 1);
}

/** The offsets at which a query has the token that the message quotes. */
function offsetsOf(text: string, token: string): readonly number[] {
  const offsets: number[] = [];
  for (
    let at = text.indexOf(token);
    at >= 0 && offsets.length < mostOffsets;
    at = text.indexOf(token, at + 1)
  )
    offsets.push(at);
  return offsets;
}

const mostOffsets = 50;
/** Characters after a fault at which the engine may still report it. */
const nearby = 25;

const isAt = ({ start, end, reach = end }: KqlFault, offset: number, slack = 0): boolean =>
  offset >= start - 1 && offset <= reach + slack;

/** The fault that explains what the message says about the place. */
function explaining(faults: readonly KqlFault[], offsets: readonly number[] | undefined) {
  if (offsets === undefined) return faults[0];
  const within = (slack: number) =>
    faults.find((fault) => offsets.some((offset) => isAt(fault, offset, slack)));
  return within(0) ?? within(nearby);
}

const faultFinding = (fault: KqlFault, query: Query, isSaid: boolean) =>
  querySyntax(
    isSaid ? "certain" : fault.problem === "on" ? "possible" : "likely",
    fault.sent ?? query.text.slice(fault.start, fault.end),
    fault.expected,
    query.place(fault.start, fault.end),
    { problem: fault.problem, ...lineOf(query.text, fault.start) },
  );

/** What a message says about the place of a syntax error. */
function placeSaid(message: string, text: string) {
  const said = tokenSaid.exec(message)?.[1];
  const token = said?.includes(REDACTED) ? undefined : said;
  const match = positions.map((pattern) => pattern.exec(message)).find((found) => found !== null);
  const [, line, column] = match?.map(Number) ?? [];
  if (line === undefined || column === undefined || line === 0) return { token };
  return { token, line, column, offset: offsetOf(text, line, column, token) };
}

/** A management command begins with a dot; no query does. Source: page kusto/management/index. */
const command = /^\s*(?:\/\/[^\n]*\n\s*){0,20}(\.[a-z][\w-]{1,40}(?:\s[a-z][\w-]{1,40})?)/i;

function commandFault(query: Query) {
  const [whole = "", sent] = command.exec(query.text) ?? [];
  if (sent === undefined) return undefined;
  const start = whole.length - sent.length;
  return querySyntax("certain", sent, undefined, query.place(start, whole.length), {
    problem: "command",
    ...lineOf(query.text, start),
  });
}

/** The fault of a query that explains why the engine could not parse it; `undefined` if none is found. */
export function syntaxFault(message: string, query: Query) {
  const control = commandFault(query);
  if (control) return control;
  const { token, offset } = placeSaid(message, query.text);
  const offsets = offset === undefined ? token && offsetsOf(query.text, token) : [offset];
  const isKnown = offsets !== undefined && offsets !== "" && offsets.length > 0;
  const fault = explaining(kqlFaults(query.text), isKnown ? offsets : undefined);
  return fault && faultFinding(fault, query, isKnown && offsets.some((at) => isAt(fault, at)));
}

/** The place of a syntax error: a fault found in the query that fits the message, else the place in the message. */
export function syntaxFinding(message: string, query: Query | undefined) {
  const { token, line, column, offset } = placeSaid(message, query?.text ?? "");
  if (!query) return querySyntax("certain", token, undefined, undefined, {});
  const fault = syntaxFault(message, query);
  if (fault) return fault;
  if (offset !== undefined)
    return querySyntax("certain", token, undefined, query.place(offset, offset + (token?.length ?? 1)), {
      line,
      column,
    });
  const at = token ? query.text.indexOf(token) : -1;
  const only = token !== undefined && at >= 0 && query.text.indexOf(token, at + 1) < 0;
  return querySyntax("certain", token, undefined, only ? query.place(at, at + token.length) : undefined, {});
}

/** Characters that look like a blank, or like nothing. */
const unusual = /[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;

/**
 * A character that cannot be told from a blank, or not be seen. The engine takes most of them, but the service that
 * saves rules fails on them without a reason. Source: issue 1447 of Azure-Sentinel.
 */
export function hiddenCharacter(query: Query) {
  const at = query.text.search(unusual);
  if (at < 0) return undefined;
  return querySyntax("possible", numberOf(query.text.charAt(at)), undefined, query.place(at, at + 1), {
    problem: "hidden",
    ...lineOf(query.text, at),
  });
}

const variableTable =
  /\b(?:workspace|app|resource)\s*\([^()]{0,200}\)\s*\.\s*table\s*\(\s*([A-Za-z_]\w*)\s*\)/;
const variableWorkspace = /\b(?:workspace|app|resource)\s*\(\s*([A-Za-z_]\w*)\s*\)/;

/** A variable in `table()` or `workspace()`, where Azure Monitor takes only a literal. */
export function literalFault(query: Query) {
  const found = variableTable.exec(query.text) ?? variableWorkspace.exec(query.text);
  const [whole = "", name = ""] = found ?? [];
  if (!found) return undefined;
  const start = found.index + whole.lastIndexOf(name);
  return querySyntax("likely", name, undefined, query.place(start, start + name.length), {
    problem: "literal",
    ...lineOf(query.text, start),
  });
}

const star =
  /\bunion\b(?:\s{1,9}\w{1,40}\s{0,9}=\s{0,9}\w{1,40}){0,5}\s{1,9}\*(?=\s*(?:[|;)]|$))|(?:^|[;|(])\s*search\s+(?!.{0,60}\bin\s*\()/;

/** An operator that reads all tables of a workspace. */
export function starFault(query: Query) {
  const found = star.exec(query.text);
  if (!found) return undefined;
  const sent = found[0].replace(/^[;|(]?\s*/, "").trim();
  const start = found.index + found[0].indexOf(sent);
  return querySyntax("certain", sent, undefined, query.place(start, start + sent.length), {
    problem: "star",
    ...lineOf(query.text, start),
  });
}
