import { visible } from "../../core/visible.ts";
import { rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { Part } from "../ui/Part.tsx";
import { Status } from "../ui/StatusMark.tsx";
import { TitleBar } from "./DetailsTitle.tsx";
import { IdsBar } from "./IdBar.tsx";
import { ReportPart } from "./ReportPart.tsx";
import "./Selected.css";

/** Most failures listed; report and copies cover all of them. */
const MOST = 200;

/** Details of several chosen failures: their ids and one report on all. */
export function Selected({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const failures = store.chosen.value;
  return (
    <>
      <TitleBar store={store}>
        <h2 tabIndex={-1}>{t.selected(failures.length)}</h2>
      </TitleBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard */}
      <div class="content" tabIndex={0}>
        <Part heading={t.ids}>
          <ul class="selected">
            {failures.slice(0, MOST).map((failure) => {
              const { status, code, id } = rowFor(failure);
              return (
                <li key={failure.id}>
                  <Status status={status} />
                  <span class={code === undefined ? "code quiet" : "code"}>
                    {code === undefined ? t.noCode : visible(code)}
                  </span>
                  <span class={id === undefined ? "quiet" : "mono"}>
                    {id === undefined ? t.noId : visible(id)}
                  </span>
                </li>
              );
            })}
          </ul>
          {failures.length > MOST && <p class="quiet">{t.someFailures(MOST, failures.length)}</p>}
        </Part>
        <ReportPart store={store} />
      </div>
      <IdsBar store={store} />
    </>
  );
}
