import type { PanelTexts } from "../../locales/texts.ts";
import { afterOf, chainOf } from "../answer/after.ts";
import type { Finding } from "../checks/index.ts";
import { type BodyNote, requestNote, responseNote, sentence } from "../explain/body-note.ts";
import { docsPageOf } from "../explain/docs-page.ts";
import { placeLabel, placeOf, quotedAs } from "../explain/words-of.ts";
import { type ApiError, type Claims, type Failure, REDACTED } from "../failure.ts";
import { rowOf } from "../row.ts";
import { answerIn, type FormatContext } from "./context.ts";
import { type Block, type Inline, isoTime, type Level, type Row } from "./report-blocks.ts";
import { bodyBlocks, queryBlocks } from "./report-parameters.ts";
import type { ReportWords } from "./report-words.ts";

/** Request headers that change how the API behaves, or that support can look up. */
const telling =
  /^(?:accept|content-type|content-encoding|prefer|consistencylevel|if-(?:none-)?match|(?:return-|x-ms-)?client-request-id|x-correlation-id)$/i;
const longestQuote = 300;

const value = (text: string, limit?: number): Inline => ({ value: text, ...(limit && { limit }) });

/** One row, or none if the text is absent. */
const row = (label: Inline, text: string | undefined, remark?: string): Row[] =>
  text ? [{ label, values: [value(text)], ...(remark && { remark: value(remark) }) }] : [];

const quoted = (message: string | undefined, [open, close]: readonly [string, string]) =>
  message?.trim() && `${open}${message.trim()}${close}`;

const withUnit = (language: string, unit: "millisecond" | "second", amount: number | undefined) =>
  amount === undefined
    ? undefined
    : new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 0 }).format(amount);

function idRows(error: ApiError, { texts: { panel: t } }: ReportWords): Row[] {
  const { trackingId, targetMayBeTenant, ids } = error;
  const others = ids.filter((id) => id.value !== trackingId?.value || id.source !== trackingId.source);
  return [
    trackingId
      ? {
          label: t.trackingId,
          // The report needs the tracking ID. It is masked only if it may be the tenant's id.
          values: [{ value: trackingId.value, isKept: !targetMayBeTenant }],
          remark: value(placeOf(trackingId.source, t)),
        }
      : { label: t.trackingId, values: [t.noId] },
    ...others.flatMap((id) => row(value(placeLabel(id.source, t)), id.value)),
  ];
}

function callRows(failure: Failure, context: FormatContext, words: ReportWords): Row[] {
  const operation = context.operationOf(failure);
  const { title, page, twin } = context.portalCallOf?.(failure) ?? {};
  const { texts, report } = words;
  const { panel: t } = texts;
  const { exchange, error } = failure;
  const { method, host, path } = rowOf(failure);
  const statusText = error.part ? "" : exchange.response.statusText;
  return [
    ...row(report.time, isoTime(exchange.sentAt)),
    ...row(t.method, method),
    ...row(report.host, host),
    ...row(t.path, path),
    ...row(report.operation, operation?.title ?? title, operation && docsPageOf(operation, texts.docsLocale)),
    ...row(report.portalPage, page),
    ...row(
      report.publicApi,
      twin && `${twin.method} ${twin.path}`,
      twin && docsPageOf(twin, texts.docsLocale),
    ),
    ...(error.status > 0 ? row(t.status, `${error.status} ${statusText}`.trim()) : []),
  ];
}

/** Rows for the contents of the reply, starting with code and message. */
function errorRows({ error }: Failure, { texts: { panel: t }, report, language }: ReportWords): Row[] {
  const { code, oauthError, details = [], envelope, challenge, warning } = error;
  const all = (inner: { readonly code?: string; readonly target?: string; readonly message?: string }) =>
    [inner.code, inner.target, quoted(inner.message, t.quotes)].filter(Boolean).join(" · ");
  return [
    ...(code ? row(t.code, code) : [{ label: t.code, values: [t.noCode] }]),
    ...row(report.oauthError, oauthError === code ? undefined : oauthError),
    ...row(report.message, quoted(error.message ?? challenge?.description, t.quotes)),
    ...details.slice(0, 10).flatMap((detail) => row(report.innerError, all(detail))),
    ...row(report.outerError, envelope && all(envelope)),
    ...row(report.challenge, challenge?.error),
    ...row(report.provider, warning && `${warning.vendor}/${warning.provider} ${warning.status}`),
    ...row(report.retryAfter, withUnit(language, "second", error.retryAfter)),
  ];
}

function circumstanceRows({ exchange, error }: Failure, { report, language }: ReportWords): Row[] {
  const { part } = error;
  const { request } = exchange;
  return [
    ...row(report.duration, withUnit(language, "millisecond", exchange.duration)),
    ...row(report.batch, part?.url && `${request.method} ${request.url}`),
    ...row(report.part, part && String(part.index + 1), part?.id),
  ];
}

const tokenIdRows = (claims: Claims | undefined, { report }: ReportWords): Row[] => [
  ...row(report.tenantId, claims?.tid),
  ...row(report.appId, claims?.appid),
];

