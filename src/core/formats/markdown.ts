import { verdictOf } from "../answer/verdict.ts";
import type { Failure } from "../failure.ts";
import { rowOf } from "../row.ts";
import type { FormatContext } from "./context.ts";
import type { Format } from "./format.ts";
import { headline, trackingIdOf } from "./report.ts";
import { type Block, isoTime, plain, shown } from "./report-blocks.ts";
import { failureBlocks } from "./report-failure.ts";
import { asMarkdown } from "./report-markdown.ts";
import type { ReportWords } from "./report-words.ts";

/** Most failures with a section of their own; the table lists all. */
const mostFailures = 200;
/** Table rows per chunk. */
const rowsAtOnce = 100;
const longestCell = 200;

/**
 * A readable document: a table, then a section for each failure. Like the other files it is the user's own record, so
 * it names tenant and app and contains the user's notes.
 */
export const markdown: Format = {
  extension: "md",
  type: "text/markdown",
  *write(failures, context, words) {
    const { report } = words;
    const { version, browser, now } = context;
    yield writeAll(
      [
        { kind: "heading", level: 1, text: report.titleMany(failures.length) },
        { kind: "text", text: report.madeBy(version, plain(browser), isoTime(now)) },
      ],
      words,
    );
    for (let at = 0; at < failures.length; at += rowsAtOnce) {
      const lines = write(tableOf(failures.slice(at, at + rowsAtOnce), context, words), words).split("\n");
      // Only the first chunk includes the table header.
      yield `${lines.slice(at === 0 ? 0 : 2).join("\n")}\n`;
    }
    yield "\n";
    if (failures.length > mostFailures)
      yield writeAll([{ kind: "text", text: report.onlyFirst(mostFailures) }], words);
    for (const [index, failure] of failures.slice(0, mostFailures).entries())
      yield writeAll(
        [
          { kind: "heading", level: 2, text: `${index + 1}. ${headline(failure, words)}` },
          ...failureBlocks(
            failure,
            { ids: true, level: 3, ownNote: context.noteOf(failure) },
            context,
            words,
          ),
        ],
        words,
      );
  },
};

function tableOf(failures: readonly Failure[], context: FormatContext, words: ReportWords): Block {
  const { panel: t } = words.texts;
  const { report, findings } = words;
  return {
    kind: "table",
    head: [report.time, t.status, t.code, t.method, t.path, t.trackingId, findings.labels.findings],
    rows: failures.map((failure) => {
      const { status, code, method, path } = rowOf(failure);
      return [
        isoTime(failure.exchange.sentAt),
        String(status),
        code ? { value: code, limit: longestCell } : t.noCode,
        { value: method },
        { value: path, limit: longestCell },
        trackingIdOf(failure, words),
        verdictOf(failure, context.findingsOf(failure), words).verdict,
      ];
    }),
  };
}

const write = (block: Block, { texts }: ReportWords): string =>
  asMarkdown(
    shown(block, (text) => text),
    texts.panel,
  );
const writeAll = (blocks: readonly Block[], words: ReportWords): string =>
  blocks.map((block) => `${write(block, words)}\n\n`).join("");
