import type { Store } from "../state/store.ts";
import { TitleBar } from "./DetailsTitle.tsx";
import { IdsBar } from "./IdBar.tsx";
import { IdList } from "./IdList.tsx";
import { ReportPart } from "./ReportPart.tsx";

/** Details of several selected failures: their IDs and one report on all of them. */
export function Selected({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const failures = store.chosen.value;
  return (
    <>
      <TitleBar store={store}>
        <h2 tabIndex={-1}>{t.selected(failures.length)}</h2>
      </TitleBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <div class="content" tabIndex={0}>
        <IdList store={store} />
        <ReportPart store={store} />
      </div>
      <IdsBar store={store} />
    </>
  );
}
