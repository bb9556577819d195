import { useRef } from "preact/hooks";
import { lengthsOf } from "./frame/shares.ts";
import { useFocus } from "./frame/use-focus.ts";
import { useKeptFocus } from "./frame/use-kept-focus.ts";
import { usePaste } from "./frame/use-paste.ts";
import { useShortcuts } from "./frame/use-shortcuts.ts";
import { Empty } from "./list/Empty.tsx";
import { FailureList } from "./list/FailureList.tsx";
import { Summary } from "./list/Summary.tsx";
import { CodePages, Details, Divider, HarDialog, HistoryGroups, Paste, Settings, Strip } from "./parts.ts";
import type { Store } from "./state/store.ts";
import { StatusBar } from "./status-bar/StatusBar.tsx";
import { DropZone } from "./toolbar/DropZone.tsx";
import { Toolbar } from "./toolbar/Toolbar.tsx";
import "./Panel.css";

export function Panel({ store }: { store: Store }) {
  const root = useRef<HTMLElement>(null);
  const shown = store.shown.value;
  useShortcuts(root, store);
  usePaste(store);
  useFocus(root, store);
  useKeptFocus(root);
  return (
    <main class={shown ? "panel with-details" : "panel"} ref={root}>
      <h1 class="spoken">{store.texts.value.panel.title}</h1>
      <Toolbar store={store} />
      {store.filtered.value.length > 0 && (
        <div class="over-list">
          {store.isGrouped.value && <Summary store={store} />}
          {!store.history.isOn.value && (
            <div class="over-time">
              <Strip store={store} />
            </div>
          )}
        </div>
      )}
      <div
        class={store.history.isOn.value ? "panes with-history" : "panes"}
        style={lengthsOf(store.listShare.value)}
      >
        {store.history.isOn.value && <HistoryGroups store={store} />}
        {store.rows.value.length > 0 ? <FailureList store={store} /> : <Empty store={store} />}
        {shown && <Divider store={store} />}
        {shown && <Details store={store} failure={shown} />}
      </div>
      <StatusBar store={store} />
      {store.wantsHar.value && <HarDialog store={store} />}
      {store.paste.isOpen.value && <Paste store={store} />}
      {store.help.isOpen.value && <CodePages store={store} />}
      {store.settings.isOpen.value && <Settings store={store} />}
      <DropZone store={store} />
    </main>
  );
}
