import { signal } from "@preact/signals";
import type { Failure } from "../../core/failure.ts";
import type { Adapters, Diagnosis } from "./adapters.ts";
import { createFound } from "./found.ts";
import type { LanguageStore } from "./language-store.ts";
import type { Notices } from "./notices.ts";

export type DiagnosisStore = ReturnType<typeof createDiagnosisStore>;

/** Explanations and findings. What makes them loads with the first failure and never delays a row. */
export function createDiagnosisStore(
  adapters: Pick<Adapters, "loadDiagnosis" | "now" | "later">,
  { failureTexts, addFailureTexts }: LanguageStore,
  { failed }: Notices,
) {
  const diagnosis = signal<Diagnosis>();
  const { findingsOf, findingsSoon, restart } = createFound(diagnosis, adapters);
  let isWanted = false;
  let isFailureReported = false;

  return {
    diagnosis,
    findingsOf,
    findingsSoon,
    restart,

    /** Loads checks and explanations, once. */
    async load() {
      if (isWanted) return;
      isWanted = true;
      try {
        const loaded = await adapters.loadDiagnosis();
        await addFailureTexts(() => {
          diagnosis.value = loaded;
        });
      } catch {
        isWanted = false; // the next failure tries again
        if (!isFailureReported) failed((t) => t.loadFailed);
        isFailureReported = true;
      }
    },

    /** `undefined` until checks and words are loaded. */
    explain: (failure: Failure) =>
      failureTexts.value && diagnosis.value?.explain(failure, failureTexts.value.explanations),

    /** The documented operation of a call. */
    operationOf: (failure: Failure) => diagnosis.value?.operation(failure),
  };
}
