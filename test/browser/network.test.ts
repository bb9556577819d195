import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchNetwork } from "../../src/browser/network.ts";
import type { NetworkEntry } from "../../src/core/har/entry.ts";
import { entryOf } from "../entries.ts";

// The polyfill throws outside an extension.
const browser = vi.hoisted(() => {
  const world = {
    finish: (_: unknown): void => undefined,
    tellLog: (_: unknown[]): void => undefined,
    isSlow: false,
    api: {
      devtools: {
        network: {
          onRequestFinished: {
            addListener: (listener: (request: unknown) => void) => {
              world.finish = listener;
            },
          },
          getHAR: (tell: (log: unknown) => void) => {
            world.tellLog = (entries) => tell({ entries });
            if (!world.isSlow) world.tellLog([]);
          },
        },
      },
    },
  };
  return world;
});
vi.mock("webextension-polyfill", () => ({ default: browser.api }));

const url = "https://api.security.microsoft.com/api/machines";
const finished = (getContent?: () => Promise<unknown>) => ({
  ...(entryOf({ url, method: "GET", status: 400 }) as object),
  getContent,
});

function watch() {
  const entries: { readonly entry: NetworkEntry; content(): unknown }[] = [];
  watchNetwork(
    () => true,
    (entry, content) => entries.push({ entry, content }),
    () => undefined,
  );
  return (getContent?: () => Promise<unknown>) => {
    browser.finish(finished(getContent));
    const reported = entries.at(-1);
    if (!reported) throw new Error("Nothing was reported.");
    return reported;
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("the body of a response", () => {
  test.each([
    [
      { content: "e30=", encoding: "base64" },
      { text: "e30=", base64: true },
    ],
    [["{}", ""], { text: "{}", base64: false }],
    [["{}", "application/json"], { text: "{}", base64: false }],
    [null, {}],
    [[null, ""], {}],
    [undefined, {}],
  ])("is read from %j", async (answer, content) => {
    expect(await watch()(async () => answer).content()).toEqual(content);
  });

  test("is absent after ten seconds without a reply from the browser, and the call is still reported", async () => {
    const { entry, content } = watch()(() => new Promise(() => undefined));
    expect(entry).toMatchObject({ url, status: 400 });
    const read = vi.fn();
    void Promise.resolve(content()).then(read);
    await vi.advanceTimersByTimeAsync(9_990);
    expect(read).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(read).toHaveBeenCalledWith({});
  });

  test("is absent if the browser refuses it or does not support reading it", async () => {
    const report = watch();
    expect(await report(() => Promise.reject(new Error("The page has moved on."))).content()).toEqual({});
    expect(await report().content()).toEqual({});
  });
});

describe("a call without a status in Firefox", () => {
  const end = (more: object) => {
    const entries: NetworkEntry[] = [];
    watchNetwork(
      () => true,
      (entry) => entries.push(entry),
      () => undefined,
    );
    browser.finish({ ...(entryOf({ url, method: "GET", status: 0 }) as object), ...more });
    return entries.at(-1)?.networkError;
  };

  test("was cancelled by the page if its connection was established", () => {
    expect(end({ _securityState: "secure" })).toBe("net::ERR_ABORTED");
    expect(end({ _securityState: "secure-custom-root" })).toBe("net::ERR_ABORTED");
  });

  test("failed if it reached no server", () => {
    expect(end({ _securityState: "insecure" })).toBe("");
    expect(end({})).toBe("");
  });
});

test("only counts successful calls, and ignores other traffic", () => {
  const entries: NetworkEntry[] = [];
  const counted: string[] = [];
  watchNetwork(
    (address) => address.startsWith(url),
    (entry) => entries.push(entry),
    (call) => counted.push(call.url),
  );
  for (const status of [200, 400])
    for (const address of [`${url}?n=${status}`, "https://other.contoso.com/api/machines"])
      browser.finish(entryOf({ url: address, status }));
  expect(counted).toEqual([`${url}?n=200`]);
  expect(entries.map((entry) => entry.url)).toEqual([`${url}?n=400`]);
});

describe("a call from before DevTools opened", () => {
  const call = (name: string, more: { status?: number; time?: number } = {}) => {
    const { status = 400, ...rest } = more;
    const entry = entryOf({ url: `${url}/${name}`, method: "GET", status }) as { response: object };
    const response = { _transferSize: status, ...entry.response };
    return { ...entry, time: 12, ...rest, response };
  };
  const received: string[] = [];
  beforeEach(() => {
    received.length = 0;
    browser.isSlow = true;
    watchNetwork(
      () => true,
      (entry) => received.push(entry.url.slice(url.length + 1)),
      () => undefined,
    );
  });
  afterEach(() => {
    browser.isSlow = false;
  });

  test("is reported from the log", () => {
    browser.tellLog([call("one"), call("one"), call("other")]);
    expect(received).toEqual(["one", "one", "other"]);
  });

  test("is reported once if it ends before the log arrives", () => {
    browser.finish(call("one"));
    browser.finish(call("one"));
    browser.tellLog([call("one", { time: 13 }), call("one"), call("other")]);
    expect(received).toEqual(["one", "one", "other"]);
  });

  test("is reported once if the log has it in its body or without a response, and it ends later", () => {
    browser.tellLog([call("in-body"), call("in-body"), call("waits", { status: 0, time: 0 })]);
    expect(received).toEqual(["in-body", "in-body"]);
    for (const name of ["in-body", "in-body", "waits", "in-body"]) browser.finish(call(name, { time: 700 }));
    expect(received).toEqual(["in-body", "in-body", "waits", "in-body"]);
  });

  test("is reported if it reached no server", () => {
    const dead = call("dead", { status: 0, time: 0 });
    browser.tellLog([{ ...dead, response: { ...dead.response, _error: "net::ERR_FAILED" } }]);
    expect(received).toEqual(["dead"]);
  });
});
