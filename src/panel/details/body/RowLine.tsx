import type { BodyTexts } from "../../../locales/texts.ts";
import { Icon } from "../../ui/Icon.tsx";
import { type Mark, Marked } from "../../ui/Marked.tsx";
import { endOf, type Lines, type Row } from "./body-rows.ts";
import { marksWithin } from "./find.ts";

/** Most search hits marked in one row; more would make rendering slow. */
const MOST_IN_ROW = 200;

export interface RowContext {
  readonly lines: Lines;
  /** Places at fault. */
  readonly marks: readonly Mark[];
  readonly hits: readonly Mark[];
  /** The current search hit. */
  readonly now: Mark | undefined;
  /** The offset of the tracking ID and its label. */
  readonly id: { readonly offset: number; readonly note: string } | undefined;
  readonly t: BodyTexts | undefined;
  /** Line of the only fold button in the Tab order. */
  readonly stop: number | undefined;
  readonly onToggle: (row: Row, withAllInside: boolean) => void;
  readonly onKey: (event: KeyboardEvent, row: Row) => void;
}

interface RowLineProps extends RowContext {
  row: Row;
  /** Whether rows before this one are omitted. */
  isAfterGap: boolean;
}

/** One line with its number and a fold button if an object or array begins in it. */
export function RowLine({ row, isAfterGap, ...context }: RowLineProps) {
  const { lines, id, t, stop, onToggle, onKey } = context;
  const { line, start, end, fold, isFolded } = row;
  const headEnd = isFolded ? endOf(lines, line) : end;
  const tail = isFolded && fold ? (lines.starts[fold.to] ?? end) : end;
  const isContinued = start !== lines.starts[line];
  const isEnd = isFolded || end === endOf(lines, line);
  return (
    <>
      {isAfterGap && (
        <span class="gap" aria-hidden="true">
          ⋯
        </span>
      )}
      <span class="line" data-line={isContinued ? "" : line + 1} data-start={start} data-end={end}>
        {fold ? (
          <button
            type="button"
            class="fold"
            aria-expanded={!isFolded}
            aria-label={t?.line(line + 1) ?? String(line + 1)}
            tabIndex={line === stop ? 0 : -1}
            data-fold={line}
            onClick={({ altKey }) => onToggle(row, altKey)}
            onKeyDown={(event) => onKey(event, row)}
          >
            <Icon name="right" />
          </button>
        ) : (
          <span class="fold" />
        )}
        <span>
          <Piece {...context} start={start} end={headEnd} />
          {isFolded && fold && (
            <>
              {/* Hidden from screen readers: the button at the start of the line already says that it is folded. */}
              <button
                type="button"
                class="folded"
                tabIndex={-1}
                data-line={line}
                onClick={({ altKey }) => onToggle(row, altKey)}
              >
                {t?.folded(fold.count) ?? `… ${fold.count}`}
              </button>
              <Piece {...context} start={tail} end={end} isTrimmed />
            </>
          )}
          {id && id.offset >= start && id.offset < headEnd && <span class="note"> {id.note}</span>}
          {isEnd && "\n"}
        </span>
      </span>
    </>
  );
}

interface PieceProps extends RowContext {
  start: number;
  end: number;
  isTrimmed?: boolean;
}

/** A piece of the text with its marks. */
function Piece({ lines, marks, hits, now, start, end, isTrimmed = false }: PieceProps) {
  const text = lines.text.slice(start, end).replace(/\r$/, "");
  const indent = isTrimmed ? text.length - text.trimStart().length : 0;
  const found = marksWithin(hits, start, end, MOST_IN_ROW);
  return (
    <Marked
      text={text.slice(indent)}
      offset={start + indent}
      marks={now ? [...marks, ...found, now] : [...marks, ...found]}
    />
  );
}
