import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findFirefox } from "../../scripts/browser.mjs";
import { driveFirefox } from "./harness/driver.ts";
import { journeys } from "./journeys.ts";

const missing = { url: "https://api.security.microsoft.com/api/machines/nobody" };

describe.skipIf(!findFirefox())("the panel", () => {
  journeys("Firefox", driveFirefox);

  test("keeps its history after a restart of Firefox, and follows the theme of DevTools", async () => {
    const profile = await mkdtemp(join(tmpdir(), "defender-error-lens-history-"));
    const theme = "document.documentElement.dataset.theme";
    try {
      const dark = await driveFirefox({ profile, theme: "dark" });
      try {
        await dark.call(missing);
        await expect.poll(dark.rows).toHaveLength(1);
        expect(await dark.inPanel(theme)).toBe("dark");
      } finally {
        await dark.close();
      }
      const light = await driveFirefox({ profile });
      try {
        expect(await light.rows()).toEqual([]);
        await light.click("button", "History");
        await expect.poll(light.rows).toEqual([expect.stringContaining("/api/machines/nobody")]);
        expect(await light.inPanel(theme)).toBe("light");
      } finally {
        await light.close();
      }
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  });

  test("saves nothing from a private window", async () => {
    const panel = await driveFirefox({ isPrivate: true });
    try {
      await panel.call(missing);
      await expect.poll(panel.rows).toHaveLength(1);
      await panel.click("button", "Clear");
      await panel.click("button", "History");
      await expect.poll(() => panel.text("status")).toContain("no errors");
      expect(await panel.rows()).toEqual([]);
    } finally {
      await panel.close();
    }
  });
});
