import { describe, expect, test } from "vitest";
import type { FromRecorder, ToRecorder } from "../../src/browser/channel.ts";
import type { KeptFailure } from "../../src/browser/history.ts";
import type { Called, NetworkEntry } from "../../src/core/entry.ts";
import type { Failure } from "../../src/core/failure.ts";
import { isWorthReading } from "../../src/core/observe.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { type Keeper, startKeeper } from "../../src/devtools/keeper.ts";
import { lazyKeeper } from "../../src/devtools/lazy-keeper.ts";
import { startRecorder } from "../../src/devtools/recorder.ts";
import { entryOf, type Sent } from "../entries.ts";

// Loaded now, so that no test waits for it.
await import("../../src/core/read.ts");

const url = "https://api.security.microsoft.com/api/machines";
const body = JSON.stringify({ error: { code: "BadRequest", message: "m", target: "t" } });

function entry(overrides: Partial<NetworkEntry> & { text?: string | null; sent?: Sent } = {}): NetworkEntry {
  const { text = body, sent, ...rest } = overrides;
  const status = rest.status ?? 400;
  const made = { url, method: "GET", status, ...rest };
  const { startedAt = 1000 } = rest;
  return {
    har: entryOf({
      url: made.url,
      method: made.method,
      status,
      entry: {
        startedDateTime: new Date(startedAt).toISOString(),
        ...(rest.resourceType && { _resourceType: rest.resourceType }),
      },
      response: { _error: rest.networkError || null },
      ...sent,
    }),
    mimeType: "application/json",
    resourceType: "fetch",
    size: 10,
    hasWarning: false,
    duration: 10,
    networkError: "",
    fromPage: true,
    viaServiceWorker: false,
    isLive: true,
    content: async () => ({ text }),
    ...made,
    startedAt,
  };
}

