/** Layout of the list in pixels: rows of equal height below a head, scrolled by `top`. */
export interface Layout {
  readonly rows: readonly { readonly key: string }[];
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly height: number;
  readonly top: number;
}

export const indexOf = (rows: Layout["rows"], key: string | undefined): number =>
  key === undefined ? -1 : rows.findIndex((row) => row.key === key);

/** The row that must not move on screen: the selected one if visible, else the first visible one that still exists. */
export function anchorOf(
  before: Layout,
  chosenKey: string | undefined,
  after: Layout["rows"],
): string | undefined {
  const first = Math.floor(before.top / before.rowHeight);
  const inSight = before.rows.slice(first, first + Math.ceil(before.height / before.rowHeight) + 1);
  if (indexOf(inSight, chosenKey) >= 0) return chosenKey;
  return inSight.find(({ key }) => indexOf(after, key) >= 0)?.key;
}

/** The scroll position that shows the row at `index` where the one at `oldIndex` was; never negative. */
export function topToKeep(
  before: Layout,
  oldIndex: number,
  after: Omit<Layout, "top">,
  index: number,
): number {
  const y = before.headHeight + oldIndex * before.rowHeight - before.top;
  return Math.max(0, after.headHeight + index * after.rowHeight - y);
}
