import { isObject, parseJson } from "./json.ts";

/** Longest body whose form is compared, in characters; longer ones are compared only by size class. */
const longestBody = 100_000;

/** The form of a body, without its values: the names of a JSON object, or the kind of body. */
export function bodyForm(text: string | undefined): string {
  if (!text) return "";
  if (text.length > longestBody) return "long";
  const value = parseJson(text);
  if (Array.isArray(value)) return "list";
  return isObject(value) ? `{${Object.keys(value).slice(0, 100).sort().join()}}` : "text";
}

/**
 * A key that is equal for calls with the same method, path, query, and form of the body. A hash, so that the call log
 * stores no secret from a URL (FNV-1a, 2 × 32 bits).
 */
export function sameCall(method: string, url: string, form = ""): string {
  let high = 0x811c9dc5;
  let low = 0xc2b2ae35;
  for (const text of [method.toUpperCase(), url, form])
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0x1f;
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x85ebca6b) + at;
    }
  return `${high >>> 0}-${low >>> 0}`;
}
