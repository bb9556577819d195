import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { visible } from "../../core/visible.ts";
import type { HistoryGroup } from "../state/history/history-groups.ts";
import type { Store } from "../state/store.ts";
import { dayName } from "../ui/time.ts";
import "./HistoryGroups.css";

/** Saved failures by day and page, and the imported files. Choosing a group narrows the list to it. */
export function HistoryGroups({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const { groups, isLoading } = store.history;
  const days = new Map<string, HistoryGroup[]>();
  for (const group of groups.value)
    if (group.day !== undefined) days.set(group.day, [...(days.get(group.day) ?? []), group]);
  const files = groups.value.filter(({ day }) => day === undefined);
  const all = store.history.everything.value.length;
  return (
    <nav class="history-groups" aria-label={t.history}>
      <div class="groups">
        <GroupButton store={store} name={t.allKept} count={all} />
        {isLoading.value && <p class="quiet">{t.historyLoading}</p>}
        {[...days].map(([day, pages]) => (
          <Groups key={day} store={store} name={dayName(store.language.value, day)} groups={pages} />
        ))}
        {files.length > 0 && <Groups store={store} name={t.importedFiles} groups={files} />}
      </div>
      <DeleteBar store={store} />
    </nav>
  );
}

interface GroupsProps {
  store: Store;
  name: string;
  groups: readonly HistoryGroup[];
}

const Groups = ({ store, name, groups }: GroupsProps) => (
  <>
    <h2>{name}</h2>
    {groups.map((group) => (
      <GroupButton
        key={group.key}
        store={store}
        id={group.key}
        name={group.name ?? store.texts.value.panel.unknownPage}
        count={group.count}
      />
    ))}
  </>
);

interface GroupButtonProps {
  store: Store;
  /** Key of the group; all of history if absent. */
  id?: string;
  name: string;
  count: number;
}

function GroupButton({ store, id, name, count }: GroupButtonProps) {
  const shown = visible(name.replace(/^https:\/\//, ""));
  const isShown = store.history.scope.value === id;
  const button = useRef<HTMLButtonElement>(null);
  // An import opens its own group, which may be below the visible ones.
  useLayoutEffect(() => {
    if (isShown) button.current?.scrollIntoView({ block: "nearest" });
  }, [isShown]);
  return (
    <button
      type="button"
      class="group"
      ref={button}
      aria-pressed={isShown}
      title={visible(name)}
      onClick={() => store.showGroup(id)}
    >
      <span class="name">{shown}</span>{" "}
      <span class="quiet">{count.toLocaleString(store.language.value)}</span>
    </button>
  );
}

/** Deletes the current group or all of history after a confirmation. */
function DeleteBar({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const { scope, listed, everything } = store.history;
  const [confirming, setConfirming] = useState<"group" | "all">();
  /** The button to focus: Cancel in the confirmation, and afterwards the one that opened it. */
  const next = useRef<HTMLButtonElement>(null);
  const wasConfirming = useRef<typeof confirming>(undefined);
  // The confirmation replaces the button, takes its focus and returns it. Chrome ignores `autofocus` in DevTools.
  useLayoutEffect(() => {
    if (confirming || wasConfirming.current) next.current?.focus();
    wasConfirming.current = confirming;
  }, [confirming]);
  const failures = confirming === "group" ? listed.value : everything.value;
  if (everything.value.length === 0) return null;
  if (confirming)
    return (
      <div
        key="question"
        class="delete-bar"
        role="alertdialog"
        aria-label={t.deleteQuestion(failures.length)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // Otherwise DevTools opens its console.
          event.preventDefault();
          event.stopPropagation();
          setConfirming(undefined);
        }}
      >
        <p>{t.deleteQuestion(failures.length)}</p>
        <button
          type="button"
          class="button main"
          onClick={() => {
            setConfirming(undefined);
            if (confirming === "group") store.removeGroup();
            else store.clearHistory();
          }}
        >
          {t.deleteYes}
        </button>
        <button type="button" class="button" ref={next} onClick={() => setConfirming(undefined)}>
          {t.deleteNo}
        </button>
      </div>
    );
  return (
    <div class="delete-bar">
      {scope.value !== undefined && (
        <button
          type="button"
          class="button"
          ref={wasConfirming.current === "group" ? next : undefined}
          onClick={() => setConfirming("group")}
        >
          {t.deleteGroup}
        </button>
      )}
      <button
        type="button"
        class="button"
        ref={wasConfirming.current === "all" ? next : undefined}
        onClick={() => setConfirming("all")}
      >
        {t.deleteAll}
      </button>
    </div>
  );
}
