import type { DetailsProps } from "./Details.tsx";
import { Icon } from "./Icon.tsx";
import { Part } from "./Part.tsx";
import { Prose } from "./Prose.tsx";
import { visible } from "./visible.ts";

export function StepsPart({ store }: DetailsProps) {
  const t = store.texts.value.panel;
  const { steps = [], links = [] } = store.explanation.value ?? {};
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
