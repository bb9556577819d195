import { wordingsOf } from "../../message/wording.ts";
import { defineCheck } from "../define-check.ts";
import type { Evidences } from "../finding.ts";
import { resultColumnFindings } from "./alert-column.ts";
import { dropOf } from "./dropped.ts";
import { queryName } from "./names.ts";
import { queryOf } from "./query.ts";

/** The column with the time in every table of a workspace. Other schemas call it differently. */
const timeColumn = "TimeGenerated";

/**
 * Why a query of a Log Analytics workspace, whose tables we don't list, uses an unknown column: an operator dropped it,
 * or it is the time column of another schema; or why a rule uses a column that its query does not return. Triggered by "Failed to resolve scalar expression named 'Timestamp'".
 * Source: page log-standard-columns.
 */
export const workspace = defineCheck({
  name: "workspace",
  scope: [{ wordings: ["logsName"] }, { statuses: [400] }],
  question: "workspace",
  run,
});

function run(evidence: Evidences) {
  const name = wordingsOf(evidence.failure).find(({ id }) => id === "logsName")?.parts.name;
  const query = queryOf(evidence);
  if (name === undefined) return resultColumnFindings(evidence);
  if (!query) return [];
  const drop = dropOf(name, query.text);
  if (drop)
    return [
      queryName("certain", name, [], query.place(drop.at, drop.at + name.length), {
        kind: "column",
        why: "dropped",
        dropper: drop.operator,
      }),
    ];
  if (!/^timestamp$/i.test(name)) return [];
  const at = query.text.search(new RegExp(`(?<![\\w.])${name}(?!\\w)`));
  const place = at >= 0 ? query.place(at, at + name.length) : undefined;
  return [queryName("likely", name, [timeColumn], place, { kind: "column", why: "time" })];
}
