import { readMessage } from "../../../catalogue/messages.ts";
import { isObject } from "../../json.ts";
import { defineCheck } from "../define-check.ts";
import type { Evidences } from "../finding.ts";
import { leftoversInBody } from "../leftover-value.ts";
import { badBody } from "../scope.ts";
import { mayBlameBody, sentJson } from "../sent-json.ts";
import { dependentFindings } from "./dependent.ts";
import { findingsOf } from "./drafts.ts";
import { checkQuery } from "./levels.ts";
import { oneOfFindings, refusedFindings } from "./refused.ts";
import { type Context, type ParameterFinding, wordsIn } from "./types.ts";
import { checkObject } from "./walk.ts";

/**
 * The body's parameters against those that the operation documents: wrong letter case (`{"comment":"x"}` to isolate,
 * which takes `Comment`), misspelt, at the wrong level or in the URL, missing, unknown, of the wrong type or with a
 * value off the list. Certain where the documentation is; `likely` for Graph, whose pages list less than it accepts, for
 * letter case that the reply does not mention, and for what items of lists lack.
 * Source: parameter tables and samples of the operation pages; the rule on letter case is that of the error code page.
 */
export const bodyParameters = defineCheck({
  name: "body-parameters",
  scope: [
    ...badBody,
    { statuses: [400], wordings: ["refusedValue", "refusedPath", "refusedProperty", "requiredOneOf"] },
  ],
  question: "bodyParameters",
  run,
});

/** Codes about the body alone: with them, what usually works is worth showing too. */
const strictCodes = new Set(["invalidrequestbody", "invalidinput"]);

type BodyFinding =
  | ParameterFinding
  | ReturnType<typeof refusedFindings | typeof leftoversInBody | typeof dependentFindings>[number];

function run(evidence: Evidences): BodyFinding[] {
  const leftovers = leftoversInBody(evidence);
  const refused = [...refusedFindings(evidence), ...oneOfFindings(evidence)];
  return [
    ...leftovers,
    ...(refused.length > 0 ? refused : [...documentedFindings(evidence), ...dependentFindings(evidence)]),
  ];
}

function documentedFindings(evidence: Evidences): ParameterFinding[] {
  const { operation, failure } = evidence;
  if (!operation?.body || !mayBlameBody(evidence)) return [];
  if (operation.requestContentType && !/json/i.test(operation.requestContentType)) return [];
  const sent = sentJson(evidence);
  const { message = "", code = "" } = failure.error;
  const missing = missingName(message);
  const context: Context = {
    evidence,
    settled: operation.api === "graph" ? "likely" : "certain",
    ...(missing && { missing }),
    saysMissing: missing !== undefined || /^missingrequiredparameter$/i.test(code),
    words: wordsIn(message),
    typesMatter: /convert|\btypes?\b|\bint(?:eger|32|64)?\b|\bboolean\b/i.test(message),
    drafts: [],
  };
  const documented = { parameters: operation.body, open: operation.bodyOpen === true };
  if (isObject(sent?.value)) checkObject(sent.value, documented, [], context);
  else if (!sent) checkQuery({ value: {}, ...documented, path: [], present: new Map() }, context);
  const { drafts } = context;
  const strong = drafts.filter(({ weak }) => !weak);
  const shown = strong.length > 0 ? strong : strictCodes.has(code.toLowerCase()) ? drafts : [];
  return findingsOf(shown, sent?.text ?? "", context.words);
}

/** The parameter that the reply calls missing, without quotes. */
function missingName(message: string): string | undefined {
  const read = readMessage(message);
  return ["missingParameter", "missingArgument", "requiredName"].includes(read?.id ?? "")
    ? read?.parts.name?.replace(/^["'`]|(?<!["'`.])["'`.]+$/g, "")
    : undefined;
}
