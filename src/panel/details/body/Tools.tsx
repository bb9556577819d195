import type { BodyTexts } from "../../../locales/texts.ts";
import { ToolButton } from "../../ui/ToolButton.tsx";
import type { Fold } from "./format-body.ts";
import { SearchBar } from "./SearchBar.tsx";
import type { Search } from "./use-search.ts";

interface ToolsProps {
  search: Search;
  folds: readonly Fold[];
  onFold: (folds: readonly Fold[], isFolded: boolean) => void;
  t: BodyTexts;
}

/** Tools above a body: search, fold all, unfold all. "Fold all" leaves the outermost brackets open. */
export function Tools({ search, folds, onFold, t }: ToolsProps) {
  const inner = folds.filter(({ depth }) => depth > 0);
  const isOpen = search.query !== undefined;
  return (
    <div class="tools">
      {isOpen && <SearchBar search={search} t={t} />}
      <ToolButton
        icon="search"
        name={t.search}
        pressed={isOpen}
        onClick={isOpen ? search.close : search.open}
      />
      {inner.length > 0 && (
        <>
          <ToolButton icon="unfold" name={t.unfoldAll} onClick={() => onFold(folds, false)} />
          <ToolButton icon="fold" name={t.foldAll} onClick={() => onFold(inner, true)} />
        </>
      )}
    </div>
  );
}
