import {
  columnsOfTable,
  counterpartOf,
  type HuntingProduct,
  huntingColumns,
  huntingTables,
  isEndpointTable,
  isWorkspaceTable,
  productOfTable,
  renamedTo,
  tablesWithColumn,
} from "../../../catalogue/hunting.ts";
import { functionFor, kqlFunctions } from "../../../catalogue/kql-functions.ts";
import { escapeRegExp } from "../../expression.ts";
import { longerName, nearestName } from "../../nearest.ts";
import { type Certainty, finding, type Place } from "../finding.ts";
import { dropOf } from "./dropped.ts";
import { type Origin, originOf } from "./origin.ts";
import { namesIn, type Query } from "./query.ts";

/** The role in which the engine met the unknown name. */
type QueryName = "table" | "column" | "function" | "name";

interface NameArguments {
  readonly kind: QueryName;
  readonly operator?: string;
  /**
   * Why a known name is unknown here: `renamed` since the query was written; `endpoint`: the API of Defender for
   * Endpoint does not have the table; `product`: the tenant may lack the product that fills it; `workspace`: the
   * table is one of Log Analytics; `tables`: other tables have the column; `dropped`: an earlier operator of the query
   * dropped it; `time`: the time column has another name there; `saved`: it may be a saved function; `language`:
   * other languages call the function so; `spelling`: a known table of a workspace, or a function of
   * KQL, has nearly this name; `classic`: Application Insights calls the table so.
   */
  readonly why?:
    | "renamed"
    | "endpoint"
    | "product"
    | "workspace"
    | "tables"
    | "dropped"
    | "time"
    | "saved"
    | "language"
    | "spelling"
    | "classic"
    | Origin;
  /** What makes the name, and the line of the query in which it does. */
  readonly by?: string;
  readonly line?: number;
  /** The operator that dropped the column. */
  readonly dropper?: string;
  readonly product?: HuntingProduct;
  readonly tables?: readonly string[];
}

/** The finding about a name in a query that the service does not know. */
export const queryName = (
  certainty: Certainty,
  sent: string,
  expected: readonly string[],
  place: Place | undefined,
  args: NameArguments,
) => finding("query-name", certainty, { sent, expected, place, weight: 6 }, args);

/** The finding about the origin of a name, as far as the query shows it. The engine's message is certain. */
export function originFinding(sent: string, kind: QueryName, query: Query, operator?: string) {
  const found = originOf(sent, query.text, kind === "table");
  if (!found) return undefined;
  const { why, at, by, line, expected = [] } = found;
  const place = at === undefined ? undefined : query.place(at, at + sent.length);
  return queryName(/^(?:hyphen|variant)$/.test(why) ? "likely" : "possible", sent, expected, place, {
    kind,
    why,
    ...(by !== undefined && { by }),
    ...(line !== undefined && { line }),
    ...(operator && { operator }),
  });
}

/** The finding about an unknown function that is a misspelt or foreign one. */
export function functionFinding(sent: string, query: Query | undefined, operator?: string) {
  const foreign = functionFor(sent);
  const near = foreign ?? nearestName(sent, kqlFunctions);
  if (near === undefined) return undefined;
  const at = query?.text.search(new RegExp(`(?<![\\w])${escapeRegExp(sent)}\\s*\\(`)) ?? -1;
  const place = at >= 0 ? query?.place(at, at + sent.length) : undefined;
  return queryName("likely", sent, [near], place, {
    kind: "function",
    why: foreign ? "language" : "spelling",
    ...(operator && { operator }),
  });
}

