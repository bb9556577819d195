import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Api } from "../../catalogue/apis/names.ts";
import type { Operation } from "../../catalogue/operations.ts";
import type { Answer } from "../../core/answer/answer.ts";
import type { Diagnosis } from "../../core/answer/diagnosis.ts";
import type { AnswerWords, Verdict } from "../../core/answer/verdict.ts";
import type { Failure } from "../../core/failure.ts";
import type { Adapters, FailureTexts } from "./adapters.ts";
import { createFound } from "./found.ts";
import type { LanguageStore } from "./language-store.ts";
import type { Notices } from "./notices.ts";

export type DiagnosisStore = ReturnType<typeof createDiagnosisStore>;

/** Answers and findings. Their code loads after the first frame and delays neither it nor a row. */
export function createDiagnosisStore(
  adapters: Pick<Adapters, "loadDiagnosis" | "diagnose">,
  { failureTexts, addFailureTexts }: LanguageStore,
  { failed }: Notices,
) {
  const diagnosis = signal<Diagnosis>();
  let isFailureReported = false;
  const reportOnce = () => {
    if (!isFailureReported) failed((t) => t.loadFailed);
    isFailureReported = true;
  };
  const { version, findingsOf, findingsSoon, causeSoon, know } = createFound(diagnosis, {
    diagnose: adapters.diagnose,
    failed: reportOnce,
    wants,
  });
  /** APIs whose operations have been requested in addition to the default ones. */
  const apis = new Set<Api>();
  const words = computed(() => failureTexts.value && wordsOf(failureTexts.value));
  /** Replaced when the texts change. */
  const verdicts = computed(() => words.value && new WeakMap<Failure, Verdict>());
  const operations = createOperations(diagnosis, wants);
  let loading: Promise<void> | undefined;

  /** Loads the operations of an API once. Without them, a call is diagnosed as an undocumented one. */
  async function wants(api: Api) {
    if (apis.has(api)) return;
    apis.add(api);
    try {
      const wanted = [...apis];
      const loaded = await adapters.loadDiagnosis(wanted);
      if (wanted.length === apis.size) diagnosis.value = loaded; // otherwise another load is pending
    } catch {
      const { value } = diagnosis;
      diagnosis.value = value && { ...value, lacks: () => [] };
      failed((t) => t.loadFailed);
    }
  }

  const loadNow = async () => {
    try {
      const loaded = await adapters.loadDiagnosis([...apis]);
      await addFailureTexts(() => {
        diagnosis.value = loaded;
      });
    } catch {
      loading = undefined; // the next failure tries again
      reportOnce();
    }
  };
  /** Loads checks and explanations, once. */
  const load = (): Promise<void> => {
    loading ??= loadNow();
    return loading;
  };

  return {
    diagnosis,
    findingsOf,
    findingsSoon,
    causeSoon,
    /** Changes when a finding, cause, verdict or operation may have changed. */
    facts: computed(() => [version.value, words.value, diagnosis.value]),
    load,

    /** Finds the causes of failures; resolves when they are known or cannot be found. */
    async know(failures: readonly Failure[]): Promise<void> {
      await Promise.all([load(), know(failures)]);
    },

    /** `undefined` until checks and texts are loaded. */
    answerOf(failure: Failure): Answer | undefined {
      const findings = findingsOf(failure);
      return findings && words.value && diagnosis.value?.answer(failure, findings, words.value);
    },

    /** The verdict for a row if its findings are known; otherwise `undefined` for now, and requests them. */
    verdictSoon(failure: Failure): Verdict | undefined {
      const findings = findingsSoon(failure);
      const known = verdicts.value;
      if (!findings || !words.value || !known || !diagnosis.value) return undefined;
      const verdict = known.get(failure) ?? diagnosis.value.verdict(failure, findings, words.value);
      known.set(failure, verdict);
      return verdict;
    },

    /** Whether findings correct the call, so that it can be copied in corrected form. */
    isCorrectable: (failure: Failure): boolean =>
      diagnosis.value?.isCorrectable(findingsOf(failure) ?? []) ?? false,

    /** Whether a public API offers what a portal call did. */
    hasPublic: (failure: Failure): boolean => diagnosis.value?.hasPublic(failure) ?? false,

    operationOf: (failure: Failure) => operations(failure)?.operation,
    titleOf: (failure: Failure) => operations(failure)?.title,
  };
}

const wordsOf = ({ explanations, findings, english }: FailureTexts): AnswerWords => ({
  texts: explanations,
  findings,
  ...(english && { english }),
});

/** The documented operation of a call and its description; of the portal's own operations only the latter is known. */
function createOperations(diagnosis: ReadonlySignal<Diagnosis | undefined>, wants: (api: Api) => void) {
  /** Replaced when more operations are loaded. */
  const known = computed(
    () => diagnosis.value && new WeakMap<Failure, { operation?: Operation; title?: string }>(),
  );
  return (failure: Failure) => {
    const { value } = diagnosis;
    const found = known.value;
    if (!value || !found) return undefined;
    const before = found.get(failure);
    // First: a filter reads this of every failure, and what its API lacks takes half of its time.
    if (before) return before;
    for (const api of value.lacks(failure)) wants(api);
    const operation = value.operation(failure);
    const title = operation?.title ?? value.portalCall(failure)?.title;
    const one = { ...(operation && { operation }), ...(title !== undefined && { title }) };
    found.set(failure, one);
    return one;
  };
}
