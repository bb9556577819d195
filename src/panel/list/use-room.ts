import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Width of wide characters in URLs, relative to the font size. */
const WIDEST = 0.6;
/** Rounds to this many characters, so that a continuous resize rarely renders the rows again. */
const STEP = 4;
/** Assumed before the first measurement: the room in a window of usual width. */
const USUAL = 36;

/** How many characters of a URL fit into an element. */
export function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(USUAL);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const sizes = new ResizeObserver(([entry]) => {
      const character = WIDEST * Number.parseFloat(getComputedStyle(measured).fontSize);
      setRoom(STEP * Math.floor((entry?.contentRect.width ?? 0) / character / STEP));
    });
    sizes.observe(measured);
    return () => sizes.disconnect();
  }, [element]);
  return room;
}
