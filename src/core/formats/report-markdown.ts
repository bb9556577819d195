import { type Block, colonAfter, type Inline, type Punctuation, type Row } from "./report-blocks.ts";

/** The length of the longest run of backticks, so that a longer run can enclose the text. */
const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** Escapes everything that could be markup, a link, a mention, or HTML. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~&@$^]|(?<=[a-z]):(?=\S)|:(?=\/\/)|(?<=www)\./gi, "\\$&");

/** Like `escaped`, for the start of a paragraph, where text could also be a list, a quotation, or a rule. */
const paragraph = (text: string): string =>
  text
    .trimStart()
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");

/** A code span; nothing inside is markup or a link. */
function code(value: string): string {
  if (value === "") return "";
  const fence = "`".repeat(longestRun(value) + 1);
  // Markdown strips one space at both ends, unless the span contains nothing else.
  const isTight = value.trim() === "" || !/^[`\s]|[`\s]$/.test(value);
  return isTight ? `${fence}${value}${fence}` : `${fence} ${value} ${fence}`;
}

/** Our own text, keeping its code spans. */
const sentence = (text: string): string =>
  text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join("");

const inline = (piece: Inline): string => (typeof piece === "string" ? sentence(piece) : code(piece.value));

// The colon is outside: a full-width colon before the closing asterisks would keep them from ending the bold text.
const row = ({ label, values, remark }: Row, marks: Punctuation): string =>
  `- **${inline(label)}**${colonAfter(label, marks)}${values.map(inline).join(marks.comma)}${remark === undefined ? "" : ` (${inline(remark)})`}`;

/** Text as character references, which never end a cell. */
const referenced = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Some programs take a bar for the end of the cell, even after a backslash. */
function cell(piece: Inline): string {
  const raw = typeof piece === "string" ? piece : piece.value;
  return /\\\|/.test(raw) ? referenced(raw) : inline(piece).replace(/(?<!\\)\|/g, "\\|");
}

const cells = (row: readonly Inline[]): string => `| ${row.map(cell).join(" | ")} |`;

/** A block as GitHub-flavoured Markdown. Text from outside never becomes markup or a link. */
export function asMarkdown(block: Block, marks: Punctuation): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${sentence(block.text)}`;
    case "text":
      return paragraph(sentence(block.text));
    case "rows":
      return block.rows.map((one) => row(one, marks)).join("\n");
    case "table":
      return [cells(block.head), `|${" --- |".repeat(block.head.length)}`, ...block.rows.map(cells)].join(
        "\n",
      );
    case "code": {
      const fence = "`".repeat(Math.max(3, longestRun(block.text) + 1));
      return `${fence}text\n${block.text}\n${fence}`;
    }
  }
}
