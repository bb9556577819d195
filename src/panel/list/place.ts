import type { Tops } from "./tops.ts";

/** Layout of the list in pixels: rows below a header, scrolled by `top`. */
export interface Layout {
  readonly rows: readonly { readonly key: string; readonly level?: 1 | 2 }[];
  readonly tops: Tops;
  readonly headHeight: number;
  readonly height: number;
  readonly top: number;
}

export const indexOf = (rows: Layout["rows"], key: string | undefined): number =>
  key === undefined ? -1 : rows.findIndex((row) => row.key === key);

/**
 * The row that must not move on screen: the selected one if visible, otherwise the first visible one that still
 * exists.
 */
export function anchorOf(
  { rows, tops, height, top }: Layout,
  chosenKey: string | undefined,
  after: Layout["rows"],
): string | undefined {
  const inSight = rows.slice(tops.indexAt(top), tops.indexAt(top + height) + 1);
  if (indexOf(inSight, chosenKey) >= 0) return chosenKey;
  return inSight.find(({ key }) => indexOf(after, key) >= 0)?.key;
}

/**
 * The scroll position that shows the row at `index` where the one at `oldIndex` was; never negative. A header that
 * appears must not cover the row.
 */
export function topToKeep(
  before: Layout,
  oldIndex: number,
  after: Pick<Layout, "tops" | "headHeight">,
  index: number,
): number {
  const y = before.headHeight + before.tops.at(oldIndex) - before.top;
  const least = after.headHeight > before.headHeight ? after.headHeight : y;
  return Math.max(0, after.headHeight + after.tops.at(index) - Math.max(y, least));
}

/** The maximum scroll position without empty space below the last row. */
export const furthestTop = ({ tops, headHeight, height }: Omit<Layout, "top">): number =>
  Math.max(0, headHeight + tops.at(tops.count) - height);
