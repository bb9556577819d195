import type { ComponentChildren } from "preact";
import { type DetailsTab, detailsTabs } from "../state/details-store.ts";
import { AnswerPart } from "./answer/AnswerPart.tsx";
import { CauseAnswer } from "./CauseAnswer.tsx";
import { DetailsTitle } from "./DetailsTitle.tsx";
import { IdBar } from "./IdBar.tsx";
import { IdsPart } from "./IdsPart.tsx";
import { NoteField } from "./NoteField.tsx";
import type { DetailsProps } from "./props.ts";
import { ReportPart } from "./ReportPart.tsx";
import { RequestPart } from "./RequestPart.tsx";
import { ResponsePart } from "./ResponsePart.tsx";
import { Selected } from "./Selected.tsx";
import { TabbedPart } from "./TabbedPart.tsx";
import "./Details.css";

/** Everything about one failure, or the actions on several selected ones. */
export function Details({ store, failure }: DetailsProps) {
  return (
    <section class="details" aria-label={store.texts.value.panel.details}>
      {store.shownCause.value && store.selection.chosen.value.length < 2 ? (
        <CauseAnswer store={store} failure={failure} cause={store.shownCause.value} />
      ) : store.chosen.value.length > 1 ? (
        <Selected store={store} />
      ) : (
        <Single store={store} failure={failure} />
      )}
    </section>
  );
}

/** The answer, with the long parts behind tabs. The tracking ID stays visible in the footer. */
function Single(props: DetailsProps) {
  const { store, failure } = props;
  return (
    <>
      <DetailsTitle {...props} />
      <TabbedPart store={store} tabs={detailsTabs} about={failure.id} partOf={(tab) => partOf(tab, props)} />
      <IdBar {...props} key={`foot of ${failure.id}`} />
    </>
  );
}

function partOf(tab: DetailsTab, props: DetailsProps): ComponentChildren {
  const { store } = props;
  switch (tab) {
    case "answer":
      return store.answer.value && <AnswerPart {...props} answer={store.answer.value} />;
    case "request":
      return <RequestPart {...props} />;
    case "response":
      return <ResponsePart {...props} />;
    case "ids":
      return (
        <>
          <IdsPart {...props} />
          {!store.samples.has(props.failure) && <NoteField {...props} />}
          <ReportPart store={store} />
        </>
      );
  }
}
