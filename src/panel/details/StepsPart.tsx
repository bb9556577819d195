import { DocLinks } from "../ui/DocLinks.tsx";
import { Part } from "../ui/Part.tsx";
import { Prose } from "../ui/Prose.tsx";
import { Steps } from "../ui/Steps.tsx";
import type { DetailsProps } from "./props.ts";

/** What solves this failure, and what the code means in general for those who want more. */
export function StepsPart({ store }: Pick<DetailsProps, "store">) {
  const { panel: t } = store.texts.value;
  const answer = store.answer.value;
  const { meaning, cause, steps = [] } = answer?.general ?? {};
  return (
    <Part heading={t.whatToDo}>
      <Steps steps={answer?.fix.steps ?? []} />
      <DocLinks store={store} links={answer?.links ?? []} />
      {(meaning || cause || steps.length > 0) && (
        <details class="general">
          <summary>{t.inGeneral}</summary>
          {[meaning, cause].map(
            (text) =>
              text && (
                <p key={text}>
                  <Prose text={text} />
                </p>
              ),
          )}
          {steps.length > 0 && <Steps steps={steps} />}
        </details>
      )}
    </Part>
  );
}
