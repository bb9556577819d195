import { describe, expect, test } from "vitest";
import type { Content } from "../../src/core/har/body.ts";
import { type EntryListener, networkEntry } from "../../src/core/har/entry.ts";
import { startListener } from "../../src/devtools/listener.ts";
import { mostGood, type ToRecorderWorker } from "../../src/devtools/messages.ts";
import { entryOf, type Sent } from "../entries.ts";

function listen() {
  const sent: ToRecorderWorker[] = [];
  const timers: (() => void)[] = [];
  const read: string[] = [];
  let origin = "https://first.example";
  let listener: EntryListener = () => undefined;
  startListener({
    watch: (started) => {
      listener = started;
    },
    send: (message) => sent.push(structuredClone(message)),
    origin: () => origin,
    later: (run) => timers.push(run),
  });
  return {
    sent,
    read,
    report(call: Sent, content: Content | Promise<Content> = {}) {
      const har = entryOf(call);
      const readContent = () => {
        read.push(har.request.url);
        return content;
      };
      const entry = networkEntry(har, { isLive: true });
      if (entry) listener(entry, readContent);
    },
    navigate: (to: string) => {
      origin = to;
    },
    elapse: () => {
      for (const run of timers.splice(0)) run();
    },
  };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));
const url = "https://api.security.microsoft.com/api/machines";

describe("the listener", () => {
  test("reports whether the body of another call is pending", async () => {
    const { report, sent } = listen();
    report(
      { url: `${url}/1`, status: 400 },
      settle().then(() => ({ text: "{}" })),
    );
    report({ url: `${url}/2`, status: 400 }, { text: "{}" });
    await settle();
    await settle();
    expect(sent.map((message) => message.type === "entry" && message.more)).toEqual([true, false]);
  });

  test("sends calls that may have failed, with their body and the page at that time", async () => {
    const { report, navigate, sent } = listen();
    report(
      { url, status: 400 },
      settle().then(() => ({ text: "{}" })),
    );
    navigate("https://second.example");
    await settle();
    await settle();
    expect(sent).toMatchObject([
      {
        type: "entry",
        entry: { url, status: 400, har: { request: { url }, response: { status: 400 } } },
        content: { text: "{}" },
        origin: "https://first.example",
      },
    ]);
  });

  test("omits expensive fields that are never read, and those that cannot be cloned", async () => {
    const { report, sent } = listen();
    // In Firefox the function is an own property of the entry.
    const getContent = () => undefined;
    const entry = { _initiator: { stack: "long" }, timings: { wait: 1 }, cache: {}, getContent };
    report({ url, status: 400, entry });
    await settle();
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent)).not.toMatch(/_initiator|timings|cache/);
  });

  test("counts calls that did not fail in one message, without their bodies, and before a later failure", async () => {
    const { report, sent, read, elapse } = listen();
    report({ url, status: 200 });
    report({ url, method: "POST", status: 204 });
    report({ url, method: "POST", status: 200, response: { content: { mimeType: "text/html" } } });
    expect(sent).toEqual([]);
    report({ url: `${url}/3`, status: 404 });
    await settle();
    report({ url: `${url}/4`, status: 200 });
    elapse();
    expect(read).toEqual([`${url}/3`]);
    expect(sent.map((message) => (message.type === "calls" ? message.calls.length : message.type))).toEqual([
      3,
      "entry",
      1,
    ]);
  });

  test("reads a successful call that may hold failures, and sends it only if it names some", async () => {
    const { report, sent, elapse } = listen();
    const response = { content: { mimeType: "application/json" } };
    const batch = { url: "https://graph.microsoft.com/v1.0/$batch", method: "POST", status: 200, response };
    report(batch, { text: '{"value":[]}' });
    report(batch, { text: '{"responses":[{"id":"1","status":404}]}' });
    await settle();
    elapse();
    expect(sent.map(({ type }) => type)).toEqual(["calls", "entry"]);
  });

  test("sends the last good call of an operation with the failures that follow, its HAR entry once", async () => {
    const { report, sent } = listen();
    report({ url: `${url}/1a`, method: "DELETE", status: 204 });
    report({ url: `${url}/2b`, method: "DELETE", status: 400 });
    report({ url: `${url}/3c`, method: "DELETE", status: 400 });
    await settle();
    const good = sent.flatMap((message) => (message.type === "entry" ? [message.good] : []));
    expect(good).toEqual([
      { number: 1, har: expect.objectContaining({ request: expect.objectContaining({ url: `${url}/1a` }) }) },
      { number: 1 },
    ]);
  });

  test("sends the HAR entry of a good call again after the worker has dropped it", async () => {
    const { report, sent } = listen();
    const fail = () => report({ url: `${url}/2b`, method: "DELETE", status: 400 });
    report({ url: `${url}/1a`, method: "DELETE", status: 204 });
    fail();
    for (let other = 1; other < mostGood; other++) {
      report({ url, method: "POST", status: 500 });
      report({ url, method: "POST", status: 201 });
    }
    await settle();
    fail();
    report({ url, method: "POST", status: 500 });
    report({ url, method: "POST", status: 201 });
    await settle();
    fail();
    await settle();
    const deleted = sent.filter((message) => message.type === "entry" && message.entry.method === "DELETE");
    expect(deleted.map((message) => message.type === "entry" && message.good?.har !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("sends a successful call that repeats a failed one after the failed one", async () => {
    const { report, sent } = listen();
    report(
      { url, method: "DELETE", status: 500 },
      settle().then(() => ({ text: "{}" })),
    );
    report({ url, method: "DELETE", status: 204 });
    await settle();
    await settle();
    await settle();
    expect(sent.map(({ type }) => type)).toEqual(["calls", "entry", "succeeded"]);
  });

  test("does not report a call that the page itself cancelled, but counts it", async () => {
    const { report, sent, elapse } = listen();
    report({ url, status: 0, response: { _error: "net::ERR_ABORTED" } });
    await settle();
    elapse();
    expect(sent.map(({ type }) => type)).toEqual(["calls"]);
  });
});
