import type { Look } from "../look.ts";
import { isPlain, isRandom, isStandIn } from "../shapes.ts";
import { unquoted } from "../trim.ts";
import { isSecretName } from "./tables.ts";

/** Receives a secret and its index in the text. */
export type Take = (value: string, start: number) => void;
/** Start and end of a cell. */
type Cell = readonly [start: number, end: number];

/** `INSERT INTO`, `REPLACE INTO`, `INSERT ALL INTO … INTO`, and the `INSERT` of a `MERGE`. */
const insert = /\b(?:into|insert(?=\s{0,4}\())\b/gi;
/** The rows of a statement, after its columns or its table. */
const rows = /\s{0,80}(?:output\b[^()'"]{1,200})?(values\s{0,80}(?=\()|select\s)/iy;
/** The table of a statement without column names; the last part of its name shows what it contains. */
const table = /^\s{1,20}(?:[\w$"`[\]]{1,80}\.){0,3}([\w$"`[\]]{1,80})(?=\s)/;
/** Tables whose rows contain a password among other values. */
const ofUsers = /(?:user|account|login|member|person|admin|customer)s?$/i;
/** Limits in characters: list of columns, and statement. */
const longestList = 4000;
const longestStatement = 10_000;

/**
 * `insert into t (a, b) values (1, 'x'), (2, 'y')`, including queries instead of values, and statements without
 * columns.
 */
export function insertedSecrets(text: string, look: Look, take: Take): void {
  for (const { 0: head, index } of text.matchAll(insert)) {
    const start = index + head.length;
    const statement = text.slice(start, start + longestStatement);
    const named = table.exec(statement)?.[0].length ?? 0;
    if (named > 0 && rowsAfter(statement, named)) withoutColumns(statement, start, named, look, take);
    else withColumns(statement, start, look, take);
  }
}

/** Start of the rows after an index, and whether they come from a query. */
function rowsAfter(statement: string, at: number) {
  rows.lastIndex = at;
  const found = rows.exec(statement);
  return found ? { from: rows.lastIndex, isQuery: /^s/i.test(found[1] ?? "") } : undefined;
}

function withColumns(statement: string, start: number, look: Look, take: Take): void {
  const open = statement.indexOf("(");
  const close = statement.indexOf(")", open);
  if (open < 0 || close < 0 || close >= longestList) return;
  const found = rowsAfter(statement, close + 1);
  if (!found) return;
  const isSecret = statement
    .slice(open + 1, close)
    .split(",")
    .map((name) => isSecretName(name, look));
  if (!isSecret.includes(true)) return;
  const parameters = new Set<string>();
  for (const row of (found.isQuery ? queriesOf : rowsOf)(statement, found.from))
    for (const [place, cell] of row.entries()) {
      if (!isSecret[place]) continue;
      const value = statement.slice(...cell);
      // A query may name a column of another table.
      if (!found.isQuery || literal.test(value)) take(value, start + cell[0]);
      if (parameter.test(value.trim())) parameters.add(value.trim());
    }
  if (parameters.size > 0) boundSecrets(statement, start, parameters, take);
}

const literal = /^\s*(?:[A-Za-z]{0,2}'|")/;
/** A placeholder for a value that is passed separately. */
const parameter = /^[$@:]p?\d{1,4}$/i;
const given = /([$@:]p?\d{1,4})\s?[=:]\s?('[^']{1,400}'|"[^"]{1,400}")/gi;

/** The values that a log lists for the parameters of one statement: `$2 = 'x'`. */
function boundSecrets(statement: string, start: number, parameters: ReadonlySet<string>, take: Take): void {
  const end = /\binsert\b/i.exec(statement)?.index ?? statement.length;
  for (const { 0: whole, 1: name = "", 2: value = "", index } of statement.slice(0, end).matchAll(given))
    if (parameters.has(name)) take(value, start + index + whole.length - value.length);
}

/** The secrets in a statement without column names, judged by its table and the form of each value. */
function withoutColumns(statement: string, start: number, named: number, look: Look, take: Take): void {
  const name = unquoted(table.exec(statement)?.[1] ?? "").replace(/^[`[]|[`\]]$/g, "");
  const isOfSecrets = isSecretName(name, look);
  const found = rowsAfter(statement, named);
  if (!found || found.isQuery || !(isOfSecrets || ofUsers.test(name))) return;
  for (const row of rowsOf(statement, found.from))
    for (const cell of row) {
      const value = statement.slice(...cell);
      const plain = unquoted(value);
      if (literal.test(value) && (isOfSecrets ? !isPlain(plain) : isRandom(plain)))
        take(value, start + cell[0]);
    }
}

/** A quoted literal, or punctuation that separates and ends the values of a row. */
const sign = /"[^"]*"?|'[^']*'?|[(),]/g;

/** The places of the cells of each row, starting at its opening bracket. */
function* rowsOf(text: string, from: number): Generator<readonly Cell[]> {
  let cells: Cell[] = [];
  let depth = 0;
  let start = from;
  sign.lastIndex = from;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const { 0: char, index } = found;
    if (char === "(" && depth++ === 0) start = index + 1;
    if (char === ")") depth--;
    const endsRow = char === ")" && depth === 0;
    // A comma inside a call separates its arguments.
    if (!endsRow && !(char === "," && depth === 1)) continue;
    cells.push([start, index]);
    start = index + 1;
    if (!endsRow) continue;
    yield cells;
    cells = [];
    if (!/^\s{0,8},\s{0,8}\(/.test(text.slice(start, start + 20))) return;
  }
  // The text was cut.
  if (depth > 0) yield [...cells, [start, text.length]];
}

/** A quoted literal, or punctuation and keywords that separate and end the columns of a query. */
const ofQuery = /"[^"]*"?|'[^']*'?|[(),;]|\b(?:from|where|union|select|insert)\b/gi;

/** The places of the columns of a query, and of queries joined to it. */
function* queriesOf(text: string, from: number): Generator<readonly Cell[]> {
  let cells: Cell[] = [];
  let depth = 0;
  let start: number | undefined = from;
  ofQuery.lastIndex = from;
  let found = ofQuery.exec(text);
  for (; found; found = ofQuery.exec(text)) {
    const { 0: char, index } = found;
    if (char === "(") depth++;
    else if (char === ")") depth--;
    if (depth < 0 || char === ";" || /^insert$/i.test(char)) break;
    if (depth > 0 || /^["'()]/.test(char)) continue;
    if (start !== undefined && !/^select$/i.test(char)) cells.push([start, index]);
    if (char === ",") start = start === undefined ? undefined : index + 1;
    else if (/^select$/i.test(char)) start = index + char.length;
    else {
      start = undefined;
      yield cells;
      cells = [];
    }
  }
  if (start !== undefined) yield [...cells, [start, Math.max(start, found?.index ?? text.length)]];
}

const copy = /\bcopy\s[^();]{1,200}\(([^()]{1,2000})\)\s{1,8}from\s{1,8}stdin\b([^\r\n]{0,300})\r?\n/gi;

const endOfCopy = /^(?:\\\.|copy\s)/i;

/** `copy t (a, b) from stdin` and its lines, up to the line with a backslash and a dot. */
export function copiedSecrets(text: string, look: Look, take: Take): void {
  for (const { 0: head, 1: columns = "", 2: options = "", index } of text.matchAll(copy)) {
    const isSecret = columns.split(",").map((name) => isSecretName(name, look));
    if (!isSecret.includes(true)) continue;
    const by =
      /delimiter\s{1,4}(?:as\s)?'([^'\\])'/i.exec(options)?.[1] ?? (/csv/i.test(options) ? "," : "\t");
    for (let at = index + head.length; at < text.length && !endOfCopy.test(text.slice(at, at + 5)); ) {
      const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
      let from = at;
      for (const [place, cell] of text.slice(at, end).split(by).entries()) {
        if (isSecret[place] && cell.trim() !== "\\N") take(cell, from);
        from += cell.length + 1;
      }
      at = end + 1;
    }
  }
}

const quoted = String.raw`[A-Za-z]?('[^'\r\n]{1,400}'|"[^"\r\n]{1,400}")`;
/** A literal with an alias, and clauses that set a password without naming it. */
const alias = new RegExp(String.raw`${quoted}\s{1,8}as\s{1,8}["'\x60[]?(\w{1,60})`, "gi");
const setters: readonly RegExp[] = [
  new RegExp(
    String.raw`\bidentified\s{1,4}(?:with\s{1,4}[\w"'\x60]{1,60}\s{1,4})?(?:by|as)\s{1,4}(?:password\s{1,4})?${quoted}`,
    "gi",
  ),
  new RegExp(
    String.raw`\b(?:encrypted|with|login|user|role)\s{1,4}(?:encrypted\s{1,4})?password\s{1,4}${quoted}`,
    "gi",
  ),
  new RegExp(String.raw`\bset\s{1,4}password\s{1,4}for\b[^=;\r\n]{1,200}=\s{0,4}${quoted}`, "gi"),
  // The user or the data comes first.
  new RegExp(
    String.raw`\b(?:sp_addlogin|sp_password|pgp_sym_(?:en|de)crypt|aes_(?:en|de)crypt|db\.auth)\s{0,4}\(?\s{0,4}[^,;()\r\n]{1,200},\s{0,4}${quoted}`,
    "gi",
  ),
];
const bare = /\bidentified\s{1,4}by\s{1,4}([^\s'";,)]{4,100})/gi;

/** Passwords set by statements, and literals with the alias of a secret: `'x' as password`. */
export function setSecrets(text: string, look: Look, take: Take): void {
  for (const { 0: whole, 1: value = "", 2: name = "", index } of text.matchAll(alias))
    if (isSecretName(name, look)) take(value, index + whole.indexOf(value));
  for (const setter of setters)
    for (const { 0: whole, 1: value = "", index } of text.matchAll(setter))
      take(value, index + whole.length - value.length);
  for (const { 0: whole, 1: value = "", index } of text.matchAll(bare))
    if (!isPlain(value) && !isStandIn(value)) take(value, index + whole.length - value.length);
}
