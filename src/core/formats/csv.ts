import type { Answer } from "../answer/answer.ts";
import type { Failure } from "../failure.ts";
import { type Row, rowOf } from "../row.ts";
import { answerIn, type FormatContext } from "./context.ts";
import type { Format } from "./format.ts";

/** For spreadsheets: RFC 4180, every cell quoted, with the byte order mark that Excel needs. */
export const csv: Format = {
  extension: "csv",
  type: "text/csv;charset=utf-8",
  *write(failures, context, words) {
    yield `\uFEFF${rowText(Object.keys(columns))}`;
    for (const failure of failures) {
      const row = rowOf(failure);
      const answer = answerIn(failure, context, words);
      yield rowText(Object.values(columns).map((cell) => cell(failure, row, context, answer) ?? ""));
    }
  },
};

type Cell = (
  failure: Failure,
  row: Row,
  context: FormatContext,
  answer: Answer,
) => string | number | undefined;

const columns: Readonly<Record<string, Cell>> = {
  sentAt: ({ exchange }) => new Date(exchange.sentAt).toISOString(),
  status: (_, row) => row.status,
  code: (_, row) => row.code,
  message: ({ error }) => error.message,
  method: (_, row) => row.method,
  host: (_, row) => row.host,
  path: (_, row) => row.path,
  operation: (failure, _, context) => context.operationOf(failure)?.title,
  verdict: (_failure, _row, _context, { verdict }) => verdict,
  certainty: (_failure, _row, _context, { certainty }) => certainty,
  cause: (_failure, _row, _context, { cause }) => cause,
  trackingId: ({ error }) => error.trackingId?.value,
  trackingIdSource: ({ error, exchange }) =>
    error.trackingId && `${error.trackingId.source}${exchange.byServiceWorker ? " (service worker)" : ""}`,
  otherIds: ({ error: { ids, trackingId } }) =>
    ids
      .filter(({ value, source }) => value !== trackingId?.value || source !== trackingId.source)
      .map(({ value, source }) => `${source}: ${value}`)
      .join("; "),
  findings: (failure, _, context) =>
    context
      .findingsOf(failure)
      .map(({ check, certainty }) => `${check} (${certainty})`)
      .join("; "),
  since: (_failure, _row, _context, { since }) => since,
  succeededAt: ({ after }) => after && new Date(after.at).toISOString(),
  note: (failure, _, context) => context.noteOf(failure),
  url: (_, row) => row.url,
};

const rowText = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => `"${harmless(String(cell)).replaceAll('"', '""')}"`).join(",")}\r\n`;

/**
 * The start of a formula in a spreadsheet, including full-width forms. Where the semicolon separates cells, Excel
 * also splits this file there, so a formula may start after one.
 */
const formula = /(^|;)([\s\p{C}"]*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;

/** Text that no spreadsheet evaluates: an apostrophe precedes a formula, spaces replace control characters. */
const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(formula, "$1$2'");
