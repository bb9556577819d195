import type { Edit } from "./checks/finding.ts";
import type { Finding } from "./checks/index.ts";
import { type Failure, type Header, headerValue } from "./failure.ts";
import { rowOf } from "./row.ts";
import { sentBody, sentHeaders } from "./sent.ts";

/** The changes that a finding proposes; none if it is only possible. */
const proposalOf = ({ certainty, edits = [] }: Finding): readonly Edit[] =>
  certainty === "possible" ? [] : edits;

/** Whether any finding proposes a change to the call. */
export const isCorrectable = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => proposalOf(finding).length > 0);

/** The changes that findings propose for the call, or for one part of it. */
export const proposedEdits = (findings: readonly Finding[], wanted?: Edit["part"]): readonly Edit[] =>
  findings.flatMap(proposalOf).filter(({ part }) => wanted === undefined || part === wanted);

/** Applies changes to a text; of two that overlap, only the first. */
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

/** Headers with another `Content-Type`, in its old place or, if it was missing, at the end. */
export function withContentType(headers: readonly Header[], value: string): readonly Header[] {
  const isIt = ({ name }: Header) => name.toLowerCase() === "content-type";
  const name = headers.find(isIt)?.name;
  return name === undefined
    ? [...headers, { name: "Content-Type", value }]
    : headers.map((header) => (isIt(header) ? { name, value } : header));
}

/** One part of a call as sent; for a call inside a batch, of the inner call. */
export function textOf(failure: Failure, part: Edit["part"]): string | undefined {
  if (part === "content-type") return headerValue(sentHeaders(failure), part) ?? "";
  return part === "body" ? sentBody(failure) : rowOf(failure)[part];
}

/** The body with every proposed change; `undefined` if there are none. */
export function corrected(failure: Failure, findings: readonly Finding[]): string | undefined {
  const body = textOf(failure, "body");
  const edits = proposedEdits(findings, "body");
  return body === undefined || edits.length === 0 ? undefined : edited(body, edits);
}

/** The failure as if its call had been sent with one part corrected. */
export function correctedFailure(
  failure: Failure,
  part: Edit["part"],
  findings: readonly Finding[],
): Failure {
  const { exchange, error } = failure;
  const text = edited(textOf(failure, part) ?? "", proposedEdits(findings, part));
  const headers = part === "content-type" ? withContentType(sentHeaders(failure), text) : undefined;
  if (error.part?.url !== undefined)
    return {
      ...failure,
      error: { ...error, part: { ...error.part, ...(headers ? { headers } : { [part]: text }) } },
    };
  const { request } = exchange;
  const changed = headers
    ? { headers }
    : part === "body"
      ? { body: { ...request.body, text } }
      : { [part]: text };
  return { ...failure, exchange: { ...exchange, request: { ...request, ...changed } } };
}
