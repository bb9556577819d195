import { REDACTED } from "../failure.ts";

/** The part of a text that is a secret. `by` replaces it instead of the mark. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly by?: string;
}

/** Appends spans. Not by spreading an array, because browsers limit the number of arguments. */
export function append(spans: Span[], more: readonly Span[]): void {
  for (const span of more) spans.push(span);
}

/** Replaces every span in the text. Spans may overlap and come in any order. */
export function mask(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let out = "";
  let from = 0;
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at++];
    if (!first) break;
    let { end, by } = first;
    for (let next = sorted[at]; next && next.start < end; next = sorted[++at]) {
      // A decoded and re-encoded replacement does not cover the other secret.
      if (next.by === undefined || next.end > end) by = undefined;
      end = Math.max(end, next.end);
    }
    out += text.slice(from, first.start) + (by ?? REDACTED);
    from = end;
  }
  return out + text.slice(from);
}

/** Converts spans of a part of a text to spans of the whole. */
export const moved = (spans: readonly Span[], by: number): readonly Span[] =>
  by === 0 || spans.length === 0
    ? spans
    : spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));

/** A decoded text, with the original position of each of its characters. */
export interface View {
  readonly text: string;
  /** Converts spans of `text` to spans of the original. */
  back(spans: readonly Span[]): readonly Span[];
}

/** Decodes each match of `pattern`, one character of the original at a time; `undefined` if there is none. */
export function decoded(
  text: string,
  pattern: RegExp,
  decode: (found: string) => string | undefined,
): View | undefined {
  /** Alternating start and end of each decoded part, in the decoded text and in the original. */
  const here: number[] = [];
  const there: number[] = [];
  let out = "";
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const plain = decode(found);
    if (plain === undefined) continue;
    out += text.slice(from, index);
    here.push(out.length, out.length + plain.length);
    there.push(index, index + found.length);
    out += plain;
    from = index + found.length;
  }
  if (here.length === 0) return undefined;
  out += text.slice(from);

  /** The last border at or before a place. */
  const borderBefore = (place: number): number => {
    let low = 0;
    let high = here.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((here[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const original = (place: number, isEnd: boolean): number => {
    const border = borderBefore(place);
    if (border < 0) return place;
    const [begin = 0, origin = 0] = [here[border], there[border]];
    if (border % 2 === 1) return origin + place - begin;
    // Inside one escape: the whole escape is included.
    return isEnd && place > begin ? (there[border + 1] ?? 0) : origin;
  };
  return {
    text: out,
    back: (spans) =>
      spans.map((span) => ({
        ...span,
        start: original(span.start, false),
        end: original(span.end, true),
      })),
  };
}
