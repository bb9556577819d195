import { type ApiError, type Header, headerValue } from "../failure.ts";

/** Error and description in `WWW-Authenticate`. Values may be quoted or not, and may contain `=`. */
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

/** "again in 12 seconds", "retry after 5 minutes", "Wait 1 minute and 30 seconds before …". */
const waiting =
  /\b(?:(?:again|retry|resume\w*|wait|resets?|throttled)\W{1,3}(?:in|after|for|within)?|available in|Retry-After:?) ?(?:about |at least )?'?((?:\d{1,6}'? ?(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h)\b[,.]?(?: and)? ?){1,3})/i;
const amount = /(\d{1,6})'? ?(ms|milli|s|m|h)/gi;
const units: Readonly<Record<string, number>> = { ms: 0.001, milli: 0.001, s: 1, m: 60, h: 3600 };

/** "Retry after 00:01:30". */
const onClock = /\b(?:again|retry)\W{1,3}(?:in|after) ?(\d{2}):(\d{2}):(\d{2})\b/i;
/** `"retry_after": 15`, in seconds. */
const bare = /\bretry[_-]?after["']?\s?[:=]\s?["']?(\d{1,6})\b(?! ?(?:ms|milli|m|h))/i;

/** The wait time in a message, in seconds, rounded up. */
function waitIn(message: string): number | undefined {
  const [, hours, minutes, seconds] = onClock.exec(message) ?? [];
  if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const plain = bare.exec(message)?.[1];
  if (plain !== undefined) return Number(plain);
  const said = waiting.exec(message.slice(0, 2000))?.[1];
  if (said === undefined) return undefined;
  const total = [...said.matchAll(amount)].reduce(
    (sum, [, count, unit = ""]) => sum + Number(count) * (units[unit.toLowerCase()] ?? 0),
    0,
  );
  return Math.ceil(total);
}

/** Seconds to wait: `Retry-After` as a number or a date, else the time in the message. */
export function readRetryAfter(headers: readonly Header[], message: string | undefined): number | undefined {
  const header = headerValue(headers, "retry-after")?.trim();
  if (header && /^\d{1,9}$/.test(header)) return Number(header);
  const until = header ? Date.parse(header) : Number.NaN;
  const date = Date.parse(headerValue(headers, "date") ?? "");
  if (Number.isFinite(until) && Number.isFinite(date)) return Math.max(0, Math.round((until - date) / 1000));
  return message === undefined ? undefined : waitIn(message);
}