/** A heading and its blocks; nothing if there are no blocks. */
const part = (level: Level, text: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: "heading", level, text }, ...blocks] : [];

const note = (text: string | false | undefined): Block[] => (text ? [{ kind: "text", text }] : []);

const bodyNote = (about: BodyNote | undefined, t: PanelTexts): Block[] => note(about && sentence(about, t));

function requestBlocks(failure: Failure, level: Level, { texts, report }: ReportWords): Block[] {
  const { exchange, error } = failure;
  const { request, authorization } = exchange;
  const inner = error.part?.url === undefined ? undefined : error.part;
  const headers = inner ? (inner.headers ?? []) : request.headers;
  const body = inner ? inner.body : request.body?.text;
  const claims = authorization?.claims;
  const permissions = claims?.roles ?? claims?.scp?.split(" ") ?? [];
  const rows = [
    ...headers.flatMap((header) => (telling.test(header.name) ? row(header.name, header.value) : [])),
    ...(authorization ? row("Authorization", `${authorization.scheme} ${REDACTED}`.trim()) : []),
    ...row(report.tokenValidUntil, claims?.exp === undefined ? undefined : isoTime(claims.exp * 1000)),
    ...(permissions.length > 0
      ? [{ label: report.permissions, values: permissions.slice(0, 100).map((name) => value(name)) }]
      : []),
  ];
  return [
    ...part(level, report.queryParameters, queryBlocks(rowOf(failure).path, report)),
    ...part(level, report.body, [
      ...(body ? bodyBlocks(body, headers, report) : []),
      ...bodyNote(inner ? undefined : requestNote(request.body), texts.panel),
    ]),
    ...part(level, report.headers, rows.length > 0 ? [{ kind: "rows", rows }] : []),
  ];
}

/** The sent value and the expected ones. */
function quoteRows(finding: Finding, { findings: words }: ReportWords): Row[] {
  const { sent, expected = [] } = finding;
  const sentRow = { label: quotedAs(finding, words), values: [value(sent ?? "", longestQuote)] };
  const expectedRow = {
    label: expected.length === 1 ? words.labels.expected : words.labels.expectedOne,
    values: expected.slice(0, 20).map((one) => value(one, longestQuote)),
  };
  return [...(sent === undefined ? [] : [sentRow]), ...(expected.length === 0 ? [] : [expectedRow])];
}

/** The verdict with the findings, or with what was checked if there are none. */
function answerBlocks(failure: Failure, level: 3 | 4, context: FormatContext, words: ReportWords): Block[] {
  const { labels } = words.findings;
  const answer = answerIn(failure, context, words);
  const block = (finding: Finding, verdict: string, reason: string | undefined): Block[] => {
    const rows = quoteRows(finding, words);
    return [
      {
        kind: "heading",
        level,
        text: `${labels[finding.certainty]}${words.texts.panel.colon}${verdict}`,
      },
      ...(rows.length > 0 ? [{ kind: "rows" as const, rows }] : []),
      ...note(reason),
    ];
  };
  const [first] = context.findingsOf(failure);
  const leading = answer.certainty === undefined ? undefined : first;
  const checked = answer.checked.map((area) => labels.areas[area]).join(words.texts.panel.comma);
  return [
    ...(leading
      ? block(leading, answer.verdict, answer.reason)
      : [...note(answer.verdict), ...note(answer.reason)]),
    ...answer.also.flatMap(({ finding, verdict, reason }) => block(finding, verdict, reason)),
    ...note(answer.since),
    ...note(failure.after && afterOf(failure, isoTime(failure.after.at), words.findings.changes)),
    ...note(chainOf(failure, words.findings.changes)),
    ...note(checked && labels.checked(checked)),
    ...note(answer.isUnlisted ? labels.unknownOperation : undefined),
  ];
}

interface Choices {
  /** Whether the tenant and the app of the token are named. */
  readonly ids: boolean;
  /** Level of the headings. */
  readonly level: 2 | 3;
  readonly ownNote?: string;
}

/** Everything about one failure: first what support needs, then the findings, then the request. */
export function failureBlocks(
  failure: Failure,
  { ids, level, ownNote }: Choices,
  context: FormatContext,
  words: ReportWords,
): Block[] {
  const { exchange, error } = failure;
  const { panel: t } = words.texts;
  const rows = [
    ...idRows(error, words),
    ...callRows(failure, context, words),
    ...errorRows(failure, words),
    ...circumstanceRows(failure, words),
    ...(ids ? tokenIdRows(exchange.authorization?.claims, words) : []),
    ...row(t.note, ownNote),
  ];
  return [
    { kind: "rows", rows },
    ...note(exchange.byServiceWorker && t.byServiceWorker),
    ...note(error.targetMayBeTenant && t.maybeTenant),
    ...bodyNote(responseNote(exchange), t),
    ...part(
      level,
      words.findings.labels.findings,
      answerBlocks(failure, level === 2 ? 3 : 4, context, words),
    ),
    ...requestBlocks(failure, level, words),
  ];
}
