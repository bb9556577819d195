import { readFileSync } from "node:fs";
import { longestUrl } from "../../src/core/failure.ts";
import { type Attack, checkedFile, type Expression, keyOf, type Verdict } from "./expressions.ts";

/** The longest text that the expressions of a file or folder search, in characters; their callers truncate it. */
export const limits: Readonly<Record<string, number>> = {
  "src/catalogue/messages": 5000,
  "src/core/checks/hunting": 10_000,
  "src/core/checks/path/id-form": 500,
  "src/core/checks/indicator/subject": 2000,
  "src/core/operations": longestUrl,
  "src/core/paste/": 10_000,
  "src/core/redact": 1_000_000,
};
/** Other files search at most the body of a kept failure. */
const bodyLimit = 100_000;

const limitOf = (file: string) =>
  Object.entries(limits).find(([place]) => file.startsWith(place))?.[1] ?? bodyLimit;

export const verdicts: Readonly<Record<string, Verdict>> = JSON.parse(readFileSync(checkedFile, "utf8"));

/** An expression for which recheck has found a text that makes it backtrack. */
export interface Attacked {
  /** File and expression, for messages. */
  readonly name: string;
  /** The longest text it searches, in characters. */
  readonly limit: number;
  /** The worst-case text of about this length. */
  textOf(length: number): string;
  /** Searches a text as the product does: all matches with the flag `g`, otherwise the first. */
  search(text: string): void;
}

/** The expressions that are not linear after removing the upper bounds of their repeats for recheck. */
export const attacked = (all: readonly Expression[]): Attacked[] =>
  all.flatMap(({ file, source, flags }) => {
    const verdict = verdicts[keyOf({ file, source, flags })];
    if (verdict === undefined || verdict === "linear") return [];
    const expression = new RegExp(source, flags);
    return {
      name: `${file} /${source}/${flags}`,
      limit: limitOf(file),
      textOf: (length) => textOf(verdict, length),
      search(text) {
        expression.lastIndex = 0;
        if (expression.global) for (const _ of text.matchAll(expression));
        else expression.exec(text);
      },
    };
  });

function textOf({ pumps, suffix }: Attack, length: number): string {
  const once = pumps.reduce((sum, [, pump]) => sum + pump.length, 0);
  const times = Math.ceil(length / once);
  return `${pumps.map(([prefix, pump]) => prefix + pump.repeat(times)).join("")}${suffix}`;
}
