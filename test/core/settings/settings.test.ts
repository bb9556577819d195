import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  defaultSettings,
  readAll,
  settingNames,
  settingsOf,
  within,
} from "../../../src/core/settings/settings.ts";

describe("stored settings", () => {
  test.each([undefined, null, "x", [1], 7, { days: Number.NaN, most: "7", keep: "no", badge: 1, hosts: {} }])(
    "are the defaults if they are damaged: %j",
    (stored) => {
      expect(settingsOf(stored)).toEqual(defaultSettings);
    },
  );

  test("fall back to the default one by one", () => {
    expect(settingsOf({ keep: false, days: 366, hidden: ["time", "nothing"], language: "sv" })).toEqual({
      ...defaultSettings,
      keep: false,
      hidden: ["time"],
      language: "sv",
    });
  });

  test("lose only invalid hosts and names", () => {
    const { settings, wrong } = readAll({
      hosts: [
        { host: "GW.contoso.com", api: "mde" },
        { host: "gw.contoso.com", api: "graph" },
        { host: "*.com", api: "mde" },
        { host: "a.contoso.com", api: "mail" },
        "b.contoso.com",
      ],
      secrets: ["X-Session", "", 7],
    });
    expect(settings).toEqual({ hosts: [{ host: "gw.contoso.com", api: "mde" }], secrets: ["x-session"] });
    expect(wrong.map(({ name }) => name)).toEqual(["hosts", "hosts", "hosts", "hosts", "secrets", "secrets"]);
  });

  test("may contain anything without harm", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...settingNames), (value, name) => {
        const read = settingsOf({ [name]: value });
        expect(settingsOf(read)).toEqual(read);
      }),
    );
  });

  test("have numbers within limits", () => {
    expect([within(0, [1, 365]), within(Number.POSITIVE_INFINITY, [1, 365]), within(7.4, [1, 365])]).toEqual([
      1, 365, 7,
    ]);
  });
});
