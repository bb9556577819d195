import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFirefox } from "../../scripts/browser.mjs";
import { zip, zipSources } from "../../scripts/release.mjs";
import { type Driver, driveChromium, driveFirefox } from "./harness/driver.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = (browser: "chrome" | "firefox") => join(root, "dist", browser);

async function unzip(archive: Uint8Array, folder: string): Promise<void> {
  const reader = new ZipReader(new Uint8ArrayReader(archive), { useWebWorkers: false });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const path = join(folder, entry.filename);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
  }
}

/** The checksum of each file of a folder by its path. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );

/** Whether a panel that was just installed does its work. */
async function works(panel: Driver): Promise<void> {
  try {
    await panel.call({ url: "https://api.security.microsoft.com/api/machines/nobody" });
    await expect.poll(panel.rows).toEqual([expect.stringMatching(/404.*GET/)]);
    await panel.click("row", /404/);
    await expect.poll(() => panel.text("region", "Details")).toContain("What it means");
    expect(await panel.errors()).toEqual([]);
  } finally {
    await panel.close();
  }
}

describe("the package", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "defender-error-lens-packages-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("for Chrome installs from its archive and works", async () => {
    const unpacked = join(folder, "chrome");
    await unzip(await zip(dist("chrome")), unpacked);
    await works(await driveChromium({ dist: unpacked }));
  });

  test.skipIf(!findFirefox())("for Firefox installs from its archive and works", async () => {
    const archive = join(folder, "firefox.zip");
    writeFileSync(archive, await zip(dist("firefox")));
    await works(await driveFirefox({ dist: archive }));
  });

  test("for Firefox can be built again from the source archive, byte for byte", async () => {
    const sources = join(folder, "source");
    await unzip(await zipSources(), sources);
    symlinkSync(join(root, "node_modules"), join(sources, "node_modules"), "junction");
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    execFileSync(process.execPath, [vite, "build", "--mode", "firefox", "--logLevel", "error"], {
      cwd: sources,
      env: { ...process.env, NODE_ENV: "production" },
    });
    expect(contents(join(sources, "dist", "firefox"))).toEqual(contents(dist("firefox")));
  });

  test("opens the panel with few files", () => {
    const page = readFileSync(join(dist("chrome"), "src", "panel", "panel.html"), "utf8");
    expect([...page.matchAll(/(?:src|href)="[^"]+\.(?:js|css)"/g)].length).toBeLessThanOrEqual(10);
  });

  test("has the same bytes each time", async () => {
    for (const make of [() => zip(dist("chrome")), () => zip(dist("firefox")), zipSources])
      expect(Buffer.compare(await make(), await make())).toBe(0);
  });
});
