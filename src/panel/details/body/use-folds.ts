import { useMemo, useState } from "preact/hooks";
import { around, excerpt, foldedAtFirst, type Lines, rowsOf } from "./body-rows.ts";
import type { Fold } from "./format-body.ts";

/** The folded lines: initially the deep levels except around relevant places, then as the user chooses. */
export function useFolds(lines: Lines, places: readonly number[]) {
  const [said, setSaid] = useState<ReadonlyMap<number, boolean>>(new Map());
  // `places` is a new array on every render, so compare its content.
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
  // Unfolding a part must not hide rows that were visible initially.
  const ranges = useMemo(() => [...rangesAtFirst, ...excerpt(rows, places)], [rangesAtFirst, rows]);

  const fold = (folds: Iterable<Fold>, isFolded: boolean) =>
    setSaid((before) => {
      const next = new Map(before);
      for (const { from } of folds) next.set(from, isFolded);
      return next;
    });
  return { rows, ranges, fold };
}
