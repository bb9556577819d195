import { isKnownHost, isWatched } from "../../../catalogue/hosts.ts";
import { hostOf } from "../../uri.ts";
import { isErrorBody, isListed } from "../error-body.ts";
import { labelOf } from "../labels.ts";
import {
  type Form,
  firstMatch,
  firstOf,
  firstPiece,
  type IdPiece,
  type Line,
  longestLine,
  type Parts,
  type Piece,
  pieceOf,
  type Source,
} from "../parts.ts";

const addresses =
  /(?:\b(GET|POST|PUT|PATCH|DELETE)[ \t:]{1,8})?(https:\/\/[^\s"'<>`“”‘’()[\]{}|\\^]{1,4000})/g;

/** A call described in prose: its URL, status, code, IDs, and time. */
export const ticket: Form = {
  name: "ticket",
  read({ lines, objects }: Source) {
    const address = addressOf(lines);
    const { url } = address.url ? address : labelledAddress(lines);
    const method = address.method ?? (url && firstPiece(lines, methodLabel));
    const status = firstOf(lines, statuses);
    const code = codeOf(lines);
    const ids = idsOf(lines);
    const time =
      // After a sign of a URL it is a parameter.
      firstPiece(lines, /(?<![\w.=%/(-])(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)\b/) ??
      logTime(lines) ??
      firstPiece(lines, /\bDate: ((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT)/);
    // Without a code or URL, a number or an ID can mean anything.
    const isCall = status || ids.length > 0 || objects.some(({ value }) => isErrorBody(value));
    if (!code && !(url && isCall)) return ids.length > 0 ? { ids } : undefined;
    return {
      ...(method && { method }),
      ...(url && { url }),
      ...(status && { status }),
      ...(code && { replyBody: code }),
      ...(ids.length > 0 && { ids }),
      ...(time && { time }),
    };
  },
};

/** Reads `2025-11-28 09:13:02,114 +0000`, the time of a log line that names its zone. */
function logTime(lines: readonly Line[]): Piece | undefined {
  const found = firstMatch(
    lines,
    /(?<![\w.=%/(-])(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:[.,](\d{1,3})\d{0,6})? ?(?:\+00:?00|UTC)(?!\w)/,
  );
  if (!found) return undefined;
  const { line, match } = found;
  const start = line.start + match.index;
  return { text: `${match[1]}T${match[2]}.${match[3] ?? 0}Z`, start, end: start + match[0].length };
}

/** The first URL of a known API; a URL of another host counts only with a method. */
function addressOf(lines: readonly Line[]): Pick<Parts, "method" | "url"> {
  for (const line of lines) {
    for (const match of line.text.slice(0, longestLine).matchAll(addresses)) {
      const [, verb, raw = ""] = match;
      const url = raw.replace(/[.,;:!?]{1,4}$/, "");
      if (!(isWatched(url) || (isKnownHost(hostOf(url)) && /\/(?:api|v1\.0|beta)\//.test(url)))) continue;
      const start = line.start + match.index + match[0].length - raw.length;
      const method = verb && {
        text: verb,
        start: line.start + match.index,
        end: line.start + match.index + verb.length,
      };
      return { ...(method && { method }), url: { text: url, start, end: start + url.length } };
    }
  }
  return {};
}

const methodLabel = labelOf("method", "(GET|POST|PUT|PATCH|DELETE)\\b");
const hostLabel = labelOf("host", "([\\w.-]{4,253})");
const pathLabel = labelOf("path", "(\\/[^\\s\"'`<>|]{1,4000})");

/** The URL whose host and path are on lines of their own, as in our reports. */
function labelledAddress(lines: readonly Line[]): Pick<Parts, "url"> {
  const [host, path] = [firstPiece(lines, hostLabel), firstPiece(lines, pathLabel)];
  if (!host || !path || !isKnownHost(host.text)) return {};
  return { url: { ...path, text: `https://${host.text}${path.text}` } };
}

const statuses: readonly RegExp[] = [
  /\bHTTP(?:\/\d(?:\.\d)?)?(?: status)?(?: code)?[ :]{1,3}([45]\d\d)\b/i,
  /\bstatus(?:[ _]?code)?["']?(?: (?:is|was|of))?[ \t]{0,4}[:=]?[ \t]{0,4}["']?([45]\d\d)\b/i,
  /\(([45]\d\d)\):? [A-Z][a-z]/,
  labelOf("status", "([45]\\d\\d)\\b"),
  /\b([45]\d\d)[ :-]{1,3}\(?(?:Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Conflict|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)\b/i,
  /\b(?:error|returns?|returned|gets?|got|answers?|responds?|responded|fails?|failed)(?: (?:with|as|an?|the|error|code|status|HTTP)){0,4}[ :]{1,2}([45]\d\d)\b/i,
];

/** A code between words or after a label. Source code only compares with codes, so it does not count. */
const codes =
  /(?<![\w.$-])(?:(?:error|code|errorCode)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?)?([A-Z][a-z][A-Za-z_]{2,80})(?![\w(.]\w)/g;
const comparison =
  /(?:[!=]=|\bcase|-eq|-ne|\bis|\bimport|\bclass|\bthrow new|\bcatch \()[ \t]{0,4}["'(]{0,2}$/;

function codeOf(lines: readonly Line[]): Piece | undefined {
  for (const line of lines) {
    const text = line.text.slice(0, longestLine);
    for (const match of text.matchAll(codes)) {
      const code = match[1] ?? "";
      const at = match.index + match[0].length - code.length;
      // A single word such as Forbidden is not a code by itself.
      if (
        !/[a-z]_?[A-Z]/.test(code) ||
        !isListed(code) ||
        comparison.test(text.slice(Math.max(0, at - 24), at))
      )
        continue;
      const rest = /^["')]{0,2}(?::| [-–—])[ \t]{1,4}["']?(\S.{2,2000})$/.exec(
        text.slice(at + code.length),
      )?.[1];
      const start = line.start + at;
      return {
        text: JSON.stringify({
          error: { code, ...(rest !== undefined && { message: rest.replace(/["']{1,2}[,.]?$/, "") }) },
        }),
        start,
        end: rest === undefined ? start + code.length : line.start + text.length,
      };
    }
  }
  return undefined;
}

const labelled =
  /\b((?:x-ms-)?(?:client-)?(?:request|correlation|trace|activity|tracking|operation)[ _-]?id|mise-correlation-id|target)["']?(?: (?:is|was)|[ \t]{0,4}[:=])[ \t]{0,4}["'`]{0,2}(\|?[\da-f][\w.|-]{12,100})/i;

/** The labels of IDs in other languages, and the name of the ID. */
const translated = (["tracking", "correlation", "request"] as const).map(
  (name) => [labelOf(name, "(\\|?[\\da-f][\\w.|-]{12,100})"), `${name} id`] as const,
);

/** The label of an ID on a line, and the ID. */
function idOn(line: Line): IdPiece | undefined {
  const said = line.text.slice(0, longestLine);
  const match = labelled.exec(said);
  const id = match && pieceOf(line, match, 2);
  if (id) return { ...id, source: match[1] ?? "" };
  for (const [label, source] of translated) {
    const found = label.exec(said);
    const piece = found && pieceOf(line, found);
    if (piece) return { ...piece, source };
  }
  return undefined;
}

/** IDs after a label or alone on a line. */
function idsOf(lines: readonly Line[]): IdPiece[] {
  const ids = lines.slice(0, 2000).flatMap((line): IdPiece[] => {
    const id = idOn(line);
    return id && /\d/.test(id.text) ? [id] : [];
  });
  const bare = firstMatch(
    lines,
    /^\s{0,8}(\|?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?:[.|][\w.]{1,40})?|\|[\da-f]{8}[\w.-]{8,100})\s{0,8}$/i,
  );
  const alone = bare && pieceOf(bare.line, bare.match);
  return ids.length === 0 && alone ? [{ ...alone, source: "ID" }] : ids.slice(0, 20);
}
