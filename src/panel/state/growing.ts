/**
 * A list grows when this share of it is new. Every growth visits the whole list, which is merged, filtered and grouped,
 * and draws the rows in sight: with an eighth, an import of 8,600 failures took 9 % more of the processor.
 */
const NEW_SHARE = 1 / 4;

/**
 * Collects items for a list that is read in many parts: 50,000 in parts of 500 make it grow 18 times instead of 100,
 * and visit 0.3 instead of 2.5 million items. `grow` receives the items and how many came before; call `flush` at the
 * end.
 */
export function createGrowing<Item>(grow: (more: readonly Item[], before: number) => void) {
  let waiting: Item[] = [];
  let grown = 0;
  const flush = () => {
    if (waiting.length === 0) return;
    const more = waiting;
    waiting = [];
    grow(more, grown);
    grown += more.length;
  };
  return {
    flush,
    add(more: readonly Item[]) {
      waiting.push(...more);
      if (waiting.length >= grown * NEW_SHARE) flush();
    },
  };
}
