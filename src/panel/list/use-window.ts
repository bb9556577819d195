import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

/** Extra rows on each side of the visible ones for smooth scrolling. After a jump they render later. */
const OVERSCAN = 3;

/** Indexes of the rows to render: the visible ones, and always the active one, because it may have the focus. */
export function useWindow(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  rowHeight: number,
  activeIndex: number,
): readonly number[] {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const seen = useRef<Range>(undefined);
  const options = {
    count,
    overscan: OVERSCAN,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    // Before the first measurement, assume a full window: an empty first render would be wasted.
    initialRect: { width: innerWidth, height: innerHeight },
    rangeExtractor(range: Range) {
      const { startIndex, endIndex } = seen.current ?? range;
      const isJump = range.startIndex > endIndex || range.endIndex < startIndex;
      seen.current = range;
      const near = defaultRangeExtractor(isJump ? { ...range, overscan: 0 } : range);
      return [...new Set([...near, activeIndex])].sort((a, b) => a - b);
    },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  // The virtualizer caches row heights; drop them when the height changes.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  return virtualizer.getVirtualIndexes();
}
