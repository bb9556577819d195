import type { Mark } from "../../ui/Marked.tsx";

/** More are not counted. */
export const MOST_HITS = 10_000;

/** Where a text holds what is looked for, in any case, from first to last. */
export function find(text: string, wanted: string): Mark[] {
  const lower = (any: string) => any.replaceAll("İ", "i").toLowerCase(); // the one letter that would grow
  const all = lower(text);
  const part = lower(wanted);
  const hits: Mark[] = [];
  if (part === "") return hits;
  for (
    let at = all.indexOf(part);
    at >= 0 && hits.length < MOST_HITS;
    at = all.indexOf(part, at + part.length)
  )
    hits.push({ start: at, end: at + part.length, kind: "hit" });
  return hits;
}

/** Of marks in order that do not overlap those that reach into a part of the text, up to a number. */
export function marksWithin(
  marks: readonly Mark[],
  start: number,
  end: number,
  most: number,
): readonly Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last - low < most && (marks[last]?.start ?? end) < end) last += 1;
  return marks.slice(low, last);
}
