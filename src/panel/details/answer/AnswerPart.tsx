import { visible } from "../../../core/visible.ts";
import { DocLinks } from "../../ui/DocLinks.tsx";
import { Prose } from "../../ui/Prose.tsx";
import { ServiceWorkerRemark } from "../../ui/ServiceWorkerMark.tsx";
import { ChangesPart } from "../ChangesPart.tsx";
import type { AnswerProps } from "../props.ts";
import { CodeLink } from "./CodeLink.tsx";
import { Further, Lead } from "./Finding.tsx";
import { General } from "./General.tsx";
import { WhatToDo } from "./WhatToDo.tsx";
import "./AnswerPart.css";

/**
 * What failed, why, and what to do about it. Needs only a failure and its answer, so it also shows pasted errors.
 * The findings form one list in the DOM; visually, "What to do" sits between the first finding and the others.
 */
export function AnswerPart(props: AnswerProps) {
  const { store, answer } = props;
  const labels = store.findingTexts.value?.labels;
  const { certainty, also } = answer;
  return (
    <div class="answer-part">
      {!certainty && (
        <div class="lead">
          <Lead {...props} />
        </div>
      )}
      {(certainty || also.length > 0) && (
        <ul class="findings" aria-label={labels?.findings}>
          {certainty && (
            <li class="lead">
              <Lead {...props} />
            </li>
          )}
          {also.map((further, index) => (
            <Further key={index} store={store} further={further} />
          ))}
        </ul>
      )}
      <WhatToDo {...props} />
      <ChangesPart {...props} />
      <About {...props} />
      <DocLinks store={store} links={answer.links} />
      <General store={store} answer={answer}>
        <CodeLink store={store} failure={props.failure} />
      </General>
    </div>
  );
}

/** The API's own message, how the response arrived, and which checks passed. */
function About({ store, failure, answer }: AnswerProps) {
  const t = store.texts.value.panel;
  const labels = store.findingTexts.value?.labels;
  const { message, about, checked, isUnlisted } = answer;
  const areas = checked.map((area) => labels?.areas[area] ?? area).join(t.comma);
  return (
    <div class="about">
      {message && (
        <p class="quiet">
          {t.apiSays}
          {t.colon}
          {t.quotes[0]}
          <span lang="en">{visible(message)}</span>
          {t.quotes[1]}
        </p>
      )}
      <ServiceWorkerRemark store={store} failure={failure} />
      {about.map((sentence) => (
        <p key={sentence}>
          <Prose text={sentence} />
        </p>
      ))}
      {areas && <p>{labels?.checked(areas)}</p>}
      {isUnlisted && <p class="quiet">{labels?.unknownOperation}</p>}
    </div>
  );
}
