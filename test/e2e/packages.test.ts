import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFirefox } from "../../scripts/browser.mjs";
import { zip } from "../../scripts/release.mjs";
import { unzip } from "../unzip.ts";
import { type Driver, driveChromium, driveFirefox } from "./harness/driver.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = (browser: "chrome" | "firefox") => join(root, "dist", browser);

/** Checks that a newly installed panel lists and explains a failure without logging an error. */
async function works(panel: Driver): Promise<void> {
  try {
    await panel.call({ url: "https://api.security.microsoft.com/api/machines/nobody" });
    await expect.poll(panel.rows).toEqual([expect.stringMatching(/404.*GET/)]);
    await panel.click("row", /404/);
    await expect.poll(() => panel.text("region", "Details")).toContain("In general");
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
});
