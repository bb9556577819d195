import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { indexOf } from "./place.ts";

const steps = (page: number): Readonly<Record<string, number>> => ({
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -page,
  PageDown: page,
  Home: -Infinity,
  End: Infinity,
});

/** Makes the rows one Tab stop with arrow keys inside: the row focused last, else the selected one, else the first. */
export function useRowKeys(scroller: RefObject<HTMLElement | null>, store: Store) {
  const rows = store.rows.value;
  const [focusedKey, setFocusedKey] = useState<string>();
  const keys = [focusedKey, store.selectedKey.value];
  const activeIndex = keys.map((key) => indexOf(rows, key)).find((index) => index >= 0) ?? 0;

  // A new object for each request to focus the active row, which may not be in the page yet.
  const [focusRequest, requestFocus] = useState<object>();
  useLayoutEffect(() => {
    if (!focusRequest) return;
    const row = scroller.current?.querySelector<HTMLElement>("tbody [tabindex='0']");
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [scroller, focusRequest]);

  const focusRow = (index: number) => {
    setFocusedKey(rows[index]?.key);
    requestFocus({});
  };

  /** Handles a key on the row at `index`; a page has `page` rows. */
  const handleKey = (event: KeyboardEvent, index: number, page: number) => {
    const item = rows[index];
    if (!item || event.altKey) return;
    const { key, failure } = item;
    const step = steps(page)[event.key];
    const target = Math.min(Math.max(index + (step ?? 0), 0), rows.length - 1);
    const targetRow = rows[target] ?? item;
    const isCommand = event.ctrlKey || event.metaKey;
    const letter = isCommand && !event.shiftKey ? event.key.toLowerCase() : "";
    const isChosen = store.selection.keys.value.has(key);
    const isAmongSeveral = isChosen && store.chosen.value.length > 1;

    if (letter === "c" && !getSelection()?.toString()) {
      if (isAmongSeveral) store.copyChosenIds();
      else store.copyId(failure);
    } else if (letter === "a") store.chooseAll();
    else if (letter === " ") store.toggleRow(key);
    else if (step !== undefined && event.shiftKey) {
      if (store.selectedKey.value === undefined) store.select(failure.id);
      store.extendTo(targetRow.key);
      focusRow(target);
    } else if (step !== undefined && isCommand) focusRow(target);
    else if (isCommand || event.shiftKey) return;
    else if (step !== undefined) {
      store.select(targetRow.failure.id);
      focusRow(target);
    } else if (event.key === "Enter" && isAmongSeveral) {
      store.openChosen({ enter: true });
    } else if (event.key === "Enter") store.open(failure.id, { enter: true });
    else if (event.key === "Delete" && isChosen && store.history.isOn.value) {
      const { keys } = store.selection;
      const isLeft = (row: (typeof rows)[number]) => !keys.value.has(row.key);
      const next = rows.slice(index).find(isLeft) ?? rows.slice(0, index).findLast(isLeft);
      void store.remove(store.chosen.value);
      setFocusedKey(next?.key);
      requestFocus({});
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { activeIndex, focusRow, handleKey, onFocus: setFocusedKey };
}

/** Smallest width of the panel, in `rem`, that shows list and Details side by side. */
const WIDE = 60;

/** Whether the list stays visible when Details open. */
export function isBesideDetails(inList: HTMLElement): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return (inList.closest(".panel")?.clientWidth ?? 0) >= WIDE * rem;
}
