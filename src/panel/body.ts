/** Beyond this, formatting costs more than it helps; the text is shown as sent. */
const FORMAT_LIMIT = 1_000_000;

/** A body of more brackets and values than this is made to be slow to show, not to be read. */
const MOST_TOKENS = 50_000;
/** Deeper levels are not indented further, or a body of nothing but brackets would become a million times as long. */
const DEEPEST_INDENT = 50;

/** A text as it is shown, and the way from a place in what was sent to the same place in it. */
export interface Formatted {
  readonly text: string;
  readonly placeOf: (offset: number) => number;
}

const asSent = (text: string): Formatted => ({ text, placeOf: (offset) => offset });

/** JSON with line breaks and indents, its tokens letter for letter as sent; any other text unchanged. */
export function formatBody(text: string): Formatted {
  if (text.length > FORMAT_LIMIT || !isJson(text)) return asSent(text);
  let depth = 0;
  let out = "";
  /** Where each token begins, as sent and as shown. */
  const begins: (readonly [sent: number, shown: number])[] = [];
  const newLine = () => `\n${"  ".repeat(Math.min(depth, DEEPEST_INDENT))}`;
  for (const { 0: token, index } of text.matchAll(
    /"(?:\\.|[^"\\])*"|[{[]\s*[}\]]|[{}[\],:]|[^\s"{}[\],:]+/g,
  )) {
    if (token === "}" || token === "]") {
      depth -= 1;
      out += newLine();
    }
    begins.push([index, out.length]);
    if (begins.length > MOST_TOKENS) return asSent(text);
    const isEmpty = /^[{[]\s*[}\]]$/.test(token);
    out += isEmpty ? `${token[0]}${token.at(-1)}` : token;
    if (token === "{" || token === "[") {
      depth += 1;
      out += newLine();
    }
    if (token === ",") out += newLine();
    if (token === ":") out += " ";
  }
  return { text: out, placeOf: (offset) => placeIn(begins, offset) };
}

/** The last token that begins at or before the place, found by halving. */
function placeIn(begins: readonly (readonly [number, number])[], offset: number): number {
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((begins[middle]?.[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const [sent, shown] = begins[low] ?? [0, 0];
  return shown + Math.max(0, offset - sent);
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // damaged JSON is shown as it came
  }
}

const SHOWN_LINES = 40;
const SHOWN_CHARACTERS = 4000;

/** The beginning of a long text, by whole lines where possible; the text itself when it is short. */
export function beginning(text: string): string {
  const lines = text.slice(0, SHOWN_CHARACTERS).split(/\r\n|\r|\n/, SHOWN_LINES + 1);
  if (lines.length <= SHOWN_LINES) return text.slice(0, SHOWN_CHARACTERS);
  return lines.slice(0, SHOWN_LINES).join("\n");
}
