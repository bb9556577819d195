import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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

test("every package of the lock file has its checksum, and none comes from elsewhere than the registry", () => {
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

/** Every file that a build makes, with its checksum. */
function built(): Record<string, string> {
  const out = mkdtempSync(join(tmpdir(), "defender-error-lens-build-"));
  try {
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    execFileSync(process.execPath, [vite, "build", "--outDir", out, "--logLevel", "error"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
    });
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    return Object.fromEntries(
      files.map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(out.length), createHash("sha256").update(readFileSync(path)).digest("hex")];
      }),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

test("two builds give the same bytes", { timeout: 120_000 }, () => {
  const first = built();
  expect(Object.keys(first).length).toBeGreaterThan(20);
  expect(built()).toEqual(first);
});
