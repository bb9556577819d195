/** Row heights in pixels: of first-level rows, and of failures inside an open cause. */
export interface Heights {
  readonly outer: number;
  readonly inner: number;
}

/** The position of each row of a list, in pixels below the first one. */
export interface Tops {
  readonly count: number;
  /** The top of a row; with `count`, the bottom of the last one. */
  at(index: number): number;
  /** The row at a distance from the first one; the nearest row outside the list, -1 if the list is empty. */
  indexAt(y: number): number;
}

export function topsOf(
  rows: readonly { readonly level?: 1 | 2; readonly key?: string }[],
  { outer, inner }: Heights,
): Tops {
  const count = rows.length;
  const tops = new Float64Array(count + 1);
  for (const [index, { level }] of rows.entries())
    tops[index + 1] = (tops[index] ?? 0) + (level === 2 ? inner : outer);
  const at = (index: number) => tops[Math.max(0, Math.min(index, count))] ?? 0;
  return {
    count,
    at,
    indexAt(y) {
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (at(middle) <= y) low = middle;
        else high = middle - 1;
      }
      return count === 0 ? -1 : low;
    },
  };
}