function record(keep?: Keeper["keep"]) {
  const sent: FromRecorder[] = [];
  const counts: number[] = [];
  const inHistory: Failure[] = [];
  let report: (entry: NetworkEntry, origin: string | undefined, more: boolean) => void = () => undefined;
  let count: (calls: readonly Called[]) => void = () => undefined;
  let tell: (message: ToRecorder) => void = () => undefined;
  startRecorder({
    watch: (reportOne, countAll) => {
      report = reportOne;
      count = countAll;
    },
    clock: () => 60_000,
    connect: (receive) => {
      tell = receive;
      return (message) => sent.push(message);
    },
    showCount: (count) => counts.push(count),
    keep: () => keep ?? ((batch) => inHistory.push(...batch)),
    now: () => performance.now(),
    // A thousand times as fast.
    wait: (run, milliseconds) => void setTimeout(run, milliseconds / 1000),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
  /** What a panel that opens now is told. */
  const kept = async () => {
    await settle();
    tell({ type: "hello" });
    const state = sent.at(-1);
    if (state?.type !== "state") throw new Error("No state.");
    return state;
  };
  return {
    report: (one: NetworkEntry, origin?: string) => report(one, origin, false),
    count: (...calls: NetworkEntry[]) => count(calls),
    tell: (message: ToRecorder) => tell(message),
    sent,
    counts,
    inHistory,
    kept,
    settle,
  };
}

describe("the recorder", () => {
  test("tells a panel that opens late everything", async () => {
    const { report, kept } = record();
    report(entry());
    report(entry({ status: 0, networkError: "net::ERR_CONNECTION_RESET", startedAt: 5000 }));
    expect((await kept()).failures.map(({ error }) => error.status).sort()).toEqual([0, 400]);
  });

  test("tells an open panel in one message what came at once", async () => {
    const { report, sent, settle } = record();
    const before = sent.length;
    for (let at = 0; at < 5; at++) report(entry({ startedAt: at * 1000, url: `${url}/${at}` }));
    await settle();
    expect(sent.slice(before).filter(({ type }) => type === "failures")).toHaveLength(1);
    expect(sent.at(-1)).toMatchObject({ type: "failures", failures: { length: 5 } });
  });

  test("tells a large burst in parts, none of which is much to take in", async () => {
    const { report, sent } = record();
    for (let at = 0; at < 250; at++) report(entry({ startedAt: at * 1000, url: `${url}/${at}` }));
    const told = () =>
      sent.flatMap((message) => (message.type === "failures" ? [message.failures.length] : []));
    await expect.poll(() => told().reduce((sum, length) => sum + length, 0)).toBe(250);
    expect(Math.max(...told())).toBeLessThanOrEqual(100);
  });

  test("keeps a failure under the page that made the call, also when the next page's comes first", async () => {
    const kept: KeptFailure[] = [];
    let load: () => void = () => undefined;
    const loaded = new Promise<void>((resolve) => {
      load = resolve;
    });
    const keep = lazyKeeper(
      async () => {
        await loaded;
        return startKeeper({
          history: { put: async (batch) => void kept.push(...batch), trim: async () => 0 },
          settings: { read: async () => defaultSettings, onChange: () => undefined },
          isPrivate: async () => false,
          now: () => 0,
          steadyNow: () => 0,
          later: () => undefined,
          pause: async () => undefined,
          report: () => undefined,
        });
      },
      () => undefined,
    );
    const { report } = record(keep);
    report(entry({ startedAt: 1000, url: `${url}/1` }), "https://a.example");
    report(entry({ startedAt: 2000, url: `${url}/2` }), "https://b.example");
    load();
    await expect.poll(() => kept.length).toBe(2);
    expect(kept.map(({ failure, origin }) => [failure.exchange.sentAt, origin])).toEqual([
      [1000, "https://a.example"],
      [2000, "https://b.example"],
    ]);
  });

  test("asks for a body at once and keeps the failure when it is gone", async () => {
    const { report, kept } = record();
    let asked = false;
    report(
      entry({
        content: async () => {
          asked = true;
          return {};
        },
      }),
    );
    expect(asked).toBe(true);
    expect((await kept()).failures).toMatchObject([{ error: { status: 400, shape: "no-body" } }]);
  });

  test("goes on and says so when a failure cannot be read", async () => {
    const { report, kept, sent } = record();
    const { error } = console;
    console.error = () => undefined;
    report(
      entry({
        content: () => {
          throw new TypeError("Failed to fetch dynamically imported module");
        },
      }),
    );
    report(entry({ startedAt: 9000 }));
    expect(await kept()).toMatchObject({ failures: [{ error: { status: 400 } }], keeping: "unloaded" });
    expect(sent).toContainEqual({ type: "keeping", state: "unloaded" });
    console.error = error;
  });

  test("never asks for the body of a success that cannot fail in part", async () => {
    const { report, kept } = record();
    const content = () => {
      throw new Error("asked");
    };
    report(entry({ status: 200, content }));
    report(entry({ status: 204, method: "POST", mimeType: "", content }));
    report(entry({ status: 200, method: "POST", mimeType: "text/html", content }));
    expect((await kept()).failures).toEqual([]);
  });

  test("tells what is called most, good and bad, and again when it has become rare", async () => {
    const { report, count, sent } = record();
    count(...Array.from({ length: 8 }, (_, index) => entry({ status: 200, startedAt: 1000 + index })));
    report(entry({ startedAt: 2000 }));
    count(entry({ resourceType: "preflight", method: "OPTIONS", status: 204, startedAt: 2500 }));
    const told = () => sent.filter(({ type }) => type === "rates");
    await expect.poll(() => told().length).toBeGreaterThan(1);
    expect(told()[0]).toEqual({
      type: "rates",
      rates: [{ method: "GET", template: "/api/machines", minute: 9, hour: 9 }],
    });
  });

  test("takes calls that did not fail into account for those that do", async () => {
    const { report, count, kept } = record();
    count(entry({ status: 200, startedAt: 1000 }));
    report(entry({ startedAt: 2000 }));
    const { failures } = await kept();
    expect(failures[0]?.calls).toMatchObject({ minute: 2, succeeded: 1, lastSuccess: 1000 });
  });

  test("keeps nothing while it is off, and goes on", async () => {
    const { report, tell, kept } = record();
    tell({ type: "record", on: false });
    report(entry());
    expect(await kept()).toMatchObject({ failures: [], recording: false });
    tell({ type: "record", on: true });
    report(entry({ startedAt: 9000 }));
    expect((await kept()).failures).toHaveLength(1);
  });

  test("forgets all on clear and counts anew", async () => {
    const { report, tell, kept, counts } = record();
    report(entry());
    await kept();
    tell({ type: "clear", at: 50_000 });
    expect((await kept()).failures).toEqual([]);
    expect(counts).toEqual([1, 0]);
  });

  test("keeps on clear what ended after it, and is only told first", async () => {
    const { report, tell, kept, counts } = record();
    for (const startedAt of [40_000, 49_995]) report(entry({ startedAt }));
    await kept();
    tell({ type: "clear", at: 50_000 });
    expect((await kept()).failures.map(({ exchange }) => exchange.sentAt)).toEqual([49_995]);
    expect(counts).toEqual([2, 1]);
  });

  test("forgets on clear what is from before the clock was set back", async () => {
    const { report, tell, kept } = record();
    report(entry({ startedAt: 90_000 }));
    await kept();
    tell({ type: "clear", at: 50_000 });
    expect((await kept()).failures).toEqual([]);
  });

  test("leaves out what the page gave up itself", async () => {
    const { report, kept } = record();
    report(entry({ status: 0, networkError: "net::ERR_ABORTED" }));
    expect((await kept()).failures).toEqual([]);
  });

  test("keeps only the beginning of a very long body", async () => {
    const { report, kept } = record();
    report(entry({ text: `{"error":{"code":"Late","message":"${"x".repeat(300_000)}"},"target":"t"}` }));
    const [failure] = (await kept()).failures;
    expect(failure?.error.code).toBe("Late");
    expect(failure?.exchange.response.body).toMatchObject({ cut: true });
    expect(failure?.exchange.response.body.text?.length).toBe(100_000);
  });
});

describe("a call through a service worker is one failure", () => {
  const worker = entry({ fromPage: false, text: "", startedAt: 1003, duration: 200 });
  const page = entry({ viaServiceWorker: true, startedAt: 1000, duration: 206 });

  test("with the page's body, whichever comes first", async () => {
    for (const order of [
      [worker, page],
      [page, worker],
    ]) {
      const { report, kept } = record();
      for (const one of order) report(one);
      expect((await kept()).failures).toMatchObject([{ error: { code: "BadRequest" } }]);
    }
  });

  test("even when the bodies come in the other order", async () => {
    const { report, kept } = record();
    report({ ...worker, content: () => new Promise((resolve) => setTimeout(resolve, 3, { text: "" })) });
    report(page);
    expect((await kept()).failures).toMatchObject([{ error: { code: "BadRequest" } }]);
  });

  test("with the worker's status when the page got none", async () => {
    const { report, kept } = record();
    report(
      entry({
        fromPage: false,
        status: 403,
        networkError: "net::ERR_FAILED",
        text: null,
        startedAt: 1003,
        duration: 10,
      }),
    );
    report(entry({ status: 0, networkError: "net::ERR_FAILED", text: null, startedAt: 1000, duration: 14 }));
    expect((await kept()).failures).toMatchObject([{ error: { status: 403 } }]);
  });

  test("and two calls at the same time are two", async () => {
    const { report, kept } = record();
    report(entry({ fromPage: false, text: "", startedAt: 1003, duration: 208 }));
    report(entry({ viaServiceWorker: true, startedAt: 1000, duration: 213 }));
    report(entry({ fromPage: false, text: "", startedAt: 1005, duration: 409 }));
    report(entry({ viaServiceWorker: true, startedAt: 1001, duration: 414 }));
    expect((await kept()).failures).toHaveLength(2);
  });

  test("and a page's own repeats are not joined", async () => {
    const { report, kept } = record();
    report(entry({ startedAt: 1000 }));
    report(entry({ startedAt: 1001 }));
    expect((await kept()).failures).toHaveLength(2);
  });
});

describe("a preflight", () => {
  const refused = entry({
    method: "OPTIONS",
    resourceType: "preflight",
    status: 403,
    text: null,
    startedAt: 1001,
    duration: 12,
  });
  const heldBack = entry({
    method: "POST",
    status: 0,
    networkError: "net::ERR_FAILED",
    text: null,
    startedAt: 1000,
    duration: 14,
  });

  test("that was refused is one failure with the call it held back", async () => {
    const { report, kept } = record();
    report(refused);
    report(heldBack);
    expect((await kept()).failures).toMatchObject([{ error: { status: 403, shape: "preflight" } }]);
  });

  test("that was answered is none", async () => {
    const { report, kept } = record();
    report({ ...refused, status: 204 });
    report(heldBack);
    expect((await kept()).failures).toMatchObject([{ error: { status: 0, shape: "network" } }]);
  });
});

describe("a body is worth reading", () => {
  const base = entry({ status: 200, method: "POST" });
  test("when the call failed, or may have failed in part", () => {
    expect(isWorthReading(entry())).toBe(true);
    expect(isWorthReading(base)).toBe(true);
    expect(isWorthReading({ ...base, status: 206, method: "GET" })).toBe(true);
    expect(isWorthReading({ ...base, url: "https://graph.microsoft.com/v1.0/$batch" })).toBe(true);
  });
  test("but not when it is a list, huge, no JSON, or the result of a query", () => {
    expect(isWorthReading({ ...base, method: "GET" })).toBe(false);
    expect(isWorthReading({ ...base, size: 6_000_000 })).toBe(false);
    expect(isWorthReading({ ...base, mimeType: "text/html" })).toBe(false);
    expect(
      isWorthReading({ ...base, url: "https://api.security.microsoft.com/api/advancedhunting/run" }),
    ).toBe(false);
  });
});
