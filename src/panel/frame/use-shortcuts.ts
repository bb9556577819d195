import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Store } from "../state/store.ts";

/** An open menu, dialog or search in a body has Escape for itself, and so has the strip while it narrows the list. */
const isInside = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest(
    ".menu:has([role=menu]), dialog, [role=alertdialog], .strip.narrowed, .source:has(search)",
  ) !== null;

/** A body is searched by itself. */
const isInBody = (target: EventTarget | null) =>
  target instanceof Element && target.closest(".source") !== null;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select");

/** In the toolbar, or nowhere yet; an open menu and the choice of languages have the arrows for themselves. */
const isBeforeList = (target: EventTarget | null) =>
  target === document.body ||
  (target instanceof Element && target.closest(".toolbar") !== null && !target.closest(".menu, select"));

/**
 * Keys that work wherever the focus is: `/` and Ctrl/Cmd+F go to Filter, Escape closes Details. Down leads from the
 * toolbar to the list, and so it does as long as nothing has the focus.
 * DevTools hears what the panel leaves, so a key is stopped on its way down once it is ours.
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
      // In a field, Escape is the field's own: it empties the filter and shuts the menu of languages.
      if (key !== "Escape" || isField(target) || isInside(target) || !store.shown.value) return false;
      store.close();
      return true;
    };
    document.addEventListener("keydown", handle, true);
    return () => document.removeEventListener("keydown", handle, true);
  }, [root, store]);
}
