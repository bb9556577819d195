import { blanked } from "./dropped.ts";
import { queryName } from "./names.ts";
import type { Query } from "./query.ts";

/** Functions of the language that return a table. */
const ofTables =
  /^(?:datatable|externaldata|print|range|union|search|find|materialize|toscalar|table|workspace|app|resource|adx|arg|cluster|database|view|graph|external_table|stored_query_result|entity_group|let|join|lookup|in|where|not|and|or|iff|case|dynamic)$/i;

/** A call in the place of a table: at the start of a statement, or of a query in brackets. */
const source = /(?:^|[;=(,])\s*(?!_)([A-Za-z]\w{2,100})\s*\([^()|;]{0,500}\)\s*(?=\||;|\)|$)/g;

/**
 * A function that a query uses as a table, and that neither the language nor the query itself defines: it must be saved
 * in the workspace. Only possible: the workspace may have it.
 */
export function savedFunction(query: Query) {
  const text = blanked(query.text);
  for (const { 0: whole, 1: name = "", index } of text.matchAll(source)) {
    const isOwn = new RegExp(`\\blet\\s+${name}\\s*=`).test(text);
    // A call that a pipe follows returns a table; one inside brackets may return a value.
    const isTable = /^\s*\|/.test(text.slice(index + whole.length));
    if (isOwn || !isTable || ofTables.test(name)) continue;
    const at = index + whole.indexOf(name);
    return queryName("possible", name, [], query.place(at, at + name.length), {
      kind: "function",
      why: "saved",
    });
  }
  return undefined;
}
