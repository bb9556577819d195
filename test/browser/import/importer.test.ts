import { describe, expect, test, vi } from "vitest";
import { type FromImport, importHar, type ToImport } from "../../../src/browser/import/importer.ts";
import { failure } from "../../failures.ts";

/** Stands in for the worker: the messages sent to it, and a way to reply. */
function fakeWorker() {
  const messages: ToImport[] = [];
  const worker = {
    onmessage: null as Worker["onmessage"],
    onerror: null as Worker["onerror"],
    isEnded: false,
    postMessage: (message: ToImport) => messages.push(message),
    terminate() {
      worker.isEnded = true;
    },
  };
  const say = (data: FromImport) =>
    worker.onmessage?.call(worker as unknown as Worker, new MessageEvent("message", { data }));
  return { worker, messages, say };
}

const file = new File(["12345"], "a.har");
const soFar = { id: "f", name: "a.har", entries: 9, watched: 4, failures: 3, broken: 0 };

describe("an import", () => {
  test("forwards progress and failures, and lets the worker continue once they are processed", async () => {
    const { worker, messages, say } = fakeWorker();
    const progress = vi.fn();
    let take: () => void = () => undefined;
    const failures = vi.fn(() => new Promise<void>((resolve) => (take = resolve)));
    const { done } = importHar(file, "f", { progress, failures }, () => worker);
    expect(messages).toEqual([{ type: "start", file, id: "f" }]);
    say({ type: "progress", bytes: 2, soFar });
    expect(progress).toHaveBeenCalledWith({ bytes: 2, total: 5, entries: 9, failures: 3 });
    const batch = [failure("f-0#0")];
    say({ type: "failures", batch });
    expect(failures).toHaveBeenCalledWith(batch);
    expect(messages).toHaveLength(1);
    take();
    await vi.waitFor(() => expect(messages[1]).toEqual({ type: "taken" }));
    say({ type: "done", result: soFar });
    expect(await done).toEqual(soFar);
    expect(worker.isEnded).toBe(true);
  });

  test("that is cancelled ends with the results that the worker still returns", async () => {
    const { worker, messages, say } = fakeWorker();
    const { done, cancel } = importHar(file, "f", { progress: vi.fn(), failures: vi.fn() }, () => worker);
    cancel();
    expect(messages[1]).toEqual({ type: "cancel" });
    say({ type: "done", result: { ...soFar, problem: "cancelled" } });
    expect(await done).toEqual({ ...soFar, problem: "cancelled" });
  });

  test("whose worker no longer responds ends with the failures reported so far", async () => {
    vi.useFakeTimers();
    const { worker, say } = fakeWorker();
    const { done, cancel } = importHar(file, "f", { progress: vi.fn(), failures: vi.fn() }, () => worker);
    say({ type: "progress", bytes: 2, soFar });
    say({ type: "failures", batch: [failure("f-0#0")] });
    await vi.advanceTimersByTimeAsync(0);
    cancel();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await done).toEqual({ ...soFar, failures: 1, problem: "cancelled" });
    expect(worker.isEnded).toBe(true);
    vi.useRealTimers();
  });

  test("whose failures cannot be saved fails", async () => {
    const { worker, say } = fakeWorker();
    const full = () => Promise.reject(new Error("full"));
    const { done } = importHar(file, "f", { progress: vi.fn(), failures: full }, () => worker);
    say({ type: "failures", batch: [failure("f-0#0")] });
    await expect(done).rejects.toThrow("full");
    expect(worker.isEnded).toBe(true);
  });
});
