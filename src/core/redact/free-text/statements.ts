import type { Look } from "../look.ts";
import { isStandIn } from "../shapes.ts";
import type { Span } from "../spans.ts";
import { unquoted } from "../trim.ts";
import { copiedSecrets, insertedSecrets, setSecrets, type Take } from "./sql.ts";
import { isSecretName } from "./tables.ts";

const datatable = /\bdatatable\s{0,4}\(([^()]{1,2000})\)\s{0,8}\[/gi;
const hasStatement =
  /\b(?:into|insert(?=\s{0,4}\()|identified\s|datatable|stdin|password\s{1,4}(?:for\b|[A-Za-z]?['"])|sp_(?:addlogin|password)|(?:pgp_sym|aes)_[a-z]{2}crypt|db\.auth)|["']\s{1,8}as\s/i;

/** The secrets in SQL and KQL statements: values in secret columns, and the password of a user. */
export function statementSpans(text: string, look: Look): readonly Span[] {
  const spans = [...hiddenLiterals(text, look)];
  if (!hasStatement.test(text)) return spans;
  const take: Take = (value, start) => {
    const plain = unquoted(value.trim().replace(/^[A-Za-z](?=')/, ""));
    if (isStandIn(plain)) return;
    look.meet(plain, "secret");
    const at = start + value.indexOf(plain);
    spans.push({ start: at, end: at + plain.length });
  };
  insertedSecrets(text, look, take);
  copiedSecrets(text, look, take);
  setSecrets(text, look, take);
  for (const { 0: head, 1: columns = "", index } of text.matchAll(datatable))
    literals(text, index + head.length, columns, look, take);
  return spans;
}

/** A literal that KQL keeps out of its logs: `h"x"`, `h@'x'`. */
const hidden = /(?<=[\s(,[=:])h@?(?:"([^"\r\n]{4,2000})"|'([^'\r\n]{4,2000})')/gi;

/** Hidden literals; of an address, only what follows its path. */
function hiddenLiterals(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  if (!/h@?["']/i.test(text)) return spans;
  for (const { 0: whole, 1: double, 2: single, index } of text.matchAll(hidden)) {
    const value = double ?? single ?? "";
    const from = /^\w+:\/\//.test(value) ? value.search(/[?;]/) + 1 : 0;
    const secret = value.slice(from);
    if (isStandIn(secret) || (from === 0 && value.includes("://"))) continue;
    look.meet(secret, "secret");
    const end = index + whole.length - 1;
    spans.push({ start: end - secret.length, end });
  }
  return spans;
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
