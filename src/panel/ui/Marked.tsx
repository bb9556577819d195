import { visible } from "../../core/visible.ts";

/** A range of a text; `end` is exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Absent: a place at fault. Otherwise a search hit or the current one. */
  readonly kind?: "hit" | "now";
}

interface MarkedProps {
  text: string;
  /** Offset of `text` in the whole text that the marks refer to. */
  offset?: number;
  marks: readonly Mark[];
}

/** Text with its marks. */
export function Marked({ text, offset = 0, marks }: MarkedProps) {
  const inside = marks
    .map(({ start, end, kind = "wrong" }) => ({
      start: Math.max(0, start - offset),
      end: Math.min(text.length, end - offset),
      kind,
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  if (inside.length === 0) return <>{visible(text)}</>;
  // Marks may overlap, so split the text at every start and end.
  const borders = [...new Set(inside.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let next = 0;
  let open: typeof inside = [];
  const pieces = borders.map((from, index) => {
    for (let mark = inside[next]; mark && mark.start <= from; mark = inside[next]) {
      open.push(mark);
      next += 1;
    }
    open = open.filter(({ end }) => end > from);
    const piece = visible(text.slice(from, borders[index + 1]));
    return open.length > 0 ? <mark class={open.map(({ kind }) => kind).join(" ")}>{piece}</mark> : piece;
  });
  return (
    <>
      {visible(text.slice(0, borders[0]))}
      {pieces}
    </>
  );
}
