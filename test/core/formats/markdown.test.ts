import fc from "fast-check";
import { expect, test } from "vitest";
import type { ApiError, Exchange, Failure } from "../../../src/core/failure.ts";
import { markdown } from "../../../src/core/formats/markdown.ts";
import { supportReport } from "../../../src/core/formats/report.ts";
import { context, failures, token, words } from "./report-world.ts";

const documentOf = (failed: readonly Failure[], at = context) =>
  [...markdown.write(failed, at, words)].join("");

/** Syntax of Markdown and HTML, in any order. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."`|\\<>[]()!#*_~&-+=.:@$^\n\r\t '\"",
        "``",
        "```\n",
        "~~~",
        "\n\n",
        "\\|",
        "<script>",
        "</code>",
        "<!--",
        "[x](javascript:alert(1))",
        "![x](https://e.example)",
        "<https://e.example>",
        "https://e.example/",
        "www.e.example",
        "\n# x\n",
        "\n- x",
        "1. x",
        "| --- |",
        "&lt;",
        "\u202e",
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

const hostileFailure = fc
  .record({
    url: hostile.map((text) => `https://api.security.microsoft.com/api/${text}?${text}=${text}`),
    method: hostile,
    code: hostile,
    message: hostile,
    id: hostile,
    body: fc.oneof(
      hostile,
      fc.dictionary(hostile, hostile).map((json) => JSON.stringify(json)),
    ),
    header: hostile,
    reason: hostile,
  })
  .map(({ url, method, code, message, id, body, header, reason }): Failure => {
    const trackingId = { value: id, source: `error.${id}` };
    const error: ApiError = {
      status: 400,
      code,
      message,
      trackingId,
      ids: [trackingId, { value: code, source: message }],
      details: [{ code, message, target: id }],
      shape: "error",
    };
    const exchange: Exchange = {
      id: "1",
      sentAt: 0,
      request: { method, url, headers: [{ name: "Prefer", value: header }], body: { text: body } },
      authorization: { scheme: header, claims: { tid: id, appid: header, roles: [code] } },
      response: { status: 400, statusText: reason, headers: [], body: {} },
      networkError: reason,
    };
    return { id: "1#0", exchange, error };
  });

/** Cells of a line by the two rules in use: a backslash escapes the next character, or any bar after it. */
const columns = [/(?:\\[!-/:-@[-`{-~]|[^|])+/g, /(?:(?<=\\)\||[^|])+/g];

/** The text without fenced blocks, escapes, and code spans. */
const outsideCode = (markdown: string) =>
  markdown
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "")
    .replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");

test("untrusted text never breaks the table or becomes HTML or a link", () => {
  fc.assert(
    fc.property(fc.array(hostileFailure, { minLength: 2, maxLength: 3 }), (failed) => {
      const report = supportReport(failed, { ids: true }, context, words);
      for (const markdown of [documentOf(failed), report.markdown]) {
        const table = /(?:^\|.*\n)+/m.exec(markdown)?.[0].trimEnd().split("\n") ?? [];
        expect(table).toHaveLength(failed.length + 2);
        for (const rule of columns)
          expect(new Set(table.map((line) => line.slice(1, -1).match(rule)?.length)).size).toBe(1);
        expect(outsideCode(markdown)).not.toMatch(/[<>`\]]|:\/\/|www\.|javascript:/);
      }
      expect(
        report.html.replace(/<\/?(?:h\d|ul|li|b|code|p|pre|t(?:able|head|body|r|h|d)|div)\b[^<>]*>/g, ""),
      ).not.toMatch(/[<>]/);
      expect(report.html).not.toMatch(/<[^>]*\b(?:href|src|style|on\w+)=/);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test("an address without a scheme is escaped as well", () => {
  const body = { error: { code: "BadRequest", message: "://![x](https://e.example)" } };
  const { markdown } = supportReport(failures({ body }), { ids: true }, context, words);
  expect(markdown).toContain("\\://!");
});

const tid = "1a2b3c4d-2222-3333-4444-5f5f5f5f5f5f";
const [failure] = failures({
  url: "https://api.security.microsoft.com/api/alerts?$top=1",
  requestHeaders: { Authorization: `Bearer ${token({ tid })}` },
  request: { Comment: "```\n<b>" },
  body: { error: { code: "BadRequest", message: "No.", target: "|2502f1f2-b606-783f-0295-3ac0b0834418.1." } },
}) as [Failure];

test("the document has a table, and a section for each failure with the user's note", () => {
  const text = documentOf([failure], { ...context, noteOf: () => "Ticket 12" });
  expect(text).toContain(
    [
      "# 1 failed Microsoft Defender API call",
      "",
      "Created by Defender Error Lens 0.2.0 in Chromium 156.0.8078.79 at 2026-11-21T12:05:00.000Z.",
      "",
      "| Time (UTC) | Status | Code | Method | Path | Tracking ID | Findings |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      "| 2026-11-21T12:00:00.000Z | 400 | `BadRequest` | `GET` | `/api/alerts?$top=1` | `\\|2502f1f2-b606-783f-0295-3ac0b0834418.1.` | The API rejected the request |",
      "",
      "## 1. 400 BadRequest",
      "",
      "- **Tracking ID**: `|2502f1f2-b606-783f-0295-3ac0b0834418.1.` (`error.target`)",
    ].join("\n"),
  );
  expect(text).toContain(`- **Tenant ID**: \`${tid}\`\n- **Note**: \`Ticket 12\`\n`);
  expect(text).toContain('- **`Comment`**: ````"```\\n<b>"````');
});

test("two hundred failures have a section, and the table lists all", () => {
  const text = documentOf(Array.from({ length: 201 }, () => failure));
  expect(text).toContain("\nOnly the first 200 are described below.\n");
  expect(text.match(/^\| 2026/gm)).toHaveLength(201);
  expect(text.match(/^## /gm)).toHaveLength(200);
});
