/** Pixels kept free above and below, for the tools of the body and some context. */
const ROOM = 64;

/** Scrolls an element of a body into view. Scrolls only the pane of Details, unlike `scrollIntoView`. */
export function reveal(element: Element | null | undefined): void {
  const pane = element?.closest(".content");
  if (!element || !pane) return;
  const { top, bottom } = element.getBoundingClientRect();
  const box = pane.getBoundingClientRect();
  if (top < box.top + ROOM) pane.scrollTop += top - box.top - ROOM;
  else if (bottom > box.bottom - ROOM) pane.scrollTop += bottom - box.bottom + ROOM;
}
