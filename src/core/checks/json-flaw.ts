import { printParseErrorCode } from "jsonc-parser";
import { parseJson } from "../json.ts";
import { faultsOf } from "../json-tree.ts";
import type { Edit } from "./finding.ts";

/** Why a text is not JSON. */
export type SyntaxReason =
  | "trailing-comma"
  | "missing-comma"
  | "quotes" // single or typographic
  | "unescaped-quote"
  | "unquoted-name"
  | "line-break"
  | "control-character"
  | "escape"
  | "comment"
  | "number"
  | "literal" // True, None, undefined
  | "byte-order-mark"
  | "cut"
  | "extra"
  | "other";

/** The first error of a text that is not JSON. `fix` removes it, if only one change can. */
export interface Flaw {
  readonly reason: SyntaxReason;
  readonly start: number;
  readonly end: number;
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string };
}

/** Longest text to repair, in characters. */
const longestRepair = 5000;

const isJson = (text: string): boolean => parseJson(text) !== undefined;

/** Literals of other languages, in lower case. */
const literals: Readonly<Record<string, string>> = {
  true: "true",
  false: "false",
  null: "null",
  none: "null",
  nil: "null",
  undefined: "null",
};

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** The error inside a string that starts at `start`. */
function flawInString(text: string, start: number, length: number, error: string): Flaw {
  const end = start + length;
  if (error === "UnexpectedEndOfString") {
    if (end >= text.trimEnd().length) return { reason: "cut", start: end - 1, end };
    let close = end;
    while (close < text.length && text[close] !== '"') close += text[close] === "\\" ? 2 : 1;
    const escaped = text.slice(end, close).replace(/[\n\r\t]/g, (char) => escapes[char] ?? char);
    return {
      reason: "line-break",
      start: end,
      end: end + 1,
      fix: { start: end, end: close, text: escaped },
    };
  }
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char < " ") {
      const fix = escapes[char];
      return {
        reason: "control-character",
        start: at,
        end: at + 1,
        ...(fix && { fix: { start: at, end: at + 1, text: fix } }),
      };
    }
    if (char !== "\\") continue;
    const known = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at, at + 6))?.[0];
    if (!known) return { reason: "escape", start: at, end: Math.min(at + 2, end) };
    at += known.length - 1;
  }
  return { reason: "other", start, end };
}

const matchAt = (text: string, at: number, expression: RegExp): string | undefined => {
  expression.lastIndex = at; // sticky
  return expression.exec(text)?.[0];
};

