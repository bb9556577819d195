import type { Failure } from "../failure.ts";
import { isObject, parseJson } from "../json.ts";
import { latest } from "../latest.ts";
import { saidBy, wholeAt } from "../message/wording.ts";
import { sentBody } from "../sent.ts";

/** Words of an exception about a value, not about the service. */
const blame =
  /\b(?:is(?: not|n['’]t) (?:a )?(?:valid|allowed|supported|unique)|is invalid|already (?:exists?|in use|taken|used)|does(?: not|n['’]t) exist)\b/i;

/** Limits: characters of a message that are read, values of a body, and its levels. */
const mostRead = 2000;
const mostValues = 200;
const mostLevels = 6;

/**
 * The value of the body that a failed service calls wrong: some services answer an input that they do not expect with
 * 500 or 503. `undefined` unless the message quotes a value as it was sent.
 */
export const blamedValue = latest((failure: Failure): string | undefined => {
  const { error } = failure;
  if (error.status < 500) return undefined;
  const said = saidBy(error).slice(0, mostRead);
  if (!blame.test(said)) return undefined;
  return valuesIn(parseJson(sentBody(failure) ?? "")).find((value) => wholeAt(said, value) >= 0);
});

/** A value of the body that a reply contains as it was sent, whatever it says of it. */
export const valueSaid = latest((failure: Failure): string | undefined => {
  const said = saidBy(failure.error).slice(0, mostRead);
  return valuesIn(parseJson(sentBody(failure) ?? "")).find((value) => wholeAt(said, value) >= 0);
});

/** Texts in a body that are long or special enough not to occur in any message by chance. */
function valuesIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === "string")
    return value.length <= 200 && (value.length >= 12 || /[\s\d@]/.test(value)) && value.length >= 4
      ? [value]
      : [];
  if (depth >= mostLevels || typeof value !== "object" || value === null) return [];
  const members = isObject(value) ? Object.values(value) : (value as readonly unknown[]); // a list
  return members.flatMap((member) => valuesIn(member, depth + 1)).slice(0, mostValues);
}
