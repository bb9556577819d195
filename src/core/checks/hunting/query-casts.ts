import { escapeRegExp } from "../../expression.ts";
import { isObject } from "../../json.ts";
import { saidBy } from "../../message/wording.ts";
import { pathsIn } from "../body-parameters/refused.ts";
import { type Certainty, type Evidence, type Evidences, finding } from "../finding.ts";
import { sentJson } from "../sent-json.ts";
import { blanked } from "./dropped.ts";
import { type Query, queryOf } from "./query.ts";

/** `path`: text whose properties are read; `key`: a dynamic key; `entity`: a dynamic column for an entity of a rule. */
type Flaw = "path" | "key" | "entity";

const cast = (certainty: Certainty, evidence: Evidence, args: { readonly flaw: Flaw }) =>
  finding("query-cast", certainty, { ...evidence, weight: 6 }, args);

const textSource = /\bPath expression source must be of type dynamic\b/i;
const dynamicKey =
  /\b(?:key|column|expression) ['"](?<name>[A-Za-z_]\w{0,100})['"] (?:is|has) (?:of )?(?:an? |the )?['"]?dynamic['"]? type/i;
/** The same of the only key or list of an operator, which the engine does not name. */
const unnamedKey = /\bkey can(?:not|['’]t) be (?:of )?(?:an? )?dynamic\b/i;
const unnamedList = /\bexpanded expression (?:is )?expected to (?:have|be of) (?:a )?dynamic type\b/i;
const entityType = /\bentit(?:y|ies)\b/i;
const ofType = /\btypes?\b|\bdynamic\b|\bmust be (?:an? )?string/i;

/**
 * A conversion that a query lacks: the engine says that it reads a property of a text, or that a key is dynamic, and a
 * rule that its entities have the wrong type. Triggered by "Path expression source must be of type dynamic. Received a
 * source of type string instead." Sources: page scalar-data-types/dynamic; issue 61 of Kusto-Query-Language; issue
 * 1233 of Azure-Sentinel (`tostring()` for entities).
 */
export function castFindings(evidence: Evidences) {
  const said = saidBy(evidence.failure.error).slice(0, 2000);
  const key = dynamicKey.exec(said)?.groups?.name;
  const isPath = textSource.test(said);
  const isEntity = entityType.test(said) && ofType.test(said);
  const only = unnamedKey.test(said) ? sortKey : unnamedList.test(said) ? expandedList : undefined;
  const query = isPath || key !== undefined || isEntity || only ? queryOf(evidence) : undefined;
  if (!query) return [];
  if (only) return onlyColumn(query, only);
  if (isPath) return textPath(query);
  return key === undefined ? entityColumns(evidence, query) : [keyFinding(key, query)];
}

/** A name whose property is read, `A.b.c` or `A["b"]`; not a side of a join, and not the result of a function. */
const path = /(?<![\w.$)\]"'-])([A-Za-z_]\w{0,80})((?:\.[A-Za-z_]\w{0,80}(?![\w(]))|\[)/g;
/** A text in most tables of advanced hunting. Source: pages of the tables. */
const usual = "AdditionalFields";

/** The name that is no dynamic value, if only one can be meant. */
function textPath(query: Query) {
  const bare = blanked(query.text);
  const isParsed = (name: string) =>
    new RegExp(
      `(?<![\\w.])${escapeRegExp(name)}\\s*=\\s*(?:parse_json|todynamic|dynamic|parse_\\w{1,30}|bag_\\w{1,30}|pack\\w{0,10}|split|make_\\w{1,20}|extract_all|extractjson)\\s*\\(`,
      "i",
    ).test(bare);
  const uses = [...bare.matchAll(path)].filter(([, name = ""]) => !isParsed(name));
  const names = new Set(uses.map(([, name = ""]) => name));
  const name = names.size === 1 ? [...names][0] : names.has(usual) ? usual : undefined;
  const use = uses.find(([, one]) => one === name);
  if (name === undefined || !use) return [];
  const { 0: whole, 2: rest = "", index } = use;
  const member =
    rest === "[" ? (/^\[[^[\]\n]{1,80}\]/.exec(query.text.slice(index + name.length))?.[0] ?? "") : rest;
  const place = query.place(index, index + (rest === "[" ? name.length : whole.length));
  return [
    cast("certain", { sent: name, expected: [`parse_json(${name})${member}`], place }, { flaw: "path" }),
  ];
}

/** The column of an operator that takes several; only a name alone can be marked. */
const sortKey = /\b(?:sort|order|top \w{1,20}) by\s+([^|;)]{1,200})/g;
const expandedList = /\bmv-?expand\s+([^|;)]{1,200})/g;

/** The column of the only such operator in a query, if it has one. */
function onlyColumn(query: Query, pattern: RegExp) {
  const found = [...blanked(query.text).matchAll(pattern)];
  const [use] = found;
  const [, name] = /^([A-Za-z_]\w{0,80})(?:\s+(?:asc|desc))?\s*$/.exec(use?.[1] ?? "") ?? [];
  if (!use || name === undefined || found.length > 1) return [];
  const start = use.index + use[0].indexOf(use[1] ?? "");
  const place = query.place(start, start + name.length);
  return pattern === sortKey
    ? [cast("certain", { sent: name, expected: [`tostring(${name})`], place }, { flaw: "key" })]
    : [cast("certain", { sent: name, expected: [`parse_json(${name})`], place }, { flaw: "path" })];
}

function keyFinding(name: string, query: Query) {
  const bare = blanked(query.text);
  const word = `(?<![\\w.])${escapeRegExp(name)}(?![\\w.(])`;
  const uses = [...bare.matchAll(new RegExp(`(?<=\\b(?:by|on)\\b[^|;]{0,300})${word}`, "g"))];
  const [use] = uses;
  const place = use && query.place(use.index, use.index + name.length);
  return cast(
    "certain",
    { sent: name, expected: [`tostring(${name})`], ...(place && { place }) },
    { flaw: "key" },
  );
}

/** Columns that older rules map to entities by their names. Source: page map-data-fields-to-entities. */
const customEntity = /^\w{1,30}CustomEntity$/;
const mostColumns = 4;

/** Columns of entities that the query takes from a property of a dynamic value without converting them. */
function entityColumns(evidence: Evidences, query: Query) {
  const sent = sentJson(evidence)?.value;
  if (!isObject(sent)) return [];
  const mapped = new Set<string>();
  pathsIn(sent, (at, value) => {
    if (/^(?:columnName|identifier)$|Column$/i.test(String(at.at(-1))) && typeof value === "string")
      mapped.add(value);
    return false;
  });
  const bare = blanked(query.text);
  const made =
    /(?<![\w.$])([A-Za-z_]\w{0,80})[ \t]{0,8}=[ \t]{0,8}((?:[A-Za-z_]\w{0,80}|(?:parse_json|todynamic)\([^()\n]{1,200}\))(?:\.[A-Za-z_]\w{0,80}(?![\w(])|\[[^[\]\n]{1,80}\]){1,8})(?=\s*(?:[,|;\n]|$))/g;
  return [...bare.matchAll(made)]
    .filter(([, name = ""]) => mapped.has(name) || customEntity.test(name))
    .slice(0, mostColumns)
    .map(({ 0: whole, 1: name = "", 2: value = "", index }) => {
      const start = index + whole.length - value.length;
      const text = query.text.slice(start, start + value.length);
      return cast(
        "likely",
        { sent: name, expected: [`tostring(${text})`], place: query.place(start, start + value.length) },
        { flaw: "entity" },
      );
    });
}
