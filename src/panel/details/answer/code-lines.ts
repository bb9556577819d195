import type { Edit, Place } from "../../../core/checks/finding.ts";
import { sharedEnds } from "../../../core/common-ends.ts";
import { edited, textOf } from "../../../core/correct.ts";
import type { Failure, Header } from "../../../core/failure.ts";
import { parseJson } from "../../../core/json.ts";
import { rowOf } from "../../../core/row.ts";
import { pathStart } from "../../../core/uri.ts";
import { formatBody } from "../body/format-body.ts";
import { lineDiff } from "./line-diff.ts";

/** A piece of a line. `isMarked`: it differs or is at fault. The text is empty if only the other line has text here. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A line of the request: as sent, as expected instead, or the same in both. A gap stands for omitted lines. */
export type CodeLine =
  | {
      readonly kind: "sent" | "expected" | "same";
      readonly number?: number;
      readonly pieces: readonly Piece[];
    }
  | { readonly kind: "gap" };

/** Most lines of an excerpt, and the number of unchanged lines around a changed one. */
const MOST_LINES = 8;
const CONTEXT = 1;
/** Characters shown before and after a marked piece, and of one marked piece. */
const BEFORE = 48;
const AFTER = 80;
const LONGEST_MARK = 200;
/** Longer bodies (in characters) are not compared line by line. */
const LONGEST_BODY = 200_000;

/** The lines that the proposed edits change: the request line, `Content-Type`, then the body. */
export function changedLines(failure: Failure, edits: readonly Edit[]): readonly CodeLine[] {
  const of = (part: Edit["part"]) => edits.filter((edit) => edit.part === part);
  const { method, url } = rowOf(failure);
  const start = sameStart(url, of("url"));
  const head = `${method} ${url.slice(start)}`;
  const correctedHead = `${edited(method, of("method"))} ${edited(url, of("url")).slice(start)}`;
  const body = textOf(failure, "body");
  const type = textOf(failure, "content-type") ?? "";
  const [correctedType = type] = of("content-type").map(({ text }) => text);
  return [
    ...(head === correctedHead ? [] : pairOf(head, correctedHead)),
    ...(type === correctedType ? [] : pairOf(`Content-Type: ${type}`, `Content-Type: ${correctedType}`)),
    ...(body === undefined || body.length > LONGEST_BODY ? [] : changedBody(body, of("body"))),
  ];
}

/** Length of the host to omit from the request line; 0 if the host is at fault. */
function sameStart(url: string, edits: readonly Edit[]): number {
  const start = pathStart(url);
  return edits.some((edit) => edit.start < start) ? 0 : start;
}

function changedBody(body: string, edits: readonly Edit[]): readonly CodeLine[] {
  const after = edited(body, edits);
  if (after === body) return [];
  const isJson = [body, after].every((text) => parseJson(text) !== undefined);
  const [sent, expected] = [body, after].map((text) => (isJson ? formatBody(text).text : text).split("\n"));
  return sent && expected ? excerptOf(lineDiff(sent, expected)) : [];
}

/** The changed lines with some context. */
function excerptOf(diff: ReturnType<typeof lineDiff>): readonly CodeLine[] {
  const near = (at: number) =>
    diff.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== "same");
  const lines: CodeLine[] = [];
  for (const [at, { kind, number, text, other }] of diff.entries()) {
    if (!near(at)) {
      if (lines.length > 0 && lines.at(-1)?.kind !== "gap") lines.push({ kind: "gap" });
    } else if (lines.length >= MOST_LINES) return [...lines, { kind: "gap" }];
    else
      lines.push({ kind, number, pieces: shortened(kind === "same" ? plain(text) : differing(text, other)) });
  }
  return lines.at(-1)?.kind === "gap" ? lines.slice(0, -1) : lines;
}

const pairOf = (sent: string, expected: string): readonly CodeLine[] => [
  { kind: "sent", pieces: shortened(differing(sent, expected)) },
  { kind: "expected", pieces: shortened(differing(expected, sent)) },
];

const plain = (text: string): readonly Piece[] => [{ text, isMarked: false }];

/** Lines with less in common than this share of the longer one are not compared. */
const ALIKE = 0.25;

/**
 * Marks where a line differs from another: letter by letter if only case differs, otherwise the middle part. Marks
 * nothing if the lines have little in common.
 */
