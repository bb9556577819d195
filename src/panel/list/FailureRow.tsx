// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a treegrid
// biome-ignore-all lint/a11y/noRedundantRoles: the rows are CSS grids, which lose their implicit roles

import type { TargetedMouseEvent } from "preact";
import { useMemo } from "preact/hooks";
import type { Failure } from "../../core/failure.ts";
import { visible } from "../../core/visible.ts";
import type { ListRow } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { Cells } from "./Cells.tsx";
import type { MenuPlace } from "./RowMenu.tsx";
import { isBesideDetails } from "./use-row-keys.ts";

export interface FailureRowProps {
  store: Store;
  item: ListRow;
  /** Index in the list. */
  index: number;
  isActive: boolean;
  /** Distance from the top of the list in pixels, if only some rows are in the DOM. */
  top?: number;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  openMenu: (place: MenuPlace) => void;
}

export function FailureRow({
  store,
  item,
  index,
  isActive,
  top,
  onFocus,
  onKeyDown,
  openMenu,
}: FailureRowProps) {
  const { key, cause, isOpen, level } = item;
  // Arriving rows only change this row's position, so do not rerender its cells.
  const cells = useMemo(() => <Cells store={store} item={item} />, [store, item]);
  const choose = (event: TargetedMouseEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    if (cause && target instanceof Element && target.closest(".fold")) return store.unfold(cause, !isOpen);
    if (event.shiftKey) store.extendTo(key);
    else if (event.ctrlKey || event.metaKey) store.toggleRow(key);
    else return store.open(key);
    currentTarget.focus({ preventScroll: true });
    if (isBesideDetails(currentTarget)) store.openChosen();
  };
  const onContextMenu = (event: TargetedMouseEvent<HTMLElement>) => {
    event.preventDefault();
    if (!store.selection.keys.value.has(key)) store.select(key);
    const row = event.currentTarget;
    row.focus({ preventScroll: true });
    // Shift+F10 and the menu key have no pointer position.
    const { left, bottom } = row.getBoundingClientRect();
    const isPointed = event.clientX !== 0 || event.clientY !== 0;
    openMenu({ row: item, x: isPointed ? event.clientX : left, y: isPointed ? event.clientY : bottom });
  };
  return (
    <tr
      role="row"
      tabIndex={isActive ? 0 : -1}
      aria-selected={store.selection.keys.value.has(key)}
      aria-rowindex={index + 2}
      aria-level={store.isGrouped.value ? level : undefined}
      aria-expanded={cause && isOpen}
      class={level === 2 ? "inner" : cause && "group"}
      style={top === undefined ? undefined : { position: "absolute", insetInline: 0, top: `${top}px` }}
      title={originOf(store, item.failure)}
      // Shift+click would select the text in between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={choose}
      onContextMenu={onContextMenu}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {cells}
    </tr>
  );
}

/** The source of a failure in history: the page that made the call, or the imported file. */
function originOf({ history }: Store, { id }: Failure): string | undefined {
  const kept = history.isOn.value ? history.kept.value.get(id) : undefined;
  const from = kept?.file === undefined ? kept?.origin : history.files.value.get(kept.file)?.name;
  return from && visible(from);
}
