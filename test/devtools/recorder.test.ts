import { describe, expect, test } from "vitest";
import type { FromRecorder, ToRecorder } from "../../src/browser/channel.ts";
import type { KeptFailure } from "../../src/browser/history/types.ts";
import type { Failure } from "../../src/core/failure.ts";
import type { NetworkEntry } from "../../src/core/har/entry.ts";
import { builtIn } from "../../src/core/rules.ts";
import { defaultSettings } from "../../src/core/settings/settings.ts";
import { type Keeper, startKeeper } from "../../src/devtools/keeper.ts";
import { lazyKeeper } from "../../src/devtools/lazy-keeper.ts";
import { type RecorderAdapters, startRecorder } from "../../src/devtools/recorder.ts";
import { entryOf, type Sent } from "../entries.ts";

const url = "https://api.security.microsoft.com/api/machines";
const body = JSON.stringify({ error: { code: "BadRequest", message: "m", target: "t" } });

interface Reported extends NetworkEntry {
  readonly text: string | null;
}

function entry(overrides: Partial<Reported> & { sent?: Sent } = {}): Reported {
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
    text,
    ...made,
    startedAt,
  };
}

/** A recorder whose clock the test controls. */
function record(keep?: Keeper["keep"], more: Partial<RecorderAdapters> = {}) {
  const sent: FromRecorder[] = [];
  const counts: number[] = [];
  const inHistory: { readonly failure: Failure; readonly origin: string | undefined }[] = [];
  let tell: (message: ToRecorder) => void = () => undefined;
  let time = 0;
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  const reading: unknown[] = [];
  const { take, count, keepAgain, succeeded } = startRecorder({
    clock: () => 60_000 + time,
    connect: (receive) => {
      tell = receive;
      return (message) => sent.push(message);
    },
    showCount: (count) => counts.push(count),
    keep: keep ?? ((batch, origin) => inHistory.push(...batch.map((failure) => ({ failure, origin })))),
    now: () => time,
    wait: (run, milliseconds) => void timers.push({ at: time + milliseconds, run }),
    ...more,
  });
  /** Lets every reported body be read, then advances the clock and runs what is due, in order. */
  const pass = async (milliseconds: number) => {
    await Promise.all(reading.splice(0));
    const end = time + milliseconds;
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      timers.splice(timers.indexOf(next), 1);
      time = next.at;
      next.run();
    }
    time = end;
  };
  /** The state sent to a panel that opens now, a second later. */
  const kept = async () => {
    await pass(1000);
    tell({ type: "hello" });
    const state = sent.at(-1);
    if (state?.type !== "state") throw new Error("No state.");
    return state;
  };
  return {
    report: ({ text, ...one }: Reported, origin?: string, good?: object) =>
      void reading.push(take(one, { text }, origin, false, good)),
    succeed: ({ method, url, startedAt, har }: Reported) =>
      succeeded({ method, url, startedAt, isLive: true, har: Object(har) }),
    count: (...calls: NetworkEntry[]) => count(calls),
    tell: (message: ToRecorder) => tell(message),
    keepAgain,
    sent,
    counts,
    inHistory,
    kept,
    pass,
  };
}

/** Reports failures of different URLs, one millisecond apart. */
const reportMany = (report: (one: Reported) => void, failures: number) => {
  for (let at = 0; at < failures; at++) report(entry({ startedAt: at, url: `${url}/${at}` }));
};
/** Number of failures that each message adds to the state sent before. */
const partsOf = (sent: readonly FromRecorder[]) =>
  sent.flatMap((message) => (message.type === "failures" ? [message.failures.length] : []));

