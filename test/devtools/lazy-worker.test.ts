import { expect, test } from "vitest";
import { defaultSettings } from "../../src/core/settings/settings.ts";
import { lazyWorker } from "../../src/devtools/lazy-worker.ts";
import type { ToRecorderWorker } from "../../src/devtools/messages.ts";

const settings = { type: "settings", settings: defaultSettings } as const;
const isPrivate = { type: "private", isPrivate: false } as const;
const calls = { type: "calls", calls: [] } as const;

function setUp() {
  const started: ToRecorderWorker[][] = [];
  const worker = lazyWorker(() => {
    const received: ToRecorderWorker[] = [];
    started.push(received);
    return { postMessage: (message: ToRecorderWorker) => void received.push(message) };
  });
  return { started, worker };
}

test("does not start for settings, and starts once for calls", () => {
  const { started, worker } = setUp();
  worker.inform(settings);
  worker.inform(isPrivate);
  expect([started.length, worker.isRunning()]).toEqual([0, false]);
  worker.report(calls);
  worker.report(calls);
  worker.start();
  expect(worker.isRunning()).toBe(true);
  expect(started).toEqual([[settings, isPrivate, calls, calls]]);
});

test("starts for a panel with the latest settings, and forwards later ones", () => {
  const { started, worker } = setUp();
  const unreadable = { type: "settings", settings: undefined } as const;
  worker.inform(unreadable);
  worker.inform(settings);
  worker.start();
  expect(started).toEqual([[settings]]);
  worker.inform(isPrivate);
  expect(started).toEqual([[settings, isPrivate]]);
});
