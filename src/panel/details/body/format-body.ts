/** Longer bodies (in characters) are not formatted, because it takes too long. */
const FORMAT_LIMIT = 1_000_000;

/** Bodies with more tokens are not formatted: they are built to freeze a viewer, not to be read. */
const MOST_TOKENS = 50_000;
/** Deeper levels get no further indentation; otherwise a body of brackets alone would grow a millionfold. */
const DEEPEST_INDENT = 50;

/** An object or array that spans several lines; line numbers start at 0. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  /** Number of its own properties or items. */
  readonly count: number;
  /** Nesting depth. */
  readonly depth: number;
}

/** A body as displayed, with a mapping from offsets in the body as sent. */
export interface Formatted {
  readonly text: string;
  readonly placeOf: (offset: number) => number;
  /** Sorted by end line; at most one begins in a line. */
  readonly folds: readonly Fold[];
}

const asSent = (text: string): Formatted => ({ text, placeOf: (offset) => offset, folds: [] });

/**
 * Formats JSON, even if truncated, with line breaks and indentation; every token stays exactly as sent. Returns
 * other text unchanged.
 */
export function formatBody(text: string, isCut = false): Formatted {
  if (text.length > FORMAT_LIMIT || !(isCut ? begins : isJson)(text)) return asSent(text);
  let out = "";
  let line = 0;
  let wasValue = false;
  const open: { from: number; commas: number }[] = [];
  const folds: Fold[] = [];
  /** Start offset of each token, as sent and as shown. */
  const places: (readonly [sent: number, shown: number])[] = [];
  const newLine = () => {
    line += 1;
    out += `\n${"  ".repeat(Math.min(open.length, DEEPEST_INDENT))}`;
  };
  for (const { 0: token, index } of text.matchAll(
    /"(?:\\.|[^"\\])*(?:"|\\?$)|[{[]\s*[}\]]|[{}[\],:]|[^\s"{}[\],:]+/g,
  )) {
    const isValue = !/^[{}[\],:]$/.test(token);
    // The body is truncated, so nothing has verified yet that it is JSON.
    if (isValue && wasValue) return asSent(text);
    wasValue = isValue;
    if (token === "}" || token === "]") {
      const ended = open.pop();
      if (!ended) return asSent(text);
      newLine();
      folds.push({ from: ended.from, to: line, count: ended.commas + 1, depth: open.length });
    }
    places.push([index, out.length]);
    if (places.length > MOST_TOKENS) return asSent(text);
    out += /^[{[]\s*[}\]]$/.test(token) ? `${token[0]}${token.at(-1)}` : token;
    if (token === "{" || token === "[") {
      open.push({ from: line, commas: 0 });
      newLine();
    }
    if (token === ",") {
      const around = open.at(-1);
      if (around) around.commas += 1;
      newLine();
    }
    if (token === ":") out += " ";
  }
  return { text: out, placeOf: (offset) => placeIn(places, offset), folds };
}

/** Index of the last token that begins at or before an offset (binary search). */
function placeIn(places: readonly (readonly [number, number])[], offset: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle]?.[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const [sent, shown] = places[low] ?? [0, 0];
  return shown + Math.max(0, offset - sent);
}

const begins = (text: string): boolean => /^\s*[{[]/.test(text);

function isJson(text: string): boolean {
  if (!begins(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // show malformed JSON as sent
  }
}
