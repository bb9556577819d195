import type { JsonObject } from "../json.ts";
import { mostParts } from "./reply.ts";

/** A multipart body starts with its boundary; servers write an empty line or a remark before it. */
const firstBoundary = /^--\S[^\r\n]{0,200}/m;
const hasBoundary = /^(?:[^\r\n]{0,200}\r?\n){0,3}--\S/;
/** The first line of a reply or of a call: `HTTP/1.1 404 Not Found`, `POST /api/x HTTP/1.1`. */
const startLine =
  /^[ \t]{0,8}(?:HTTP\/\d(?:\.\d)?[ \t]{1,4}(?<status>\d{3})\b|(?<method>[A-Za-z]{3,10})[ \t]{1,4}(?<url>\S{1,20000})[ \t]{1,4}HTTP\/\d)[^\r\n]{0,400}/m;
const headerLine = /([\w-]{1,100}):[ \t]{0,20}([^\r\n]{0,20000})(?:\r?\n|$)/y;
/** Change sets are batches inside a batch, and may not contain another. */
const deepest = 3;

/** Whether a body is a batch as OData writes it without JSON. */
export const isMultipartBatch = (text: string): boolean => hasBoundary.test(text) && startLine.test(text);

/**
 * The calls or replies of a multipart batch, with the names that a batch in JSON has. Accepts what damaged batches
 * have: no last boundary, no empty lines, parts without HTTP.
 */
export function partsOfMultipart(text: string, depth = 0): JsonObject[] {
  const boundary = firstBoundary.exec(text)?.[0].trimEnd();
  if (boundary === undefined || depth >= deepest) return [];
  // The boundary of a nested batch may begin like that of the outer one.
  return piecesOf(text, boundary)
    .flatMap((piece) => {
      const start = startLine.exec(piece);
      const nested = firstBoundary.exec(piece);
      if (nested && (!start || nested.index < start.index))
        return partsOfMultipart(piece.slice(nested.index), depth + 1);
      const part = start ? partOf(piece, start) : bareOf(piece);
      return part ? [part] : [];
    })
    .slice(0, mostParts);
}

/** The texts between lines with the boundary. */
function piecesOf(text: string, boundary: string): string[] {
  const pieces: string[] = [];
  let from = -1;
  for (const { 0: line, index } of text.matchAll(/^--[^\r\n]*/gm)) {
    const rest = line.trimEnd().slice(boundary.length);
    if (!line.startsWith(boundary) || (rest !== "" && rest !== "--")) continue;
    if (from >= 0) pieces.push(text.slice(from, index));
    if (pieces.length >= mostParts) return pieces;
    from = rest === "--" ? -1 : index + line.length;
  }
  if (from >= 0) pieces.push(text.slice(from));
  return pieces;
}

function partOf(piece: string, { 0: line, index, groups = {} }: RegExpExecArray): JsonObject {
  const mime = headersAt(piece.trimStart(), 0).headers;
  const { headers, end } = headersAt(piece, lineEnd(piece, index + line.length));
  return {
    id: idOf(mime) ?? idOf(headers),
    ...(groups.status ? { status: groups.status } : { method: groups.method, url: groups.url }),
    headers,
    body: piece.slice(end).trim(),
  };
}

/** A part that is no HTTP message: a proxy or a fault left out its first line. */
function bareOf(piece: string): JsonObject | undefined {
  const text = piece.trimStart();
  const { headers, end } = headersAt(text, 0);
  const body = text.slice(end).trim();
  return body === "" ? undefined : { id: idOf(headers), headers, body };
}

const idOf = (headers: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(headers).find(([name]) => /^content-id$/i.test(name))?.[1];

const lineEnd = (text: string, at: number): number =>
  /^\r?\n/.exec(text.slice(at, at + 2))?.[0].length ? text.indexOf("\n", at) + 1 : at;

/** The header lines from a place on, and where the body begins, with or without an empty line between. */
function headersAt(text: string, from: number) {
  const headers: Record<string, string> = {};
  let end = from;
  headerLine.lastIndex = end;
  for (let found = headerLine.exec(text); found && end < text.length; found = headerLine.exec(text)) {
    const [line, name = "", value = ""] = found;
    headers[name] = value.trim();
    end += line.length;
    headerLine.lastIndex = end;
  }
  return { headers, end };
}
