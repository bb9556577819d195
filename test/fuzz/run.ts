/** Tries random cases, 10,000 or the number in the argument: `npm run fuzz -- 1000000`. */
import fc from "fast-check";
import { anyCase } from "./cases.ts";
import { take } from "./line.ts";

const wanted = Number(process.argv[2] ?? 10_000);
/** Cases between two lines of progress, each batch with its own seed. */
const casesAtOnce = 5_000;

// The product skips a check that throws and logs a warning; here a throw counts as a failure.
console.warn = (_message, error) => {
  throw error;
};

let cases = 0;
let failures = 0;
while (cases < wanted && process.exitCode === undefined) {
  const result = await fc.check(
    fc.asyncProperty(anyCase, async (one) => {
      failures += await take(one);
    }),
    { numRuns: Math.min(casesAtOnce, wanted - cases) },
  );
  cases += result.numRuns;
  if (result.failed) {
    console.error(fc.defaultReportMessage(result), result.errorInstance);
    process.exitCode = 1;
  } else console.log(`${cases} cases, ${failures} failures read; last seed ${result.seed}`);
}
