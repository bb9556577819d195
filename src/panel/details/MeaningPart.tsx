import { visible } from "../../core/visible.ts";
import { CertaintyMark } from "../ui/CertaintyMark.tsx";
import { Part } from "../ui/Part.tsx";
import { Prose } from "../ui/Prose.tsx";
import { ServiceWorkerRemark } from "../ui/ServiceWorkerMark.tsx";
import type { DetailsProps } from "./props.ts";
import { Wait } from "./Wait.tsx";

/** The verdict, why, and what is special about this reply. */
export function MeaningPart({ store, failure }: DetailsProps) {
  const { error } = failure;
  const t = store.texts.value.panel;
  const answer = store.answer.value;
  const message = error.message ?? error.challenge?.description;
  return (
    <Part heading={t.whatItMeans}>
      <Wait store={store} failure={failure} />
      <ServiceWorkerRemark store={store} failure={failure} />
      {answer && (
        <p class="verdict">
          {answer.certainty && <CertaintyMark certainty={answer.certainty} />}
          <strong>
            <Prose text={answer.verdict} />
          </strong>
        </p>
      )}
      {[answer?.reason, ...(answer?.about ?? [])].map(
        (paragraph) =>
          paragraph && (
            <p key={paragraph}>
              <Prose text={paragraph} />
            </p>
          ),
      )}
      {message?.trim() && (
        <p class="quiet">
          {t.apiSays} {t.quotes[0]}
          <span lang="en">{visible(message)}</span>
          {t.quotes[1]}
        </p>
      )}
    </Part>
  );
}
