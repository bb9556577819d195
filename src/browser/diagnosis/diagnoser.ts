import type { Diagnosed } from "../../core/answer/diagnosed.ts";
import type { Failure } from "../../core/failure.ts";

type Port = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

const startWorker = (): Port =>
  new Worker(new URL("./diagnosis-worker.ts", import.meta.url), { type: "module" });

/** Diagnoses failures in a worker, because a long list takes seconds. Runs one batch at a time. */
export function createDiagnoser(start: () => Port = startWorker) {
  let worker: Port | undefined;
  /** Starts the worker in advance, so that the checks are loaded before the first batch. */
  const prepare = (): Port => {
    worker ??= start();
    return worker;
  };
  return {
    prepareDiagnoses: () => void prepare(),

    /** Resolves to one result per failure, in the same order; rejects if the worker cannot run. */
    diagnose(failures: readonly Failure[]): Promise<readonly Diagnosed[]> {
      const port = prepare();
      return new Promise((resolve, reject) => {
        port.onmessage = ({ data }: MessageEvent<readonly Diagnosed[]>) => resolve(data);
        port.onerror = () => {
          port.terminate();
          worker = undefined; // the next batch tries again
          reject(new Error("The worker that diagnoses failed."));
        };
        port.postMessage(failures);
      });
    },
  };
}
