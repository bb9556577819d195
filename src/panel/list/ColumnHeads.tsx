// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a treegrid
// biome-ignore-all lint/a11y/noRedundantRoles: the rows are CSS grids, which lose their implicit roles
import { useState } from "preact/hooks";
import { type Column, columns } from "../state/sorting.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";

/** The column headers, which sort the list. They are one Tab stop; Left and Right move within it. */
export function ColumnHeads({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const sort = store.sort.value;
  const [active, setActive] = useState<Column>("status");
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const heads = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("button")].filter(
      (head) => head.checkVisibility(),
    );
    const at = heads.findIndex((head) => head.contains(document.activeElement));
    heads[(at + step + heads.length) % heads.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1} onKeyDown={onKeyDown}>
        {columns.map((column) => {
          const isSorted = sort?.column === column;
          const order = sort?.isDescending ? "descending" : "ascending";
          return (
            <th
              key={column}
              scope="col"
              role="columnheader"
              class={column}
              aria-sort={isSorted ? order : undefined}
            >
              <button
                type="button"
                tabIndex={column === active ? 0 : -1}
                title={t[column]}
                onFocus={() => setActive(column)}
                onClick={() => store.sortBy(column)}
              >
                <span>{t[column]}</span>
                {isSorted && <Icon name={sort.isDescending ? "next" : "previous"} />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
