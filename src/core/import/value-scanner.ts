const quote = 0x22;
const comma = 0x2c;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

export const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The value continues in the next chunk. */
export const goesOn = -1;
/** Like `goesOn`, inside a string whose next byte is escaped. */
const endsInEscape = -2;

/** The index after the quote that closes a string, or one of the two values above. */
function stringEnd(chunk: Uint8Array, from: number): number {
  const { length } = chunk;
  let at = from;
  while (at < length) {
    const byte = chunk[at];
    if (byte === quote) return at + 1;
    at += byte === backslash ? 2 : 1;
  }
  return at > length ? endsInEscape : goesOn;
}

/** Finds the end of a JSON value that may span several chunks, without parsing it. */
export function createValueScanner() {
  /** The number of open lists and objects in the value. */
  let depth = 0;
  let inString = false;
  let isEscaped = false;

  const passString = (chunk: Uint8Array, from: number): number => {
    const end = stringEnd(chunk, from);
    inString = end < 0;
    isEscaped = end === endsInEscape;
    return end;
  };

  return {
    /** The index after the value, or a negative value. Runs for nearly every byte of a file: no allocations. */
    pass(chunk: Uint8Array, from: number): number {
      const { length } = chunk;
      let at = from;
      let level = depth;
      if (inString) {
        at = passString(chunk, isEscaped ? from + 1 : from);
        if (at < 0 || level === 0) return at;
      }
      while (at < length) {
        const byte = chunk[at++] ?? 0;
        if (byte === quote) {
          at = passString(chunk, at);
          if (at < 0) break;
          if (level === 0) return at;
        } else if (byte === openObject || byte === openList) level++;
        else if (byte === closeObject || byte === closeList) {
          if (level === 0) return at - 1; // the byte closes the parent of this number or word
          if (--level === 0) {
            depth = 0;
            return at;
          }
        } else if (level === 0 && (byte === comma || isSpace(byte))) return at - 1;
      }
      depth = level;
      return goesOn;
    },
  };
}
