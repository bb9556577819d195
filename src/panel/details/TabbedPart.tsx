import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { DetailsTab } from "../state/details-store.ts";
import type { Store } from "../state/store.ts";
import { Tabs, tabId, tabPanelId } from "../ui/Tabs.tsx";

interface Props {
  store: Store;
  /** The parts there are. */
  tabs: readonly DetailsTab[];
  /** What the parts are about; another one begins at its top. */
  about: string;
  partOf: (tab: DetailsTab) => ComponentChildren;
}

/** The parts of Details behind their tabs. Where the chosen one does not exist, the answer shows. */
export function TabbedPart({ store, tabs, about, partOf }: Props) {
  const t = store.texts.value.panel;
  const id = useId();
  const root = useVerdictFocus(store);
  const names = { answer: t.answer, request: t.request, response: t.response, ids: t.idsAndReport };
  const tab = tabs.includes(store.tab.value) ? store.tab.value : "answer";
  return (
    <>
      <Tabs
        id={id}
        label={t.details}
        tabs={tabs.map((name) => ({ name, label: names[name] }))}
        chosen={tab}
        onChoose={(name) => {
          store.tab.value = name;
        }}
      />
      <div
        class="content"
        ref={root}
        key={`${tab} ${about}`}
        role="tabpanel"
        id={tabPanelId(id)}
        aria-labelledby={tabId(id, tab)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard
        tabIndex={0}
      >
        {partOf(tab)}
      </div>
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