const unresolved =
  /Failed to resolve (?<what>[a-z ]{1,60}?) ?(?:expression )?(?:named|reference) ['"“](?<name>[^'"”]{1,200})['"”]|name ['"“](?<other>[^'"”]{1,200})['"”] does not refer to any known (?<kind>\w{1,20})|Unknown function: ['"“]?(?<call>\w{1,100})/i;
const operatorOf = /['"“](?<operator>[\w-]{1,40})['"”] operator: /i;

/** A name that the message gives in brackets: `["@Name"]`. */
export const nameOf = (said: string): string => said.replace(/^\[\\?["'](.*?)\\?["']\]$/, "$1");

export function kindOf(what: string, kind = "", isCall = false): QueryName {
  if (isCall || /function/i.test(what)) return "function";
  if (/table|entity/i.test(kind || what.replace(/ or .*/, ""))) return "table";
  return /column|scalar/i.test(what) ? "column" : "name";
}

/** The name that the message calls unknown, with what our lists say about it. */
export function unresolvedName(message: string, query: Query | undefined, isEndpointApi: boolean) {
  const { what = "", name, other, kind = "", call } = unresolved.exec(message)?.groups ?? {};
  const sent = nameOf(name ?? other ?? call ?? "");
  if (sent === "") return undefined;
  const taken = kindOf(what, kind, call !== undefined);
  const operator = operatorOf.exec(message)?.groups?.operator;
  const mayBeTable = /table|entity/i.test(what + kind);
  const text = query?.text ?? "";
  const drop = taken === "function" ? undefined : dropOf(sent, text);
  const {
    certainty = "certain",
    expected = [],
    ...why
  } = drop
    ? ({ why: "dropped", dropper: drop.operator } satisfies Recorded)
    : taken === "function" || isOwn(sent, text)
      ? {}
      : recorded(sent, mayBeTable, text, isEndpointApi);
  if (query && !drop && !why.why && expected.length === 0) {
    const found =
      taken === "function"
        ? functionFinding(sent, query, operator)
        : originFinding(sent, taken, query, operator);
    if (found) return found;
  }
  const at = drop?.at ?? text.search(new RegExp(`(?<![\\w])${escapeRegExp(sent)}(?![\\w])`));
  const place = at >= 0 ? query?.place(at, at + sent.length) : undefined;
  const role = drop ? "column" : taken;
  return queryName(certainty, sent, expected, place, { kind: role, ...(operator && { operator }), ...why });
}

/** Characters of a query that are searched for old names. */
const longestQuery = 10_000;
const mostRenamed = 5;

/** Other names of the older schema in a query that uses at least one. */
export function otherOldNames(first: ReturnType<typeof queryName>, query: Query | undefined) {
  if (first.args.why !== "renamed" || !query) return [];
  const known = [...huntingTables, ...huntingColumns];
  const words = [
    ...query.text.slice(0, longestQuery).matchAll(/(?<![\w"'.])[A-Z][A-Za-z]{3,40}(?![\w"'(])/g),
  ];
  return words
    .filter(({ 0: word }, index) => word !== first.sent && words.findIndex(([one]) => one === word) === index)
    .filter(([word]) => !known.includes(word))
    .flatMap(({ 0: sent, index }) => {
      const expected = renamedTo(sent);
      const kind = expected.some((name) => huntingTables.includes(name)) ? "table" : "column";
      const place = query.place(index, index + sent.length);
      return expected.length > 0
        ? [queryName("likely", sent, expected, place, { kind, why: "renamed" })]
        : [];
    })
    .slice(0, mostRenamed);
}

/**
 * Whether the query itself makes the name: a column or variable that it assigns or declares, and that an operator has
 * dropped, or the column that a join adds as a second one. Our lists say nothing about such names.
 */
function isOwn(name: string, text: string): boolean {
  const word = escapeRegExp(name);
  const known = /^(.*\D)1$/.exec(name)?.[1];
  return (
    new RegExp(
      `(?<![\\w.])${word}\\s*(?:=(?![=~])|:\\s*(?:string|int|long|real|decimal|bool|date|time|guid|dynamic))`,
    ).test(text) ||
    (known !== undefined && huntingColumns.includes(known) && /\bjoin\b/.test(text))
  );
}

/** Whether a query uses a name as a source of rows. The name of a table may be that of a column, too. */
const isUsedAsTable = (name: string, text: string): boolean =>
  text === "" || new RegExp(`(?<![\\w.])${escapeRegExp(name)}\\s*(?:[|),;]|$)`).test(text);

/** Of several tables that replace one, the only one with most of the columns that the query uses; else all of them. */
function fittest(tables: readonly string[], used: ReadonlySet<string>): readonly string[] {
  const counts = tables.map((table) => (columnsOfTable(table) ?? []).filter((one) => used.has(one)).length);
  const best = tables.filter((_, index) => counts[index] === Math.max(...counts));
  return best.length === 1 ? best : tables;
}

/** The column of which a name is only the last words: `ProcessCommandLine`. Of two, the parent's is not meant. */
const longerColumn = (name: string, columns: readonly string[]): string | undefined =>
  longerName(
    name,
    columns.filter((column) => !column.startsWith("InitiatingProcess")),
  ) ?? longerName(name, columns);

interface Recorded extends Pick<NameArguments, "why" | "product" | "tables" | "dropper"> {
  readonly certainty?: Certainty;
  readonly expected?: readonly string[];
}

/** Why a name on our lists is unknown here. Such a name is never called misspelt. */
function recorded(sent: string, mayBeTable: boolean, text: string, isEndpointApi: boolean): Recorded {
  const names = namesIn(text);
  const used = huntingTables.filter((table) => names.has(table));
  const columns = [...new Set(used.flatMap((table) => columnsOfTable(table) ?? []))];
  const product = mayBeTable ? productOfTable(sent) : undefined;
  const successors = renamedTo(sent).filter((name) =>
    huntingTables.includes(name) ? mayBeTable : columns.length === 0 || columns.includes(name),
  );
  if (successors.length > 0 && !columns.includes(sent))
    return { why: "renamed", expected: fittest(successors, names) };
  const counterpart = counterpartOf(sent);
  if (counterpart && !columns.includes(sent) && (columns.length === 0 || columns.includes(counterpart)))
    return { expected: [counterpart] };
  if (product !== undefined)
    return isEndpointApi && !isEndpointTable(sent)
      ? { why: "endpoint", certainty: "likely", product }
      : { why: "product", certainty: "possible", product };
  if (mayBeTable && isWorkspaceTable(sent) && isUsedAsTable(sent, text))
    return { why: "workspace", certainty: "likely" };
  if (sent === "Timestamp" && used.length === 0 && [...names].some(isWorkspaceTable))
    return { why: "time", certainty: "likely", expected: ["TimeGenerated"] };
  const tables = tablesWithColumn(sent);
  if (tables.length > 0) return { why: "tables", tables: tables.slice(0, 5) };
  // Without a known table, the columns are those of the query or of another product.
  if (text !== "" && used.length === 0 && !mayBeTable) return {};
  const isRecorded = used.length > 0 && used.every((table) => columnsOfTable(table));
  const known = isRecorded ? columns : huntingColumns;
  const near = nearestName(sent, mayBeTable ? [...huntingTables, ...known] : known);
  if (near) return { expected: [near] };
  const longer = isRecorded ? longerColumn(sent, columns) : undefined;
  return longer ? { certainty: "likely", expected: [longer] } : {};
}
