import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Figure } from "./results.ts";

/** Bytes that the ZIP format adds per file, in addition to its name (stored twice), and once at the end. */
const zipOverhead = { file: 30 + 46, end: 22 };

function zipSize(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .reduce((sum, path) => {
      const name = path.slice(folder.length + 1);
      return sum + deflateRawSync(readFileSync(path)).length + 2 * name.length + zipOverhead.file;
    }, zipOverhead.end);
}

interface Limit {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit: number;
}

/** Sizes of the built extension: the budgets of `size-limit`, and the whole package. */
export function measureSize(dist: string): Figure[] {
  const { stdout } = spawnSync("npx", ["size-limit", "--json"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const limits: Limit[] = JSON.parse(stdout);
  const guarded = limits.map(({ name, size, sizeLimit }): Figure => {
    return { work: "size", name, unit: "KB", ours: size / 1000, most: sizeLimit / 1000 };
  });
  return [
    ...guarded,
    { work: "size", name: "package, zip", unit: "KB", ours: zipSize(dist) / 1000, most: 600 },
  ];
}
