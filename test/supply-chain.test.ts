import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
interface Lock {
  packages: Record<
    string,
    { integrity?: string; resolved?: string; optionalDependencies?: Record<string, string> }
  >;
}
interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

test("every package of the lock file has its checksum, and all come from the registry", () => {
  const { packages }: Lock = JSON.parse(read("package-lock.json"));
  const others = Object.entries(packages).filter(([path]) => path !== "");
  expect(others.length).toBeGreaterThan(100);
  for (const [path, { integrity, resolved }] of others) {
    expect(integrity, path).toMatch(/^sha512-/);
    if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
  }
});

test("every optional package of the lock file has its entry, so that `npm ci` works on every platform", () => {
  const { packages }: Lock = JSON.parse(read("package-lock.json"));
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

test("every direct dependency has its reason in CONTRIBUTING", () => {
  const { dependencies, devDependencies }: Package = JSON.parse(read("package.json"));
  const table = read("CONTRIBUTING.md").split("## Dependencies")[1] ?? "";
  for (const name of Object.keys({ ...dependencies, ...devDependencies }))
    if (!name.startsWith("@types/")) expect(table, name).toContain(`\`${name}\``);
});
