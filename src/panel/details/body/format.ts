/** Beyond this, formatting costs more than it helps; the text is shown as sent. */
const FORMAT_LIMIT = 1_000_000;

/** A body of more brackets and values than this is made to be slow to show, not to be read. */
const MOST_TOKENS = 50_000;
/** Deeper levels are not indented further, or a body of nothing but brackets would become a million times as long. */
const DEEPEST_INDENT = 50;

/** An object or list that spans several lines, counted from 0: the lines of its two brackets. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  /** Properties or items directly in it. */
  readonly count: number;
  /** Objects and lists around it. */
  readonly depth: number;
}

/** A text as it is shown, and the way from a place in what was sent to the same place in it. */
export interface Formatted {
  readonly text: string;
  readonly placeOf: (offset: number) => number;
  /** In the order in which they end; at most one begins in a line. */
  readonly folds: readonly Fold[];
}

const asSent = (text: string): Formatted => ({ text, placeOf: (offset) => offset, folds: [] });

/**
 * JSON with line breaks and indents, its tokens letter for letter as sent; any other text unchanged. Of JSON that
 * is cut, what there is.
 */
export function formatBody(text: string, isCut = false): Formatted {
  if (text.length > FORMAT_LIMIT || !(isCut ? begins : isJson)(text)) return asSent(text);
  let out = "";
  let line = 0;
  let wasValue = false;
  const open: { from: number; commas: number }[] = [];
  const folds: Fold[] = [];
  /** Where each token begins, as sent and as shown. */
  const places: (readonly [sent: number, shown: number])[] = [];
  const newLine = () => {
    line += 1;
    out += `\n${"  ".repeat(Math.min(open.length, DEEPEST_INDENT))}`;
  };
  for (const { 0: token, index } of text.matchAll(
    /"(?:\\.|[^"\\])*(?:"|\\?$)|[{[]\s*[}\]]|[{}[\],:]|[^\s"{}[\],:]+/g,
  )) {
    const isValue = !/^[{}[\],:]$/.test(token);
    // Only what is cut was not read as JSON before, and may be none after all.
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

/** The last token that begins at or before the place, found by halving. */
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
    return false; // damaged JSON is shown as it came
  }
}
