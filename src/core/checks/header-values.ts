import { sentHeaders } from "../sent.ts";
import { defineCheck } from "./define-check.ts";
import type { Evidences } from "./finding.ts";
import { leftoverValue } from "./leftover-value.ts";

/** Headers whose values are redacted, or that have a check of their own. */
const unread = /^(?:authorization|cookie|:.*)$/i;

/** Headers that services only log, so that they hardly reject a value of them. */
const logged =
  /^(?:x-ms-)?(?:client-)?(?:request|correlation|trace|session)-?id$|^x-(?:request|correlation)-id$|^user-agent$/i;

/**
 * Request headers that still contain a placeholder or an empty variable. Certain for forms that no valid value has,
 * possible in headers that a service only logs.
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
      .flatMap(({ name, value }) =>
        leftoverValue(value, name, { part: "header", name }).map((found) =>
          logged.test(name) ? { ...found, certainty: "possible" as const } : found,
        ),
      )
      .slice(0, 3),
});
