import { expect, test } from "vitest";
import { longestUrl } from "../../../src/core/failure.ts";
import { networkEntry, plainCall } from "../../../src/core/har/entry.ts";
import { isCounted, mayFail } from "../../../src/core/observe/may-fail.ts";
import { entryOf, type Sent } from "../../entries.ts";

const url = "https://api.security.microsoft.com/api/machines";

test("calls that are only counted cannot fail, and include every ordinary GET", () => {
  let plain = 0;
  for (const method of ["GET", "HEAD", "POST", "OPTIONS"])
    for (const status of [0, 101, 199, 200, 204, 206, 299, 300, 304, 400, 429, 503, Number.NaN])
      for (const headers of [{}, { Warning: '199 - "partial"' }, { "Retry-After": "5" }] as Sent["headers"][])
        for (const _error of [undefined, "net::ERR_FAILED", "net::ERR_ABORTED"])
          for (const _fetchedViaServiceWorker of [undefined, true])
            for (const mimeType of ["application/json", "text/html"]) {
              const response = { content: { size: 2, mimeType }, _error, _fetchedViaServiceWorker };
              const har = entryOf({ url, method, status, headers, response });
              const call = plainCall(har);
              const whole = networkEntry(har, { isLive: true });
              if (!call || !whole) continue;
              plain += 1;
              expect(mayFail(whole)).toBe(false);
              expect(isCounted(whole)).toBe(true);
              expect(whole).toMatchObject(call);
            }
  // 200, 204, and 299, with and without Retry-After, of both types.
  expect(plain).toBe(3 * 2 * 2);
});

test("batches and broken entries are never only counted", () => {
  const batch = entryOf({ url: "https://graph.microsoft.com/v1.0/$batch", status: 200 });
  const broken = [undefined, null, {}, { request: { url, method: "GET" } }, { response: { status: 200 } }];
  for (const har of [batch, ...broken]) expect(plainCall(har)).toBeUndefined();
});

test("an entry without a URL is rejected, and a long URL is cut", () => {
  expect(networkEntry({ request: {} }, { isLive: true })).toBeUndefined();
  expect(networkEntry([], { isLive: true })).toBeUndefined();
  const long = entryOf({ url: `${url}/${"x".repeat(30_000)}` });
  expect(networkEntry(long, { isLive: true })?.url).toHaveLength(longestUrl);
});

test("an entry can be cloned to a worker", () => {
  const entry = networkEntry(entryOf({ url }), { isLive: true });
  expect(structuredClone(entry)).toEqual(entry);
});
