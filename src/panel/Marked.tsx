import { visible } from "../core/visible.ts";

/** A place in a text, from `start` up to but not including `end`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

interface MarkedProps {
  text: string;
  /** Where the text begins in the whole that the marks count in. */
  offset?: number;
  marks: readonly Mark[];
}

/** Text with the offending places marked. */
export function Marked({ text, offset = 0, marks }: MarkedProps) {
  const inside = marks
    .map(({ start, end }) => ({
      start: Math.max(0, start - offset),
      end: Math.min(text.length, end - offset),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  if (inside.length === 0) return <>{visible(text)}</>;
  const pieces = [];
  let at = 0;
  for (const { start, end } of inside) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(visible(text.slice(at, from)), <mark class="wrong">{visible(text.slice(from, end))}</mark>);
    at = end;
  }
  return (
    <>
      {pieces}
      {visible(text.slice(at))}
    </>
  );
}
