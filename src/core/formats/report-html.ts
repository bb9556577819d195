import { type Block, colonAfter, type Inline, type Punctuation, type Row } from "./report-blocks.ts";

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => references[mark] ?? mark);

const code = (value: string): string => `<code>${escaped(value)}</code>`;

const sentence = (text: string): string =>
  text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join("");

const inline = (piece: Inline): string => (typeof piece === "string" ? sentence(piece) : code(piece.value));

const row = ({ label, values, remark }: Row, marks: Punctuation): string =>
  `<li><b>${inline(label)}</b>${colonAfter(label, marks)}${values.map(inline).join(marks.comma)}${remark === undefined ? "" : ` (${inline(remark)})`}</li>`;

const cells = (name: "td" | "th", row: readonly Inline[]): string =>
  `<tr>${row.map((cell) => `<${name}>${inline(cell)}</${name}>`).join("")}</tr>`;

/**
 * A block as HTML for the clipboard, to paste into word processors and ticket systems. The panel never renders it.
 */
export function asHtml(block: Block, marks: Punctuation): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${sentence(block.text)}</h${block.level}>`;
    case "text":
      return `<p>${sentence(block.text)}</p>`;
    case "rows":
      return `<ul>${block.rows.map((one) => row(one, marks)).join("")}</ul>`;
    case "table":
      return `<table border="1"><thead>${cells("th", block.head)}</thead><tbody>${block.rows.map((row) => cells("td", row)).join("")}</tbody></table>`;
    case "code":
      return `<pre>${escaped(block.text)}</pre>`;
  }
}
