import { type Block, colonAfter, type Inline, type Punctuation, type Row } from "./report-blocks.ts";

const text = (piece: Inline): string => (typeof piece === "string" ? piece : piece.value);

const line = ({ label, values, remark }: Row, marks: Punctuation): string =>
  `${text(label)}${colonAfter(label, marks)}${values.map(text).join(marks.comma)}${remark === undefined ? "" : ` (${text(remark)})`}`;

const widest = 60;

/** Chinese and Japanese characters are as wide as two Latin ones. */
const widthOf = (cell: string): number =>
  cell.length + (cell.match(/[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/g)?.length ?? 0);

/** A table with columns aligned for a monospaced font. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((width, row) => Math.min(widest, Math.max(width, widthOf(row[column] ?? ""))), 0),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A block as plain text. */
export function asText(block: Block, marks: Punctuation): string {
  switch (block.kind) {
    case "heading":
      return block.level > 2
        ? block.text
        : `${block.text}\n${(block.level === 1 ? "=" : "-").repeat(Math.min(widthOf(block.text), widest))}`;
    case "text":
      return block.text;
    case "rows":
      return block.rows.map((row) => line(row, marks)).join("\n");
    case "table":
      return table([block.head, ...block.rows.map((row) => row.map(text))]);
    case "code":
      return block.text.replace(/^/gm, "    ");
  }
}
