import { sentHeaders } from "../sent.ts";
import { defineCheck } from "./define-check.ts";
import type { Evidences } from "./finding.ts";
import { leftoverValue } from "./leftover-value.ts";

/** Headers whose values are redacted, or that have a check of their own. */
const unread = /^(?:authorization|cookie|:.*)$/i;

/**
 * Request headers that still contain a placeholder or an empty variable. Certain for forms that no valid value has.
 * Triggered by `If-Match: {{etag}}` with a PATCH that is answered 412.
 */
export const headerValues = defineCheck({
  name: "header-values",
  scope: [{ statuses: [400, 401, 403, 404, 412, 428] }],
  question: "headerValues",
  run: ({ failure }: Evidences) =>
    sentHeaders(failure)
      .filter(({ name }) => !unread.test(name))
      .slice(0, 100)
      .flatMap(({ name, value }) => leftoverValue(value, name, { part: "header", name }))
      .slice(0, 3),
});
