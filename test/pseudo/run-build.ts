import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Builds the extension with the pseudo-language into a temporary folder, in a process without test variables. */
export async function buildPseudo() {
  const dist = await mkdtemp(join(tmpdir(), "defender-error-lens-pseudo-"));
  const script = fileURLToPath(new URL("build.ts", import.meta.url));
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  await promisify(execFile)(process.execPath, ["--import", "tsx", script, dist], { env });
  return { dist, remove: () => rm(dist, { recursive: true, force: true }) };
}
