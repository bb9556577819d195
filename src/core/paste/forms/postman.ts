import { member } from "../error-body.ts";
import { readExchangeObject } from "../exchange-object.ts";
import { bodyAt, headersAt } from "../http-block.ts";
import { type Form, firstMatch, firstPiece, type Parts, type Piece, pieceOf, type Source } from "../parts.ts";

const headings = /^[ \t▶▼▸▾]{0,8}(Request|Response) (Headers|Body):?[ \t]{0,8}$/;

/** Postman's console and a browser's Headers tab: sections with headings. */
export const postman: Form = {
  name: "postman",
  read(source) {
    const { lines } = source;
    const sections = sectionsOf(source) ?? objectOf(source);
    const listed = firstPiece(lines, /^[ \t]{0,8}Request URL:?[ \t]{0,8}(https?:\/\/\S{1,4000})/);
    if (!sections && !listed) return undefined;
    const first = firstMatch(
      lines,
      /^[ \t▶▼▸▾]{0,8}(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]{1,8}(https?:\/\/\S{1,4000})/,
    );
    const method =
      (first && pieceOf(first.line, first.match)) ??
      firstPiece(lines, /^[ \t]{0,8}Request Method:?[ \t]{0,8}([A-Z]{3,7})\b/);
    const named = first && pieceOf(first.line, first.match, 2);
    const url = listed ?? (named && withoutColon(named));
    const status =
      firstPiece(lines, /^[ \t]{0,8}Status(?: Code)?:?[ \t]{0,8}(\d{3})\b/) ??
      firstPiece(lines, /^[ \t]{0,8}(\d{3})(?:[ \t]{1,8}[A-Z][\w -]{0,40})?[ \t]{0,8}$/);
    return {
      ...(method && { method }),
      ...(url && { url }),
      ...(status && { status }),
      ...sections,
    };
  },
};

/** The console puts a colon between the URL and the object that follows it. */
const withoutColon = (piece: Piece): Piece =>
  piece.text.endsWith(":") ? { ...piece, text: piece.text.slice(0, -1), end: piece.end - 1 } : piece;

/** The same content as one object, as copied from the console. */
function objectOf({ objects, text }: Source): Parts | undefined {
  const found = objects.find(({ value }) => member(value, "request headers", "response body") !== undefined);
  return found && readExchangeObject(found, text);
}

function sectionsOf(source: Source): Parts | undefined {
  const parts: { -readonly [Name in keyof Parts]: Parts[Name] } = {};
  let count = 0;
  for (const [index, line] of source.lines.entries()) {
    const [, side, kind] = headings.exec(line.text.slice(0, 60)) ?? [];
    if (side === undefined) continue;
    count += 1;
    if (kind === "Headers") {
      const { headers } = headersAt(source.lines, index + 1);
      if (headers.length > 0) parts[side === "Request" ? "requestHeaders" : "replyHeaders"] ??= headers;
    } else parts[side === "Request" ? "requestBody" : "replyBody"] ??= bodyAt(source, index + 1);
  }
  return count > 1 ? parts : undefined;
}
