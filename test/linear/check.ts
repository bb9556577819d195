/** Lets recheck analyze new expressions and stores the verdicts; each takes seconds. */
import { readFileSync, writeFileSync } from "node:fs";
import { check } from "recheck";
import { checkedFile, type Expression, expressions, keyOf, repeats, type Verdict } from "./expressions.ts";

/** Removes large upper bounds of repeats, because recheck is exact and fast without them. */
const opened = (source: string): string =>
  source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\{(\d+),?(\d*)\}/gs, (found, least?: string, most?: string) => {
    if (least === undefined || Number(most || least) <= 8) return found;
    return least === "0" ? "*" : least === "1" ? "+" : `{${Math.min(Number(least), 8)},}`;
  });

/** Replaces the flag `i` with lower case, which makes the automaton many times smaller. */
const folded = (source: string): string =>
  source.replace(/\\[pP]\{[^}]*\}|\\u[\da-fA-F]{4}|\\.|\(\?<\w+>|[A-Z]/g, (found) =>
    found.length === 1 ? found.toLowerCase() : found,
  );

async function verdictOf({ source, flags }: Expression): Promise<Verdict> {
  const open = flags.includes("i") ? folded(opened(source)) : opened(source);
  const whole = flags.includes("y") ? `^(?:${open})` : open;
  const result = await check(whole, flags.replace(/[dgiy]/g, ""), { timeout: 60_000 });
  if (result.status === "safe") return "linear";
  if (result.status === "unknown") throw new Error(`${source}: ${JSON.stringify(result.error)}`);
  const { pumps, suffix } = result.attack;
  return { pumps: pumps.map(({ prefix, pump }) => [prefix, pump] as const), suffix };
}

const known: Readonly<Record<string, Verdict>> = JSON.parse(readFileSync(checkedFile, "utf8"));
const checked = new Map<string, Verdict>();
for (const expression of (await expressions()).all.filter(repeats)) {
  const key = keyOf(expression);
  if (checked.has(key)) continue;
  const verdict = known[key] ?? (await verdictOf(expression));
  if (!known[key])
    console.log(verdict === "linear" ? "linear" : "attack", expression.file, key.slice(0, 200));
  checked.set(key, verdict);
}
const lines = [...checked]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, verdict]) => `  ${JSON.stringify(key)}: ${JSON.stringify(verdict)}`);
writeFileSync(checkedFile, `{\n${lines.join(",\n")}\n}\n`);
