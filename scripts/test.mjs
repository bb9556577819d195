import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { main, root, run, setup } from "./setup.mjs";

const total = { passed: 0, failed: 0 };

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

/** A step that is one test in itself. */
function step(name, command, ...args) {
  console.log(`\n— ${name}`);
  const isFine = run(command, args) === 0;
  count(isFine ? 1 : 0, isFine ? 0 : 1);
}

function tests(project) {
  console.log(`\n— ${project} tests`);
  const file = join(root, "test-results", `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const isFine = run("vitest", ["run", "--project", project, ...reporters]) === 0;
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
  step("types", "tsc");
  step("lint", "biome", "check", ".");
  tests("unit");
  step("build", "vite", "build", "--logLevel", "warn");
  step("size", "size-limit");
  // So that the benchmark cannot rot; its figures are of use in a quiet moment only.
  step("bench", "tsx", "test/bench/run.ts", "--small");
  tests("e2e");
});

// Nothing was counted when the machine could not be made ready.
if (total.passed + total.failed === 0) total.failed = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;
