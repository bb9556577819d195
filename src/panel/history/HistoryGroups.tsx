import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { visible } from "../../core/visible.ts";
import type { HistoryGroup } from "../state/history-groups.ts";
import type { Store } from "../state/store.ts";
import { dayName } from "../ui/time.ts";
import "./HistoryGroups.css";

/** What is kept, by day and page, and the files that were imported; choosing one narrows the list to it. */
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
  /** Key of the group; everything when left out. */
  id?: string;
  name: string;
  count: number;
}

function GroupButton({ store, id, name, count }: GroupButtonProps) {
  const shown = visible(name.replace(/^https:\/\//, ""));
  return (
    <button
      type="button"
      class="group"
      aria-pressed={store.history.scope.value === id}
      title={visible(name)}
      onClick={() => store.showGroup(id)}
    >
      <span class="name">{shown}</span>{" "}
      <span class="quiet">{count.toLocaleString(store.language.value)}</span>
    </button>
  );
}

/** Deletes what is listed by group, or everything; never without a question. */
function DeleteBar({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const { scope, listed, everything } = store.history;
  const [asked, setAsked] = useState<"group" | "all">();
  /** The button that answers no, or that asks again. */
  const next = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef<typeof asked>(undefined);
  // The question stands where the button was, takes its focus and gives it back. Chrome ignores `autofocus` inside
  // DevTools.
  useLayoutEffect(() => {
    if (asked || wasAsked.current) next.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  const failures = asked === "group" ? listed.value : everything.value;
  if (everything.value.length === 0) return null;
  if (asked)
    return (
      <div
        key="question"
        class="delete-bar"
        role="alertdialog"
        aria-label={t.deleteQuestion(failures.length)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // DevTools would show its console.
          event.preventDefault();
          event.stopPropagation();
          setAsked(undefined);
        }}
      >
        <p>{t.deleteQuestion(failures.length)}</p>
        <button
          type="button"
          class="button main"
          onClick={() => {
            setAsked(undefined);
            if (asked === "group") store.removeGroup();
            else store.clearHistory();
          }}
        >
          {t.deleteYes}
        </button>
        <button type="button" class="button" ref={next} onClick={() => setAsked(undefined)}>
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
          ref={wasAsked.current === "group" ? next : undefined}
          onClick={() => setAsked("group")}
        >
          {t.deleteGroup}
        </button>
      )}
      <button
        type="button"
        class="button"
        ref={wasAsked.current === "all" ? next : undefined}
        onClick={() => setAsked("all")}
      >
        {t.deleteAll}
      </button>
    </div>
  );
}
