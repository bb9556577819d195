import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Details } from "../parts.ts";
import type { Store } from "../state/store.ts";

/** The element that receives focus in Details: the verdict, or the selected tab if it shows another part. */
const titleOf = (root: ParentNode | null) =>
  root?.querySelector<HTMLElement>(".details h2") ??
  root?.querySelector<HTMLElement>(".details [role=tab][aria-selected=true]");

/**
 * Moves the focus when Details open or close: to their title when the user enters them or they cover the list, and
 * back to the row when focused Details close.
 */
export function useFocus(root: RefObject<HTMLElement | null>, store: Store): void {
  const isOpen = store.shown.value !== undefined && Details.isLoaded();
  const wantsTitle = store.wantsTitle.value;
  const wasOpen = useRef(false);

  useLayoutEffect(() => {
    const list = root.current?.querySelector<HTMLElement>(".failure-list");
    if (isOpen) {
      const isCovered = list && getComputedStyle(list).visibility === "hidden";
      if (wantsTitle || isCovered) titleOf(root.current)?.focus();
    } else if (wasOpen.current && (!document.activeElement || document.activeElement === document.body)) {
      list?.querySelector<HTMLElement>("tbody [tabindex='0']")?.focus();
    }
    wasOpen.current = isOpen;
  }, [root, isOpen, wantsTitle]);
}
