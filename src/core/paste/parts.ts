import type { TrackedId } from "../failure.ts";
import type { FoundObject } from "./objects.ts";

/** A part of the pasted text: its value without quotes and escapes, and its position. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface HeaderPiece {
  readonly name: string;
  readonly value: Piece;
}

export interface IdPiece extends Piece {
  readonly source: TrackedId["source"];
}

/** The parts that one form read, or all forms together. */
export interface Parts {
  readonly method?: Piece;
  readonly url?: Piece;
  readonly requestHeaders?: readonly HeaderPiece[];
  readonly requestBody?: Piece;
  readonly status?: Piece;
  readonly replyHeaders?: readonly HeaderPiece[];
  readonly replyBody?: Piece;
  /** Why there was no reply, in the words of the browser or program. */
  readonly networkError?: Piece;
  /** The origin of the calling page, from a CORS message. */
  readonly origin?: Piece;
  /** The preflight was refused, so the call was never sent. */
  readonly isPreflight?: true;
  readonly time?: Piece;
  readonly ids?: readonly IdPiece[];
}

/** The supported forms of text, by the names that users know. */
export type FormName =
  | "object"
  | "run"
  | "http"
  | "curl"
  | "powershell"
  | "python"
  | "postman"
  | "sdk"
  | "console"
  | "connection"
  | "sign-in"
  | "wording"
  | "ticket";

/** A line of the text, without its line break. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** A pasted text, prepared once for all forms. */
export interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The JSON objects in the text, also as Python and JavaScript print them. */
  readonly objects: readonly FoundObject[];
}

export interface Form {
  readonly name: FormName;
  /** The parts that this form finds; `undefined` if the text has another form. */
  read(source: Source): Parts | undefined;
}

/** Longest text to read, in characters. */
export const longestText = 200_000;

/** Longest line searched by regular expressions, in characters. */
export const longestLine = 10_000;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    lines.push({ text: text.slice(start, text[stop - 1] === "\r" ? stop - 1 : stop), start });
    start = stop + 1;
  }
  return lines;
}

/** A capture group as a piece; the group must have matched. */
export function pieceOf(line: Line, match: RegExpExecArray, group = 1): Piece | undefined {
  const text = match[group];
  if (text === undefined) return undefined;
  const start = line.start + match.index + match[0].indexOf(text);
  return { text, start, end: start + text.length };
}

/** The first match on any line. */
export function firstMatch(lines: readonly Line[], expression: RegExp) {
  for (const line of lines) {
    const match = expression.exec(line.text.slice(0, longestLine));
    if (match) return { line, match };
  }
  return undefined;
}

/** A capture group of the first match on any line, as a piece. */
export function firstPiece(lines: readonly Line[], expression: RegExp, group = 1): Piece | undefined {
  const found = firstMatch(lines, expression);
  return found && pieceOf(found.line, found.match, group);
}

/** The match of the first expression that matches, as a piece. */
export function firstOf(lines: readonly Line[], expressions: readonly RegExp[]): Piece | undefined {
  for (const expression of expressions) {
    const piece = firstPiece(lines, expression);
    if (piece) return piece;
  }
  return undefined;
}

/** Code and message as a JSON body in the form that the API uses. */
export const bodyOf = (code: Piece, message?: Piece): Piece => ({
  text: JSON.stringify({ error: { code: code.text, ...(message && { message: message.text }) } }),
  start: Math.min(code.start, message?.start ?? code.start),
  end: Math.max(code.end, message?.end ?? code.end),
});

/** The IDs that Graph adds to an error: its own and the client's. */
export function innerIds(own: Piece | undefined, client: Piece | undefined): Pick<Parts, "ids"> {
  const ids = [
    // Both expressions may find the same ID.
    ...(own && own.start !== client?.start ? [{ ...own, source: "error.innerError.request-id" }] : []),
    ...(client ? [{ ...client, source: "error.innerError.client-request-id" }] : []),
  ];
  return ids.length > 0 ? { ids } : {};
}

/** Merges several readings; each part comes from the first reading that has it. */
export function merged(all: readonly Parts[]): Parts {
  const together: Record<string, unknown> = {};
  for (const parts of all)
    for (const [name, value] of Object.entries(parts)) if (value !== undefined) together[name] ??= value;
  return together; // all keys are those of `Parts`
}
