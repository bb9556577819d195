import type { Failure } from "../core/failure.ts";
import { DetailsTitle } from "./DetailsTitle.tsx";
import { FindingsPart } from "./FindingsPart.tsx";
import { IdBar } from "./IdBar.tsx";
import { IdsPart } from "./IdsPart.tsx";
import { MeaningPart } from "./MeaningPart.tsx";
import { RequestPart } from "./RequestPart.tsx";
import { ResponsePart } from "./ResponsePart.tsx";
import { StepsPart } from "./StepsPart.tsx";
import type { Store } from "./store.ts";
import "./Details.css";

export interface DetailsProps {
  store: Store;
  failure: Failure;
}

/** All about one failure: what it means and what to do, then the evidence; the id stays in sight at the foot. */
export function Details(props: DetailsProps) {
  const { store, failure } = props;
  return (
    <section class="details" aria-label={store.texts.value.panel.details}>
      <DetailsTitle {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard */}
      <div class="content" key={failure.id} tabIndex={0}>
        <MeaningPart {...props} />
        <FindingsPart {...props} />
        <StepsPart {...props} />
        <IdsPart {...props} />
        <RequestPart {...props} />
        <ResponsePart {...props} />
      </div>
      <IdBar {...props} />
    </section>
  );
}
