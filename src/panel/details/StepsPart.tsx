import { docsPageOf } from "../../core/explain/docs-page.ts";
import { DocLinks } from "../ui/DocLinks.tsx";
import { Part } from "../ui/Part.tsx";
import { Steps } from "../ui/Steps.tsx";
import type { DetailsProps } from "./props.ts";

export function StepsPart({ store, failure }: DetailsProps) {
  const { panel: t } = store.texts.value;
  const docsLocale = store.failureTexts.value?.explanations.docsLocale ?? "en-us";
  const { steps = [], links: general = [] } = store.explanation.value ?? {};
  const operation = store.operationOf(failure);
  const url = operation && docsPageOf(operation, docsLocale);
  // Titles of operations come from the documentation, in English.
  const links = url ? [{ label: operation.title, url }, ...general] : general;
  return (
    <Part heading={t.whatToDo}>
      <Steps steps={steps} />
      <DocLinks store={store} links={links} />
    </Part>
  );
}
