import { beforeEach, describe, expect, test, vi } from "vitest";
import { isPrivate, watchOrigin } from "../../src/browser/tab.ts";

// The polyfill throws outside an extension.
const browser = vi.hoisted(() => {
  const world = {
    tab: (): Promise<{ incognito: boolean }> => Promise.reject(new Error("No tab.")),
    answer: (): Promise<unknown> => Promise.reject(new Error("Permission denied")),
    navigate: (_: string): void => undefined,
    api: {
      tabs: { get: () => world.tab() },
      extension: undefined as { inIncognitoContext: boolean } | undefined,
      devtools: {
        inspectedWindow: { tabId: 1, eval: () => world.answer() },
        network: {
          onNavigated: {
            addListener: (listener: (url: string) => void) => {
              world.navigate = listener;
            },
          },
        },
      },
    },
  };
  return world;
});
vi.mock("webextension-polyfill", () => ({ default: browser.api }));

const settle = () => new Promise((resolve) => setTimeout(resolve));
const refuse = () => Promise.reject(new Error("No."));

beforeEach(() => {
  browser.tab = refuse;
  browser.answer = refuse;
  browser.api.extension = undefined;
});

describe("the inspected tab", () => {
  test.each([true, false])("reports whether it is private: %s", async (incognito) => {
    browser.tab = async () => ({ incognito });
    expect(await isPrivate()).toBe(incognito);
  });

  test("is as private as DevTools if it cannot be queried", async () => {
    browser.api.extension = { inIncognitoContext: false };
    expect(await isPrivate()).toBe(false);
    browser.api.extension = { inIncognitoContext: true };
    expect(await isPrivate()).toBe(true);
  });

  test("counts as private if nothing is known", async () => {
    expect(await isPrivate()).toBe(true);
  });
});

describe("the origin of the inspected page", () => {
  test.each([
    ["https://contoso.example", "https://contoso.example"],
    [["https://contoso.example", undefined], "https://contoso.example"],
    [[undefined, { isError: true }], undefined],
    ["null", undefined],
    [{ origin: 1 }, undefined],
  ])("is read from %j", async (answer, expected) => {
    browser.answer = async () => answer;
    const origin = watchOrigin();
    await settle();
    expect(origin()).toBe(expected);
  });

  test("follows the page", async () => {
    const origin = watchOrigin();
    await settle();
    browser.navigate("https://contoso.example:8443/a?b");
    expect(origin()).toBe("https://contoso.example:8443");
    browser.navigate("about:blank");
    expect(origin()).toBeUndefined();
  });

  test("is requested again until known", async () => {
    const answers = ["null", "https://contoso.example"];
    browser.answer = async () => answers.shift();
    const origin = watchOrigin();
    await settle();
    expect(origin()).toBeUndefined();
    await settle();
    expect(origin()).toBe("https://contoso.example");
  });

  test("is not reset by a late answer", async () => {
    browser.answer = async () => "https://old.example";
    const origin = watchOrigin();
    browser.navigate("https://new.example/");
    await settle();
    expect(origin()).toBe("https://new.example");
  });
});
