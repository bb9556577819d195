import { useRef } from "preact/hooks";

/**
 * For each row its place in the page, to be used as its key. Rows that came take the places of those that left: to fill
 * a place costs the browser less than to make one. No place is moved, because a row that moves loses the focus. So a
 * row that stays keeps its place, unless few do: then only `active` is kept, which may hold the focus.
 */
export function useSlots(keys: readonly string[], active: string | undefined): readonly number[] {
  const before = useRef<ReadonlyMap<string, number>>(new Map());
  const made = useRef(0);
  const places = [...before.current];
  const positions = new Map(places.map(([key], position) => [key, position]));
  const staying = keys.filter((key) => positions.has(key));
  const kept = new Set(staying.length * 2 < keys.length ? staying.filter((key) => key === active) : staying);
  let position = 0;
  const slots = keys.map((key) => {
    if (kept.has(key)) position = positions.get(key) ?? position;
    const place = places[position];
    if (!place || (!kept.has(key) && kept.has(place[0]))) return made.current++;
    position++;
    return place[1];
  });
  before.current = new Map(keys.map((key, index) => [key, slots[index] ?? 0]));
  return slots;
}
