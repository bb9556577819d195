import { type Header, REDACTED } from "../failure.ts";
import type { Call } from "./call.ts";

/** A call without anything that cannot be sent or would end a header early. */
export interface Sendable {
  readonly method: string;
  readonly url: string;
  /** Each name once; never `Authorization` or `Content-Type`. */
  readonly headers: readonly Header[];
  readonly contentType?: string;
  /** The text before the token, such as `Bearer `; may be empty. `undefined` if the call has no credential. */
  readonly scheme?: string;
  /** Never empty. */
  readonly body?: string;
  /** Comments before the call. */
  readonly notes: readonly string[];
}

/** Browsers send a lone surrogate as U+FFFD. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");

const isToken = (name: string) => /^[\w!#$%&'*+.^`|~-]+$/.test(name);
const oneLine = (value: string) =>
  wellFormed(value)
    .replace(/\p{Cc}+/gu, " ")
    .trim();

/** Encodes the URL of a call inside a batch; a URL from a browser is already encoded. `•••` stays readable. */
const sendableUrl = (url: string) => wellFormed(url.trim()).replace(/[^!-~•]|["<>]/gu, encodeURIComponent);

export function sendable({ method, url, headers, body }: Call): Sendable {
  const byName = new Map<string, Header>();
  for (const { name, value } of headers) {
    if (!isToken(name)) continue;
    const before = byName.get(name.toLowerCase());
    const clean = oneLine(value);
    byName.set(
      name.toLowerCase(),
      before ? { ...before, value: `${before.value}, ${clean}` } : { name, value: clean },
    );
  }
  const contentType = byName.get("content-type")?.value;
  const credential = byName.get("authorization")?.value;
  byName.delete("content-type");
  byName.delete("authorization");
  const kept = [...byName.values()];
  const text = wellFormed(body ?? "");
  const hasSecret = [url, contentType, text, ...kept.map(({ value }) => value)].some((part) =>
    part?.includes(REDACTED),
  );
  return {
    method: isToken(method) ? method : "GET",
    url: sendableUrl(url),
    headers: kept,
    ...(contentType && { contentType }),
    ...(credential !== undefined && { scheme: /^[a-z][\w-]{0,20}\s/i.exec(credential)?.[0] ?? "" }),
    ...(text !== "" && { body: text }),
    notes: hasSecret ? [`Replace ${REDACTED} with the secret`] : [],
  };
}
