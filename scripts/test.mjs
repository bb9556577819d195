import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { main, prepareFirefox, root, setup } from "./setup.mjs";

const total = { passed: 0, failed: 0 };
/** What failed, said again at the end: the output of the end-to-end tests is long. */
const failures = [];

/** Runs a command; resolves to its exit code and output. With `isLive`, the command prints directly instead. */
function output(command, args, isLive) {
  return new Promise((resolve) => {
    const isColoured = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
    const child = spawn(command, args, {
      cwd: root,
      shell: process.platform === "win32",
      stdio: ["ignore", ...(isLive ? ["inherit", "inherit"] : ["pipe", "pipe"])],
      env: { ...process.env, ...isColoured },
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
    child.on("error", ({ message }) =>
      resolve({ code: 1, text: `${command} cannot be started: ${message}` }),
    );
    child.on("close", (code) => resolve({ code: code ?? 1, text }));
  });
}

/** A step that counts as one test: a command that must exit with 0. */
const check = (name, command, ...args) => ({
  name,
  async run(isLive) {
    const { code, text } = await output(command, args, isLive);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, text };
  },
});

/** A step that consists of many tests: a Vitest project. */
const tests = (project, ...options) => ({
  name: `${project} tests`,
  async run(isLive) {
    const file = join(root, "test-results", `${project}.json`);
    rmSync(file, { force: true });
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const args = ["run", "--project", project, ...options, ...reporters];
    const { code, text } = await output("vitest", args, isLive);
    try {
      const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
      for (const { assertionResults, name } of testResults)
        for (const { status, fullName } of assertionResults)
          if (status === "failed") failures.push(`${relative(root, name)}: ${fullName}`);
      // A file that cannot be loaded fails without a failing test.
      return { passed, failed: code === 0 ? numFailedTests : Math.max(numFailedTests, 1), text };
    } catch {
      return { passed: 0, failed: 1, text: `${text}\nNo report of the ${project} tests.` };
    }
  },
});

/** Runs independent steps in parallel and prints each when it ends; `live` prints as it runs. */
async function run(steps, live) {
  if (live) console.log(`\n— ${live.name}…`);
  const runs = [...steps, ...(live ? [live] : [])].map(async (step) => {
    const start = performance.now();
    const isLive = step === live;
    const { passed, failed, text } = await step.run(isLive);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`\n— ${step.name} ${failed > 0 ? "failed" : "passed"} in ${seconds} s`);
    if (text.trim() !== "") console.log(text.trimEnd());
    if (failed > 0) failures.push(step.name);
  });
  await Promise.all(runs);
}

await main(async () => {
  await setup();
  const hasFirefox = prepareFirefox();
  await run([
    check("types", "tsc"),
    check("lint", "biome", "check", "."),
    check("unused code", "knip"),
    check("workflows", "node", "scripts/actionlint.mjs"),
  ]);
  await run([
    tests("unit", "--project", "unit-isolated", "--maxWorkers=100%"),
    check("build for Chrome and Edge", "vite", "build", "--logLevel", "warn"),
    check("build for Firefox", "vite", "build", "--mode", "firefox", "--logLevel", "warn"),
  ]);
  // Two browsers leave a fifth of two cores idle.
  await run(
    [
      check("size", "size-limit"),
      // Mozilla runs the same linter on every upload.
      check("web-ext", "npm", "run", "--silent", "web-ext"),
      tests("build"),
    ],
    tests("e2e"),
  );
  if (!hasFirefox) console.warn("\nNothing was tested in Firefox, because there is none.");
});

// If setup failed, no tests were counted.
if (total.passed + total.failed === 0) total.failed = 1;
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;
