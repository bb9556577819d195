/** One decoded option of a query string, with its offsets in the URL as sent. */
export interface QueryOption {
  readonly name: string;
  readonly value: string;
  /** Offsets in the URL; `nameEnd` is that of the `=`. */
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
  /** The option has no `=`. */
  readonly isBare: boolean;
  /** Offset in the URL of a character of the decoded value. */
  readonly at: (index: number) => number;
}

/** Decodes like a server: `+` is a space, and escapes that are not UTF-8 are kept. */
function decodeFrom(text: string, offset: number): { text: string; at: (index: number) => number } {
  let out = "";
  const offsets: number[] = [];
  const add = (piece: string, from: number) => {
    for (let unit = 0; unit < piece.length; unit++) offsets.push(offset + from);
    out += piece;
  };
  for (let index = 0; index < text.length; ) {
    const char = text.charAt(index);
    const byte = char === "%" ? Number.parseInt(text.slice(index + 1, index + 3), 16) : Number.NaN;
    const size = Number.isNaN(byte) ? 1 : byte < 0xc0 ? 3 : byte < 0xe0 ? 6 : byte < 0xf0 ? 9 : 12;
    const escaped = text.slice(index, index + size);
    let piece = char === "+" ? " " : char;
    let length = 1;
    if (size > 1)
      try {
        piece = decodeURIComponent(escaped);
        length = escaped.length;
      } catch {
        piece = char; // not valid UTF-8
      }
    add(piece, index);
    index += length;
  }
  return { text: out, at: (index) => offsets[index] ?? offset + text.length };
}

/** Longest query string to read, in characters. */
const longestQuery = 8000;

/** The options in a URL's query, in order. */
export function queryOptions(url: string): QueryOption[] {
  const from = url.indexOf("?");
  const [query = ""] = from < 0 ? [] : url.slice(from + 1).split("#");
  if (query === "" || query.length > longestQuery) return [];
  let start = from + 1;
  return query.split("&").map((pair) => {
    const equals = pair.indexOf("=");
    const nameEnd = start + (equals < 0 ? pair.length : equals);
    const value = decodeFrom(equals < 0 ? "" : pair.slice(equals + 1), nameEnd + (equals < 0 ? 0 : 1));
    const option = {
      name: decodeFrom(pair.slice(0, nameEnd - start), start).text,
      value: value.text,
      start,
      nameEnd,
      end: start + pair.length,
      isBare: equals < 0,
      at: value.at,
    };
    start += pair.length + 1;
    return option;
  });
}
