import { causeOf } from "../answer/cause.ts";
import { isPortalCall } from "../api-facts.ts";
import { leadingOf } from "../chain.ts";
import { type Exchange, type Failure, REDACTED } from "../failure.ts";
import { hostOf } from "../uri.ts";
import type { FormatContext } from "./context.ts";
import { type Block, type Inline, isoTime, plain, shown } from "./report-blocks.ts";
import { failureBlocks } from "./report-failure.ts";
import { asHtml } from "./report-html.ts";
import { createMask } from "./report-ids.ts";
import { asMarkdown } from "./report-markdown.ts";
import { asText } from "./report-text.ts";
import type { ReportWords } from "./report-words.ts";

export interface ReportOptions {
  /** Whether the tenant and the app of the token are named. */
  readonly ids: boolean;
}

export interface SupportReport {
  readonly text: string;
  readonly markdown: string;
  /** For the clipboard only. */
  readonly html: string;
}

/**
 * Most causes with a section of their own; the table lists all failures. Ticket systems limit the length of a text.
 */
const mostCauses = 100;

/** Status and code, such as `400 InvalidRequestBody`. */
export function headline({ exchange, error }: Failure, { texts }: ReportWords): string {
  const code = error.code ?? error.challenge?.error ?? exchange.networkError ?? "";
  // A file can contain a reply without a status.
  const status = error.status || (error.shape === "network" ? texts.panel.noReply : "");
  return plain(`${status} ${code}`.trim() || texts.panel.noCode).slice(0, 200);
}

/** The tracking ID; masked if it may be the tenant's ID, and marked if the server did not send it. */
export function trackingIdOf({ error, exchange }: Failure, { texts }: ReportWords): Inline {
  const { trackingId, targetMayBeTenant } = error;
  if (!trackingId) return texts.panel.noId;
  const { value } = trackingId;
  return {
    value: exchange.byServiceWorker ? `${value} (service worker)` : value,
    isKept: !targetMayBeTenant,
  };
}

/** The failures by cause; groups and their failures keep the order of the list. */
function groupsOf(failures: readonly Failure[], { findingsOf }: FormatContext): readonly Failure[][] {
  const groups = new Map<string, Failure[]>();
  for (const failure of failures) {
    const cause = causeOf(failure, findingsOf(failure));
    const group = groups.get(cause);
    if (group) group.push(failure);
    else groups.set(cause, [failure]);
  }
  return [...groups.values()];
}

/** A table of all tracking IDs, with a cause number if there are several causes and one has several failures. */
function tableOf(groups: readonly (readonly Failure[])[], words: ReportWords): Block {
  const { panel: t } = words.texts;
  const { row, time } = words.report;
  const failures = groups.flatMap((group, index) => group.map((failure) => ({ failure, cause: index + 1 })));
  const hasCauses = groups.length > 1 && groups.length < failures.length;
  return {
    kind: "table",
    head: [row, ...(hasCauses ? [t.cause] : []), time, t.status, t.code, t.trackingId],
    rows: failures.map(({ failure, cause }, index) => [
      String(index + 1),
      ...(hasCauses ? [String(cause)] : []),
      isoTime(failure.exchange.sentAt),
      String(failure.error.status),
      failure.error.code ? { value: failure.error.code, limit: 100 } : t.noCode,
      trackingIdOf(failure, words),
    ]),
  };
}

/** The product whose portal was called; Purview’s has the same gateway. */
const portalName = ({ request }: Exchange): string =>
  hostOf(request.url).startsWith("purview.") ? "Microsoft Purview" : "Microsoft Defender";

function contentOf(
  failures: readonly Failure[],
  { ids }: ReportOptions,
  context: FormatContext,
  words: ReportWords,
): Block[] {
  const { report } = words;
  const [first] = failures;
  const titleOf = ({ exchange }: Failure, what: string) =>
    isPortalCall(exchange) ? report.portalTitle(what, portalName(exchange)) : report.title(what);
  if (first && failures.length === 1)
    return [
      { kind: "heading", level: 1, text: titleOf(first, headline(first, words)) },
      ...failureBlocks(first, { ids, level: 2 }, context, words),
    ];
  const groups = groupsOf(failures, context);
  const remarks = [
    groups.length < failures.length && report.oneOfEach,
    groups.length > mostCauses && report.onlyFirst(mostCauses),
  ];
  return [
    { kind: "heading", level: 1, text: report.titleMany(failures.length) },
    tableOf(groups, words),
    ...remarks.flatMap((text) => (text ? [{ kind: "text" as const, text }] : [])),
    ...groups.slice(0, mostCauses).flatMap((group, index): Block[] => {
      const example = leadingOf(group);
      return example
        ? [
            { kind: "heading", level: 2, text: `${index + 1}. ${headline(example, words)}` },
            ...failureBlocks(example, { ids, level: 3 }, context, words),
          ]
        : [];
    }),
  ];
}

/** States what was removed and which version made the report. */
function footOf(
  content: string,
  marks: readonly string[],
  { version, browser, now }: FormatContext,
  { report, texts }: ReportWords,
): Block[] {
  const leftOut = marks.filter((mark) => content.includes(mark)).join(texts.panel.comma);
  return [
    { kind: "text", text: report.removed(content.split(REDACTED).length - 1) },
    ...(leftOut ? [{ kind: "text" as const, text: report.idsLeftOut(leftOut) }] : []),
    { kind: "text", text: report.madeBy(version, plain(browser), isoTime(now)) },
  ];
}

/** A support report as plain text, as Markdown, and as HTML for the clipboard. */
export function supportReport(
  failures: readonly Failure[],
  options: ReportOptions,
  context: FormatContext,
  words: ReportWords,
): SupportReport {
  const { panel } = words.texts;
  const marks = { tenant: `‹${words.report.tenantId}›`, app: `‹${words.report.appId}›` };
  const mask = options.ids ? (text: string) => text : createMask(failures, marks);
  const content = contentOf(failures, options, context, words).map((block) => shown(block, mask));
  const foot = footOf(
    content.map((block) => asText(block, panel)).join("\n"),
    [marks.tenant, marks.app],
    context,
    words,
  );
  const blocks = [...content, ...foot.map((block) => shown(block, (text) => text))];
  return {
    text: `${blocks.map((block) => asText(block, panel)).join("\n\n")}\n`,
    markdown: `${blocks.map((block) => asMarkdown(block, panel)).join("\n\n")}\n`,
    html: `<div lang="${words.language}">${blocks.map((block) => asHtml(block, panel)).join("\n")}</div>`,
  };
}
