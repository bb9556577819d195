import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

const stops = "[tabindex='0'], a[href], button:not([tabindex='-1']), input:not([hidden]), select";
const list = ".failure-list tbody [tabindex='0'], .empty";

const isThere = (element: HTMLElement) =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true });

/** An element and its ancestors up to the pane, innermost first. */
function pathOf(element: EventTarget | null): HTMLElement[] {
  const path: HTMLElement[] = [];
  let next = element instanceof HTMLElement ? element : null;
  while (next && !next.matches(".panes, .panel")) {
    path.push(next);
    next = next.parentElement;
  }
  return path;
}

/**
 * Restores a lost focus. A focused element may leave the page, such as a deleted row or an obsolete button. The
 * focus then moves to the nearest element, or else to the list, so that Tab does not restart at the top.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const panel = root.current;
    if (!panel) return;
    let path: HTMLElement[] = [];

    const mend = () => {
      const [lost, ...around] = path;
      if (!lost || isThere(lost) || (document.activeElement ?? document.body) !== document.body) return;
      // The user works in the page or elsewhere in DevTools: do not take the focus.
      if (!document.hasFocus()) return;
      const places = [...around.filter(isThere), panel];
      for (const place of places) {
        const stop = place === panel ? list : stops;
        const target = place.matches(stop) ? place : place.querySelector<HTMLElement>(stop);
        if (target) return target.focus();
      }
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      path = pathOf(target);
    };
    const onFocusOut = () =>
      queueMicrotask(() => {
        const [left] = path;
        if (left && isThere(left) && document.activeElement !== left) path = [];
        mend();
      });

    const changes = new MutationObserver(mend);
    changes.observe(panel, { childList: true, subtree: true });
    panel.addEventListener("focusin", onFocusIn);
    panel.addEventListener("focusout", onFocusOut);
    addEventListener("focus", mend);
    return () => {
      changes.disconnect();
      panel.removeEventListener("focusin", onFocusIn);
      panel.removeEventListener("focusout", onFocusOut);
      removeEventListener("focus", mend);
    };
  }, [root]);
}
