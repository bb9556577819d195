import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { DetailsTab } from "../state/details-store.ts";
import type { Store } from "../state/store.ts";
import { Tabs, tabId, tabPanelId } from "../ui/Tabs.tsx";

interface Props {
  store: Store;
  /** The tabs that exist for this failure. */
  tabs: readonly DetailsTab[];
  /** Identifies the subject; a new subject scrolls back to the top. */
  about: string;
  partOf: (tab: DetailsTab) => ComponentChildren;
}

/** The tabbed parts of Details. If the chosen tab does not exist, the answer is shown. */
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard
        tabIndex={0}
      >
        {partOf(tab)}
      </div>
    </>
  );
}

/** Moves the focus from the tab to the verdict once the first answer has loaded, if Details opened with focus. */
function useVerdictFocus({ answer, wantsTitle }: Store) {
  const root = useRef<HTMLDivElement>(null);
  const hasAnswer = answer.value !== undefined;
  useLayoutEffect(() => {
    const isWaiting = wantsTitle.peek() && document.activeElement?.matches(".details [role=tab]");
    if (hasAnswer && isWaiting) root.current?.querySelector("h2")?.focus();
  }, [hasAnswer, wantsTitle]);
  return root;
}
