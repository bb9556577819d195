import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { anchorOf, furthestTop, indexOf, type Layout, topToKeep } from "./place.ts";
import { type Heights, topsOf } from "./tops.ts";

/** Used until rows are measured: one line at the default font size. */
const USUAL: Heights = { outer: 24, inner: 24 };

/** The layout shown last, and how the list was filtered and grouped at that time. */
interface Sight extends Layout {
  readonly heights: Heights;
  readonly view: string;
  readonly chosenKey?: string;
}

/**
 * Adjusts the scroll position when rows arrive, fold or change height, so that the rows the user reads stay in
 * place. New rows push the others down only at the top of the list with nothing selected, hovered or focused.
 */
export function usePlace(scroller: RefObject<HTMLDivElement | null>, store: Store) {
  const rows = store.rows.value;
  const chosenKey = store.selectedKey.value;
  const { isGrouped, times, filterText, sort, openCauses } = store;
  const view = [
    isGrouped.value,
    times.value,
    filterText.value,
    sort.value?.column,
    openCauses.value.size,
  ].join();
  const [heights, setHeights] = useState(USUAL);
  const [unseen, setUnseen] = useState(0);
  const sight = useRef<Sight>(undefined);

  /**
   * Measures only after a resize and when the first cause opens: nothing else changes heights, and measuring forces
   * a layout.
   */
  const keep = ({ isResized = false } = {}) => {
    const list = scroller.current;
    if (!list) return;
    const before = sight.current;
    const isMeasured = before && !isResized && (hasInner(before.rows) || !hasInner(rows));
    const after = isMeasured
      ? { ...before, rows, tops: topsOf(rows, before.heights) }
      : measure(list, rows, before?.heights ?? USUAL);
    if (before && (before.top > 0 || chosenKey !== undefined || list.matches(":hover, :focus-within"))) {
      const isSameView = before.view === view;
      const anchor = anchorOf(before, before.chosenKey, rows);
      const oldIndex = indexOf(before.rows, anchor);
      // Grouping gives the selected row another key.
      const index = indexOf(rows, isSameView || anchor !== before.chosenKey ? anchor : chosenKey);
      const top = index < 0 ? 0 : topToKeep(before, oldIndex, after, index);
      // Another view may be too short to keep the row in place; empty space above or below it would be worse.
      scrollTo(list, after, isSameView && !isResized ? top : Math.min(top, furthestTop(after)));
      setUnseen((n) => (isSameView ? Math.max(0, n + (index < 0 ? 0 : index - oldIndex)) : 0));
    }
    sight.current = { ...after, top: sight.current?.top ?? 0, view, chosenKey };
    setHeights((old) =>
      old.outer === after.heights.outer && old.inner === after.heights.inner ? old : after.heights,
    );
  };
  const latestKeep = useRef(keep);
  latestKeep.current = keep;

  // Run only when the rows change; the observer below reports every other change of layout.
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
      setUnseen((n) => Math.min(n, list.scrollTop > 0 ? seen.tops.indexAt(list.scrollTop - 1) + 1 : 0));
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
    heights,
    /** Number of rows that arrived above the viewport. */
    unseen,
    toTop: () => sight.current && scroller.current && scrollTo(scroller.current, sight.current, 0),
    /** Number of rows that Page Up and Page Down move by. */
    page: () => {
      const { height, headHeight, heights } = sight.current ?? { height: 0, headHeight: 0, heights: USUAL };
      return Math.max(1, Math.floor((height - headHeight) / heights.outer) - 1);
    },
  };
}

const bodyOf = (list: HTMLElement) => list.querySelector("tbody");
const hasInner = (rows: readonly { readonly level?: 1 | 2 }[]) => rows.some(({ level }) => level === 2);

function measure(
  list: HTMLElement,
  rows: Layout["rows"],
  known: Heights,
): Omit<Layout, "top"> & { readonly heights: Heights } {
  const body = bodyOf(list);
  const heightOf = (row: string) => body?.querySelector(row)?.getBoundingClientRect().height;
  const heights = {
    outer: heightOf("tr:not(.inner)") || known.outer,
    inner: heightOf("tr.inner") || known.inner,
  };
  return {
    rows,
    heights,
    tops: topsOf(rows, heights),
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
function leaveRoom(list: HTMLElement, { tops, headHeight }: Omit<Layout, "top">, top: number): void {
  const needed = top + list.clientHeight - headHeight;
  const body = bodyOf(list);
  if (body) body.style.minBlockSize = top > 0 && needed > tops.at(tops.count) ? `${needed}px` : "";
}
