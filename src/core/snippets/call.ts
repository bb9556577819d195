import type { Edit } from "../checks/finding.ts";
import type { Finding } from "../checks/index.ts";
import { edited, proposedEdits, withContentType } from "../correct.ts";
import { type Failure, type Header, isCutUrl, REDACTED } from "../failure.ts";
import { rowOf } from "../row.ts";

/** A call that can be sent again. Its credential is `•••`, which snippets replace by a variable. */
export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: string;
}

/** Headers that browsers and the tools for repeating a call add themselves. */
const added =
  /^(?::.*|host|content-length|connection|keep-alive|transfer-encoding|te|upgrade(?:-.*)?|accept-(?:encoding|language)|sec-.*|dnt|referer|user-agent|priority|cookie|x-client-data)$/i;

function isOwn({ name, value }: Header, method: string): boolean {
  if (added.test(name)) return false;
  // A preflight cannot be repeated without its origin.
  if (/^origin$/i.test(name)) return method === "OPTIONS";
  return !(/^(?:cache-control|pragma)$/i.test(name) && /^(?:no-cache|max-age=0)$/i.test(value));
}

const isCredential = ({ name }: Header) => /^authorization$/i.test(name);

/**
 * The `Authorization` header as sent; a call inside a batch uses the header of the batch unless it has its own. If a
 * file has lost the header, our own field may still say that it existed.
 */
function credentialOf({ exchange: { request, authorization }, error: { part } }: Failure): readonly Header[] {
  const inner = part?.url === undefined ? [] : (part.headers ?? []).filter(isCredential);
  if (inner.length > 0 || !authorization)
    return inner.length > 0 ? inner : request.headers.filter(isCredential);
  return [{ name: "Authorization", value: `${authorization.scheme} ${REDACTED}`.trim() }];
}

/**
 * The call of a failure as sent; a call inside a batch on its own. If its body or URL is not completely known, the
 * reason instead.
 */
export function callOf(
  failure: Failure,
): { readonly call: Call } | { readonly reason: "url-cut" | "body-cut" | "body-binary" | "body-gone" } {
  const { request } = failure.exchange;
  const { part } = failure.error;
  const { method, url } = rowOf(failure);
  const inBatch = part?.url !== undefined;
  const sent = inBatch ? (part.headers ?? []) : request.headers;
  const headers = [
    ...credentialOf(failure),
    ...sent.filter((header) => !isCredential(header) && isOwn(header, method)),
  ];
  const body = inBatch ? { text: part.body } : request.body;
  if (isCutUrl(url)) return { reason: "url-cut" };
  if (body?.cut) return { reason: "body-cut" };
  if (body?.binary) return { reason: "body-binary" };
  if (body?.text === undefined && body?.size) return { reason: "body-gone" };
  return { call: { method, url, headers, ...(body?.text !== undefined && { body: body.text }) } };
}

/** The call with every proposed change; `undefined` if there are none, or if the call is not completely known. */
export function correctedCallOf(
  failure: Failure,
  findings: readonly Finding[],
): { readonly call: Call } | undefined {
  const found = callOf(failure);
  const edits = (part: Edit["part"]) => proposedEdits(findings, part);
  const parts = ["method", "url", "body", "content-type"] as const;
  if (!("call" in found) || parts.every((part) => edits(part).length === 0)) return undefined;
  const { call } = found;
  const [type] = edits("content-type");
  return {
    call: {
      ...call,
      method: edited(call.method, edits("method")),
      url: edited(call.url, edits("url")),
      ...(type && { headers: withContentType(call.headers, type.text) }),
      ...(call.body !== undefined && { body: edited(call.body, edits("body")) }),
    },
  };
}