export function differing(text: string, other = ""): readonly Piece[] {
  if (text.length === other.length && text.toLowerCase() === other.toLowerCase())
    return byLetter(text, other);
  const { start, end } = sharedEnds(text, other);
  if (start + end < ALIKE * Math.max(text.length, other.length)) return plain(text);
  return [
    { text: text.slice(0, start), isMarked: false },
    { text: text.slice(start, text.length - end), isMarked: true },
    { text: text.slice(text.length - end), isMarked: false },
  ].filter((piece) => piece.isMarked || piece.text !== "");
}

function byLetter(text: string, other: string): readonly Piece[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  for (const [at, letter] of text.split("").entries()) {
    const isMarked = letter !== other[at];
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) last.text += letter;
    else pieces.push({ text: letter, isMarked });
  }
  return pieces;
}

/** Shortens a long line to the text near its marks. */
function shortened(pieces: readonly Piece[]): readonly Piece[] {
  const isMarked = (piece: Piece) => piece.isMarked;
  const [first, last] = [pieces.findIndex(isMarked), pieces.findLastIndex(isMarked)];
  return pieces.map((piece, at) => {
    const { text } = piece;
    if (piece.isMarked) return { ...piece, text: cut(text, LONGEST_MARK, LONGEST_MARK / 4) };
    if (at < first) return { ...piece, text: cut(text, 0, BEFORE) };
    if (at > last) return { ...piece, text: cut(text, AFTER, 0) };
    return { ...piece, text: cut(text, AFTER, BEFORE) };
  });
}

const cut = (text: string, head: number, tail: number): string =>
  text.length <= head + tail + 1 ? text : `${text.slice(0, head)}…${tail > 0 ? text.slice(-tail) : ""}`;

/** The request line or body lines around a place, with the place marked. */
export function linesAround(failure: Failure, place: Place): readonly CodeLine[] {
  const { part, name, start, end } = place;
  if (part === "header") return headerLine(failure, name);
  const { method, url } = rowOf(failure);
  if (part === "method") return [marked(`${method} ${url.slice(pathStart(url))}`, 0, method.length)];
  if (start === undefined || end === undefined || end <= start) return [];
  if (part === "body") return bodyLines(textOf(failure, "body") ?? "", start, end);
  const from = part === "host" ? 0 : pathStart(url);
  const shift = method.length + 1 - from;
  return start < from ? [] : [marked(`${method} ${url.slice(from)}`, start + shift, end + shift)];
}

function headerLine({ exchange, error }: Failure, name = ""): readonly CodeLine[] {
  const isWanted = (header: Header) => header.name.toLowerCase() === name.toLowerCase();
  const header = error.part?.headers?.find(isWanted) ?? exchange.request.headers.find(isWanted);
  if (!header) return [];
  const line = `${header.name}: ${header.value}`;
  return [marked(line, header.name.length + 2, line.length)];
}

function bodyLines(body: string, start: number, end: number): readonly CodeLine[] {
  if (body.length > LONGEST_BODY) return [];
  const { text, placeOf } = formatBody(body);
  const [from, to] = [placeOf(start), placeOf(end - 1) + 1];
  const lines = text.split("\n");
  let offset = 0;
  const found = lines.map((line, index) => {
    const [a, b] = [from - offset, to - offset];
    offset += line.length + 1;
    const isHit = a < Math.max(1, line.length) && b > 0;
    const pieces = isHit ? marked(line, a, b).pieces : shortened(plain(line));
    return { kind: "same" as const, number: index + 1, pieces, isHit };
  });
  const first = found.findIndex(({ isHit }) => isHit);
  if (first < 0) return [];
  const last = found.findLastIndex(({ isHit }) => isHit);
  return found
    .slice(Math.max(0, first - CONTEXT), Math.min(last + CONTEXT + 1, first + MOST_LINES))
    .map(({ kind, number, pieces }) => ({ kind, number, pieces }));
}

function marked(line: string, start: number, end: number) {
  const [from, to] = [Math.max(0, start), Math.min(line.length, end)];
  const pieces = [
    { text: line.slice(0, from), isMarked: false },
    { text: line.slice(from, to), isMarked: true },
    { text: line.slice(to), isMarked: false },
  ].filter(({ text }) => text !== "");
  return { kind: "same" as const, pieces: shortened(pieces) };
}

/** The lines as one text. */
export const textIn = (lines: readonly CodeLine[]): string =>
  lines
    .flatMap((line) => (line.kind === "gap" ? [] : [line.pieces.map(({ text }) => text).join("")]))
    .join("\n");
