import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Row } from "./body-rows.ts";
import type { Fold } from "./format-body.ts";
import { reveal } from "./reveal.ts";

/** Makes the fold buttons one Tab stop: up and down move between them, left folds, right unfolds. */
export function useFoldKeys(
  body: RefObject<HTMLElement | null>,
  shown: readonly Row[],
  fold: (folds: readonly Fold[], isFolded: boolean) => void,
) {
  const rows = shown.filter((row) => row.fold);
  const [active, setActive] = useState<number>();
  const stop = rows.find(({ line }) => line === active) ?? rows[0];
  // A new object for each request to focus a button, which may not be in the page yet.
  const [focusRequest, requestFocus] = useState<{ readonly line: number }>();
  useLayoutEffect(() => {
    if (!focusRequest) return;
    const button = body.current?.querySelector<HTMLElement>(`button[data-fold="${focusRequest.line}"]`);
    button?.focus({ preventScroll: true });
    reveal(button);
  }, [body, focusRequest]);
  const focus = (row: Row | undefined) => {
    if (!row) return;
    setActive(row.line);
    requestFocus({ line: row.line });
  };

  const handleKey = (event: KeyboardEvent, row: Row) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !row.fold) return;
    const index = rows.findIndex(({ line }) => line === row.line);
    if (event.key === "ArrowDown") focus(rows[index + 1] ?? row);
    else if (event.key === "ArrowUp") focus(rows[index - 1] ?? row);
    else if (event.key === "Home") focus(rows[0]);
    else if (event.key === "End") focus(rows.at(-1));
    else if (event.key === "ArrowRight") {
      if (row.isFolded) fold([row.fold], false);
      else focus(rows[index + 1] ?? row);
    } else if (event.key === "ArrowLeft") {
      if (!row.isFolded) fold([row.fold], true);
      else focus(rows.findLast((other) => other.line < row.line && (other.fold?.to ?? 0) > row.line) ?? row);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { stop: stop?.line, setActive, handleKey };
}
