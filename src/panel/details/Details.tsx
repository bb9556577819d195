import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { detailsTabs } from "../state/details-store.ts";
import type { Store } from "../state/store.ts";
import { Tabs, tabId, tabPanelId } from "../ui/Tabs.tsx";
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
import "./Details.css";

/** Everything about one failure, or the actions on several chosen ones. */
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

/** The answer, with what is long behind tabs. The tracking ID stays visible at the foot. */
function Single(props: DetailsProps) {
  const { store, failure } = props;
  const t = store.texts.value.panel;
  const id = useId();
  const tab = store.tab.value;
  const root = useVerdictFocus(store);
  const names = { answer: t.answer, request: t.request, response: t.response, ids: t.idsAndReport };
  return (
    <>
      <DetailsTitle {...props} />
      <Tabs
        id={id}
        label={t.details}
        tabs={detailsTabs.map((name) => ({ name, label: names[name] }))}
        chosen={tab}
        onChoose={(name) => {
          store.tab.value = name;
        }}
      />
      <div
        class="content"
        ref={root}
        // Another failure or part begins at its top.
        key={`${tab} ${failure.id}`}
        role="tabpanel"
        id={tabPanelId(id)}
        aria-labelledby={tabId(id, tab)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard
        tabIndex={0}
      >
        {partOf(props)}
      </div>
      <IdBar {...props} key={`foot of ${failure.id}`} />
    </>
  );
}

/** The first answer loads while Details open: the focus that waits on its tab then moves to the verdict. */
function useVerdictFocus({ answer, wantsTitle }: Store) {
  const root = useRef<HTMLDivElement>(null);
  const hasAnswer = answer.value !== undefined;
  useLayoutEffect(() => {
    const isWaiting = wantsTitle.peek() && document.activeElement?.matches(".details [role=tab]");
    if (hasAnswer && isWaiting) root.current?.querySelector("h2")?.focus();
  }, [hasAnswer, wantsTitle]);
  return root;
}

function partOf(props: DetailsProps): ComponentChildren {
  const { store } = props;
  switch (store.tab.value) {
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
