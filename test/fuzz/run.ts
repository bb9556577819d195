/** Tries cases with ever new seeds: for the minutes given, or until it is stopped. `npm run fuzz -- 10` */
import fc from "fast-check";
import { anyCase } from "./cases.ts";
import { take } from "./line.ts";

const minutes = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const end = Date.now() + minutes * 60_000;
const casesAtOnce = 5_000;

// A check that throws is skipped with a warning, and the others still run; here it counts.
console.warn = (_message, error) => {
  throw error;
};

let cases = 0;
let failures = 0;
while (Date.now() < end && process.exitCode === undefined) {
  const result = await fc.check(
    fc.asyncProperty(anyCase, async (one) => {
      failures += await take(one);
    }),
    { numRuns: casesAtOnce },
  );
  cases += result.numRuns;
  if (result.failed) {
    console.error(fc.defaultReportMessage(result));
    process.exitCode = 1;
  } else console.log(`${cases} cases, ${failures} failures read; last seed ${result.seed}`);
}
