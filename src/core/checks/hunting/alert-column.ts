import { findNodeAtLocation } from "jsonc-parser";
import { isObject } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { saidBy } from "../../message/wording.ts";
import { nearestName } from "../../nearest.ts";
import { pathsIn } from "../body-parameters/refused.ts";
import { display, type Path } from "../body-parameters/types.ts";
import { type Evidences, finding, type Place } from "../finding.ts";
import { sentJson } from "../sent-json.ts";
import { blanked } from "./dropped.ts";
import { queryOf } from "./query.ts";
import { resultColumns } from "./result-columns.ts";

const resultColumn = (
  sent: string,
  expected: readonly string[],
  place: Place,
  args: { readonly name?: string },
) => finding("result-column", "certain", { sent, expected, place, weight: 12 }, args);

const demanded =
  /\bquery\b[^.\n]{0,60}?\b(?:must|should|needs? to|has to|does(?: not|n['’]t)) (?:also )?(?:return|include|contain|project|output)\b(?<rest>[^.\n]{1,200})/i;

/** Columns that the reply demands of the result of a query, which names all of its columns and has none of these. */
function demandedColumns(evidence: Evidences) {
  const rest = demanded.exec(saidBy(evidence.failure.error).slice(0, mostRead))?.groups?.rest ?? "";
  const query = /\b(?:columns?|fields?)\b/i.test(rest) ? queryOf(evidence) : undefined;
  const columns = query && resultColumns(query.text);
  if (!query || !columns || columns.length === 0) return [];
  const names = rest.match(/\b[A-Z][a-z]+(?:[A-Z][A-Za-z]*|stamp)\b/g) ?? [];
  if (/ or /.test(rest) && names.some((name) => columns.includes(name))) return [];
  const [last] = [...blanked(query.text).matchAll(choosing)].slice(-1);
  const start = last ? last.index + last[0].length - (last[1] ?? "").length : 0;
  return names
    .filter((name) => !columns.includes(name))
    .slice(0, mostPlaces)
    .map((name) => resultColumn(name, [], query.place(start, start + (last?.[1] ?? "").length), {}));
}

const choosing = /\|\s{0,20}(project|summarize|distinct|count)\b(?!-)/g;
const mostRead = 2000;

const lacking =
  /\bcolumn ['"](?<name>[A-Za-z_]\w{0,100})['"] (?:does(?: not|n['’]t) exist|(?:was|is|could) not (?:be )?(?:found|present|part of)|is (?:missing|unknown))/i;

const mostPlaces = 3;

/** Whether a text of an alert uses a column: as a whole, or as `{{Column}}` inside. */
const usesColumn = (text: unknown, name: string): boolean =>
  text === name || (typeof text === "string" && text.includes(`{{${name}}}`));

/**
 * A column that the rule takes from the result of its query, which does not return it. Certain: the reply calls it
 * missing, and the last operators of the query name all columns of the result. Triggered by "The given column 'Host'
 * does not exist." for a query that ends with `project Computer`.
 */
export function resultColumnFindings(evidence: Evidences) {
  const demands = demandedColumns(evidence);
  if (demands.length > 0) return demands;
  const name = lacking.exec(saidBy(evidence.failure.error))?.groups?.name;
  const sent = sentJson(evidence);
  const query = name === undefined || !isObject(sent?.value) ? undefined : queryOf(evidence);
  const columns = query && resultColumns(query.text);
  if (name === undefined || !sent || !columns || columns.length === 0 || columns.includes(name)) return [];
  const near = nearestName(name, columns);
  const expected = near === undefined ? columns : [near, ...columns.filter((one) => one !== near)];
  const root = treeOf(sent.text);
  const isUse = (at: Path, inner: unknown) => !/^query$/i.test(String(at.at(-1))) && usesColumn(inner, name);
  return pathsIn(sent.value, isUse)
    .slice(0, mostPlaces)
    .map((at) => {
      const node = root && findNodeAtLocation(root, [...at]);
      const span = node && { start: node.offset, end: node.offset + node.length };
      return resultColumn(
        name,
        expected,
        { part: "body", name: display(at), ...span },
        { name: display(at) },
      );
    });
}
