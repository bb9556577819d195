import type { Look } from "./look.ts";
import { isStandIn } from "./shapes.ts";
import type { Span } from "./spans.ts";
import { isSecretName } from "./tables.ts";
import { unquoted } from "./trim.ts";

/** `INSERT INTO`, `REPLACE INTO`, `INSERT ALL INTO … INTO`, and the `INSERT` of a `MERGE`. */
const insert = /\b(?:into|insert(?=\s{0,4}\())\b/gi;
const values = /\)\s{0,80}(?:output\b[^()'"]{1,200})?values\s{0,80}(?=\()/iy;
/** Limits in characters: list of columns, and statement. */
const longestList = 4000;
const longestStatement = 10_000;
const identified = /\bidentified\s{1,4}by\s{1,4}["']([^"']{1,200})["']/gi;
const datatable = /\bdatatable\s{0,4}\(([^()]{1,2000})\)\s{0,8}\[/gi;
const hasStatement = /\b(?:into|insert(?=\s{0,4}\()|identified\s+by|datatable)\b/i;

type Take = (value: string, start: number) => void;

/** The secrets in SQL and KQL statements: values in secret columns, and the password of a user. */
export function statementSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  if (!hasStatement.test(text)) return spans;
  const take: Take = (value, start) => {
    const plain = unquoted(value);
    if (isStandIn(plain)) return;
    look.meet(plain, "secret");
    const at = start + value.indexOf(plain);
    spans.push({ start: at, end: at + plain.length });
  };
  inserted(text, look, take);
  for (const { 0: whole, 1: value = "", index } of text.matchAll(identified))
    take(value, index + whole.length - value.length - 1);
  for (const { 0: head, 1: columns = "", index } of text.matchAll(datatable))
    literals(text, index + head.length, columns, look, take);
  return spans;
}

/** `insert into t (a, b) values (1, 'x'), (2, 'y')` */
function inserted(text: string, look: Look, take: Take): void {
  for (const { 0: head, index } of text.matchAll(insert)) {
    const start = index + head.length;
    const statement = text.slice(start, start + longestStatement);
    const open = statement.indexOf("(");
    const close = statement.indexOf(")", open);
    values.lastIndex = close;
    const found = open >= 0 && close >= 0 && close < longestList ? values.exec(statement) : null;
    if (!found) continue;
    const isSecret = statement
      .slice(open + 1, close)
      .split(",")
      .map((name) => isSecretName(name, look));
    if (!isSecret.includes(true)) continue;
    for (const row of rowsOf(statement, values.lastIndex))
      for (const [place, cell] of row.entries())
        if (isSecret[place]) take(statement.slice(...cell), start + cell[0]);
  }
}

/** A quoted literal, or punctuation that separates and ends the values of a row. */
const sign = /"[^"]*"?|'[^']*'?|[(),]/g;

/** The places of the cells of each row, starting at its opening bracket. */
function* rowsOf(text: string, from: number): Generator<readonly (readonly [start: number, end: number])[]> {
  let cells: [number, number][] = [];
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

/** A quoted literal, or punctuation that separates and ends literals. */
const token = /"[^"]*"?|'[^']*'?|[,\]]/g;

/** `datatable(User:string, Password:string)["u", "x"]`: one list with the values of all rows. */
function literals(text: string, from: number, columns: string, look: Look, take: Take): void {
  const names = columns.split(",").map((column) => column.split(":", 1)[0] ?? "");
  const isSecret = names.map((name) => isSecretName(name.replace(/[[\]]/g, ""), look));
  if (!isSecret.includes(true)) return;
  token.lastIndex = from;
  let column = 0;
  for (let found = token.exec(text); found && found[0] !== "]"; found = token.exec(text)) {
    if (found[0] === ",") column++;
    else if (isSecret[column % names.length]) take(found[0], found.index);
  }
}
