import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));
const sources = readdirSync(src, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

// More is hard to grasp at a glance; both are house rules in CONTRIBUTING.md.

test("no folder has more than 30 files", () => {
  const counts = new Map<string, number>();
  for (const { parentPath } of sources) counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1);
  expect(counts.size).toBeGreaterThan(30);
  expect([...counts].filter(([, count]) => count > 30)).toEqual([]);
});

test("no code file has more than 400 lines", () => {
  const code = sources.filter(
    ({ name, parentPath }) => /\.(?:tsx?|css)$/.test(name) && !parentPath.includes("locales"),
  );
  const long = code
    .map(({ name, parentPath }) => join(parentPath, name))
    .filter((path) => readFileSync(path, "utf8").split("\n").length > 400);
  expect(long).toEqual([]);
});
