import type { CodeFacts } from "../../catalogue/apis/define-codes.ts";
import { codes } from "../../catalogue/codes.ts";
import { bodyOf, contentOf } from "../har/body.ts";
import { headersOf } from "../har/fields.ts";
import { objectOf } from "../json.ts";
import { jsonOf } from "../recognise/fields.ts";
import { readChallenge } from "../recognise/headers.ts";

const isStatus = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 100;

/** Whether there was a reply although the entry has no status, as in files of Firefox 54. */
export function isWithoutStatus(har: unknown): boolean {
  const { status, headers, _error } = objectOf(objectOf(har).response);
  return !isStatus(status) && !_error && Array.isArray(headers) && headers.length > 0;
}

/** Adds the status that the reply contains elsewhere, or that is documented for the code in its body. */
export function withStatus(har: unknown): unknown {
  const entry = objectOf(har);
  const response = objectOf(entry.response);
  const content = contentOf(har);
  // A truncated body does not parse.
  const text = (content.base64 ? bodyOf(content, 0, {}).text : content.text) ?? "";
  const body = objectOf(jsonOf(text));
  const error = objectOf(body.error);
  const status = [
    body.statusCode,
    body.status,
    body.code,
    error.status,
    statusIn(response.statusText),
    ...headersOf(response.headers).map(({ name, value }) => /^:?status$/i.test(name) && statusIn(value)),
    documentedStatus(error.code ?? body.code),
    challengeStatus(response.headers),
    statusIn(/<title>\s{0,20}([45]\d\d\b)/i.exec(text.slice(0, 5000))?.[1]),
  ].find((one) => isStatus(one) && one < 600);
  return { ...entry, response: { ...response, status } };
}

/** `403`, `403 Forbidden`, `HTTP/1.1 403 Forbidden`. */
const statusIn = (text: unknown): number | undefined =>
  typeof text === "string"
    ? Number(/^(?:HTTP\/[\d.]{1,3} )?([1-5]\d\d)(?= |$)/i.exec(text)?.[1] ?? 0) || undefined
    : undefined;

function documentedStatus(code: unknown): number | undefined {
  const facts: Readonly<Record<string, CodeFacts>> = codes;
  return typeof code === "string" && Object.hasOwn(facts, code) ? facts[code]?.status : undefined;
}

/** RFC 6750 defines one status for an invalid token and one for an insufficient scope. */
function challengeStatus(headers: unknown): number | undefined {
  const error = readChallenge(headersOf(headers))?.error;
  return error === undefined ? undefined : error === "insufficient_scope" ? 403 : 401;
}
