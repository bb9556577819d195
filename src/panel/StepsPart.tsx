import type { Operation } from "../catalogue/operations.ts";
import type { DetailsProps } from "./Details.tsx";
import { Icon } from "./Icon.tsx";
import { Part } from "./Part.tsx";
import { Prose } from "./Prose.tsx";
import { visible } from "./visible.ts";

export function StepsPart({ store, failure }: DetailsProps) {
  const { panel: t, docsLocale } = store.texts.value;
  const { steps = [], links: general = [] } = store.explanation.value ?? {};
  const operation = store.operationOf(failure);
  const page = operation && pageOf(operation, docsLocale);
  const links = page ? [page, ...general] : general;
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

/** The page of the operation itself, in the reader's language; its title is the documentation's, in English. */
function pageOf({ api, docsPage, title }: Operation, locale: string) {
  if (!docsPage) return undefined;
  const folder = { mde: "defender-endpoint/api", xdr: "defender-xdr", graph: "graph/api" }[api as string];
  return folder && { label: title, url: `https://learn.microsoft.com/${locale}/${folder}/${docsPage}` };
}
