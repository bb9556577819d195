/** Pixels kept free above and below, for the tools of the body and some context. */
const ROOM = 64;
/** Number of frames until everything around a place has rendered and has its final height. */
const FRAMES = 5;

/** Scrolls an element of a body into view. Unlike `scrollIntoView`, it scrolls only the pane of Details. */
export function reveal(element: Element | null | undefined): void {
  const pane = element?.closest(".content");
  if (!element || !pane) return;
  const { top, bottom } = element.getBoundingClientRect();
  const box = pane.getBoundingClientRect();
  if (top < box.top + ROOM) pane.scrollTop += top - box.top - ROOM;
  else if (bottom > box.bottom - ROOM) pane.scrollTop += bottom - box.bottom + ROOM;
}

/**
 * Reveals an element now, and again while the blocks around it render and shift it. Returns a function that stops
 * this.
 */
export function revealSoon(find: () => Element | null | undefined): () => void {
  let frame = 0;
  const go = (left: number) => {
    reveal(find());
    if (left > 0) frame = requestAnimationFrame(() => go(left - 1));
  };
  go(FRAMES);
  return () => cancelAnimationFrame(frame);
}
