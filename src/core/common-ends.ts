interface Sequence<Item> {
  readonly length: number;
  at(index: number): Item | undefined;
}

/** How many characters of two texts, or items of two lists, are equal at the start, and at the end of the rest. */
export function sharedEnds<Item>(
  one: Sequence<Item>,
  other: Sequence<Item>,
  isSame: (a: Item | undefined, b: Item | undefined) => boolean = Object.is,
): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && isSame(one.at(start), other.at(start))) start++;
  let end = 0;
  while (end < most - start && isSame(one.at(-1 - end), other.at(-1 - end))) end++;
  return { start, end };
}
