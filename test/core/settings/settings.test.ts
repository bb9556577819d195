import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHost } from "../../../src/core/settings/host-name.ts";
import { readSecretName } from "../../../src/core/settings/secret-name.ts";
import {
  defaultSettings,
  readAll,
  settingNames,
  settingsOf,
  within,
} from "../../../src/core/settings/settings.ts";
import { readSettingsFile, settingsFile } from "../../../src/core/settings/settings-file.ts";

describe("a host is taken as", () => {
  test.each([
    ["gw.contoso.com", "gw.contoso.com"],
    ["  GW.Contoso.COM. ", "gw.contoso.com"],
    ["gw.contoso.com:8443", "gw.contoso.com:8443"],
    ["gw.contoso.com:443", "gw.contoso.com"],
    ["*.contoso.com", "*.contoso.com"],
    ["*.Contoso.com:8443", "*.contoso.com:8443"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["gateway", "gateway"],
    ["api_gw.contoso.com", "api_gw.contoso.com"],
    ["localhost:3000", "localhost:3000"],
    ["10.0.0.7", "10.0.0.7"],
    ["127.0.0.1:8080", "127.0.0.1:8080"],
    ["::1", "[::1]"],
    ["[::1]:8080", "[::1]:8080"],
    ["[FE80::1]", "[fe80::1]"],
  ])("%s", (text, host) => {
    expect(readHost(text, [])).toEqual({ host });
  });

  test("itself once more", () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6()), fc.constantFrom("", ":8443"), (name, port) => {
        const text = name.includes("::") || name.split(":").length > 2 ? `[${name}]${port}` : name + port;
        const read = readHost(text, []);
        if (read.fault === undefined) expect(readHost(read.host, [])).toEqual(read);
      }),
    );
  });
});

describe("a host is refused", () => {
  test.each([
    ["", { fault: "empty" }],
    ["   ", { fault: "empty" }],
    ["https://gw.contoso.com/defender/api", { fault: "url", instead: "gw.contoso.com" }],
    ["https://gw.contoso.com:8443", { fault: "url", instead: "gw.contoso.com:8443" }],
    ["https://", { fault: "url" }],
    ["https://api.security.microsoft.com/api/alerts", { fault: "known" }],
    ["gw.contoso.com/api", { fault: "path", instead: "gw.contoso.com" }],
    ["gw.contoso.com?x", { fault: "path", instead: "gw.contoso.com" }],
    ["gw.contoso.com:", { fault: "port" }],
    ["gw.contoso.com:0", { fault: "port" }],
    ["gw.contoso.com:70000", { fault: "port" }],
    ["gw.contoso.com:https", { fault: "port" }],
    ["*", { fault: "wide" }],
    ["*.", { fault: "wide" }],
    ["*.com", { fault: "wide" }],
    ["*.co.uk", { fault: "wide" }],
    ["*contoso.com", { fault: "star" }],
    ["gw.*.com", { fault: "star" }],
    ["*.10.0.0.7", { fault: "star" }],
    ["gw contoso", { fault: "form" }],
    ["user@gw.contoso.com", { fault: "form" }],
    ["gw..contoso.com", { fault: "form" }],
    ["-gw.contoso.com", { fault: "form" }],
    ["gw,contoso", { fault: "form" }],
    ["%67w.contoso.com", { fault: "form" }],
    ["API.security.microsoft.com", { fault: "known" }],
    ["login.microsoftonline.com", { fault: "known" }],
    ["GW.contoso.com", { fault: "duplicate" }],
  ])("%j", (text, refusal) => {
    expect(readHost(text, ["gw.contoso.com"])).toEqual(refusal);
  });

  test("when there are fifty", () => {
    const others = Array.from({ length: 50 }, (_, index) => `gw${index}.contoso.com`);
    expect(readHost("one-more.contoso.com", others)).toEqual({ fault: "full" });
  });
});

describe("the name of a secret", () => {
  test("is taken without regard to case", () => {
    expect(readSecretName(" X-Session-Id ", [])).toEqual({ name: "x-session-id" });
  });

  test.each([
    ["", "empty"],
    ["x".repeat(65), "long"],
    ["two words", "space"],
    ["zero\u200bwidth", "space"],
    ["X-Known", "duplicate"],
  ])("%j is refused", (text, fault) => {
    expect(readSecretName(text, ["x-known"])).toEqual({ fault });
  });
});

describe("stored settings", () => {
  test.each([undefined, null, "x", [1], 7, { days: Number.NaN, most: "7", keep: "no", badge: 1, hosts: {} }])(
    "are the defaults where they are damaged: %j",
    (stored) => {
      expect(settingsOf(stored)).toEqual(defaultSettings);
    },
  );

  test("fall back one by one", () => {
    expect(settingsOf({ keep: false, days: 366, hidden: ["time", "nothing"], language: "sv" })).toEqual({
      ...defaultSettings,
      keep: false,
      hidden: ["time"],
      language: "sv",
    });
  });

  test("lose the hosts and names that are not right, and nothing else", () => {
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

  test("hold anything without harm", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...settingNames), (value, name) => {
        const read = settingsOf({ [name]: value });
        expect(settingsOf(read)).toEqual(read);
      }),
    );
  });

  test("have numbers that a field brings within their limits", () => {
    expect([within(0, [1, 365]), within(Number.POSITIVE_INFINITY, [1, 365]), within(7.4, [1, 365])]).toEqual([
      1, 365, 7,
    ]);
  });
});

describe("a file of settings", () => {
  const settings = {
    ...defaultSettings,
    language: "ja",
    hosts: [{ host: "*.contoso.com", api: "graph" as const }],
    secrets: ["ssn"],
    hidden: ["time" as const],
  };

  test("brings back all of them", () => {
    expect(readSettingsFile(settingsFile(settings))).toEqual({ settings, wrong: [] });
  });

  test("names what is wrong and gives the rest", () => {
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
  ])("%j is refused", (text, fault) => {
    expect(readSettingsFile(text)).toEqual({ fault });
  });
});
