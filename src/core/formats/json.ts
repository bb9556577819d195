import { docsPageOf } from "../explain/docs-page.ts";
import type { Failure } from "../failure.ts";
import { rowOf } from "../row.ts";
import { apiOfCall } from "../rules.ts";
import type { FormatContext } from "./context.ts";
import type { Format } from "./format.ts";

/** For programs. `docs/export.md` describes the fields; `version` counts their changes. */
export const json: Format = {
  extension: "json",
  type: "application/json",
  *write(failures, context) {
    const head = {
      schema: "defender-error-lens/failures",
      version: 1,
      exportedAt: new Date(context.now).toISOString(),
      creator: { name: "Defender Error Lens", version: context.version, browser: context.browser },
      failures: [],
    };
    yield JSON.stringify(head).slice(0, -"]}".length);
    let before = "\n";
    for (const failure of failures) {
      yield before + JSON.stringify(recordOf(failure, context));
      before = ",\n";
    }
    yield "\n]}\n";
  },
};

/** Fields that are `undefined` are not written. */
function recordOf(failure: Failure, context: FormatContext) {
  const { exchange, error } = failure;
  const { method, url, host, path } = rowOf(failure);
  const operation = context.operationOf(failure);
  return {
    id: failure.id,
    sentAt: new Date(exchange.sentAt).toISOString(),
    duration: exchange.duration,
    method,
    url,
    host,
    path,
    api: apiOfCall(exchange, url),
    operation: operation && { title: operation.title, docs: docsPageOf(operation, "en-us") },
    status: error.status,
    code: error.code,
    message: error.message,
    details: error.details,
    trackingId: error.trackingId,
    ids: error.ids,
    retryAfter: error.retryAfter,
    findings: context
      .findingsOf(failure)
      .map(({ check, certainty, sent, expected, args }) => ({ check, certainty, sent, expected, args })),
    request: exchange.request,
    response: exchange.response,
    tokenClaims: exchange.authorization?.claims,
    networkError: exchange.networkError,
    part: error.part,
    note: context.noteOf(failure),
  };
}
