import type { Edit } from "./checks/finding.ts";
import type { Finding } from "./checks/index.ts";
import type { Failure } from "./failure.ts";

/** What findings prove to be wrong, as changes of one part of the call. */
export const certainEdits = (findings: readonly Finding[], wanted: Edit["part"]): readonly Edit[] =>
  findings
    .filter(({ certainty }) => certainty === "certain")
    .flatMap(({ edits = [] }): readonly Edit[] => edits)
    .filter(({ part }) => part === wanted);

/** The text with these changes, of two changes of one place the first. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, text: right } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    out += text.slice(at, start) + right;
    at = end;
  }
  return out + text.slice(at);
}

/**
 * The body as it should have been, where certain findings prove each change; `undefined` when none of them does.
 */
export function corrected({ exchange, error }: Failure, findings: readonly Finding[]): string | undefined {
  const body = error.part?.url === undefined ? exchange.request.body?.text : error.part.body;
  const edits = certainEdits(findings, "body");
  return body === undefined || edits.length === 0 ? undefined : edited(body, edits);
}
