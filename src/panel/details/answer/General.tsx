import type { ComponentChildren } from "preact";
import type { Answer } from "../../../core/answer/answer.ts";
import type { Store } from "../../state/store.ts";
import { Prose } from "../../ui/Prose.tsx";
import { Steps } from "../../ui/Steps.tsx";

interface GeneralProps {
  store: Store;
  answer: Answer;
  children: ComponentChildren;
}

/** What the code means in general, collapsed; `children` link to more. */
export function General({ store, answer: { general }, children }: GeneralProps) {
  const t = store.texts.value.panel;
  const { title, meaning, cause, steps } = general;
  return (
    <details class="general" aria-label={t.inGeneral}>
      <summary>
        {t.inGeneral}
        <span class="quiet">
          <Prose text={title} />
        </span>
      </summary>
      {[meaning, cause].map(
        (text) =>
          text && (
            <p key={text}>
              <Prose text={text} />
            </p>
          ),
      )}
      {steps.length > 0 && <Steps steps={steps} />}
      {children}
    </details>
  );
}
