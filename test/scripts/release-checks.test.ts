import { expect, test } from "vitest";
import { type ReleaseState, releaseProblems } from "../../scripts/release-checks.mjs";

const fine: ReleaseState = {
  version: "1.2.3",
  lockVersion: "1.2.3",
  changelog:
    "# Changelog\n\n## Unreleased\n\n## 1.2.3 – 2026-11-21\n\n- One line.\n\n## 1.2.2\n\n- Another.\n",
  changed: "",
  head: "abc",
  tagged: undefined,
};
const problems = (state: Partial<ReleaseState>) => releaseProblems({ ...fine, ...state });

test("accepts a release, before and after it is tagged", () => {
  expect(problems({})).toEqual([]);
  expect(problems({ tagged: "abc" })).toEqual([]);
});

test("lists everything that is not ready", () => {
  expect(problems({ version: "1.2.3-beta" })[0]).toContain("1.2.3-beta");
  expect(problems({ lockVersion: "1.2.2" })[0]).toContain("package-lock.json says 1.2.2");
  expect(problems({ changed: " M README.md" })[0]).toContain("README.md");
  expect(problems({ tagged: "def" })[0]).toContain("v1.2.3");
});

test("requires the version in the changelog, with its own lines and none left over", () => {
  expect(problems({ changelog: "# Changelog\n\n## Unreleased\n" })).toHaveLength(1);
  expect(problems({ changelog: "# Changelog\n\n## 1.2.3\n\n## 1.2.2\n\n- Another.\n" })).toHaveLength(1);
  expect(problems({ changelog: "# Changelog\n\n## 1.2.30\n\n- One line.\n" })).toHaveLength(1);
  expect(problems({ changelog: fine.changelog.replace("Unreleased\n", "Unreleased\n\n- Late.\n") })).toEqual([
    expect.stringContaining("Unreleased"),
  ]);
});
