import { factsOfApi } from "../../../catalogue/apis/index.ts";
import type { MessageId } from "../../../catalogue/messages.ts";
import type { Operation } from "../../../catalogue/operations.ts";
import type { ApiError } from "../../failure.ts";
import { isObject } from "../../json.ts";
import { spokenOf } from "../../message/spoken.ts";
import { readingsOf, saidBy } from "../../message/wording.ts";
import { defineCheck } from "../define-check.ts";
import type { Evidences } from "../finding.ts";
import { resultColumnFindings } from "../hunting/alert-column.ts";
import { leftoversInBody } from "../leftover-value.ts";
import { badBody, isAbout, type Scope } from "../scope.ts";
import { mayBlameBody, sentJson } from "../sent-json.ts";
import { batchUrlFindings } from "./batch-urls.ts";
import { dependentFindings } from "./dependent.ts";
import { ruleFindings } from "./detection-rule.ts";
import { findingsOf } from "./drafts.ts";
import { escapedLineFindings } from "./escaped-lines.ts";
import { checkQuery } from "./levels.ts";
import { joinedFindings, listedFindings } from "./listed-values.ts";
import { missingKindFindings } from "./missing-kind.ts";
import { pastFindings } from "./past.ts";
import {
  oneOfFindings,
  onlyNameFindings,
  refusedFindings,
  requiredFindings,
  unexpectedFindings,
} from "./refused.ts";
import { type Context, type ParameterFinding, wordsIn } from "./types.ts";
import { unreadFindings } from "./unread-types.ts";
import { checkObject } from "./walk.ts";

/** Replies that may be about the body as a whole. */
const ofBody: Scope = [
  ...badBody,
  {
    statuses: [400],
    wordings: [
      "refusedValue",
      "refusedPath",
      "refusedProperty",
      "requiredOneOf",
      "requiredName",
      "onlyName",
      "unknownProperty",
      "valueLimit",
      "expiryPast",
      "indicatorExpired",
    ],
  },
];

/**
 * Compares the body's parameters with those that the operation documents: wrong letter case (`{"comment":"x"}` to
 * isolate, which expects `Comment`), misspelt, at the wrong level or in the URL, missing, unknown, of the wrong type,
 * or with a value that is not listed. As certain as the documentation; `likely` for Graph, whose pages list less than
 * it accepts, for letter case that the reply does not mention, and for parameters that list items lack. Source:
 * parameter tables and samples of the operation pages; the rule on letter case is that of the error code page.
 */
export const bodyParameters = defineCheck({
  name: "body-parameters",
  scope: [
    ...ofBody,
    { statuses: [400, 422], isSaid: true },
    // A value that the service could not read and did not expect.
    { statuses: [500], wordings: ["refusedValue", "refusedPath"] },
  ],
  question: "bodyParameters",
  run,
});

/** Wordings that name a missing parameter. */
const missingWordings = ["missingParameter", "missingArgument", "requiredName"] as const;

/** Codes only about the body: with them, even faults that usually work are worth showing. */
const strictCodes = new Set(["invalidrequestbody", "invalidinput"]);

