import { findNodeAtLocation } from "jsonc-parser";
import { classicTable, isWorkspaceTable, knownTables } from "../../../catalogue/hunting.ts";
import { objectOf } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { spokenOf } from "../../message/spoken.ts";
import { wordingsOf } from "../../message/wording.ts";
import { isClose, nearestName } from "../../nearest.ts";
import { make } from "../body-parameters/types.ts";
import { defineCheck } from "../define-check.ts";
import type { Evidences } from "../finding.ts";
import { queryPlace, sentJson } from "../sent-json.ts";
import { dropOf } from "./dropped.ts";
import { functionFinding, kindOf, nameOf, originFinding, queryName } from "./names.ts";
import { type Query, queryOf } from "./query.ts";
import { castFindings } from "./query-casts.ts";
import { savedFunction } from "./saved-function.ts";
import { hiddenCharacter, literalFault, starFault, syntaxFault } from "./syntax.ts";

/** Characters of a query that are searched for tables. */
const longestSearched = 10_000;

/** The column with the time in every table of a workspace. Other schemas call it differently. */
const timeColumn = "TimeGenerated";

/**
 * Why a query of a Log Analytics workspace failed, whose tables we don't list: a fault of its syntax, an unknown
 * column that an operator dropped or that has another name there, a misspelt table, a function that may not be saved
 * there, or tables of all plans; and for any query, a conversion that it lacks. Triggered by "Failed to
 * resolve scalar expression named 'Timestamp'". Sources: pages log-standard-columns, basic-logs-query,
 * workspace-expression.
 */
export const workspace = defineCheck({
  name: "workspace",
  scope: [
    {
      wordings: [
        "queryTable",
        "logsName",
        "logsFunction",
        "logsSyntax",
        "logsUnparsed",
        "logsPattern",
        "logsTables",
      ],
    },
    { wordings: ["logsTimespan"] },
    // A syntax error without a wording that we know.
    { statuses: [400], isSaid: true },
    // A service that fails without a reason on the query of a rule.
    { statuses: [500], shapes: ["error"] },
  ],
  question: "workspace",
  run,
});

function run(evidence: Evidences) {
  const { error } = evidence.failure;
  if (error.status === 500) return [failedOn(evidence) ?? []].flat();
  const casts = castFindings(evidence);
  if (casts.length > 0) return casts;
  const [read] = wordingsOf(evidence.failure);
  const isSyntax =
    read?.id === "logsSyntax" ||
    read?.id === "logsUnparsed" ||
    /^SY(?:N\d{4}|ntaxError)$/i.test(error.code ?? "");
  const query = isSyntax || /^logs|^queryTable$/.test(read?.id ?? "") ? queryOf(evidence) : undefined;
  // The portal's services have their own check.
  if (!query || evidence.subject.api?.isDefender) return [];
  const { name = "", what = "", token } = read?.parts ?? {};
  switch (read?.id) {
    case "logsName":
      return [unknownName(nameOf(name), what, query) ?? []].flat();
    case "logsFunction":
      return [functionFinding(name, query) ?? []].flat();
    case "logsPattern":
      return [literalFault(query) ?? []].flat();
    case "logsTimespan":
      return [misplacedTimespan(evidence) ?? []].flat();
    case "queryTable":
      return [misspeltTable(query) ?? []].flat();
    case "logsTables":
      return [starFault(query) ?? []].flat();
    default:
  }
  const fault = isSyntax ? syntaxFault(error.message ?? "", query) : undefined;
  if (fault) return [fault];
  return read?.id === "logsUnparsed" && token === undefined ? [savedFunction(query) ?? []].flat() : [];
}

/** What a service may have failed on that saves a query and gives no reason. */
export function failedOn(evidence: Evidences) {
  const isBare = evidence.method !== "GET" && spokenOf(evidence.failure.error) === undefined;
  const query = isBare ? queryOf(evidence) : undefined;
  return query && hiddenCharacter(query);
}

function unknownName(name: string, what: string, query: Query) {
  const kind = kindOf(what);
  const drop = dropOf(name, query.text);
  if (drop)
    return queryName("certain", name, [], query.place(drop.at, drop.at + name.length), {
      kind: "column",
      why: "dropped",
      dropper: drop.operator,
    });
  const at = query.text.search(new RegExp(`(?<![\\w.])${name.replace(/\W/g, "\\$&")}(?!\\w)`));
  const place = at >= 0 ? query.place(at, at + name.length) : undefined;
  if (/^timestamp$/i.test(name))
    return queryName("likely", name, [timeColumn], place, { kind: "column", why: "time" });
  const classic = kind === "table" ? classicTable(name) : undefined;
  if (classic) return queryName("likely", name, [classic], place, { kind, why: "classic" });
  const near = kind === "table" && !isWorkspaceTable(name) ? nearestName(name, knownTables) : undefined;
  if (near !== undefined && isClose(name, near))
    return queryName("likely", name, [near], place, { kind, why: "spelling" });
  return originFinding(name, kind, query);
}

/** A name at the place of a table: at the beginning, after a bracket or comma, or after `union`. */
const tableName =
  /(?:^|[(,;]|\bunion\b(?:\s+(?:kind|withsource)\s*=\s*\w+)*)\s*([A-Za-z]\w{2,60})(?=\s*(?:[|),;]|$))/g;

/** The only table of a query that is nearly called like a known one, if the reply names none. */
function misspeltTable(query: Query) {
  const found = [...query.text.slice(0, longestSearched).matchAll(tableName)].flatMap((match) => {
    const [whole, name = ""] = match;
    const near =
      knownTables.includes(name) || isWorkspaceTable(name) ? undefined : nearestName(name, knownTables);
    return near !== undefined && isClose(name, near)
      ? [{ name, near, at: match.index + whole.lastIndexOf(name) }]
      : [];
  });
  const [only, ...others] = found;
  if (!only || others.some(({ name }) => name !== only.name)) return undefined;
  const { name, near, at } = only;
  return queryName("likely", name, [near], query.place(at, at + name.length), {
    kind: "table",
    why: "spelling",
  });
}

/** A search reads its period from the URL only, a query also from the body. Source: page basic-logs-query. */
function misplacedTimespan(evidence: Evidences) {
  const { url } = evidence;
  const sent = objectOf(sentJson(evidence)?.value).timespan;
  if (typeof sent !== "string" || queryPlace(url, "timespan")) return undefined;
  const tree = treeOf(evidence.body ?? "");
  const key = tree && findNodeAtLocation(tree, ["timespan"])?.parent?.children?.[0];
  const text = `${url.includes("?") ? "&" : "?"}timespan=${encodeURIComponent(sent)}`;
  return make(
    "parameter-level",
    "certain",
    {
      sent: "timespan",
      expected: [text],
      ...(key && {
        place: { part: "body", name: "timespan", start: key.offset, end: key.offset + key.length },
      }),
      edits: [{ part: "url", start: url.length, end: url.length, text }],
    },
    { names: ["timespan"], where: "url" },
  );
}
