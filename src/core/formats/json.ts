import type { Answer } from "../answer/answer.ts";
import type { Comparison } from "../compare/change.ts";
import { docsPageOf } from "../explain/docs-page.ts";
import type { Failure } from "../failure.ts";
import { rowOf } from "../row.ts";
import { apiOfCall } from "../rules.ts";
import { answerIn, type FormatContext } from "./context.ts";
import type { Format } from "./format.ts";
import type { ReportWords } from "./report-words.ts";

/** For programs. `docs/export.md` describes the fields; `version` increases when they change. */
export const json: Format = {
  extension: "json",
  type: "application/json",
  *write(failures, context, words) {
    const head = {
      schema: "defender-error-lens/failures",
      version: 1,
      exportedAt: new Date(context.now).toISOString(),
      language: words.language,
      creator: { name: "Defender Error Lens", version: context.version, browser: context.browser },
      failures: [],
    };
    yield JSON.stringify(head).slice(0, -"]}".length);
    let before = "\n";
    for (const failure of failures) {
      yield before + JSON.stringify(recordOf(failure, context, words));
      before = ",\n";
    }
    yield "\n]}\n";
  },
};

/** Leaves out further findings, which are in `findings`, and the general part, which is on Microsoft's page. */
const answerRecord = ({ verdict, certainty, reason, since, fix, cause, evidence }: Answer) => ({
  verdict,
  certainty,
  reason,
  since,
  sent: evidence?.sent,
  expected: evidence?.expected,
  place: evidence?.place,
  steps: fix.steps,
  cause,
});

const comparisonRecord = ({ at, changes }: Comparison) => ({ at: new Date(at).toISOString(), changes });

/** Fields with the value `undefined` are not written. */
function recordOf(failure: Failure, context: FormatContext, words: ReportWords) {
  const { exchange, error } = failure;
  const { method, url, host, path } = rowOf(failure);
  const operation = context.operationOf(failure);
  const portalTitle = context.portalCallOf?.(failure)?.title;
  return {
    id: failure.id,
    sentAt: new Date(exchange.sentAt).toISOString(),
    duration: exchange.duration,
    method,
    url,
    host,
    path,
    api: apiOfCall(exchange, url),
    operation: operation
      ? { title: operation.title, docs: docsPageOf(operation, "en-us") }
      : portalTitle && { title: portalTitle },
    status: error.status,
    code: error.code,
    message: error.message,
    details: error.details,
    trackingId: error.trackingId,
    ids: error.ids,
    byServiceWorker: exchange.byServiceWorker,
    retryAfter: error.retryAfter,
    answer: answerRecord(answerIn(failure, context, words)),
    findings: context
      .findingsOf(failure)
      .map(({ check, certainty, sent, expected, args }) => ({ check, certainty, sent, expected, args })),
    since: failure.since && comparisonRecord(failure.since),
    after: failure.after && comparisonRecord(failure.after),
    follows: failure.follows && {
      kind: failure.follows.kind,
      id: failure.follows.id,
      at: new Date(failure.follows.at).toISOString(),
    },
    request: exchange.request,
    response: exchange.response,
    tokenClaims: exchange.authorization?.claims,
    networkError: exchange.networkError,
    part: error.part,
    note: context.noteOf(failure),
  };
}
