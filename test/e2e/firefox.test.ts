import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findFirefox } from "../../scripts/browser.mjs";
import { driveFirefox } from "./harness/driver.ts";
import { launchFirefox } from "./harness/firefox.ts";
import { journeys } from "./journeys.ts";

const har = fileURLToPath(new URL("../fixtures/Forbidden.missing-role.har", import.meta.url));
const invalidHash =
  '{"error":{"code":"InvalidHashValue","message":"Hash value 12ab is not valid.","target":"|pasted-12345678."}}';
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

  test("has a popup at its toolbar icon, which leads to the viewer", async () => {
    const lens = await launchFirefox();
    try {
      await lens.openPanel();
      lens.server.on("GET", /\/api\/machines\//, () => ({
        status: 404,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ error: { code: "ResourceNotFound", message: "No.", target: "|viewer-1." } }),
      }));
      await lens.call({ url: "https://api.security.microsoft.com/api/machines/1" });
      await lens.waitForRow("|viewer-1.");
      await lens.openPopup();
      await expect.poll(() => lens.text()).toContain("1 error in this tab");
      await lens.click({ role: "button", name: "History" });
      lens.lookAtViewer();
      await lens.waitForRow("Possible: 1 in the path");
      await lens.upload(har);
      await lens.waitForRow("Vulnerability.Read.All");
      await lens.click({ role: "button", name: "Explain text" });
      await lens.type({ role: "textbox", name: "Text" }, invalidHash);
      await lens.click({ role: "button", name: "Add to the list" });
      await lens.waitForRow("|pasted-12345678.");
      await expect.poll(() => lens.text({ role: "region", name: "Details" })).toContain("12ab");
      expect(await lens.consoleErrors()).toEqual([]);
    } finally {
      await lens.close();
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
