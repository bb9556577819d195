import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { anchorOf, indexOf, type Layout, topToKeep } from "./place.ts";

/** Row height in pixels until a row is measured: one line at the default font size. */
const ROW_HEIGHT = 24;

/** The layout that the user saw last, and how the list was filtered and grouped then. */
interface Sight extends Layout {
  readonly view: string;
  readonly chosenKey?: string;
}

/**
 * Scrolls along when rows arrive, fold or grow to two lines, so that what the user reads stays in place. New rows push
 * the others down only at the top of the list with nothing selected, hovered or focused.
 */
export function usePlace(scroller: RefObject<HTMLDivElement | null>, store: Store) {
  const rows = store.rows.value;
  const chosenKey = store.selectedKey.value;
  const view = `${store.isGrouped.value} ${store.times.value} ${store.filterText.value}`;
  const [rowHeight, setRowHeight] = useState(ROW_HEIGHT);
  const [unseen, setUnseen] = useState(0);
  const sight = useRef<Sight>(undefined);

  /** Measures only after a resize, because nothing else changes heights and measuring forces a layout. */
  const keep = ({ isResized = false } = {}) => {
    const list = scroller.current;
    if (!list) return;
    const before = sight.current;
    const after = before && !isResized ? { ...before, rows } : measure(list, rows, ROW_HEIGHT);
    if (before && (before.top > 0 || chosenKey !== undefined || list.matches(":hover, :focus-within"))) {
      const isSameView = before.view === view;
      const anchor = anchorOf(before, before.chosenKey, rows);
      const oldIndex = indexOf(before.rows, anchor);
      // Grouping gives the selected row another key.
      const index = indexOf(rows, isSameView || anchor !== before.chosenKey ? anchor : chosenKey);
      scrollTo(list, after, index < 0 ? 0 : topToKeep(before, oldIndex, after, index));
      setUnseen((n) => (isSameView ? Math.max(0, n + (index < 0 ? 0 : index - oldIndex)) : 0));
    }
    sight.current = { ...after, top: sight.current?.top ?? 0, view, chosenKey };
    setRowHeight(after.rowHeight);
  };
  const latestKeep = useRef(keep);
  latestKeep.current = keep;

  // Only when the rows change; the observer below reports every other change of layout.
  useLayoutEffect(() => keep(), [rows]);
  useLayoutEffect(() => {
    if (sight.current) sight.current = { ...sight.current, chosenKey };
  }, [chosenKey]);

  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const onScroll = () => {
      const seen = sight.current;
      if (!seen) return;
      sight.current = { ...seen, top: list.scrollTop };
      leaveRoom(list, seen, list.scrollTop);
      setUnseen((n) => Math.min(n, Math.ceil(list.scrollTop / seen.rowHeight)));
    };
    const resizes = new ResizeObserver(() => latestKeep.current({ isResized: true }));
    resizes.observe(list);
    list.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      resizes.disconnect();
      list.removeEventListener("scroll", onScroll);
    };
  }, [scroller]);

  return {
    rowHeight,
    /** Number of rows that arrived above the visible part. */
    unseen,
    toTop: () => sight.current && scroller.current && scrollTo(scroller.current, sight.current, 0),
    /** Number of rows that Page Up and Page Down move by. */
    page: () => {
      const { height, headHeight, rowHeight } = sight.current ?? { height: 0, headHeight: 0, rowHeight: 1 };
      return Math.max(1, Math.floor((height - headHeight) / rowHeight) - 1);
    },
  };
}

const bodyOf = (list: HTMLElement) => list.querySelector("tbody");

function measure(list: HTMLElement, rows: Layout["rows"], usualHeight: number): Omit<Layout, "top"> {
  const body = bodyOf(list);
  return {
    rows,
    rowHeight: body?.firstElementChild?.getBoundingClientRect().height || usualHeight,
    headHeight: body?.offsetTop ?? 0,
    height: list.clientHeight,
  };
}

function scrollTo(list: HTMLElement, layout: Omit<Layout, "top">, top: number): void {
  leaveRoom(list, layout, top);
  if (list.scrollTop === top) return;
  list.scrollTop = top;
  // The browser fires `scroll` only after the next frame, which would flash the rows of the old position.
  list.dispatchEvent(new Event("scroll"));
}

/** Adds space below a short list; otherwise it cannot scroll far enough to keep its rows in place. */
function leaveRoom(
  list: HTMLElement,
  { rows, rowHeight, headHeight }: Omit<Layout, "top">,
  top: number,
): void {
  const needed = top + list.clientHeight - headHeight;
  const body = bodyOf(list);
  if (body) body.style.minBlockSize = top > 0 && needed > rows.length * rowHeight ? `${needed}px` : "";
}
