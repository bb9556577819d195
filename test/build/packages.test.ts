import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zip, zipSources } from "../../scripts/release.mjs";
import { unzip } from "../unzip.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = (browser: "chrome" | "firefox") => join(root, "dist", browser);

/** The checksum of each file in a folder, by path. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );

function build(cwd: string, ...options: readonly string[]): void {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  execFileSync(process.execPath, [vite, "build", ...options, "--logLevel", "error"], {
    cwd,
    env: { ...process.env, NODE_ENV: "production" },
  });
}

describe("the package", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "defender-error-lens-packages-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("for Chrome is byte-identical when built again", () => {
    const again = join(folder, "chrome");
    build(root, "--outDir", again);
    expect(Object.keys(contents(again)).length).toBeGreaterThan(20);
    expect(contents(again)).toEqual(contents(dist("chrome")));
  });

  test("for Firefox is byte-identical when built from the source archive", async () => {
    const sources = join(folder, "source");
    await unzip(await zipSources(), sources);
    symlinkSync(join(root, "node_modules"), join(sources, "node_modules"), "junction");
    build(sources, "--mode", "firefox");
    expect(contents(join(sources, "dist", "firefox"))).toEqual(contents(dist("firefox")));
  });

  test("opens the panel with at most ten files", () => {
    const page = readFileSync(join(dist("chrome"), "src", "panel", "panel.html"), "utf8");
    expect([...page.matchAll(/(?:src|href)="[^"]+\.(?:js|css)"/g)].length).toBeLessThanOrEqual(10);
  });

  test("has the same bytes each time it is packed", async () => {
    for (const make of [() => zip(dist("chrome")), () => zip(dist("firefox")), zipSources])
      expect(Buffer.compare(await make(), await make())).toBe(0);
  });
});
