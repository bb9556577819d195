import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, SetupProblem } from "./setup.mjs";

/** The text below a heading of the changelog; `undefined` without the heading. */
const below = (changelog, heading) =>
  changelog
    .split(/^## /m)
    .find((part) => part.split(/\s/, 1)[0] === heading)
    ?.replace(/^.*/, "")
    .trim();

/** Everything that blocks a release, one line each. */
export function releaseProblems({ version, lockVersion, changelog, changed, head, tagged }) {
  const problems = [];
  // Chrome and Edge accept only numbers.
  if (!/^\d+\.\d+\.\d+$/.test(version)) problems.push(`The version ${version} is not of the form 1.2.3.`);
  if (lockVersion !== version)
    problems.push(`package-lock.json says ${lockVersion}, package.json ${version}: run npm install.`);
  if (!below(changelog, version)) problems.push(`CHANGELOG.md says nothing below "## ${version}".`);
  if (below(changelog, "Unreleased"))
    problems.push(`CHANGELOG.md still has lines below "## Unreleased": move them below "## ${version}".`);
  if (changed) problems.push(`Not everything is committed:\n${changed}`);
  if (tagged && tagged !== head)
    problems.push(`The tag v${version} is on another commit: raise the version.`);
  return problems;
}

function git(...args) {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** Throws with one line per problem if the repository is not ready for a release. */
export function checkRelease() {
  const read = (file) => readFileSync(join(root, file), "utf8");
  const head = git("rev-parse", "HEAD");
  if (!head) throw new SetupProblem("A release is made from a git checkout.");
  const { version } = JSON.parse(read("package.json"));
  const problems = releaseProblems({
    version,
    lockVersion: JSON.parse(read("package-lock.json")).version,
    changelog: read("CHANGELOG.md"),
    changed: git("status", "--porcelain"),
    head,
    tagged: git("rev-parse", "--quiet", "--verify", `v${version}^{commit}`),
  });
  if (problems.length > 0) throw new SetupProblem(problems.join("\n"));
}
