import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { Tops } from "./tops.ts";

/** Extra rows on each side of the viewport for smooth scrolling. After a jump they render later. */
const OVERSCAN = 3;

/** The visible part of the list in pixels. */
export interface View {
  readonly top: number;
  readonly height: number;
}

/** Indexes of the first and the last visible row. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The rows in a view; at least one unless the list is empty. */
export function rangeOf({ top, height }: View, tops: Tops): Range {
  // Up to the bottom edge, but not a row that begins exactly there.
  return { first: Math.max(0, tops.indexAt(top)), last: tops.indexAt(Math.max(top, top + height - 0.5)) };
}

/** Indexes of the rows to render, in order: the range, rows around it, and the active row. */
export function indexesOf({ first, last }: Range, count: number, overscan: number, active: number): number[] {
  const start = Math.max(0, first - overscan);
  const end = Math.min(count - 1, last + overscan);
  const indexes = Array.from({ length: end - start + 1 }, (_, index) => start + index);
  if (active >= count || (active >= start && active <= end)) return indexes;
  return active < start ? [active, ...indexes] : [...indexes, active];
}

/** Indexes of the rows to render: the visible ones, and always the active one, because it may have focus. */
export function useWindow(
  scroller: RefObject<HTMLDivElement | null>,
  tops: Tops,
  activeIndex: number,
): readonly number[] {
  const [, render] = useReducer((n: number) => n + 1, 0);
  // Before the first measurement, assume a full window: an empty first render would be wasted.
  const view = useRef<View>({ top: 0, height: innerHeight });
  const rendered = useRef<Range>(undefined);
  const isJumpRendered = useRef(false);
  const range = rangeOf(view.current, tops);
  const before = rendered.current ?? range;
  const isJump = range.first > before.last || range.last < before.first;
  const rangeNow = () => rangeOf(view.current, tops);
  const latestRange = useRef(rangeNow);
  latestRange.current = rangeNow;

  useLayoutEffect(() => {
    rendered.current = range;
    isJumpRendered.current = isJump;
  });
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const see = (change: Partial<View>) => {
      view.current = { ...view.current, ...change };
      const { first, last } = latestRange.current();
      if (first !== rendered.current?.first || last !== rendered.current.last) render(undefined);
    };
    const onScroll = () => see({ top: list.scrollTop });
    const onScrollEnd = () => {
      if (isJumpRendered.current) render(undefined);
    };
    const sizes = new ResizeObserver(() => see({ height: list.clientHeight }));
    see({ top: list.scrollTop, height: list.clientHeight });
    sizes.observe(list);
    list.addEventListener("scroll", onScroll, { passive: true });
    list.addEventListener("scrollend", onScrollEnd);
    return () => {
      sizes.disconnect();
      list.removeEventListener("scroll", onScroll);
      list.removeEventListener("scrollend", onScrollEnd);
    };
  }, [scroller]);
  return indexesOf(range, tops.count, isJump ? 0 : OVERSCAN, activeIndex);
}
