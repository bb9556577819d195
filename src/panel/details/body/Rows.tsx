import type { RefObject } from "preact";
import { Block } from "./Block.tsx";
import { blocksOf, holds, type Row } from "./body-rows.ts";
import { copied } from "./copied.ts";
import type { Fold } from "./format-body.ts";
import { type RowContext, RowLine } from "./RowLine.tsx";
import { useFoldKeys } from "./use-fold-keys.ts";

interface RowsProps extends Omit<RowContext, "stop" | "onToggle" | "onKey"> {
  pre: RefObject<HTMLPreElement | null>;
  rows: readonly Row[];
  onFold: (folds: readonly Fold[], isFolded: boolean) => void;
}

/** The lines of a body. */
export function Rows({ pre, rows, onFold, ...given }: RowsProps) {
  const { lines, now, marks } = given;
  const [firstMark] = marks;
  const { stop, setActive, handleKey } = useFoldKeys(pre, rows, onFold);
  const toggle = ({ line, fold, isFolded = false }: Row, withAllInside: boolean) => {
    if (!fold) return;
    setActive(line);
    const inner = [...lines.folds.values()].filter(({ from, to }) => from > fold.from && to < fold.to);
    onFold(withAllInside ? [fold, ...inner] : [fold], !isFolded);
  };
  const copy = (event: ClipboardEvent) => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const text = pre.current && range && copied(pre.current, range, lines);
    if (!text) return;
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  const context: RowContext = { ...given, stop, onToggle: toggle, onKey: handleKey };
  let last = -1;
  return (
    <pre ref={pre} tabIndex={-1} onCopy={copy} style={{ "--digits": String(lines.starts.length).length }}>
      <code>
        {blocksOf(rows).map((block, index) => {
          const before = last;
          last = block.at(-1)?.end ?? before;
          return (
            <Block
              key={index}
              rowCount={block.length}
              isWanted={
                index === 0 ||
                block.some(
                  (row) =>
                    (now && holds(row, now.start)) ||
                    (firstMark && holds(row, firstMark.start)) ||
                    (row.fold && row.line === stop),
                )
              }
            >
              {() =>
                block.map((row, place) => (
                  <RowLine
                    {...context}
                    key={row.start}
                    row={row}
                    isAfterGap={row.start - (block[place - 1]?.end ?? before) > 1}
                  />
                ))
              }
            </Block>
          );
        })}
      </code>
    </pre>
  );
}
