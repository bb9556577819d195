import type { RefObject } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { find } from "./find.ts";

export type Search = ReturnType<typeof useSearch>;

/** State of the search in one body: the query while it is open, the hits, and the current hit. */
export function useSearch(
  body: RefObject<HTMLElement | null>,
  text: string,
  onReach: (place: number) => void,
) {
  const [query, setQuery] = useState<string>();
  const [reached, setReached] = useState({ index: 0 });
  const [opened, setOpened] = useState(0);
  const cameFrom = useRef<Element | null>(null);
  const hits = useMemo(() => find(text, query ?? ""), [text, query]);
  const at = Math.max(0, Math.min(reached.index, hits.length - 1)); // the text may have changed meanwhile

  const reach = (index: number, among: typeof hits) => {
    setReached({ index });
    const hit = among[index];
    if (hit) onReach(hit.start);
  };
  return {
    query,
    hits,
    at,
    /** A new object whenever the user moves to a hit. */
    reached,
    now: hits[at] && { ...hits[at], kind: "now" as const },
    /** Increments each time the search is opened. */
    opened,
    open() {
      if (query === undefined) {
        cameFrom.current = document.activeElement;
        setQuery("");
      }
      setOpened(opened + 1);
    },
    look(query: string) {
      setQuery(query);
      reach(0, find(text, query));
    },
    go(step: number) {
      if (hits.length > 0) reach((at + step + hits.length) % hits.length, hits);
    },
    /** Closes the search and restores the previous focus. */
    close() {
      setQuery(undefined);
      const before = cameFrom.current;
      const target =
        before instanceof HTMLElement && before !== document.body && before.isConnected
          ? before
          : body.current;
      target?.focus({ preventScroll: true });
    },
  };
}
