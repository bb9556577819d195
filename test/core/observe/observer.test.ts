import { describe, expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import type { NetworkEntry } from "../../../src/core/har/entry.ts";
import { createObserver } from "../../../src/core/observe/observer.ts";
import { fileEntry as entry, start, url } from "./entry.ts";

test("a failure has the counts of the calls before it", async () => {
  const observer = createObserver("s");
  const calls = [entry({ status: 200 }), entry({ status: 400, at: 1000 })];
  for (const call of calls) observer.count(call);
  const [failure] = await observer.observe(entry({ status: 400, at: 1000 }), {});
  expect(failure?.calls).toEqual({ minute: 2, hour: 2, succeeded: 1, failed: 1, lastSuccess: start });
});

test("calls with another query or body do not count as the same call", async () => {
  const observer = createObserver("s");
  const post = (request: object) => entry({ method: "POST", status: 500, request });
  const calls = [
    entry({ url: `${url}?$top=1`, status: 200 }),
    entry({ status: 500 }),
    post({ a: 1 }),
    post({ a: 2 }),
    post({ b: 1 }),
  ];
  for (const call of calls) observer.count(call);
  const [get] = await observer.observe(entry({ status: 500 }), {});
  expect(get?.calls).toMatchObject({ minute: 2, succeeded: 0, failed: 1 });
  const [changed] = await observer.observe(post({ a: 3 }), {});
  expect(changed?.calls).toMatchObject({ minute: 3, succeeded: 0, failed: 2 });
});

test("a sign-in page in place of data belongs to the session that ended, and data ends the chain", async () => {
  const observer = createObserver("s");
  const portal = "https://security.microsoft.com/apiproxy/mtp/incidents/1";
  const page = { response: { content: { size: 9, mimeType: "text/html; charset=utf-8" } } };
  const data = { response: { content: { size: 9, mimeType: "application/json" } } };
  const see = async (status: number, at: number, more = {}, text = "") => {
    const seen = entry({ url: portal, status, at, ...more });
    observer.count(seen);
    return (await observer.observe(seen, { text }))[0];
  };
  const signIn = "<html><title>Sign in to your account</title></html>";
  const first = await see(440, 0);
  expect((await see(200, 1000, page, signIn))?.follows?.id).toBe(first?.id);
  expect(await see(200, 2000, data, "{}")).toBeUndefined();
  const next = await see(440, 3000);
  expect(next).toBeDefined();
  expect(next?.follows).toBeUndefined();
});

test("a better entry of a call replaces the first failure", async () => {
  const { observe } = createObserver("s");
  const [worker] = await observe(entry({ status: 400, at: 3, time: 200 }), {});
  const page = { pageref: "page_1" };
  const response = { _fetchedViaServiceWorker: true };
  const [better] = await observe(entry({ status: 400, time: 206, entry: page, response }), { text: "{}" });
  expect(better?.id).toBe(worker?.id);
  expect(better?.exchange.response.body.text).toBe("{}");
});

test("a better entry that arrives while the first is being read leaves only one failure", async () => {
  const { observe } = createObserver("s");
  const worker = observe(entry({ status: 400, at: 3, time: 200 }), {});
  const page = observe(
    entry({
      status: 400,
      time: 206,
      entry: { pageref: "page_1" },
      response: { _fetchedViaServiceWorker: true },
    }),
    {},
  );
  expect([(await worker).length, (await page).length]).toEqual([0, 1]);
});

describe("a reply that a service worker gave the page", () => {
  const content = { text: '{"error":{"code":"BadRequest","message":"m","target":"t"}}' };
  const page = (source?: string) =>
    entry({
      status: 400,
      time: 206,
      entry: { pageref: "page_1" },
      response: { _fetchedViaServiceWorker: true, ...(source && { _serviceWorkerResponseSource: source }) },
    });
  const worker = entry({ status: 400, at: 3, time: 200 });
  /** Whether the latest version of the failure is attributed to the service worker. */
  const isMade = async (...entries: readonly NetworkEntry[]) => {
    const { observe } = createObserver("s");
    const latest = new Map<string, Failure>();
    for (const one of entries)
      for (const failure of await observe(one, one.fromPage ? content : {})) latest.set(failure.id, failure);
    expect(latest.size).toBe(1);
    return [...latest.values()][0]?.exchange.byServiceWorker;
  };

  test.each(["fallback-code", "cache-storage"])("was made or cached by it: %s", async (source) => {
    expect(await isMade(page(source))).toBe(true);
    // It asked the server, and changed the reply.
    expect(await isMade(worker, page(source))).toBe(true);
    expect(await isMade(page(source), worker)).toBe(true);
  });

  test.each(["network", "http-cache"])("is the server's: %s", async (source) => {
    expect(await isMade(page(source))).toBeUndefined();
    expect(await isMade(worker, page(source))).toBeUndefined();
  });

  test("is the server's if the worker has its own request, before or after the page's", async () => {
    expect(await isMade(page())).toBe(true);
    expect(await isMade(worker, page())).toBeUndefined();
    expect(await isMade(page(), worker)).toBeUndefined();
  });

  test("keeps body and ID when it turns out to be the server's", async () => {
    const { observe } = createObserver("s");
    const [suspected] = await observe(page(), content);
    const [cleared] = await observe(worker, {});
    const { byServiceWorker, ...exchange } = suspected?.exchange ?? {};
    expect(byServiceWorker).toBe(true);
    expect(cleared).toEqual({ ...suspected, exchange });
    expect(await observe(worker, {})).toHaveLength(1); // a separate call
  });
});
