import { computed, signal } from "@preact/signals";
import type { Api } from "../../catalogue/apis/hosts.ts";
import type { Answer } from "../../core/answer/answer.ts";
import type { Diagnosis } from "../../core/answer/diagnosis.ts";
import type { AnswerWords, Verdict } from "../../core/answer/verdict.ts";
import type { Failure } from "../../core/failure.ts";
import type { Adapters } from "./adapters.ts";
import { createFound } from "./found.ts";
import type { LanguageStore } from "./language-store.ts";
import type { Notices } from "./notices.ts";

export type DiagnosisStore = ReturnType<typeof createDiagnosisStore>;

/** Answers and findings. What makes them loads with the first failure and never delays a row. */
export function createDiagnosisStore(
  adapters: Pick<Adapters, "loadDiagnosis" | "now" | "later">,
  { failureTexts, addFailureTexts }: LanguageStore,
  { failed }: Notices,
) {
  const diagnosis = signal<Diagnosis>();
  const { now, later } = adapters;
  const { findingsOf, findingsSoon, restart } = createFound(diagnosis, { now, later, wants });
  /** APIs whose operations were wanted so far, besides the usual ones. */
  const apis = new Set<Api>();
  const words = computed(
    (): AnswerWords | undefined =>
      failureTexts.value && { texts: failureTexts.value.explanations, findings: failureTexts.value.findings },
  );
  /** By the words they are made of. */
  const verdicts = new WeakMap<AnswerWords, WeakMap<Failure, Verdict>>();
  const causes = new WeakMap<Failure, string>();
  let isWanted = false;
  let isFailureReported = false;

  /** Loads the operations of an API, once. Without them a call is diagnosed as one that is on no list. */
  async function wants(api: Api) {
    if (apis.has(api)) return;
    apis.add(api);
    try {
      const wanted = [...apis];
      const loaded = await adapters.loadDiagnosis(wanted);
      if (wanted.length === apis.size) diagnosis.value = loaded; // else more is on its way
    } catch {
      const { value } = diagnosis;
      diagnosis.value = value && { ...value, lacks: () => undefined };
      failed((t) => t.loadFailed);
    }
  }

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
        const loaded = await adapters.loadDiagnosis([...apis]);
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
    answerOf(failure: Failure): Answer | undefined {
      const findings = findingsOf(failure);
      return findings && words.value && diagnosis.value?.answer(failure, findings, words.value);
    },

    /** The verdict for a row if its findings are known, else soon. */
    verdictSoon(failure: Failure): Verdict | undefined {
      const findings = findingsSoon(failure);
      if (!findings || !words.value || !diagnosis.value) return undefined;
      const known = verdicts.get(words.value) ?? new WeakMap<Failure, Verdict>();
      verdicts.set(words.value, known);
      const verdict = known.get(failure) ?? diagnosis.value.verdict(failure, findings, words.value);
      known.set(failure, verdict);
      return verdict;
    },

    /** The key of the cause if the findings are known, else soon. */
    causeSoon(failure: Failure): string | undefined {
      const findings = findingsSoon(failure);
      if (!findings || !diagnosis.value) return undefined;
      const cause = causes.get(failure) ?? diagnosis.value.cause(failure, findings);
      causes.set(failure, cause);
      return cause;
    },

    /** The documented operation of a call. */
    operationOf: (failure: Failure) => diagnosis.value?.operation(failure),
  };
}
