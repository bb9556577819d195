import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildAll, main, prepareFirefox, root, run, setup } from "./setup.mjs";

const total = { passed: 0, failed: 0 };

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

/** Something that is one test in itself. */
function check(name, isFine) {
  console.log(`\n— ${name}`);
  const [passed, failed] = isFine() ? [1, 0] : [0, 1];
  count(passed, failed);
}
const step = (name, command, ...args) => check(name, () => run(command, args) === 0);

function tests(project, ...options) {
  console.log(`\n— ${project} tests`);
  const file = join(root, "test-results", `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const isFine = run("vitest", ["run", "--project", project, ...options, ...reporters]) === 0;
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
    // A file that cannot be loaded fails without a failing test.
    count(numPassedTests, isFine ? numFailedTests : Math.max(numFailedTests, 1));
  } catch {
    console.error(`No report of the ${project} tests.`);
    count(0, 1);
  }
}

await main(async () => {
  await setup();
  const hasFirefox = prepareFirefox();
  step("types", "tsc");
  step("lint", "biome", "check", ".");
  tests("unit", "--maxWorkers=100%");
  check("build", buildAll);
  step("size", "size-limit");
  // What `web-ext lint` runs, and Mozilla at every upload.
  step("web-ext", "npm", "run", "--silent", "web-ext");
  // So that the benchmark cannot rot; its figures are of use in a quiet moment only.
  step("bench", "tsx", "test/bench/run.ts", "--small");
  tests("e2e");
  if (!hasFirefox) console.warn("\nNothing was tested in Firefox, because there is none.");
});

// Nothing was counted when the machine could not be made ready.
if (total.passed + total.failed === 0) total.failed = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;
