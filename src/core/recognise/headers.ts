import { readMessage } from "../../catalogue/messages.ts";
import { type ApiError, type Header, headerValue } from "../failure.ts";

/** Error and description of `WWW-Authenticate`, whose values may be quoted or not and may contain `=`. */
export function readChallenge(headers: readonly Header[]): ApiError["challenge"] {
  const value = headerValue(headers, "www-authenticate");
  if (value === undefined) return undefined;
  const parameters = new Map(
    [...value.slice(0, 8000).matchAll(/([a-z_]{1,40})=(?:"([^"]{0,4000})"?|([^\s,"]{1,1000}))/gi)].map(
      ([, name, quoted, bare]) => [name?.toLowerCase(), quoted ?? bare] as const,
    ),
  );
  const error = parameters.get("error") || undefined;
  const description = parameters.get("error_description") || parameters.get("errordescription") || undefined;
  return error || description ? { error, description } : {};
}

/** Seconds to wait: `Retry-After` as a number or a date, else the number in the message. */
export function readRetryAfter(headers: readonly Header[], message: string | undefined): number | undefined {
  const header = headerValue(headers, "retry-after")?.trim();
  if (header && /^\d{1,9}$/.test(header)) return Number(header);
  const until = header ? Date.parse(header) : Number.NaN;
  const date = Date.parse(headerValue(headers, "date") ?? "");
  if (Number.isFinite(until) && Number.isFinite(date)) return Math.max(0, Math.round((until - date) / 1000));
  const seconds = message && readMessage(message)?.parts.seconds;
  return seconds ? Number(seconds) : undefined;
}
