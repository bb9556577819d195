import { CauseAnswer } from "./CauseAnswer.tsx";
import { DetailsTitle } from "./DetailsTitle.tsx";
import { FindingsPart } from "./FindingsPart.tsx";
import { IdBar } from "./IdBar.tsx";
import { IdsPart } from "./IdsPart.tsx";
import { MeaningPart } from "./MeaningPart.tsx";
import { NoteField } from "./NoteField.tsx";
import type { DetailsProps } from "./props.ts";
import { ReportPart } from "./ReportPart.tsx";
import { RequestPart } from "./RequestPart.tsx";
import { ResponsePart } from "./ResponsePart.tsx";
import { Selected } from "./Selected.tsx";
import { StepsPart } from "./StepsPart.tsx";
import "./Details.css";

/** Everything about one failure, or the actions on several chosen ones. */
export function Details({ store, failure }: DetailsProps) {
  return (
    <section class="details" aria-label={store.texts.value.panel.details}>
      {store.shownCause.value && store.selection.chosen.value.length < 2 ? (
        <CauseAnswer store={store} cause={store.shownCause.value} />
      ) : store.chosen.value.length > 1 ? (
        <Selected store={store} />
      ) : (
        <Single store={store} failure={failure} />
      )}
    </section>
  );
}

/** Explanation and steps first, then request and response. The tracking ID stays visible at the foot. */
function Single(props: DetailsProps) {
  const { id } = props.failure;
  return (
    <>
      <DetailsTitle {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard */}
      <div class="content" key={id} tabIndex={0}>
        <MeaningPart {...props} />
        <FindingsPart {...props} />
        <StepsPart {...props} />
        <IdsPart {...props} />
        {!props.store.samples.has(props.failure) && <NoteField {...props} />}
        <ReportPart store={props.store} />
        <RequestPart {...props} />
        <ResponsePart {...props} />
      </div>
      <IdBar {...props} key={`foot of ${id}`} />
    </>
  );
}
