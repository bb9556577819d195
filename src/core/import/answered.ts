import { type CodeFacts, codes } from "../../catalogue/codes.ts";
import { contentOf } from "../har/body.ts";
import { objectOf, parseJson } from "../json.ts";

const isStatus = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 100;

/** Whether a reply came although the entry names no status, as in files of Firefox 54. */
export function isWithoutStatus(har: unknown): boolean {
  const { status, headers, _error } = objectOf(objectOf(har).response);
  return !isStatus(status) && !_error && Array.isArray(headers) && headers.length > 0;
}

/**
 * The entry with the status that its body names, or that is documented for the code in it; `undefined` if neither is
 * known, because then nothing says that the call failed.
 */
export function withStatus(har: unknown): unknown {
  const entry = objectOf(har);
  const body = objectOf(parseJson(contentOf(har).text ?? ""));
  const error = objectOf(body.error);
  const status = [body.statusCode, body.status, error.status, documentedStatus(error.code ?? body.code)].find(
    isStatus,
  );
  return status && { ...entry, response: { ...objectOf(entry.response), status } };
}

function documentedStatus(code: unknown): number | undefined {
  const facts: Readonly<Record<string, CodeFacts>> = codes;
  return typeof code === "string" && Object.hasOwn(facts, code) ? facts[code]?.status : undefined;
}
