import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../../src/core/settings/settings.ts";
import { readSettingsFile, settingsFile } from "../../../src/core/settings/settings-file.ts";

describe("a file of settings", () => {
  const settings = {
    ...defaultSettings,
    language: "ja",
    hosts: [{ host: "*.contoso.com", api: "graph" as const }],
    secrets: ["ssn"],
    hidden: ["time" as const],
  };

  test("restores all of them", () => {
    expect(readSettingsFile(settingsFile(settings))).toEqual({ settings, wrong: [] });
  });

  test("lists invalid values and gives the rest", () => {
    const text = JSON.stringify({
      schema: "defender-error-lens/settings",
      version: 9,
      settings: { days: 0, badge: false, hosts: [{ host: "*.com", api: "mde" }], unknown: true },
    });
    expect(readSettingsFile(text)).toEqual({
      settings: { badge: false, hosts: [] },
      wrong: [
        { name: "hosts", value: '{"host":"*.com","api":"mde"}' },
        { name: "days", value: "0" },
      ],
    });
  });

  test.each([
    ["{", "not-json"],
    ["", "not-json"],
    ["null", "not-settings"],
    ["[]", "not-settings"],
    ['{"log":{}}', "not-settings"],
    ['{"schema":"defender-error-lens/settings"}', "not-settings"],
    [" ".repeat(1_000_001), "large"],
  ])("%j is rejected", (text, fault) => {
    expect(readSettingsFile(text)).toEqual({ fault });
  });
});
