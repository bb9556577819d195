import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Store } from "../../state/store.ts";
import type { Mark } from "../../ui/Marked.tsx";
import { around, linesOf, near, within } from "./body-rows.ts";
import { formatBody } from "./format-body.ts";
import { Rows } from "./Rows.tsx";
import { revealSoon } from "./reveal.ts";
import { Tools } from "./Tools.tsx";
import { useFolds } from "./use-folds.ts";
import { type Search, useSearch } from "./use-search.ts";

export interface BodyProps {
  store: Store;
  text: string;
  /** Whether the text is only the beginning of the body. */
  isCut?: boolean;
  /** The tracking ID to label in the text. */
  id?: string;
  /** Places at fault, as offsets in the text as sent. */
  marks?: readonly Mark[];
}

/** The tools appear from this number of lines or characters. */
const LONG_LINES = 20;
const LONG_CHARACTERS = 1_000;

/**
 * A body in numbered lines. JSON can be folded; the whole body can be searched and copied; relevant places are never
 * folded.
 */
export function Body({ store, text: sent, isCut, id, marks: sentMarks = [] }: BodyProps) {
  const t = store.bodyTexts.value;
  const { idHere, showAll } = store.texts.value.panel;
  const root = useRef<HTMLDivElement>(null);
  const pre = useRef<HTMLPreElement>(null);
  const [isWhole, setWhole] = useState(false);
  const { text, placeOf, lines, folds } = useMemo(() => {
    const formatted = formatBody(sent, isCut);
    return { ...formatted, lines: linesOf(formatted) };
  }, [sent, isCut]);
  const marks = sentMarks.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }));
  const idOffset = id ? text.indexOf(id) : -1;
  const matters = [...marks.map(({ start }) => start), ...(idOffset < 0 ? [] : [idOffset])];
  const { rows, ranges, fold } = useFolds(lines, matters);
  const search = useSearch(pre, text, (place) => fold(around(lines, place), false));
  const { now, reached } = search;
  const shown = isWhole ? rows : within(rows, now ? [...ranges, ...near(rows, now.start)] : ranges);

  useReveal(pre, reached);
  useSearchKeys(root, search);

  const isSearching = search.query !== undefined;
  const isLong = lines.starts.length > LONG_LINES || text.length > LONG_CHARACTERS;
  return (
    <div class="source" ref={root}>
      {t && (isLong || isSearching) && <Tools search={search} folds={folds} onFold={fold} t={t} />}
      <Rows
        pre={pre}
        rows={shown}
        lines={lines}
        marks={marks}
        hits={search.hits}
        now={now}
        id={idOffset < 0 ? undefined : { offset: idOffset, note: idHere }}
        t={t}
        onFold={fold}
      />
      {shown.length < rows.length && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setWhole(true);
            pre.current?.focus({ preventScroll: true });
          }}
        >
          {showAll(text.length)}
        </button>
      )}
    </div>
  );
}

/** Scrolls to the current hit when the user moves to it, and again while the blocks around it render and shift it. */
function useReveal(pre: RefObject<HTMLElement | null>, reached: object): void {
  useLayoutEffect(() => revealSoon(() => pre.current?.querySelector(".now")), [pre, reached]);
}

/** Ctrl/Cmd+F searches the body, Escape ends the search. */
function useSearchKeys(root: RefObject<HTMLElement | null>, search: Search): void {
  useLayoutEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      const isFind = key.toLowerCase() === "f" && (ctrlKey || metaKey) && !altKey && !shiftKey;
      if (isFind) search.open();
      else if (key === "Escape" && search.query !== undefined) search.close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const body = root.current;
    body?.addEventListener("keydown", handle);
    return () => body?.removeEventListener("keydown", handle);
  });
}
