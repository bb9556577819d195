import type { Block, Inline, Row } from "./report-blocks.ts";

const text = (piece: Inline): string => (typeof piece === "string" ? piece : piece.value);

const line = ({ label, values, remark }: Row): string =>
  `${text(label)}: ${values.map(text).join(", ")}${remark === undefined ? "" : ` (${text(remark)})`}`;

const widest = 60;

/** Columns aligned for a fixed-width font. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((width, row) => Math.min(widest, Math.max(width, row[column]?.length ?? 0)), 0),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A block as plain text. */
export function asText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.level > 2
        ? block.text
        : `${block.text}\n${(block.level === 1 ? "=" : "-").repeat(Math.min(block.text.length, widest))}`;
    case "text":
      return block.text;
    case "rows":
      return block.rows.map(line).join("\n");
    case "table":
      return table([block.head, ...block.rows.map((row) => row.map(text))]);
    case "code":
      return block.text.replace(/^/gm, "    ");
  }
}
