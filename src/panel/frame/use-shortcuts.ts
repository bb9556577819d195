import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Store } from "../state/store.ts";

/** An open menu, dialog or search in a body handles Escape itself, and so does the strip while it narrows the list. */
const isInside = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest(
    ".menu:has([role=menu]), dialog, [role=alertdialog], .strip.narrowed, .source:has(search)",
  ) !== null;

/** Ctrl+F in a body searches that body. */
const isInBody = (target: EventTarget | null) =>
  target instanceof Element && target.closest(".source") !== null;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select");

/** In the toolbar, or nowhere yet. Open menus and the language select handle arrow keys themselves. */
const isBeforeList = (target: EventTarget | null) =>
  target === document.body ||
  (target instanceof Element && target.closest(".toolbar") !== null && !target.closest(".menu, select"));

/**
 * Keys that work wherever the focus is: `/` and Ctrl/Cmd+F move to Filter, Escape closes Details. Down moves from the
 * toolbar to the list, also while nothing has the focus.
 * DevTools handles every key that the panel lets through, so a key of ours is stopped in the capture phase.
 */
export function useShortcuts(root: RefObject<HTMLElement | null>, store: Store): void {
  useLayoutEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (!run(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const run = ({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
      const isFind = key.toLowerCase() === "f" && (ctrlKey || metaKey) && !altKey && !shiftKey;
      const isSlash = key === "/" && !ctrlKey && !metaKey && !altKey && !isField(target);
      if (isFind && isInBody(target)) return false;
      if (key === "ArrowDown" && !ctrlKey && !metaKey && !altKey && !shiftKey && isBeforeList(target)) {
        const row = root.current?.querySelector<HTMLElement>(".failure-list tbody [tabindex='0']");
        if (!row?.checkVisibility({ visibilityProperty: true })) return false;
        row.focus();
        return true;
      }
      if (isFind || isSlash) {
        const field = "input[type=search]";
        const filter =
          root.current?.querySelector<HTMLInputElement>(`dialog[open] ${field}`) ??
          root.current?.querySelector<HTMLInputElement>(field);
        filter?.focus();
        filter?.select();
        return true;
      }
      // A field handles Escape itself: it empties the filter and closes the language menu.
      if (key !== "Escape" || isField(target) || isInside(target) || !store.shown.value) return false;
      store.close();
      return true;
    };
    document.addEventListener("keydown", handle, true);
    return () => document.removeEventListener("keydown", handle, true);
  }, [root, store]);
}
