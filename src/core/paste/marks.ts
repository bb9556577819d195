import type { ApiError } from "../failure.ts";
import type { Parts, Piece } from "./parts.ts";

/** A part of the text that was read. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Response headers that the answer uses. */
const telling =
  /^(?:www-authenticate|retry-after|allow|content-type|.*request-id|.*correlation-id|date|traceparent)$/i;

/** The parts that were read, in order and without overlaps. For a reply: its code, message, and IDs, or all of it. */
export function marksOf(parts: Parts, errors: readonly ApiError[], text: string): Mark[] {
  const { method, url, status, requestBody, replyBody, networkError, origin, time, ids = [] } = parts;
  const headers = [
    ...(parts.requestHeaders ?? []),
    ...(parts.replyHeaders ?? []).filter(({ name }) => telling.test(name)),
  ].map(({ value }) => value);
  const said = replyBody ? saidIn(replyBody, errors, text) : [];
  const all = [method, url, status, requestBody, networkError, origin, time, ...ids, ...headers, ...said]
    .filter((piece): piece is Mark & Piece => piece !== undefined && piece.end > piece.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  for (const { start, end } of all) {
    const last = marks.at(-1);
    if (last && start < last.end) {
      if (end > last.end) marks[marks.length - 1] = { start: last.start, end };
    } else marks.push({ start, end });
  }
  return marks;
}

function saidIn({ start, end }: Piece, errors: readonly ApiError[], text: string): Mark[] {
  const body = text.slice(start, end);
  const words = errors
    .slice(0, 20)
    .flatMap(({ code, message, ids }) => [code, message, ...ids.map(({ value }) => value)]);
  const found = [...new Set(words)].flatMap((word): Mark[] => {
    if (!word) return [];
    for (const form of [word, JSON.stringify(word).slice(1, -1)]) {
      const at = body.indexOf(form);
      if (at >= 0) return [{ start: start + at, end: start + at + form.length }];
    }
    return [];
  });
  return found.length > 0 ? found : [{ start, end }];
}
