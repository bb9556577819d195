import { nearestName } from "../../nearest.ts";

export type KqlProblem = "quote" | "bracket" | "pipe" | "operator";

interface Found {
  readonly problem: KqlProblem;
  readonly start: number;
  readonly end: number;
  readonly expected?: readonly string[];
}

/** Operators that may follow a pipe. Source: the Kusto query language reference. */
const operators =
  "as assert-schema consume count distinct evaluate extend facet filter find fork getschema graph-match graph-to-table invoke join limit lookup macro-expand make-graph make-series mv-apply mv-expand mvexpand order parse parse-kv parse-where partition project project-away project-keep project-rename project-reorder range reduce render sample sample-distinct scan search serialize sort summarize take top top-hitters top-nested union where".split(
    " ",
  );

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Offset after the string that starts at `start`; `undefined` if it is not closed. */
function endOfString(text: string, start: number): number | undefined {
  const quote = text[start];
  const verbatim = /@$|@[hH]$/.test(text.slice(Math.max(0, start - 2), start));
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\n" && !verbatim) return undefined;
    if (char === "\\" && !verbatim) at++;
    else if (char === quote) {
      if (!verbatim || text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return undefined;
}

/**
 * The first error of a query that can be found without a grammar: an unclosed string or bracket, a pipe with nothing
 * after it, or a misspelt operator. One pass.
 */
export function findKqlProblem(text: string): Found | undefined {
  const open: { readonly char: string; readonly at: number }[] = [];
  /** Offset of a pipe with nothing after it so far. */
  let pipe: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (/\s/.test(char)) continue;
    if (char === "/" && text[at + 1] === "/") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
      continue;
    }
    if ((char === "`" || char === "~") && text.startsWith(char.repeat(3), at)) {
      const end = text.indexOf(char.repeat(3), at + 3);
      if (end < 0) return { problem: "quote", start: at, end: at + 3 };
      at = end + 2;
      pipe = undefined;
      continue;
    }
    if (pipe !== undefined) {
      const word = /^[a-z][a-z-]{0,30}(?![\w-])/i.exec(text.slice(at, at + 40))?.[0];
      if (word === undefined && !/[\w$]/.test(char)) return { problem: "pipe", start: pipe, end: at + 1 };
      // An operator that our list lacks may be new.
      const near = word === undefined ? undefined : nearestName(word, operators);
      if (word !== undefined && near !== undefined)
        return { problem: "operator", start: at, end: at + word.length, expected: [near] };
      pipe = undefined;
    }
    if (char === '"' || char === "'") {
      const end = endOfString(text, at);
      if (end === undefined) return { problem: "quote", start: at, end: at + 1 };
      at = end - 1;
    } else if (char === "|") pipe = at;
    else if (closing[char]) open.push({ char, at });
    else if (char === ")" || char === "]" || char === "}") {
      const last = open.pop();
      if (!last || closing[last.char] !== char) return { problem: "bracket", start: at, end: at + 1 };
    }
  }
  if (pipe !== undefined) return { problem: "pipe", start: pipe, end: pipe + 1 };
  const last = open.at(-1);
  return last && { problem: "bracket", start: last.at, end: last.at + 1 };
}
