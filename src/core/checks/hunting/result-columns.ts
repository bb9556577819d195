import { blanked, leftBy, split } from "./dropped.ts";

/** Operators that leave the columns as they are. */
const neutral =
  /^(?:where|filter|sort|order|top|take|limit|sample|serialize|as|project-reorder|render)\b(?!-)/i;
/** A column made by an aggregation without a name: `dcount_UserId`, `count_`. */
const aggregation =
  /^(count|dcount|sum|avg|min|max|make_set|make_list|any|take_any)\(\s*(\w*)\s*(?:,\s*\d+\s*)?\)$/i;
/** An expression that keeps the name of its column: `bin(TimeGenerated, 1h)`. */
const binned = /^(?:bin|floor)\(\s*(\w+)\s*,.*\)$/is;

/** An aggregation that keeps the names of all of its columns. */
const latest = /\barg_(?:max|min)\(([^()*]{1,300})\)/gi;

const itemsOf = (text: string): readonly string[] =>
  split({ text, at: 0 }, ",").map((item) => item.text.trim());

/** The names of all items; `undefined` if one has no name that can be told. */
function named(items: readonly string[], other: (item: string) => string | undefined): string[] | undefined {
  const all = items.map((item) => leftBy(item) ?? other(item));
  return all.includes(undefined) ? undefined : all.filter((one) => one !== undefined);
}

const ofAggregation = (item: string): string | undefined => {
  const [, call, column = ""] = aggregation.exec(item) ?? [];
  if (call === undefined) return undefined;
  const prefix = call
    .replace(/^make_/i, "")
    .replace(/^(?:take_)?any$/i, "any")
    .toLowerCase();
  return `${prefix}_${column}`;
};

/** The columns that an operator leaves, if it names all of them. */
function leftByStage(stage: string): string[] | undefined {
  const [, operator = "", rest = ""] = /^([a-z-]+)\b([\s\S]*)$/i.exec(stage) ?? [];
  switch (operator.toLowerCase()) {
    case "project":
    case "distinct":
      return rest.includes("*") ? undefined : named(itemsOf(rest), () => undefined);
    case "count":
      return rest.trim() === "" ? ["Count"] : undefined;
    case "summarize": {
      if (rest.includes("*")) return undefined;
      const [made = "", groups, ...more] = rest.replace(latest, "$1").split(/\bby\b/i);
      if (more.length > 0) return undefined;
      const columns = made.trim() === "" ? [] : named(itemsOf(made), ofAggregation);
      const keys = groups === undefined ? [] : named(itemsOf(groups), (item) => binned.exec(item)?.[1]);
      return columns && keys && [...columns, ...keys];
    }
    default:
      return undefined;
  }
}

/** The columns of the result of a query; `undefined` unless its last operators tell all of them. */
export function resultColumns(query: string): readonly string[] | undefined {
  const statements = split({ text: blanked(query), at: 0 }, ";").filter(({ text }) => text.trim() !== "");
  const last = statements.at(-1);
  const stages = (last ? split(last, "|") : []).slice(1).map(({ text }) => text.trim());
  const added: string[] = [];
  for (const stage of stages.reverse()) {
    if (neutral.test(stage)) continue;
    if (/^extend\b/i.test(stage)) {
      const names = named(itemsOf(stage.slice("extend".length)), () => undefined);
      if (!names) return undefined;
      added.push(...names);
      continue;
    }
    const left = leftByStage(stage);
    return left && [...new Set([...left, ...added])];
  }
  return undefined;
}
