import { expect, test } from "vitest";
import type { Block } from "../../../src/core/formats/report-blocks.ts";
import { asHtml } from "../../../src/core/formats/report-html.ts";
import { asMarkdown } from "../../../src/core/formats/report-markdown.ts";
import { asText } from "../../../src/core/formats/report-text.ts";

const rows: Block = { kind: "rows", rows: [{ label: "狀態碼", values: ["400", { value: "a" }] }] };
const chinese = { colon: "：", comma: "、" };

test("a label and its values have the punctuation of the language", () => {
  expect(asText(rows, chinese)).toBe("狀態碼：400、a");
  expect(asText(rows, { colon: ": ", comma: ", " })).toBe("狀態碼: 400, a");
  expect(asMarkdown(rows, chinese)).toBe("- **狀態碼**：400、`a`");
  expect(asHtml(rows, chinese)).toBe("<ul><li><b>狀態碼</b>：400、<code>a</code></li></ul>");
});

test("a header keeps its colon, so that it can be copied", () => {
  const header: Block = {
    kind: "rows",
    rows: [{ label: "Content-Type", values: [{ value: "text/plain" }] }],
  };
  expect(asText(header, chinese)).toBe("Content-Type: text/plain");
  expect(asMarkdown(header, chinese)).toBe("- **Content-Type**: `text/plain`");
});

test("columns are aligned when a character is two columns wide", () => {
  const table: Block = { kind: "table", head: ["錯誤碼", "b"], rows: [["abcdefgh", "1"]] };
  expect(asText(table, chinese)).toBe("錯誤碼    b\nabcdefgh  1");
  expect(asText({ kind: "heading", level: 1, text: "報告" }, chinese)).toBe("報告\n====");
});
