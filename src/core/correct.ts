import type { Finding } from "./checks/index.ts";
import type { Failure } from "./failure.ts";

/**
 * The body as it should have been, where certain findings prove each change; `undefined` when none of them does.
 * Of two changes of the same place the first stands.
 */
export function corrected({ exchange, error }: Failure, findings: readonly Finding[]): string | undefined {
  const body = error.part?.url === undefined ? exchange.request.body?.text : error.part.body;
  const edits = findings
    .filter(({ certainty }) => certainty === "certain")
    .flatMap(({ edits = [] }) => edits)
    .filter(({ part }) => part === "body")
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (body === undefined || edits.length === 0) return undefined;
  let out = "";
  let at = 0;
  for (const { start, end, text } of edits) {
    if (start < at) continue;
    out += body.slice(at, start) + text;
    at = end;
  }
  return out + body.slice(at);
}
