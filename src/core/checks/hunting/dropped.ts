import { columnsOfTable } from "../../../catalogue/hunting.ts";
import { escapeRegExp } from "../../expression.ts";

/** Operators after which only some columns are left. `count` leaves its own. */
const narrowing =
  /^(?:project|project-keep|project-away|project-rename|summarize|distinct|count|top-nested|make-series)\b(?!-)/i;
/** Aggregations that keep the names of their arguments. */
const keeping = /\b(?:arg_max|arg_min|take_any|take_anyif)\s*\(/i;

/** The text with strings and comments blanked, so that each character keeps its offset. */
export const blanked = (text: string): string =>
  text.replace(/\/\/[^\n]*|[@hH]?"(?:\\.|[^"\\\n])*"|[@hH]?'(?:\\.|[^'\\\n])*'/g, (found) =>
    " ".repeat(found.length),
  );

interface Part {
  readonly text: string;
  readonly at: number;
}

/** Splits at a character outside of brackets. */
export function split({ text, at }: Part, separator: string): readonly Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const char = text[index] ?? "";
    if (/[([{]/.test(char)) depth++;
    else if (/[)\]}]/.test(char)) depth--;
    const isEnd = index === text.length;
    if (!isEnd && (depth !== 0 || char !== separator)) continue;
    parts.push({ text: text.slice(start, index), at: at + start });
    start = index + 1;
  }
  return parts;
}

/** The name that an item of a list of columns leaves: `Host` of `Host = DeviceName`. */
export const leftBy = (item: string): string | undefined => /^\s*(\w+)\s*(?:=(?![=~])|$)/.exec(item)?.[1];

/** Whether an operator leaves a column that it received; also if that cannot be told. */
function keeps(operator: string, rest: string, column: string, word: RegExp): boolean {
  if (rest.includes("*")) return true;
  const items = split({ text: rest, at: 0 }, ",").map(({ text }) => text);
  switch (operator) {
    case "project-away":
      return !items.some((item) => item.trim() === column);
    case "project-rename":
      return !items.some((item) => item.split("=")[1]?.trim() === column);
    case "project":
    case "distinct":
    case "project-keep":
      return items.some((item) => leftBy(item) === column);
    case "count":
      return false;
    default: {
      const [made = "", ...groups] = rest.split(/\b(?:by|on)\b/i);
      return (
        groups.some((group) => word.test(group)) ||
        (keeping.test(made) && word.test(made)) ||
        split({ text: made, at: 0 }, ",").some(({ text }) => leftBy(text) === column)
      );
    }
  }
}

/** Operators that add columns in a way that is not followed here. */
const adding = /^(?:join|lookup|union|invoke|evaluate|parse\b|parse-|mv-|mvexpand|search|find)/i;

/** The last name of a text: the table of `let recent = DeviceInfo`. */
const lastName = (text: string): string => text.trimEnd().split(/\W+/).at(-1) ?? "";

/** A column that an operator dropped before the query uses it: the operator, and the offset of the use. */
export interface Drop {
  readonly operator: string;
  readonly at: number;
}

/** A column, and expressions that find it as a name and where it is assigned. */
interface Column {
  readonly name: string;
  readonly word: RegExp;
  readonly made: RegExp;
}

function dropIn(statement: Part, { name, word, made }: Column): Drop | undefined {
  const [source, ...stages] = split(statement, "|");
  let has = columnsOfTable(lastName(source?.text ?? ""))?.includes(name) === true;
  let dropper: string | undefined;
  for (const { text, at } of stages) {
    const stage = text.trimStart();
    if (adding.test(stage)) return undefined;
    const used = word.exec(text);
    if (made.test(text)) {
      has = true;
      dropper = undefined;
      continue;
    }
    if (dropper !== undefined && used) return { operator: dropper, at: at + used.index };
    const operator = narrowing.exec(stage)?.[0].toLowerCase();
    if (has && operator !== undefined && !keeps(operator, stage.slice(operator.length), name, word))
      dropper ??= operator;
  }
  return undefined;
}

/**
 * Where a query uses a column that an operator dropped before. `undefined` if no operator did, or if the query never
 * had the column as far as is known.
 */
export function dropOf(name: string, query: string): Drop | undefined {
  const escaped = escapeRegExp(name);
  const column = {
    name,
    word: new RegExp(`(?<![\\w.])${escaped}(?![\\w(])`),
    made: new RegExp(`(?<![\\w.])${escaped}\\s*=(?![=~])`),
  };
  for (const statement of split({ text: blanked(query), at: 0 }, ";")) {
    const drop = dropIn(statement, column);
    if (drop) return drop;
  }
  return undefined;
}
