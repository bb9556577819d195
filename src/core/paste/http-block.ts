import type { HeaderPiece, Line, Piece, Source } from "./parts.ts";

/**
 * Prefixes that tools add to the lines of a call: `>` and `<` of curl, `1 > ` of Jersey and Karate, the bar of
 * PowerShell, `> >` of nested mails.
 */
const prefix = /^[ \t]{0,40}(?:\d{1,4} (?=[<>] ))?(?:<(?: |$)|\| ?|(?:> ?){1,6})?/;
const header = /^([A-Za-z][\w-]{1,80})[ \t]{0,4}:[ \t]{0,8}(.{0,8000})$/;
/** Most blank lines between the headers and the body. */
const mostBlankLines = 3;
const mostHeaders = 200;

/** A line without the tool's prefix. */
export function withoutPrefix({ text, start }: Line): Line {
  const length = prefix.exec(text)?.[0].length ?? 0;
  return { text: text.slice(length), start: start + length };
}

export interface HeaderBlock {
  readonly headers: readonly HeaderPiece[];
  /** Index of the line after the headers. */
  readonly next: number;
}

/** The headers starting at a line, up to the first line that is not a header. */
export function headersAt(lines: readonly Line[], from: number): HeaderBlock {
  const headers: HeaderPiece[] = [];
  let next = from;
  for (; next < lines.length && headers.length < mostHeaders; next++) {
    const line = lines[next];
    if (!line) break;
    const { text, start } = withoutPrefix(line);
    const match = header.exec(text.slice(0, 8200));
    if (!match) break;
    const [, name = "", value = ""] = match;
    const at = start + text.length - value.length;
    const plain = value.trim().replace(/^"(.{0,8000})"$/, "$1");
    headers.push({ name, value: { text: plain, start: at, end: at + value.length } });
  }
  return { headers, next };
}

/** Notes that curl prints between the headers and the body: `* Connection #0 …`, `{ [137 bytes data]`. */
const curlNote = /^(?:\* |[{}] \[\d{1,9} bytes data\]$)/;
/** Most notes in a row. */
const mostNotes = 20;

/** Lines that end a non-JSON body. */
const bodyEnd =
  /^(?:[>*<] |HTTP\/\d|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:https?:\/\/|\/)|(?:Request|Response) (?:Headers|Body)|curl )/i;

/**
 * The body after the headers: the object that starts there, or the lines up to a blank one. With `isStrict`, only
 * text that looks like a body, because prose may follow.
 */
export function bodyAt(
  { text, lines, objects }: Source,
  from: number,
  { isStrict = false } = {},
): Piece | undefined {
  let index = from;
  while (index < lines.length && index < from + mostBlankLines && isBlank(lines[index])) index++;
  const beforeNotes = index;
  while (index < beforeNotes + mostNotes && curlNote.test(lines[index]?.text ?? "")) index++;
  const first = lines[index];
  if (!first || bodyEnd.test(first.text)) return undefined;
  const start = withoutPrefix(first).start;
  const object = objects.find((one) => one.start >= start && one.start <= start + 4);
  if (object) return { text: object.json, start: object.start, end: object.end };
  if (isStrict && !/^(?:[[{<"]|[\w.-]{1,80}=)/.test(first.text.trimStart())) return undefined;
  let last = index;
  while (last + 1 < lines.length && !isBlank(lines[last + 1]) && !bodyEnd.test(lines[last + 1]?.text ?? ""))
    last++;
  const end = (lines[last]?.start ?? start) + (lines[last]?.text.length ?? 0);
  return end > start ? { text: text.slice(start, end), start, end } : undefined;
}

const isBlank = (line: Line | undefined): boolean => line === undefined || /^[ \t<>|]{0,40}$/.test(line.text);
