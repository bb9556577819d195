import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { ListRow } from "../state/rows.ts";
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

/** The row that is the Tab stop: the last focused row, or the selected one if it was selected later, or the first. */
function useActiveRow(store: Store) {
  const selectedKey = store.selectedKey.value;
  const [focused, setFocused] = useState<{ key: string | undefined; selectedKey: string | undefined }>();
  const isCurrent = focused?.selectedKey === selectedKey;
  const keys = isCurrent ? [focused?.key, selectedKey] : [selectedKey, focused?.key];
  const activeIndex = keys.map((key) => indexOf(store.rows.value, key)).find((index) => index >= 0) ?? 0;
  const setFocusedKey = (key: string | undefined) =>
    setFocused({ key, selectedKey: store.selectedKey.value });
  return { activeIndex, setFocusedKey };
}

/** Makes the rows one Tab stop with arrow keys inside it. */
export function useRowKeys(scroller: RefObject<HTMLElement | null>, store: Store) {
  const rows = store.rows.value;
  const { activeIndex, setFocusedKey } = useActiveRow(store);

  // A new object for each request to focus the active row, which may not be in the DOM yet.
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
  const goTo = (index: number) => {
    const row = rows[index];
    if (row) store.select(row.key);
    focusRow(index);
  };
  const remove = (index: number) => {
    setFocusedKey(nextLeft(rows, index, store.selection.keys.value)?.key);
    void store.remove(store.chosen.value);
    requestFocus({});
  };

  /** Opens or closes a cause, or moves into or out of it, as in any tree. Returns whether there was one. */
  const fold = (key: string, index: number): boolean => {
    const { cause, isOpen, level } = rows[index] ?? {};
    if (key === "ArrowRight" && cause) {
      if (isOpen) goTo(index + 1);
      else store.unfold(cause, true);
    } else if (key === "ArrowLeft" && cause && isOpen) store.unfold(cause, false);
    else if (key === "ArrowLeft" && level === 2) goTo(rows.slice(0, index).findLastIndex((row) => row.cause));
    else return false;
    return true;
  };
  /** Moves by `step` rows; with Shift, extends the selection. */
  const move = (event: KeyboardEvent, index: number, step: number) => {
    const target = Math.min(Math.max(index + step, 0), rows.length - 1);
    const [from, to] = [rows[index], rows[target]];
    if (!from || !to) return;
    if (event.shiftKey) {
      if (store.selectedKey.value === undefined) store.select(from.key);
      store.extendTo(to.key);
    } else if (!event.ctrlKey && !event.metaKey) store.select(to.key);
    focusRow(target);
  };

  /** Handles a key on the row at `index`; Page Up and Page Down move by `page` rows. */
  const handleKey = (event: KeyboardEvent, index: number, page: number) => {
    const item = rows[index];
    if (!item || event.altKey) return;
    const { key, cause, failure } = item;
    const step = steps(page)[event.key];
    const isCommand = event.ctrlKey || event.metaKey;
    const letter = isCommand && !event.shiftKey ? event.key.toLowerCase() : "";
    const isChosen = store.selection.keys.value.has(key);
    const isAmongSeveral = isChosen && store.selection.chosen.value.length > 1;

    if (letter === "c" && !getSelection()?.toString()) {
      if (isAmongSeveral) store.copyChosenIds();
      else if (cause) store.copyIdsOf(cause.failures);
      else store.copyId(failure);
    } else if (letter === "a") store.chooseAll();
    else if (letter === " ") store.toggleRow(key);
    else if (step !== undefined) move(event, index, step);
    else if (isCommand || event.shiftKey) return;
    else if (event.key === "Enter" && isAmongSeveral) store.openChosen({ enter: true });
    else if (event.key === "Enter") store.open(key, { enter: true });
    else if (event.key === "Delete" && isChosen) remove(index);
    else if (!fold(event.key, index)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { activeIndex, focusRow, handleKey, onFocus: setFocusedKey };
}

/** The row to focus after the selected ones are removed: the next one below, otherwise the next one above. */
function nextLeft(rows: readonly ListRow[], index: number, gone: ReadonlySet<string>): ListRow | undefined {
  const isLeft = ({ key }: ListRow) => !gone.has(key);
  return rows.slice(index).find(isLeft) ?? rows.slice(0, index).findLast(isLeft);
}

/** Smallest width of the panel, in `rem`, that shows list and Details side by side. */
const WIDE = 60;

/** Whether the list stays visible when Details open. */
export function isBesideDetails(inList: HTMLElement): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return (inList.closest(".panel")?.clientWidth ?? 0) >= WIDE * rem;
}
