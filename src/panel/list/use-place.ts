import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { anchorOf, indexOf, type Layout, topToKeep } from "./place.ts";

/** Pixels; one line at the usual font size, until a row was measured. */
const ROW_HEIGHT = 24;

/** What the reader had before their eyes, and how the list was narrowed and folded then. */
interface Sight extends Layout {
  readonly view: string;
  readonly chosenKey?: string;
}

/**
 * Keeps what is read in its place when rows arrive, fold, or grow to two lines: the list scrolls along.
 * Only at the top, with nothing chosen, hovered or focused, do new rows push the others down.
 */
export function usePlace(scroller: RefObject<HTMLDivElement | null>, store: Store) {
  const rows = store.rows.value;
  const chosenKey = store.selectedKey.value;
  const view = `${store.isGrouped.value} ${store.times.value} ${store.filterText.value}`;
  const [rowHeight, setRowHeight] = useState(ROW_HEIGHT);
  const [unseen, setUnseen] = useState(0);
  const sight = useRef<Sight>(undefined);

  /** Heights change with the size of the list only; to read them makes the browser lay everything out. */
  const keep = ({ isResized = false } = {}) => {
    const list = scroller.current;
    if (!list) return;
    const before = sight.current;
    const after = before && !isResized ? { ...before, rows } : measure(list, rows, ROW_HEIGHT);
    if (before && (before.top > 0 || chosenKey !== undefined || list.matches(":hover, :focus-within"))) {
      const isSameView = before.view === view;
      const anchor = anchorOf(before, before.chosenKey, rows);
      const oldIndex = indexOf(before.rows, anchor);
      // Folding gives the chosen row another key.
      const index = indexOf(rows, isSameView || anchor !== before.chosenKey ? anchor : chosenKey);
      scrollTo(list, after, index < 0 ? 0 : topToKeep(before, oldIndex, after, index));
      setUnseen((n) => (isSameView ? Math.max(0, n + (index < 0 ? 0 : index - oldIndex)) : 0));
    }
    sight.current = { ...after, top: sight.current?.top ?? 0, view, chosenKey };
    setRowHeight(after.rowHeight);
  };
  const latestKeep = useRef(keep);
  latestKeep.current = keep;

  // Only when the rows change: every other change of layout is told by the observer below.
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
    /** Rows that came in above what is seen. */
    unseen,
    toTop: () => sight.current && scroller.current && scrollTo(scroller.current, sight.current, 0),
    /** Rows that Page Up and Page Down go by. */
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
  // The browser tells of it after the next picture; rows drawn for the old position would flash.
  list.dispatchEvent(new Event("scroll"));
}

/** Makes room below a short list, or it could not scroll far enough to hold its rows in place. */
function leaveRoom(
  list: HTMLElement,
  { rows, rowHeight, headHeight }: Omit<Layout, "top">,
  top: number,
): void {
  const needed = top + list.clientHeight - headHeight;
  const body = bodyOf(list);
  if (body) body.style.minBlockSize = top > 0 && needed > rows.length * rowHeight ? `${needed}px` : "";
}
