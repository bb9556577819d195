import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Store } from "../state/store.ts";

/** An open menu, dialog or body search handles Escape itself, and so does the strip while it narrows the list. */
const isInside = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest(
    ".menu:has([role=menu]), dialog, [role=alertdialog], .strip.narrowed, .source:has(search)",
  ) !== null;

/** In a body, Ctrl+F searches that body. */
const isInBody = (target: EventTarget | null) =>
  target instanceof Element && target.closest(".source") !== null;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select");

/**
 * Whether the focus is in the toolbar or nowhere yet. Open menus and the language select handle arrow keys
 * themselves.
 */
const isBeforeList = (target: EventTarget | null) =>
  target === document.body ||
  (target instanceof Element && target.closest(".toolbar") !== null && !target.closest(".menu, select"));

/**
 * Global keys: `/` and Ctrl/Cmd+F move to Filter, Escape closes Details, Down moves to the list from the toolbar or
 * if nothing has focus. DevTools handles every key that the panel lets through, so the panel stops its own keys in
 * the capture phase.
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
      // A field handles Escape itself: it clears the filter or closes the language menu.
      if (key !== "Escape" || isField(target) || isInside(target) || !store.shown.value) return false;
      store.close();
      return true;
    };
    document.addEventListener("keydown", handle, true);
    return () => document.removeEventListener("keydown", handle, true);
  }, [root, store]);
}