describe("the recorder", () => {
  test("sends everything to a panel that opens late", async () => {
    const { report, kept } = record();
    report(entry());
    report(entry({ status: 0, networkError: "net::ERR_CONNECTION_RESET", startedAt: 5000 }));
    expect((await kept()).failures.map(({ error }) => error.status).sort()).toEqual([0, 400]);
  });

  test("marks every failure of a chain, also while the first ones are read in one go", async () => {
    const { report, kept } = record();
    reportMany(report, 3);
    for (let at = 3; at < 8; at++) report(entry({ startedAt: at, url: `${url}/${at}`, status: 429 }));
    const follows = (await kept()).failures.flatMap((failure) =>
      failure.error.status === 429 ? [failure.follows?.at] : [],
    );
    expect(follows).toEqual([3, 3, 3, 3, 3]);
  });

  test("sends simultaneous failures to an open panel in one message", async () => {
    const { report, sent, pass } = record();
    reportMany(report, 5);
    await pass(1000);
    expect(partsOf(sent)).toEqual([5]);
  });

  test("sends a large burst in parts of at most 100", async () => {
    const { report, sent, pass } = record();
    reportMany(report, 250);
    await pass(1000);
    expect(partsOf(sent)).toEqual([100, 100, 50]);
  });

  test("sends a panel that opens late the newest 120, then the others in parts of 500", async () => {
    const { report, sent, kept, pass } = record();
    reportMany(report, 700);
    expect((await kept()).failures.map(({ exchange }) => exchange.sentAt)).toEqual(
      Array.from({ length: 120 }, (_, index) => 699 - index),
    );
    const before = sent.length;
    await pass(1000);
    expect(partsOf(sent.slice(before))).toEqual([500, 80]);
  });

  test("sends the parts once if two panels open one after the other", async () => {
    const { report, tell, sent, kept, pass } = record();
    reportMany(report, 200);
    await kept();
    tell({ type: "hello" });
    const before = sent.length;
    await pass(1000);
    expect(partsOf(sent.slice(before))).toEqual([80]);
  });

  test("sends no further part after Clear", async () => {
    const { report, tell, sent, kept, pass } = record();
    reportMany(report, 200);
    await kept();
    tell({ type: "clear", at: 50_000 });
    expect(sent.at(-1)).toMatchObject({ type: "state", failures: [] });
    const before = sent.length;
    await pass(1000);
    expect(partsOf(sent.slice(before))).toEqual([]);
  });

  test("saves a failure under the page that made the call, even if one of the next page arrives first", async () => {
    const kept: KeptFailure[] = [];
    let load: () => void = () => undefined;
    const loaded = new Promise<void>((resolve) => {
      load = resolve;
    });
    const keep = lazyKeeper(
      async () => {
        await loaded;
        return startKeeper({
          history: {
            put: async (batch) => void kept.push(...batch),
            trim: async () => 0,
            count: async () => 0,
            onChange: () => () => undefined,
          },
          permission: () => "on",
          limits: () => defaultSettings,
          now: () => 0,
          later: () => undefined,
          pause: async () => undefined,
          report: () => undefined,
          keepAgain: () => undefined,
        });
      },
      () => undefined,
    );
    const { report } = record(keep.keep);
    report(entry({ startedAt: 1000, url: `${url}/1` }), "https://a.example");
    report(entry({ startedAt: 2000, url: `${url}/2` }), "https://b.example");
    load();
    await expect.poll(() => kept.length).toBe(2);
    expect(kept.map(({ failure, origin }) => [failure.exchange.sentAt, origin])).toEqual([
      [1000, "https://a.example"],
      [2000, "https://b.example"],
    ]);
  });

  test("saves everything that is still listed again, with its origin", async () => {
    const { report, tell, kept, keepAgain, inHistory } = record();
    report(entry({ startedAt: 1000 }), "https://a.example");
    report(entry({ startedAt: 5000 }), "https://b.example");
    const [gone] = (await kept()).failures;
    tell({ type: "forget", ids: [gone?.id ?? ""] });
    inHistory.length = 0;
    keepAgain();
    expect(inHistory.map(({ failure, origin }) => [failure.exchange.sentAt, origin])).toEqual([
      [1000, "https://a.example"],
    ]);
  });

  test("keeps a failure whose body is lost", async () => {
    const { report, kept } = record();
    report(entry({ text: null }));
    expect((await kept()).failures).toMatchObject([{ error: { status: 400, shape: "no-body" } }]);
  });

  test("continues after a failure that cannot be processed, and reports it", async () => {
    const { report, kept, sent } = record();
    const { error } = console;
    console.error = () => undefined;
    const har = {
      get request() {
        throw new TypeError("Not to be read");
      },
    };
    report({ ...entry(), har });
    report(entry({ startedAt: 9000 }));
    expect(await kept()).toMatchObject({
      failures: [{ error: { status: 400 } }],
      keeping: { state: "unloaded" },
    });
    expect(sent).toContainEqual({ type: "keeping", keeping: { state: "unloaded", unsaved: 0 } });
    console.error = error;
  });

  test("sends the rates two seconds after a call, then every 5 s, and every minute once calls are rare", async () => {
    const { report, count, sent, pass } = record();
    count(...Array.from({ length: 8 }, (_, index) => entry({ status: 200, startedAt: 59_000 + index })));
    report(entry({ startedAt: 59_500 }));
    count(entry({ resourceType: "preflight", method: "OPTIONS", status: 204, startedAt: 59_500 }));
    const rates = () => sent.filter(({ type }) => type === "rates");
    await pass(1999);
    expect(rates()).toEqual([]);
    await pass(1);
    expect(rates()).toEqual([
      { type: "rates", rates: [{ method: "GET", template: "/api/machines", minute: 9, hour: 9 }] },
    ]);
    await pass(5000);
    expect(rates()).toHaveLength(2);
    await pass(55_000);
    const last = rates().length;
    expect(rates().at(-1)).toMatchObject({ rates: [{ minute: 0, hour: 9 }] });
    await pass(59_999);
    expect(rates()).toHaveLength(last);
    await pass(1);
    expect(rates()).toHaveLength(last + 1);
  });

  test("considers calls that did not fail when it judges those that did", async () => {
    const { report, count, kept } = record();
    count(entry({ status: 200, startedAt: 1000 }));
    report(entry({ startedAt: 2000 }));
    const { failures } = await kept();
    expect(failures[0]?.calls).toMatchObject({ minute: 2, succeeded: 1, lastSuccess: 1000 });
  });

  test("keeps nothing while it is off, and continues later", async () => {
    const { report, tell, kept } = record();
    tell({ type: "record", on: false });
    report(entry());
    expect(await kept()).toMatchObject({ failures: [], recording: false });
    tell({ type: "record", on: true });
    report(entry({ startedAt: 9000 }));
    expect((await kept()).failures).toHaveLength(1);
  });

  test("does not send its failures again when it is paused", async () => {
    const { report, tell, kept, sent } = record();
    report(entry());
    await kept();
    const before = sent.length;
    tell({ type: "record", on: false });
    expect(sent.slice(before)).toEqual([{ type: "recording", on: false }]);
  });

  test("drops everything on Clear and counts from zero", async () => {
    const { report, tell, kept, counts } = record();
    report(entry());
    await kept();
    tell({ type: "clear", at: 50_000 });
    expect((await kept()).failures).toEqual([]);
    expect(counts).toEqual([1, 0]);
  });

  test("keeps on Clear what ended after the click, even if it arrives before the message", async () => {
    const { report, tell, kept, counts } = record();
    for (const startedAt of [40_000, 49_995]) report(entry({ startedAt }));
    await kept();
    tell({ type: "clear", at: 50_000 });
    expect((await kept()).failures.map(({ exchange }) => exchange.sentAt)).toEqual([49_995]);
    expect(counts).toEqual([2, 1]);
  });

  test("drops on Clear failures from before the clock was set back", async () => {
    const { report, tell, kept } = record();
    report(entry({ startedAt: 90_000 }));
    await kept();
    tell({ type: "clear", at: 50_000 });
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

  test("with the worker's status if the page got none", async () => {
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

  test("and two simultaneous calls are two", async () => {
    const { report, kept } = record();
    report(entry({ fromPage: false, text: "", startedAt: 1003, duration: 208 }));
    report(entry({ viaServiceWorker: true, startedAt: 1000, duration: 213 }));
    report(entry({ fromPage: false, text: "", startedAt: 1005, duration: 409 }));
    report(entry({ viaServiceWorker: true, startedAt: 1001, duration: 414 }));
    expect((await kept()).failures).toHaveLength(2);
  });

  test("and a page's own repeats are not merged", async () => {
    const { report, kept } = record();
    report(entry({ startedAt: 1000 }));
    report(entry({ startedAt: 1001 }));
    expect((await kept()).failures).toHaveLength(2);
  });
});

describe("a preflight", () => {
  const preflight = (status: number) =>
    entry({
      method: "OPTIONS",
      resourceType: "preflight",
      status,
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

  test("that was rejected is one failure with the call it blocked", async () => {
    const { report, kept } = record();
    report(preflight(403));
    report(heldBack);
    expect((await kept()).failures).toMatchObject([{ error: { status: 403, shape: "preflight" } }]);
  });

  test("that succeeded is no failure", async () => {
    const { report, kept } = record();
    report(preflight(204));
    report(heldBack);
    expect((await kept()).failures).toMatchObject([{ error: { status: 0, shape: "network" } }]);
  });
});

describe("before and after", () => {
  const good = (startedAt: number) => entry({ status: 200, startedAt, url: `${url}?$top=5` });
  const tooMany = entry({ startedAt: 5000, url: `${url}?$top=50000` });

  test("a failure says how it differs from the last good call", async () => {
    const { report, kept } = record();
    report(tooMany, undefined, Object(good(1000).har));
    const [failure] = (await kept()).failures;
    expect(failure?.since).toMatchObject({
      at: 1000,
      changes: [{ part: "query", how: "value", name: "$top", before: "5", now: "50000" }],
    });
  });

  test("a later success is noted on each listed failure of its call, also in history", async () => {
    const { report, succeed, kept, inHistory, tell } = record();
    report(tooMany, "https://page.example");
    report(entry({ startedAt: 6000, url: `${url}/1` }));
    await kept();
    await succeed(good(9000));
    const { failures } = await kept();
    expect(failures.map(({ after }) => after?.at)).toEqual([undefined, 9000]);
    expect(inHistory.at(-1)).toMatchObject({
      origin: "https://page.example",
      failure: { after: { at: 9000 } },
    });
    tell({ type: "clear", at: 60_000 });
    await succeed(good(9500));
    expect((await kept()).failures).toEqual([]);
  });

  test("a success before a failure changes nothing", async () => {
    const { report, succeed, kept } = record();
    report(tooMany);
    await kept();
    await succeed(good(1000));
    expect((await kept()).failures[0]?.after).toBeUndefined();
  });
});

test("a panel that opens has the rules loaded in advance; pausing and clearing do not", () => {
  let loads = 0;
  const { tell } = record(undefined, {
    rules: () => {
      loads += 1;
      return builtIn;
    },
  });
  tell({ type: "record", on: false });
  tell({ type: "clear", at: 0 });
  expect(loads).toBe(0);
  tell({ type: "hello" });
  expect(loads).toBe(1);
});
