import { visible } from "../../core/visible.ts";
import { Part } from "../ui/Part.tsx";
import { Prose } from "../ui/Prose.tsx";
import type { DetailsProps } from "./props.ts";
import { Wait } from "./Wait.tsx";

export function MeaningPart({ store, failure }: DetailsProps) {
  const { error } = failure;
  const t = store.texts.value.panel;
  const explanation = store.explanation.value;
  const message = error.message ?? error.challenge?.description;
  return (
    <Part heading={t.whatItMeans}>
      <Wait store={store} failure={failure} />
      {explanation?.meaning.map((paragraph) => (
        <p key={paragraph}>
          <Prose text={paragraph} />
        </p>
      ))}
      {explanation?.cause && (
        <p>
          <Prose text={explanation.cause} />
        </p>
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
