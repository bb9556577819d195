import { useLayoutEffect, useRef } from "preact/hooks";
import type { BodyTexts } from "../../../locales/texts.ts";
import { ToolButton } from "../../ui/ToolButton.tsx";
import { MOST_HITS } from "./find.ts";
import type { Search } from "./use-search.ts";

/** Search field of a body, with the number of hits and buttons to move between them. */
export function SearchBar({ search, t }: { search: Search; t: BodyTexts }) {
  const field = useRef<HTMLInputElement>(null);
  const { query = "", hits, at, go, close, opened } = search;
  // Reopening the search moves the focus to the field again.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [opened]);
  const handleKey = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    if (event.isComposing) return;
    if (key === "ArrowDown" || (key === "Enter" && !shiftKey)) go(1);
    else if (key === "ArrowUp" || key === "Enter") go(-1);
    else if (key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const found =
    hits.length > 0 ? t.found(at + 1, hits.length, hits.length === MOST_HITS) : query && t.foundNothing;
  return (
    <search class="find">
      <input
        ref={field}
        type="search"
        spellcheck={false}
        autocomplete="off"
        aria-label={t.search}
        placeholder={t.search}
        value={query}
        onInput={({ currentTarget }) => search.look(currentTarget.value)}
        onKeyDown={handleKey}
      />
      <span class="quiet" aria-live="polite">
        {found}
      </span>
      <ToolButton icon="previous" name={t.previous} onClick={() => go(-1)} />
      <ToolButton icon="next" name={t.next} onClick={() => go(1)} />
    </search>
  );
}
