import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { indexOf } from "./place.ts";
import type { Store } from "./store.ts";

const steps = (page: number): Readonly<Record<string, number>> => ({
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -page,
  PageDown: page,
  Home: -Infinity,
  End: Infinity,
});

/** Makes the rows one stop for Tab, with arrows inside: the row last focused, else the chosen one, else the first. */
export function useRowKeys(scroller: RefObject<HTMLElement | null>, store: Store) {
  const rows = store.rows.value;
  const [focusedKey, setFocusedKey] = useState<string>();
  const keys = [focusedKey, store.selectedKey.value];
  const activeIndex = keys.map((key) => indexOf(rows, key)).find((index) => index >= 0) ?? 0;

  // A new object each time the focus is to go to the active row, which may not be in the page yet.
  const [wish, wishFocus] = useState<object>();
  useLayoutEffect(() => {
    if (!wish) return;
    const row = scroller.current?.querySelector<HTMLElement>("tbody [tabindex='0']");
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [scroller, wish]);

  const focusRow = (index: number) => {
    setFocusedKey(rows[index]?.key);
    wishFocus({});
  };

  /** What a key does on the row at `index`; `page` is how many rows a page has. */
  const handleKey = (event: KeyboardEvent, index: number, page: number) => {
    const failure = rows[index]?.failure;
    if (!failure) return;
    const step = steps(page)[event.key];
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === "c" && !getSelection()?.toString()) store.copyId(failure);
    else if (isCommand || event.altKey || event.shiftKey) return;
    else if (event.key === "Enter") store.open(failure.id, { enter: true });
    else if (step !== undefined) {
      const target = Math.min(Math.max(index + step, 0), rows.length - 1);
      store.select(rows[target]?.failure.id ?? failure.id);
      focusRow(target);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { activeIndex, focusRow, handleKey, onFocus: setFocusedKey };
}