/** The first error of a text that does not parse; `undefined` if it is too long to search. */
export function flawOf(text: string): Flaw | undefined {
  const replace = (reason: SyntaxReason, start: number, end: number, fix: string): Flaw => ({
    reason,
    start,
    end,
    fix: { start, end, text: fix },
  });
  if (text.startsWith("\uFEFF")) return replace("byte-order-mark", 0, 1, "");
  const [first] = faultsOf(text);
  if (!first) return undefined;
  const { offset, length } = first;
  const error = printParseErrorCode(first.error);
  if (/String|Escape|Unicode|InvalidCharacter/.test(error)) return flawInString(text, offset, length, error);
  const end = offset + length;
  const char = text.charAt(offset);
  if (offset >= text.trimEnd().length) return { reason: "cut", start: Math.max(0, offset - 1), end: offset };
  if (/Comment/.test(error)) return replace("comment", offset, end, "");
  const isName = matchAt(text, offset, /"[\w.@$]{1,100}"\s*:/y) !== undefined;
  if (text[offset - 1] === '"' && !isName && !/[\s,:}\]]/.test(char))
    return { reason: "unescaped-quote", start: offset - 1, end: offset };
  if (/['‘’“”`´]/.test(char)) {
    const quoted = matchAt(text, offset, /['‘’`´][^'‘’`´"\\\n]*['‘’`´]|[“”][^“”"\\\n]*[“”]/y);
    return quoted
      ? replace("quotes", offset, offset + quoted.length, `"${quoted.slice(1, -1)}"`)
      : { reason: "quotes", start: offset, end: offset + 1 };
  }
  const before = text.slice(0, offset).trimEnd();
  if (/[}\]]/.test(char) && before.endsWith(","))
    return replace("trailing-comma", before.length - 1, before.length, "");
  if (error === "EndOfFileExpected") return { reason: "extra", start: offset, end: text.length };

  const word = matchAt(text, offset, /[^\s,:{}[\]"']+/y) ?? char;
  const wordEnd = offset + word.length;
  if (wordEnd >= text.trimEnd().length && /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-)$/.test(word))
    return { reason: "cut", start: offset, end: wordEnd };
  if (/^[+-]?(?:NaN|Infinity)/i.test(word)) return { reason: "number", start: offset, end: wordEnd };
  if (matchAt(text, wordEnd, /\s*:/y) && /^[\w$.@-]+$/.test(word))
    return replace("unquoted-name", offset, wordEnd, `"${word}"`);
  const literal = Object.hasOwn(literals, word.toLowerCase()) ? literals[word.toLowerCase()] : undefined;
  if (literal && literal !== word) return replace("literal", offset, wordEnd, literal);
  const isValue = error === "CommaExpected" && before.length < offset && number.test(word);
  if (!isValue && (/^[+.\d]/.test(word) || (/\d/.test(text.charAt(offset - 1)) && /^[xX]/.test(word))))
    return { reason: "number", start: offset, end: wordEnd };
  if (error === "CommaExpected" && /["{[\d-]/.test(char)) {
    const at = before.length;
    return { reason: "missing-comma", start: offset, end, fix: { start: at, end: at, text: "," } };
  }
  if (before.endsWith("}") && !/[{[,:]/.test(char)) return { reason: "extra", start: offset, end: wordEnd };
  return { reason: "other", start: offset, end: Math.max(end, offset + 1) };
}

/** A string, which may be unclosed. */
const jsonText = '"(?:[^"\\\\]|\\\\[^])*"?';
const everywhere = (pattern: string) => new RegExp(`${jsonText}|${pattern}`, "g");
/** Errors that usually occur many times in one text: how to find the others, outside strings. */
const spread: Partial<Record<SyntaxReason, { find: RegExp; fix: (found: string) => string }>> = {
  quotes: {
    find: everywhere("'[^'\"\\\\\\n]*'|[“”][^“”\"\\\\\\n]*[“”]"),
    fix: (found) => `"${found.slice(1, -1)}"`,
  },
  literal: {
    find: everywhere("'[^'\\n]*'|\\b(?:True|TRUE|False|FALSE|None|Null|NULL|nil|undefined)\\b"),
    fix: (found) => literals[found.toLowerCase()] ?? found,
  },
  "unquoted-name": {
    find: everywhere("'[^'\\n]*'|(?<![\\w$.@-])[\\w$.@-]{1,100}(?=\\s*:)"),
    fix: (found) => `"${found}"`,
  },
  "trailing-comma": { find: everywhere("'[^'\\n]*'|,(?=\\s*[}\\]])"), fix: () => "" },
};

function apply(source: string, { reason, fix }: Flaw): string {
  if (!fix) return source;
  const many = spread[reason];
  if (!many) return source.slice(0, fix.start) + fix.text + source.slice(fix.end);
  const isText = (found: string) => found.startsWith('"') || (found.startsWith("'") && reason !== "quotes");
  const rest = source.slice(fix.start);
  return (
    source.slice(0, fix.start) + rest.replace(many.find, (found) => (isText(found) ? found : many.fix(found)))
  );
}

/** The edit that makes the text valid JSON, if each of its errors has only one fix. */
export function repair(text: string, first: Flaw): Edit | undefined {
  const { fix } = first;
  if (!fix || text.length > longestRepair) return undefined;
  if (isJson(text.slice(0, fix.start) + fix.text + text.slice(fix.end))) return { part: "body", ...fix };
  if (text.includes("•")) return undefined; // redaction marks must keep their positions
  let repaired = text;
  let flaw: Flaw | undefined = first;
  for (let tries = 0; tries < 20 && flaw?.fix; tries++) {
    repaired = apply(repaired, flaw);
    if (isJson(repaired)) return { part: "body", start: 0, end: text.length, text: repaired };
    flaw = flawOf(repaired);
  }
  return undefined;
}
