import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { longestUrl } from "../../src/core/failure.ts";
import { type Attack, checkedFile, expressions, keyOf, repeats, type Verdict } from "./expressions.ts";

/** The longest text that the expressions of a file see, in characters: all are bounded before they are searched. */
const longest: Readonly<Record<string, number>> = {
  "src/catalogue/messages.ts": 5000,
  "src/core/checks/hunting.ts": 10_000,
  "src/core/checks/id-form.ts": 500,
  "src/core/checks/value.ts": 2000,
  "src/core/operations.ts": longestUrl,
  "src/core/redact.ts": 1_000_000,
};
/** As long as the body of a failure that is kept. */
const usual = 100_000;
/** Nothing may keep the panel busy for longer, in milliseconds. */
const allowed = 200;

const verdicts: Readonly<Record<string, Verdict>> = JSON.parse(readFileSync(checkedFile, "utf8"));
const { all, unknown } = await expressions();
const repeating = all.filter(repeats);

function textOf({ pumps, suffix }: Attack, length: number): string {
  const once = pumps.reduce((sum, [, pump]) => sum + pump.length, 0);
  const times = Math.ceil(length / once);
  return `${pumps.map(([prefix, pump]) => prefix + pump.repeat(times)).join("")}${suffix}`;
}

test("finds every regular expression of the product", () => {
  expect(all.length).toBeGreaterThan(300);
  expect(unknown, "builds expressions of which no sample is in expressions.ts").toEqual([]);
});

test("every expression was checked", () => {
  const missing = repeating.map(keyOf).filter((key) => verdicts[key] === undefined);
  expect(missing, "run `npm run expressions`").toEqual([]);
});

test("no text that is let in keeps an expression busy", () => {
  for (const { file, source, flags } of repeating) {
    const verdict = verdicts[keyOf({ file, source, flags })];
    if (verdict === undefined || verdict === "linear") continue;
    const text = textOf(verdict, longest[file] ?? usual);
    const times = [1, 2, 3].map(() => {
      const expression = new RegExp(source, flags);
      const start = performance.now();
      if (expression.global) for (const _ of text.matchAll(expression));
      else expression.exec(text);
      return performance.now() - start;
    });
    expect(Math.min(...times), `${file} /${source}/${flags}`).toBeLessThan(allowed);
  }
}, 60_000);
