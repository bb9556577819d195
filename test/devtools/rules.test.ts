import { describe, expect, test } from "vitest";
import type { NetworkEntry } from "../../src/core/har/entry.ts";
import { defaultSettings, type Settings } from "../../src/core/settings/settings.ts";
import { startRules } from "../../src/devtools/rules.ts";

const added: Settings = { ...defaultSettings, hosts: [{ host: "gw.contoso.com", api: "mde" }] };
const entry = (url: string): NetworkEntry => ({
  har: {},
  url,
  method: "GET",
  status: 400,
  mimeType: "application/json",
  resourceType: "fetch",
  size: 1,
  hasWarning: false,
  startedAt: 0,
  duration: 1,
  networkError: "",
  fromPage: true,
  viaServiceWorker: false,
  isLive: true,
});

function start() {
  let resolve: (settings: Settings) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  let change: (settings: Settings) => void = () => undefined;
  const applied: (Settings | undefined)[] = [];
  const passed: { readonly url: string; content(): unknown }[] = [];
  const rules = startRules({
    read: () =>
      new Promise((fulfil, fail) => {
        resolve = fulfil;
        reject = fail;
      }),
    onChange: (listener) => {
      change = listener;
    },
    apply: (settings) => applied.push(settings),
  });
  const report = rules.gate(({ url }, content) => passed.push({ url, content }));
  const counted: string[] = [];
  const count = rules.gateCounted(({ url }) => counted.push(url));
  const settle = () => new Promise((done) => setTimeout(done));
  return {
    ...rules,
    applied,
    passed,
    report,
    counted,
    count: (url: string) => count({ method: "GET", url, startedAt: 0, status: 200 }, {}),
    settle,
    resolve: (settings: Settings) => resolve(settings),
    reject: () => reject(new Error("damaged")),
    change: (settings: Settings) => change(settings),
  };
}

const known = "https://api.security.microsoft.com/api/alerts";
const gateway = "https://gw.contoso.com/api/alerts";
const other = "https://other.contoso.com/api/alerts";

describe("until the settings are loaded", () => {
  test("calls that are only counted wait, too", async () => {
    const { count, counted, resolve, settle } = start();
    for (const url of [gateway, other, known]) count(url);
    expect(counted).toEqual([]);
    resolve(added);
    await settle();
    expect(counted).toEqual([gateway, known]);
    count(known);
    expect(counted).toEqual([gateway, known, known]);
  });

  test("calls wait in order, and their bodies are read immediately", async () => {
    const { report, passed, isWanted, resolve, settle } = start();
    let reads = 0;
    const content = () => {
      reads += 1;
      return { text: "body" };
    };
    for (const url of [gateway, known, other]) {
      expect(isWanted(url)).toBe(true);
      report(entry(url), content);
    }
    expect(isWanted("chrome-extension://abc/x.js")).toBe(false);
    expect([reads, passed.length]).toEqual([3, 0]);
    resolve(added);
    await settle();
    expect(passed.map(({ url }) => url)).toEqual([gateway, known]);
    expect(await passed[0]?.content()).toEqual({ text: "body" });
    expect(reads).toBe(3);
    expect(isWanted(other)).toBe(false);
  });

  test("built-in hosts are watched if they cannot be read", async () => {
    const { report, passed, reject, settle, applied } = start();
    report(entry(known), () => ({}));
    report(entry(gateway), () => ({}));
    reject();
    await settle();
    expect(passed.map(({ url }) => url)).toEqual([known]);
    expect(applied).toEqual([undefined]);
  });
});

test("a change applies to later calls and takes precedence over an older read", async () => {
  const { isWanted, change, resolve, settle, applied } = start();
  change(added);
  resolve(defaultSettings);
  await settle();
  expect(isWanted(gateway)).toBe(true);
  change({ ...defaultSettings, badge: false });
  expect(isWanted(gateway)).toBe(false);
  expect(applied.map((settings) => settings?.badge)).toEqual([true, false]);
});
