import { expect, test } from "vitest";
import { networkEntry, plainCall } from "../../../src/core/har/entry.ts";
import { createObserver, isCounted, mayFail } from "../../../src/core/observe/observer.ts";
import { entryOf, type Sent } from "../../entries.ts";

const url = "https://api.security.microsoft.com/api/machines";
const start = Date.parse("2026-11-21T12:00:00Z");

/** A HAR entry as a file holds it. */
function entry({ at = 0, time = 10, ...sent }: Sent & { at?: number; time?: number }) {
  const har = entryOf({
    url,
    ...sent,
    entry: { startedDateTime: new Date(start + at).toISOString(), time, ...sent.entry },
  });
  const made = networkEntry(har, () => ({}), { isLive: false });
  if (!made) throw new Error("No entry.");
  return made;
}

async function seen(entries: readonly ReturnType<typeof entry>[]) {
  const { observe } = createObserver("s");
  const failures = new Map<string, string>();
  for (const one of entries)
    for (const { id, exchange } of await observe(one))
      failures.set(id, `${exchange.request.method} ${exchange.response.status}`);
  return [...failures.values()];
}

const preflight = {
  method: "OPTIONS",
  status: 403,
  requestHeaders: { "Access-Control-Request-Method": "PATCH" },
};

test("joins a refused preflight and the call it held back in either order", async () => {
  const refused = entry({ ...preflight, at: 1 });
  const heldBack = entry({ method: "PATCH", status: 0, at: 0, time: 11 });
  expect(await seen([refused, heldBack])).toEqual(["OPTIONS 403"]);
  expect(await seen([heldBack, refused])).toEqual(["OPTIONS 403"]);
});

test("knows the call held back without a duration, as Firefox writes it", async () => {
  const refused = entry({ ...preflight, at: 1 });
  expect(await seen([entry({ method: "PATCH", status: 0, time: 0 }), refused])).toEqual(["OPTIONS 403"]);
});

test("leaves a dead connection apart from a preflight at another time", async () => {
  const refused = entry({ ...preflight, at: 5000 });
  const dead = entry({ method: "PATCH", status: 0 });
  expect(await seen([dead, refused])).toEqual(["PATCH 0", "OPTIONS 403"]);
});

test("takes a preflight for one without a resource type", async () => {
  expect(await seen([entry({ ...preflight, status: 204 })])).toEqual([]);
  expect(await seen([entry({ method: "OPTIONS", status: 405 })])).toEqual(["OPTIONS 405"]);
});

test("keeps each of many failures of one address and one moment", async () => {
  const many = Array.from({ length: 1000 }, () => entry({ status: 400 }));
  expect(await seen(many)).toHaveLength(1000);
});

test("tells with each failure what the calls before it were like", async () => {
  const observer = createObserver("s");
  const calls = [entry({ status: 200 }), entry({ status: 400, at: 1000 })];
  for (const call of calls) observer.count(call);
  const [failure] = await observer.observe(entry({ status: 400, at: 1000 }));
  expect(failure?.calls).toEqual({ minute: 2, hour: 2, succeeded: 1, failed: 1, lastSuccess: start });
});

test("what is only counted is what cannot fail, and all ordinary GETs are", () => {
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
              const whole = networkEntry(har, () => ({}), { isLive: true });
              if (!call || !whole) continue;
              plain += 1;
              expect(mayFail(whole)).toBe(false);
              expect(isCounted(whole)).toBe(true);
              expect(whole).toMatchObject(call);
            }
  // 200, 204 and 299, with and without Retry-After, of both types.
  expect(plain).toBe(3 * 2 * 2);
  const batch = entryOf({ url: "https://graph.microsoft.com/v1.0/$batch", status: 200 });
  expect(plainCall(batch)).toBeUndefined();
  for (const broken of [
    undefined,
    null,
    {},
    { request: { url, method: "GET" } },
    { response: { status: 200 } },
  ])
    expect(plainCall(broken)).toBeUndefined();
});

test("reads a batch that succeeded, by whatever method", () => {
  const response = { content: { size: 2, mimeType: "application/json" } };
  for (const method of ["GET", "POST"])
    expect(
      mayFail(entry({ url: "https://graph.microsoft.com/v1.0/$batch", method, status: 200, response })),
    ).toBe(true);
});
