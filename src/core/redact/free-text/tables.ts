import type { Look } from "../look.ts";
import { isSure } from "../names.ts";
import { isChosen, isMessage, isPlain, isRandom, isStandIn } from "../shapes.ts";
import type { Span } from "../spans.ts";
import { unquoted } from "../trim.ts";

/** Whether a cell can be a column name, in any language. */
const isHeading = (cell: string): boolean =>
  isPlain(cell) || (/^[\p{L}\p{M}][\p{L}\p{M}\d _.-]{0,60}$/u.test(cell) && !isRandom(cell));

/** The lines of a text, with their places. */
function* linesOf(text: string): Generator<{ readonly line: string; readonly start: number }> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) yield { line, start: index };
}

/** A name and a value, separated by a wide gap. */
const listed = /^\s{0,80}([\w.-]{2,40}(?: [\w.-]{1,40}){0,3})(?: {2,80}|\t{1,20})(?=\S)/;
/** Longest line of column names, in characters. */
const longestHead = 2000;

/** A line between the rows of a table: `+-----+`, `| --- |`. */
const frameOfTable = /^[\s|+:=-]+$/;

/** Whether a column has the name of a secret. */
export const isSecretName = (name: string, look: Look): boolean => {
  const plain = unquoted(name);
  // A pair already has its value.
  return plain.length > 0 && plain.length <= 60 && !/[=&]\S/.test(plain) && isSure(look.level(plain));
};

/** The secrets in tables: separated values, and columns aligned with a dashed line. */
export function tableSpans(text: string, look: Look): readonly Span[] {
  if (!text.includes("\n")) return [];
  const spans: Span[] = [];
  let separated:
    | { readonly by: string; readonly count: number; readonly columns: readonly number[] }
    | undefined;
  let aligned: readonly (readonly [number, number])[] = [];
  let before = "";

  const take = (
    line: string,
    start: number,
    from: number,
    to: number,
    isLoose = false,
    mayBeChosen = false,
  ) => {
    const cell = line.slice(from, to);
    const value = unquoted(cell);
    if (isStandIn(value) || isMessage(value) || /^[-=:]+$/.test(value)) return;
    if (isLoose && !isRandom(value) && !(mayBeChosen && isChosen(value))) return;
    look.meet(value, "secret");
    const at = start + from + cell.indexOf(value);
    spans.push({ start: at, end: at + value.length });
  };

  for (const { line, start } of linesOf(text)) {
    if (/^\s*-{2,}(?:\s+-{2,})*\s*$/.test(line.slice(0, longestHead)) && before !== "") {
      aligned = columnsOf(line, before, look);
      separated = undefined;
    } else if (separated && frameOfTable.test(line.slice(0, longestHead))) continue;
    else if (aligned.length > 0) for (const [from, to] of aligned) take(line, start, from, to);
    else if (separated) {
      const cells = cellsOf(line, separated.by);
      if (cells.length === separated.count)
        for (const column of separated.columns) take(line, start, ...(cells[column] ?? ([0, 0] as const)));
      else separated = headOf(line, look);
    } else {
      separated = headOf(line, look);
      const named = listed.exec(line.slice(0, longestHead));
      if (named?.[1] && isSecretName(named[1], look)) take(line, start, named[0].length, line.length, true);
      else if (/^\s*\S+\s*$/.test(line.slice(0, longestHead)) && isSecretName(before, look))
        take(line, start, 0, line.length, true, /pass|kennw|pwd/i.test(before));
    }
    before = line.slice(0, longestHead);
  }
  return spans;
}

/** The places of the cells of a line; ignores separators in quotes. */
function cellsOf(line: string, by: string): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    if (line[at] !== by || isQuoted) continue;
    cells.push([from, at]);
    from = at + 1;
  }
  cells.push([from, line.length]);
  return cells;
}

function headOf(line: string, look: Look) {
  if (line.length > longestHead) return undefined;
  for (const by of [",", "\t", ";", "|"]) {
    if (!line.includes(by)) continue;
    const cells = cellsOf(line, by);
    // A line of names contains no values.
    const names = cells.map(([from, to]) => line.slice(from, to));
    if (names.some((name) => /[=:{}()<>]/.test(name) || !isHeading(name.trim()))) continue;
    const columns = names.flatMap((name, index) => (isSecretName(name, look) ? [index] : []));
    if (columns.length > 0) return { by, count: cells.length, columns };
  }
  return undefined;
}

/** The secret columns of a table whose columns are marked by a dashed line. */
function columnsOf(dashes: string, names: string, look: Look): readonly (readonly [number, number])[] {
  const starts = [...dashes.matchAll(/-+/g)].map(({ index }) => index);
  return starts.flatMap((from, index) => {
    const to = starts[index + 1] ?? Number.MAX_SAFE_INTEGER;
    return isSecretName(names.slice(from, to), look) ? [[from, to] as const] : [];
  });
}
