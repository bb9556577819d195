/** The list as laid out: rows of one height below a head, scrolled by `top`. All in pixels. */
export interface Layout {
  readonly rows: readonly { readonly key: string }[];
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly height: number;
  readonly top: number;
}

export const indexOf = (rows: Layout["rows"], key: string | undefined): number =>
  key === undefined ? -1 : rows.findIndex((row) => row.key === key);

/** The row that must not move: the chosen one while it is in sight, else the first in sight that is still there. */
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

/** How far to scroll so that the row now at `index` stands where the one at `oldIndex` stood; no gap on top. */
export function topToKeep(
  before: Layout,
  oldIndex: number,
  after: Omit<Layout, "top">,
  index: number,
): number {
  const y = before.headHeight + oldIndex * before.rowHeight - before.top;
  return Math.max(0, after.headHeight + index * after.rowHeight - y);
}
