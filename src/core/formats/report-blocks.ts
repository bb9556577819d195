import { visible } from "../visible.ts";

/** Separators after a label and between values; each language has its own. */
export interface Punctuation {
  readonly colon: string;
  readonly comma: string;
}

/**
 * A piece of a line. A string is our own text, with `code spans` between backticks; a value comes from outside and is
 * shown as it is, on one line.
 */
export type Inline = string | Value;

export interface Value {
  readonly value: string;
  /** In characters; 2,000 if absent. */
  readonly limit?: number;
  /** Shown even if it equals an id that is masked elsewhere. */
  readonly isKept?: boolean;
}

/** The colon after a label. A header or parameter in ASCII keeps its ASCII colon in every language, to be copied. */
export const colonAfter = (label: Inline, { colon }: Punctuation): string =>
  /^[\x20-\x7e]+$/.test(typeof label === "string" ? label : label.value) ? ": " : colon;

/** A label, its values, and a remark in brackets. */
export interface Row {
  readonly label: Inline;
  readonly values: readonly Inline[];
  readonly remark?: Inline;
}

export type Level = 1 | 2 | 3 | 4;

/** A part of a report, whatever format it is written in. */
export type Block =
  | { readonly kind: "heading"; readonly level: Level; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inline[])[];
    }
  | {
      readonly kind: "code";
      readonly text: string;
      /** In characters. */
      readonly limit: number;
    };

/** The start of a text, never ending in half a surrogate pair. */
const cut = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, "")}…` : text;

/** UTC with milliseconds, as in service logs. */
export const isoTime = (time: number): string =>
  Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : "–";

/** A value for use in our own text, where a backtick would start a code span. */
export const plain = (text: string): string => text.replaceAll("`", "'");

const oneLine = (text: string) => text.replace(/(?<!\s)\s*[\r\n]\s*/g, " ↵ ");

/**
 * Makes every text of a block safe to show. Applies `mask` first, so that truncation cannot leave half of an ID; then
 * makes characters visible that could hide or mislead.
 */
export function shown(block: Block, mask: (text: string) => string): Block {
  const sentence = (text: string) => visible(oneLine(mask(text)));
  const inline = (piece: Inline): Inline => {
    if (typeof piece === "string") return sentence(piece);
    const { value, limit = 2000, isKept } = piece;
    return { value: visible(cut(oneLine(isKept ? value : mask(value)), limit)) };
  };
  switch (block.kind) {
    case "heading":
    case "text":
      return { ...block, text: sentence(block.text) };
    case "code":
      return { ...block, text: visible(cut(mask(block.text), block.limit).replace(/\r\n?/g, "\n")) };
    case "rows":
      return {
        ...block,
        rows: block.rows.map(({ label, values, remark }) => ({
          label: inline(label),
          values: values.map(inline),
          ...(remark !== undefined && { remark: inline(remark) }),
        })),
      };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(inline)) };
  }
}
