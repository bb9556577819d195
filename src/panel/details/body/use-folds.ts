import { useMemo, useState } from "preact/hooks";
import type { Fold } from "./format.ts";
import { around, excerpt, foldedAtFirst, type Lines, rowsOf } from "./rows.ts";

/** What is folded: at first what is deep, though nothing that matters; then what the reader says. */
export function useFolds(lines: Lines, places: readonly number[]) {
  const [said, setSaid] = useState<ReadonlyMap<number, boolean>>(new Map());
  // The places are made anew at every drawing.
  const spots = places.join();
  const first = useMemo(() => {
    const isDeep = foldedAtFirst(lines);
    const open = new Set(places.flatMap((place) => around(lines, place)));
    return (fold: Fold) => isDeep(fold) && !open.has(fold);
  }, [lines, spots]);
  const rows = useMemo(
    () => rowsOf(lines, (fold) => said.get(fold.from) ?? first(fold)),
    [lines, said, first],
  );
  const rangesAtFirst = useMemo(() => excerpt(rowsOf(lines, first), places), [lines, first]);
  // What was seen at first is not cut when the reader opens a part of it.
  const ranges = useMemo(() => [...rangesAtFirst, ...excerpt(rows, places)], [rangesAtFirst, rows]);

  const fold = (folds: Iterable<Fold>, isFolded: boolean) =>
    setSaid((before) => {
      const next = new Map(before);
      for (const { from } of folds) next.set(from, isFolded);
      return next;
    });
  return { rows, ranges, fold };
}
