import { expect, test } from "vitest";
import { createDiagnoser } from "../../../src/browser/diagnosis/diagnoser.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { failure } from "../../panel/samples.ts";

/** Workers that reply when the test says so. */
function workers() {
  const started: {
    readonly got: (readonly Failure[])[];
    ended: boolean;
    onmessage: Worker["onmessage"];
    onerror: Worker["onerror"];
    postMessage(failures: readonly Failure[]): void;
    terminate(): void;
  }[] = [];
  const start = () => {
    const worker: (typeof started)[number] = {
      got: [],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (failures) => void worker.got.push(failures),
      terminate: () => {
        worker.ended = true;
      },
    };
    started.push(worker);
    return worker;
  };
  return { started, start };
}

test("a worker starts in advance and processes one batch at a time", async () => {
  const { started, start } = workers();
  const { diagnose, prepareDiagnoses } = createDiagnoser(start);
  prepareDiagnoses();
  const one = failure();
  const answer = diagnose([one]);
  expect(started.map(({ got }) => got)).toEqual([[[one]]]);
  const result = [{ findings: [], cause: "c" }];
  started[0]?.onmessage?.call({} as Worker, new MessageEvent("message", { data: result }));
  expect(await answer).toEqual(result);
});

test("a failed worker is terminated, and the next batch starts another", async () => {
  const { started, start } = workers();
  const { diagnose } = createDiagnoser(start);
  const answer = diagnose([failure()]);
  started[0]?.onerror?.call({} as Worker, new Event("error") as ErrorEvent);
  await expect(answer).rejects.toThrow("The worker that diagnoses failed.");
  void diagnose([failure()]);
  expect(started.map(({ ended }) => ended)).toEqual([true, false]);
});
