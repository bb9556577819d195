import { expect, test } from "vitest";
import { createObserver } from "../../../src/core/observe/observer.ts";
import { fileEntry as entry, start, url } from "./entry.ts";

test("a failure carries the counts of the calls before it", async () => {
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

test("a better entry of a call replaces the failure of the first", async () => {
  const { observe } = createObserver("s");
  const [worker] = await observe(entry({ status: 400, at: 3, time: 200 }), {});
  const page = { pageref: "page_1" };
  const response = { _fetchedViaServiceWorker: true };
  const [better] = await observe(entry({ status: 400, time: 206, entry: page, response }), { text: "{}" });
  expect(better?.id).toBe(worker?.id);
  expect(better?.exchange.response.body.text).toBe("{}");
});

test("a better entry that comes while the first is being read leaves only one failure", async () => {
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
