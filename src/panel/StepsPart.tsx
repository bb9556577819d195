import { docsPageOf } from "../core/docs-page.ts";
import { visible } from "../core/visible.ts";
import type { DetailsProps } from "./Details.tsx";
import { Icon } from "./Icon.tsx";
import { Part } from "./Part.tsx";
import { Prose } from "./Prose.tsx";

export function StepsPart({ store, failure }: DetailsProps) {
  const { panel: t } = store.texts.value;
  const docsLocale = store.failureTexts.value?.explanations.docsLocale ?? "en-us";
  const { steps = [], links: general = [] } = store.explanation.value ?? {};
  const operation = store.operationOf(failure);
  const url = operation && docsPageOf(operation, docsLocale);
  // The title of an operation is the documentation's, in English.
  const links = url ? [{ label: operation.title, url }, ...general] : general;
  return (
    <Part heading={t.whatToDo}>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>
            <span>
              <Prose text={step} />
            </span>
          </li>
        ))}
      </ol>
      {links.length > 0 && (
        <div class="links">
          <span class="quiet">{t.documentation}</span>
          <ul>
            {links.map(({ label, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  {visible(label)}
                  <Icon name="outside" />
                  <span class="spoken"> ({t.opensTab})</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Part>
  );
}
