import type { Failure } from "../../core/failure.ts";
import type { Imported, ImportProblem } from "../../core/import/imported.ts";
import type { Additions } from "../../core/rules.ts";

export interface ImportProgress {
  /** Bytes read so far, and the size of the file. */
  readonly bytes: number;
  readonly total: number;
  readonly entries: number;
  readonly failures: number;
}

/**
 * Receives the progress and results of an import. A batch holds at most 200 failures; the one after the next waits for
 * the promise.
 */
export interface ImportListener {
  progress(progress: ImportProgress): void;
  failures(batch: readonly Failure[]): void | Promise<void>;
}

/** Messages to the worker: the file to read, a batch has been processed, cancel. */
export type ToImport =
  | { readonly type: "start"; readonly file: File; readonly id: string; readonly additions?: Additions }
  | { readonly type: "taken" }
  | { readonly type: "cancel" };

/** Messages from the worker. */
export type FromImport =
  | { readonly type: "progress"; readonly bytes: number; readonly soFar: Imported }
  | { readonly type: "failures"; readonly batch: readonly Failure[] }
  | { readonly type: "done"; readonly result: Imported };

/** Milliseconds a cancelled worker has to return its results before it is terminated. */
const grace = 2_000;

type Port = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

const startWorker = (): Port =>
  new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });

/**
 * Reads a HAR file, compressed or not, in a worker. The failures it reports contain no secrets. After `cancel`, it
 * resolves to what was read so far. `additions`: the user's own rules on what to watch and redact.
 */
export function importHar(
  file: File,
  id: string,
  on: ImportListener,
  start: () => Port = startWorker,
  additions?: Promise<Additions>,
): { readonly done: Promise<Imported>; cancel(): void } {
  const worker = start();
  const send = (message: ToImport) => worker.postMessage(message);
  let resolve: (result: Imported) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const done = new Promise<Imported>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  let soFar: Imported = { id, name: file.name, entries: 0, watched: 0, failures: 0, broken: 0 };
  let reported = 0;

  const stop = () => {
    worker.onmessage = null;
    worker.terminate();
  };
  const end = (result: Imported) => {
    stop();
    resolve(result);
  };
  /** Terminates a worker that no longer responds; results it has not returned are lost. */
  const giveUp = (problem: ImportProblem) =>
    end({ ...soFar, failures: Math.min(soFar.failures, reported), problem });

  worker.onerror = () => giveUp("unreadable-file");
  worker.onmessage = async ({ data }: MessageEvent<FromImport>) => {
    if (data.type === "done") end(data.result);
    else if (data.type === "progress") {
      soFar = data.soFar;
      const { entries, failures } = soFar;
      on.progress({ bytes: data.bytes, total: file.size, entries, failures });
    } else
      try {
        reported += data.batch.length;
        await on.failures(data.batch);
        send({ type: "taken" });
      } catch (error) {
        stop();
        reject(error);
      }
  };
  // Read nothing until it is known what to redact.
  if (!additions) send({ type: "start", file, id });
  else
    additions.then(
      ({ hosts, secrets, switched }) =>
        send({ type: "start", file, id, additions: { hosts, secrets, switched } }),
      () => send({ type: "start", file, id }), // storage is damaged, so no additions are known
    );

  const cancel = () => {
    send({ type: "cancel" });
    setTimeout(giveUp, grace, "cancelled");
  };
  return { done, cancel };
}
