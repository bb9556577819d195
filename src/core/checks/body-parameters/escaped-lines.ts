import { findNodeAtLocation } from "jsonc-parser";
import { isObject } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { saidBy, wholeAt } from "../../message/wording.ts";
import { type Certainty, type Edit, type Evidences, finding, type Place } from "../finding.ts";
import { sentJson } from "../sent-json.ts";
import { pathsIn } from "./refused.ts";
import { display } from "./types.ts";

const escapedLines = (certainty: Certainty, place: Place, edits: readonly Edit[], name: string) =>
  finding("escaped-lines", certainty, { place, edits, weight: 11 }, { name });

/** Words about a text of several lines. */
const ofLines = /\bcsv\b|\blines?\b|\brows?\b|\bheader row\b|\bcolumns?\b|\bno [\w ]{0,30}\bitems?\b/i;

/** A text of one line that has the two characters `\n` for its line breaks; a path of Windows may contain them, too. */
const isOneLine = (text: unknown): text is string =>
  typeof text === "string" &&
  !/[\r\n]/.test(text) &&
  !/[A-Za-z]:\\|\\\\/.test(text) &&
  /\\n/.test(text) &&
  (/,/.test(text) || /\\n.*\\n/.test(text));

/**
 * A list of values as text whose line breaks were escaped twice, so that it is one line. Certain if the reply names the
 * property, likely if it only speaks of lines or CSV. Triggered by "Invalid csv content : no watchlist items found in
 * the provided rawContent" for `a,b\\nc,d`. Source: issue 5040 of Azure-Sentinel.
 */
export function escapedLineFindings(evidence: Evidences) {
  const said = saidBy(evidence.failure.error).slice(0, 2000);
  const sent = ofLines.test(said) ? sentJson(evidence) : undefined;
  if (!sent || !isObject(sent.value)) return [];
  const root = treeOf(sent.text);
  const paths = pathsIn(
    sent.value,
    (at, text) => isOneLine(text) && !/^(?:query|kql|csl)/i.test(String(at.at(-1))),
  );
  const [at] = paths;
  const node = root && at && findNodeAtLocation(root, [...at]);
  if (!node || !at || paths.length > 1) return [];
  const span = { start: node.offset, end: node.offset + node.length };
  const text = sent.text.slice(span.start, span.end).replace(/\\\\(?=[nr])/g, "\\");
  const isNamed = wholeAt(said.toLowerCase(), String(at.at(-1)).toLowerCase()) >= 0;
  const place = { part: "body" as const, name: display(at), ...span };
  return [
    escapedLines(isNamed ? "certain" : "likely", place, [{ part: "body", ...span, text }], display(at)),
  ];
}
