import type { Mark } from "../../ui/Marked.tsx";

/** Most hits counted. */
export const MOST_HITS = 10_000;

/** All places where `text` contains the searched string, in order, ignoring case. */
export function find(text: string, query: string): Mark[] {
  const lower = (any: string) => any.replaceAll("İ", "i").toLowerCase(); // the only letter that grows
  const all = lower(text);
  const part = lower(query);
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

/** The marks that overlap a range of the text, at most `most` of them. `marks` must be sorted and must not overlap. */
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
