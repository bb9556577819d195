import { useEffect } from "preact/hooks";
import type { Store } from "../state/store.ts";

/** Whether the target handles pasted text itself: a field, or an open dialog, which has its own fields. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null;

/** Ctrl/Cmd+V outside a field explains the text on the clipboard. */
export function usePaste(store: Store): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text === "" || takesText(event.target) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      store.paste.open(text);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [store]);
}
