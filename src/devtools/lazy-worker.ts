import type { ToRecorderWorker } from "./messages.ts";

/** What the worker must know before it receives a call. */
type Fact = Extract<ToRecorderWorker, { type: "settings" | "private" }>;
type Report = Exclude<ToRecorderWorker, Fact>;

/**
 * Starts the recorder worker on the first call or when a panel opens. DevTools is mostly open on pages that never
 * call a watched host, and a worker costs memory.
 */
export function lazyWorker(start: () => Pick<Worker, "postMessage">) {
  let worker: ReturnType<typeof start> | undefined;
  const facts = new Map<Fact["type"], Fact>();
  const started = () => {
    if (worker) return worker;
    worker = start();
    for (const fact of facts.values()) worker.postMessage(fact);
    return worker;
  };
  return {
    isRunning: () => worker !== undefined,
    start: () => void started(),

    /** Reports calls; starts the worker. */
    report: (message: Report) => started().postMessage(message),

    /** Informs the worker now, or as soon as it starts. */
    inform(fact: Fact) {
      facts.set(fact.type, fact);
      worker?.postMessage(fact);
    },
  };
}
