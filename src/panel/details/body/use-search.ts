import type { RefObject } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { find } from "./find.ts";

export type Search = ReturnType<typeof useSearch>;

/** The search in one body: what is looked for while it is open, and which of the hits the reader is at. */
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
  const at = Math.max(0, Math.min(reached.index, hits.length - 1)); // the text may have changed

  const reach = (index: number, among: typeof hits) => {
    setReached({ index });
    const hit = among[index];
    if (hit) onReach(hit.start);
  };
  return {
    query,
    hits,
    at,
    /** A new object whenever the reader is taken to a hit. */
    reached,
    now: hits[at] && { ...hits[at], kind: "now" as const },
    /** Grows whenever it is asked for. */
    opened,
    open() {
      if (query === undefined) {
        cameFrom.current = document.activeElement;
        setQuery("");
      }
      setOpened(opened + 1);
    },
    look(wanted: string) {
      setQuery(wanted);
      reach(0, find(text, wanted));
    },
    go(step: number) {
      if (hits.length > 0) reach((at + step + hits.length) % hits.length, hits);
    },
    /** The focus goes back to where it came from. */
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
