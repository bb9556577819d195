import type { Look } from "./look.ts";
import { isStandIn } from "./shapes.ts";
import type { Span } from "./spans.ts";
import { cellsOf, isSecretName } from "./tables.ts";
import { unquoted } from "./trim.ts";

const insert = /\binsert\s{1,4}into\b/gi;
const values = /\)\s{0,4}values\s{0,4}\(/iy;
/** Longest list of columns or values, in characters. */
const longestList = 4000;
const identified = /\bidentified\s{1,4}by\s{1,4}["']([^"']{1,200})["']/gi;
const datatable = /\bdatatable\s{0,4}\(([^()]{1,2000})\)\s{0,8}\[/gi;
const hasStatement = /\b(?:insert\s+into|identified\s+by|datatable)\b/i;

type Take = (value: string, start: number) => void;

/** The secrets in statements of SQL and KQL: values in the columns of secrets, and the password of a user. */
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

/** `insert into t (a, b) values (1, 'x')` */
function inserted(text: string, look: Look, take: Take): void {
  for (const { 0: head, index } of text.matchAll(insert)) {
    const list = text.slice(index + head.length, index + head.length + longestList);
    const open = list.indexOf("(");
    const close = list.indexOf(")", open);
    values.lastIndex = close;
    const found = open >= 0 && close >= 0 ? values.exec(list) : null;
    if (!found) continue;
    const from = close + found[0].length;
    const given = list.slice(from, list.indexOf(")", from));
    const cells = cellsOf(given, ",");
    for (const [place, name] of list
      .slice(open + 1, close)
      .split(",")
      .entries()) {
      const cell = cells[place];
      if (cell && isSecretName(name, look)) take(given.slice(...cell), index + head.length + from + cell[0]);
    }
  }
}

/** A literal in quotes, or what separates and ends them. */
const token = /"[^"]*"?|'[^']*'?|[,\]]/g;

/** `datatable(User:string, Password:string)["u", "x"]`: the values of all rows in one list. */
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
