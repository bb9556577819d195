import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { checkRelease } from "./release-checks.mjs";
import { buildAll, isStarted, main, root, run, SetupProblem, setup } from "./setup.mjs";

const out = join(root, "release");
const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The relative paths of all files in a folder, sorted. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

/** Packs files reproducibly: fixed order, fixed date, no file modes. */
export async function zip(folder, files = filesIn(folder)) {
  const { ZipWriter, Uint8ArrayReader, Uint8ArrayWriter } = await import("@zip.js/zip.js");
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 9, useWebWorkers: false });
  const lastModDate = new Date(2020, 0, 1);
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    await writer.add(file, new Uint8ArrayReader(bytes), { lastModDate, extendedTimestamp: false });
  }
  return writer.close();
}

/**
 * Everything that the build reads, including instructions: Mozilla's reviewers rebuild the package from these files.
 */
const sources = [
  "README.md",
  "LICENSE",
  "manifest.json",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "scripts/chunks.ts",
];

export const zipSources = () =>
  zip(root, [...sources, ...filesIn(join(root, "src")).map((file) => `src/${file}`)]);

const isForDevelopment = ({ properties = [] }) =>
  properties.some(({ name }) => name === "cdx:npm:package:development");

/**
 * The packages contained in the product, read from the lock file, as CycloneDX without values that change from run
 * to run. `npm sbom --omit dev` omits packages that development tools need as well, such as Preact, so this function
 * filters instead.
 */
export function billOfMaterials() {
  const { stdout, status } = spawnSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 100_000_000,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new SetupProblem("npm sbom failed.");
  const { serialNumber: _, ...bom } = JSON.parse(stdout);
  delete bom.metadata.timestamp;
  // npm uses the name of the folder.
  bom.metadata.component.name = name;
  bom.components = bom.components.filter((component) => !isForDevelopment(component));
  const kept = new Set(bom.components.map((component) => component["bom-ref"]));
  kept.add(bom.metadata.component["bom-ref"]);
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return bom;
}

/** Builds and packs the extension; writes its bill of materials and checksums. */
export async function packAll() {
  if (!buildAll()) throw new SetupProblem("The build failed.");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const write = (ending, content) => writeFileSync(join(out, `${name}-${version}${ending}`), content);
  for (const browser of ["chrome", "firefox"])
    write(`-${browser}.zip`, await zip(join(root, "dist", browser)));
  write("-source.zip", await zipSources());
  write(".cdx.json", `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  const sums = readdirSync(out).map((file) => {
    const sum = createHash("sha256")
      .update(readFileSync(join(out, file)))
      .digest("hex");
    return `${sum}  ${file}\n`;
  });
  writeFileSync(join(out, "SHA256SUMS"), sums.join(""));
  for (const line of sums) process.stdout.write(line);
}

if (isStarted(import.meta.url))
  await main(async () => {
    await setup();
    if (process.argv.includes("--checked")) {
      checkRelease();
      if (run("npm", ["test"]) !== 0) throw new SetupProblem("The tests failed: nothing was packed.");
    }
    await packAll();
  });
