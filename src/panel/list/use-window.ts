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

/** Rows kept on each side of what is seen, so that a quick scroll finds them there; after a jump only when it is over. */
const OVERSCAN = 3;

/** The indexes of the rows to have in the page, and always the active one, because it may hold the focus. */
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
    // Not more than is seen before the list was measured, and not none, which would be drawn for nothing.
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
  // It remembers the heights it was told, so a new one has to be taken up.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  return virtualizer.getVirtualIndexes();
}