/** Words about properties that an update cannot change. */
const fixedWords =
  /\bread-?only\b|\b(?:cannot|can't|can’t|not) be (?:updated|changed|modified|set|edited)\b|\bnot (?:updatable|editable|writable)\b/i;

type BodyFinding =
  | ParameterFinding
  | ReturnType<
      | typeof joinedFindings
      | typeof resultColumnFindings
      | typeof escapedLineFindings
      | typeof refusedFindings
      | typeof leftoversInBody
      | typeof dependentFindings
      | typeof ruleFindings
    >[number];

function run(evidence: Evidences): BodyFinding[] {
  if (evidence.failure.error.status >= 500) return unexpectedFindings(evidence);
  const listed = [
    ...joinedFindings(evidence),
    ...listedFindings(evidence),
    ...resultColumnFindings(evidence),
    ...unreadFindings(evidence),
    ...escapedLineFindings(evidence),
    ...missingKindFindings(evidence),
  ];
  if (!isAbout({ scope: ofBody }, evidence.subject)) return listed;
  const others = bodyFindings(evidence);
  // What stands in a value that was named is known as well.
  const isInside = (start: number, { place }: BodyFinding) =>
    start >= (place?.start ?? Number.POSITIVE_INFINITY) && start < (place?.end ?? 0);
  const isNew = ({ place }: BodyFinding) =>
    !listed.some((one) => one.place?.start === place?.start || isInside(place?.start ?? -1, one));
  return listed.length > 0 ? [...listed, ...others.filter(isNew)] : others;
}

function bodyFindings(evidence: Evidences): BodyFinding[] {
  const leftovers = leftoversInBody(evidence);
  const named = [...requiredFindings(evidence), ...onlyNameFindings(evidence)];
  if (named.length > 0) return [...leftovers, ...named];
  const past = pastFindings(evidence);
  const saidPast = past.filter(({ certainty }) => certainty !== "possible");
  const refused = [...refusedFindings(evidence), ...oneOfFindings(evidence), ...saidPast];
  const isMissed = readingsOf(evidence.failure.error, ...missingWordings).length > 0;
  if (refused.length > 0 && !isMissed) {
    // The rejected value may have the wrong type, which is the more helpful finding.
    const typed = documentedFindings(evidence).filter(
      ({ check, place }) =>
        check === "parameter-type" && refused.some((one) => one.place?.start === place?.start),
    );
    const others = refused.filter((one) => !typed.some(({ place }) => place?.start === one.place?.start));
    return [...leftovers, ...typed, ...others];
  }
  return [
    ...leftovers,
    ...refused,
    ...documentedFindings(evidence),
    ...past.filter((one) => !saidPast.includes(one)),
    ...batchUrlFindings(evidence),
    ...dependentFindings(evidence),
    ...ruleFindings(evidence),
  ];
}

function documentedFindings(evidence: Evidences): ParameterFinding[] {
  const { operation, behind, failure } = evidence;
  if (operation) return findingsIn(operation, evidence);
  if (!behind) return [];
  const said = saidBy(failure.error).toLowerCase();
  // The portal's pages may send more than is documented, so only the reply makes a finding certain.
  return findingsIn(behind, evidence).map((found) =>
    found.sent !== undefined && said.includes(found.sent.toLowerCase())
      ? found
      : { ...found, certainty: "possible" },
  );
}

function findingsIn(operation: Operation, evidence: Evidences): ParameterFinding[] {
  const { failure } = evidence;
  if (!operation.body || !mayBlameBody(evidence)) return [];
  if (operation.requestContentType && !/json/i.test(operation.requestContentType)) return [];
  const sent = sentJson(evidence);
  const { code = "" } = failure.error;
  const message = saidBy(failure.error);
  const missing = namesSaid(failure.error, ...missingWordings);
  const isOfBody = strictCodes.has(code.toLowerCase()) || /\binvalid request body\b/i.test(message);
  const saysMissing = missing.size > 0 || /^missingrequiredparameter$/i.test(code);
  const context: Context = {
    evidence,
    settled: factsOfApi[operation.api].paths === "some" ? "likely" : "certain",
    missing,
    unknown: namesSaid(failure.error, "unknownProperty"),
    saysMissing,
    isMute: spokenOf(failure.error) === undefined,
    saysFixed: fixedWords.test(message),
    words: wordsIn(message),
    typesMatter:
      /convert|StartArray|StartObject|primitive|\btypes?\b|\bint(?:eger|32|64)?\b|\bboolean\b/i.test(message),
    drafts: [],
  };
  const documented = { parameters: operation.body, open: operation.bodyOpen === true };
  if (isObject(sent?.value)) checkObject(sent.value, documented, [], context);
  else if (!sent) checkQuery({ value: {}, ...documented, path: [], present: new Map() }, context);
  const { drafts } = context;
  const strong = drafts.filter(({ weak }) => !weak);
  const shown = strong.length > 0 || !isOfBody ? strong : drafts;
  return findingsOf(shown, sent?.text ?? "", context.words);
}

/** The names in these wordings of a reply, in lower case and without quotes. */
const namesSaid = (error: ApiError, ...wordings: readonly MessageId[]): ReadonlySet<string> =>
  new Set(
    readingsOf(error, ...wordings).map(({ parts }) =>
      (parts.name ?? "").replace(/^["'`]|(?<!["'`.])["'`.]+$/g, "").toLowerCase(),
    ),
  );
