import type { Fold, Formatted } from "./format-body.ts";

/** A text with the start offsets of its lines, and its foldable ranges by first line. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
  readonly folds: ReadonlyMap<number, Fold>;
}

/** A rendered row: a line, a piece of a very long line, or all lines of a folded range. */
export interface Row {
  readonly line: number;
  /** Offsets in the text, without the line break at the end. */
  readonly start: number;
  readonly end: number;
  readonly fold?: Fold;
  readonly isFolded?: boolean;
}

/** Most characters of a row. Longer lines are split, because a row renders in one task. */
const PIECE = 4_000;

export function linesOf({ text, folds }: Pick<Formatted, "text" | "folds">): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return { text, starts, folds: new Map(folds.map((fold) => [fold.from, fold])) };
}

/** Offset of the end of a line, before its line break. */
export const endOf = ({ starts, text }: Lines, line: number): number =>
  (starts[line + 1] ?? text.length + 1) - 1;

/** The line that contains an offset (binary search). */
export function lineAt({ starts }: Lines, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** All rows; a folded range becomes a single row. */
export function rowsOf(lines: Lines, isFolded: (fold: Fold) => boolean): Row[] {
  const rows: Row[] = [];
  for (let line = 0; line < lines.starts.length; line += 1) {
    const start = lines.starts[line] ?? 0;
    const fold = lines.folds.get(line);
    if (fold && isFolded(fold)) {
      rows.push({ line, start, end: endOf(lines, fold.to), fold, isFolded: true });
      line = fold.to;
      continue;
    }
    const end = endOf(lines, line);
    if (end - start <= PIECE) rows.push({ line, start, end, fold });
    else
      for (let from = start; from < end; from += PIECE)
        rows.push({
          line,
          start: from,
          end: Math.min(from + PIECE, end),
          fold: from === start ? fold : undefined,
        });
  }
  return rows;
}

/** Most lines that can be read at a glance. */
const GLANCE = 40;

/** Fewer lines would show too little of a long body. */
const TOO_FEW = 10;

/**
 * Whether a range is folded initially. Nothing is in a short body. In a long one, deep levels are folded so that the
 * rest can be read at a glance, unless too little would remain.
 */
export function foldedAtFirst({ starts, folds }: Lines): (fold: Fold) => boolean {
  if (starts.length <= GLANCE) return () => false;
  const hidden: number[] = [];
  for (const { depth, from, to } of folds.values()) hidden[depth] = (hidden[depth] ?? 0) + to - from;
  const left = (level: number) => starts.length - (hidden[level] ?? 0);
  const least = left(1) > TOO_FEW ? 1 : 2;
  let level = hidden.length;
  while (level > least && left(level) > GLANCE) level -= 1;
  return ({ depth, from, to }) => depth === level || (depth > level && to - from > GLANCE);
}

/** The ranges to unfold to show a place. */
export function around(lines: Lines, place: number): Fold[] {
  const line = lineAt(lines, place);
  return [...lines.folds.values()].filter(({ from, to }) => from < line && line <= to);
}

/** Most characters that can be read at a glance. */
const GLANCE_CHARACTERS = 4_000;
/** Rows shown around a relevant place, and the most such places. */
const CONTEXT = 2;
const MOST_PLACES = 10;

/** A part of the text, as start and end offsets. */
export type Range = readonly [first: number, last: number];

const rangeOf = (rows: readonly Row[]): Range[] => {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? [[first.start, last.end]] : [];
};

/** The range of rows around a place. */
export function near(rows: readonly Row[], place: number): Range[] {
  const index = rows.findIndex(({ end }) => place <= end);
  return rangeOf(rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1));
}

/**
 * The ranges shown initially: all of a short body; of a long one, its beginning and the surroundings of relevant
 * places.
 */
export function excerpt(rows: readonly Row[], places: readonly number[]): Range[] {
  let characters = 0;
  const beginning = rows.slice(0, GLANCE).filter(({ start, end, isFolded }, index) => {
    characters += isFolded ? 0 : end - start;
    return index === 0 || characters <= GLANCE_CHARACTERS;
  });
  return [...rangeOf(beginning), ...places.slice(0, MOST_PLACES).flatMap((place) => near(rows, place))];
}

/** The rows inside some ranges of the text. */
export const within = (rows: readonly Row[], ranges: readonly Range[]): Row[] =>
  rows.filter(({ start }) => ranges.some(([first, last]) => first <= start && start <= last));

export const holds = ({ start, end }: Row, place: number): boolean => start <= place && place <= end;

/** Most rows and characters of a block, which renders in one task. */
const BLOCK_ROWS = 100;
const BLOCK_CHARACTERS = 16_000;

/** Splits rows into blocks that render as the user scrolls near them. */
export function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  let characters = 0;
  for (const row of rows) {
    characters += row.isFolded ? 0 : row.end - row.start;
    const block = blocks.at(-1);
    if (block && block.length < BLOCK_ROWS && characters <= BLOCK_CHARACTERS) block.push(row);
    else {
      blocks.push([row]);
      characters = row.isFolded ? 0 : row.end - row.start;
    }
  }
  return blocks;
}
