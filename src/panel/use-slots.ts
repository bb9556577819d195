import { useRef } from "preact/hooks";

/**
 * For each row its place in the page, to be used as its key. Of rows that follow each other, those that came take the
 * places of those that left: to fill a place costs the browser less than to make one. No place is moved, because a row
 * that moves loses the focus.
 */
export function useSlots(keys: readonly string[]): readonly number[] {
  const before = useRef<ReadonlyMap<string, number>>(new Map());
  const made = useRef(0);
  const shown = new Set(keys);
  const places = [...before.current];
  const positions = new Map(places.map(([key], position) => [key, position]));
  let position = 0;
  const slots = keys.map((key) => {
    const kept = positions.get(key);
    if (kept !== undefined) position = kept;
    const place = places[position];
    if (!place || (kept === undefined && shown.has(place[0]))) return made.current++;
    position++;
    return place[1];
  });
  before.current = new Map(keys.map((key, index) => [key, slots[index] ?? 0]));
  return slots;
}
