import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Hardly a character of an address is wider, in parts of the font size. */
const WIDEST = 0.6;
/** Characters: a width that changes bit by bit draws the rows anew only now and then. */
const STEP = 4;
/** As in a window of usual width, before it was measured. */
const USUAL = 36;

/** How many characters of an address an element has room for. */
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
