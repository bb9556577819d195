import { corrected } from "../../../core/correct.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Prose } from "../../ui/Prose.tsx";
import type { AnswerProps } from "../props.ts";
import { CopyAs } from "./CopyAs.tsx";
import { Wait } from "./Wait.tsx";

/** How to fix this failure: the corrected call first, ready to copy, then the steps. */
export function WhatToDo({ store, failure, answer }: AnswerProps) {
  const t = store.texts.value.panel;
  const situations = store.failureTexts.value?.explanations.situations;
  const { retryAfter } = failure.error;
  const isCorrectable = store.isCorrectable(failure);
  const steps = answer.fix.steps.filter((step) => !(isCorrectable && step === situations?.sendCorrected));
  const waiting = retryAfter === undefined ? undefined : situations?.wait(retryAfter);
  return (
    <ol class={steps.length > 1 ? "to-do numbered" : "to-do"} aria-label={t.whatToDo}>
      {isCorrectable && <CorrectedCall store={store} failure={failure} />}
      {steps.map((step) => (
        <li key={step} class="step">
          <div>
            {step === waiting ? <Wait store={store} failure={failure} step={step} /> : <Prose text={step} />}
          </div>
        </li>
      ))}
      {!isCorrectable && (
        <li class="buttons">
          <CopyAs store={store} failure={failure} />
        </li>
      )}
    </ol>
  );
}

function CorrectedCall({ store, failure }: Pick<AnswerProps, "store" | "failure">) {
  const labels = store.findingTexts.value?.labels;
  const body = corrected(failure, store.findingsOf(failure) ?? []);
  return (
    <li class="buttons">
      <button
        type="button"
        class="button main"
        onClick={() => void store.share.copyCall(failure, "curl", "corrected")}
      >
        <Icon name="copy" />
        {labels?.copyCorrectedCurl}
      </button>
      <CopyAs store={store} failure={failure} />
      {body !== undefined && (
        <button type="button" class="button" onClick={() => store.copyCorrected(body)}>
          {labels?.copyCorrected}
        </button>
      )}
    </li>
  );
}
