import { isObject, type JsonObject, parseJson } from "../json.ts";
import { jsonOf } from "./fields.ts";

/** The first JSON object inside a longer text. Gives up after five opening brackets. */
export function embeddedJson(text: string): JsonObject | undefined {
  let start = text.indexOf("{");
  for (let tries = 0; start >= 0 && tries < 5; tries++) {
    const end = endOfObject(text, start);
    const value = end === undefined ? undefined : parseJson(text.slice(start, end));
    if (isObject(value)) return value;
    start = text.indexOf("{", start + 1);
  }
  return undefined;
}

/** Characters at the end of a reply that are searched for an appended error. */
const mostAppended = 5000;

/** The error that a service appended to JSON which it had begun to write: `{"value":[{"id":"1"{"error":{"code":…}}`. */
export function appendedError(text: string): JsonObject | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  const end = text.slice(-mostAppended);
  const start = [...end.matchAll(/\{\s{0,20}"error"\s{0,20}:\s{0,20}\{\s{0,20}"code"/g)].at(-1)?.index;
  return start === undefined ? undefined : embeddedJson(end.slice(start));
}

/** The JSON object at the end of a text that was cut inside it. */
export function cutJson(text: string): JsonObject | undefined {
  const start = text.indexOf("{");
  const value = start < 0 ? undefined : mended(text.slice(start));
  return isObject(value) ? value : undefined;
}

function endOfObject(json: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < json.length; at++) {
    const char = json[at];
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}

/**
 * The value of truncated JSON: drops its last, unfinished member and closes the brackets. Does not use the tolerant
 * parser of jsonc-parser, which keeps a truncated code or ID as if it were complete.
 */
export function mended(source: string): unknown {
  /** The brackets that close the open ones, innermost first. */
  let closing = "";
  let inString = false;
  let safe: { readonly end: number; readonly closing: string } | undefined;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") {
      closing = (char === "{" ? "}" : "]") + closing;
      if (closing.length > 100) return undefined;
      safe = { end: at + 1, closing };
    } else if (char === "}" || char === "]") {
      if (closing[0] !== char) return undefined;
      closing = closing.slice(1);
      safe = { end: at + 1, closing };
    } else if (char === ",") safe = { end: at, closing };
  }
  if (closing === "" || !safe) return undefined;
  return jsonOf(source + closing) ?? jsonOf(source.slice(0, safe.end) + safe.closing);
}
