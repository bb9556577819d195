/** Largest entry that is read, in bytes: bodies that browsers write end at some 30 MB. */
const largestEntry = 64_000_000;
/** Largest other field of the log that is read, in bytes. */
const largestField = 1_000_000;
/** Longest name of a field that is told from others, in bytes. */
const longestName = 100;

/** A value of the log as JSON in UTF-8. `bytes` is absent when it was too large to be held. */
export interface Piece {
  /** Name of the field, such as `creator`; absent for an entry. */
  readonly field?: string;
  readonly bytes?: Uint8Array;
}

/**
 * How far a text was a HAR: `empty` holds nothing but space, `not-json` does not begin like JSON, `not-har` is JSON
 * without a list of entries, `cut` ends or breaks off on the way, and `whole` came to its end.
 */
export type Ending = "empty" | "not-json" | "not-har" | "cut" | "whole";

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The string goes on in the next chunk; with `endsInEscape`, its first byte there is escaped. */
const goesOn = -1;
const endsInEscape = -2;

/** The place after the quote that closes a string. */
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

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * Cuts a HAR of any size into its entries while it is being read, and holds no more of it than one entry. It follows
 * the text only as deep as it must: within an entry `JSON.parse` is faster than any parser written in JavaScript, and
 * a broken entry harms no other one.
 */
export function createEntrySplitter() {
  /** How much is open: the whole, the log in it, its entries. */
  let open = 0;
  let next: "start" | "name" | "colon" | "value" | "comma" | "end" | "broken" = "start";
  let name = "";
  let hasEntries = false;

  /** The value that is being passed: its kind, what is kept of it, how deep we are in it and whether in a string. */
  let passing: "entry" | "field" | "name" | "other" | undefined;
  let limit = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  let depth = 0;
  let inString = false;
  let isEscaped = false;

  const begin = (kind: NonNullable<typeof passing>) => {
    passing = kind;
    limit = { entry: largestEntry, field: largestField, name: longestName, other: 0 }[kind];
    parts = [];
    size = 0;
  };

  const keep = (part: Uint8Array) => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };

  const finish = (pieces: Piece[]) => {
    const bytes = size <= limit ? join(parts, size) : undefined;
    if (passing === "entry") pieces.push({ bytes });
    if (passing === "field") pieces.push({ field: name, bytes });
    if (passing === "name") name = bytes ? new TextDecoder().decode(bytes.subarray(1, -1)) : "";
    next = passing === "name" ? "colon" : "comma";
    passing = undefined;
    parts = [];
  };

  const passString = (chunk: Uint8Array, from: number): number => {
    const end = stringEnd(chunk, from);
    inString = end < 0;
    isEscaped = end === endsInEscape;
    return end;
  };

  /** The place after the value that is being passed, or below 0. Nearly every byte of the file comes by here. */
  const pass = (chunk: Uint8Array, from: number): number => {
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
        if (level === 0) return at - 1; // closes what holds a number or a word
        if (--level === 0) {
          depth = 0;
          return at;
        }
      } else if (level === 0 && (byte === comma || isSpace(byte))) return at - 1;
    }
    depth = level;
    return goesOn;
  };

  const close = () => {
    open--;
    next = open > 0 ? "comma" : "end";
  };

  const beginValue = (byte: number): boolean => {
    if (byte === openObject && name === "log" && open === 1) {
      open++;
      next = "name";
      return false;
    }
    if (byte === openList && name === "entries" && open === 2) {
      open++;
      next = "value";
      hasEntries = true;
      return false;
    }
    const isField = open === 2 && /^(?:version|creator|browser)$/.test(name);
    begin(open === 3 ? "entry" : isField ? "field" : "other");
    return true;
  };

  /** Takes the byte that begins something, and tells whether that is a value to be passed. */
  const step = (byte: number): boolean => {
    const inEntries = open === 3;
    const [closing, first] = inEntries ? [closeList, "value"] : [closeObject, "name"];
    if (next === "start") {
      if (byte === openObject) open++;
      next = byte === openObject ? "name" : byte === openList ? "end" : "broken";
    } else if (byte === closing && (next === "comma" || next === first)) close();
    else if (next === "name" && byte === quote) {
      begin("name");
      return true;
    } else if (next === "colon" && byte === colon) next = "value";
    else if (next === "comma" && byte === comma) next = inEntries ? "value" : "name";
    else if (
      next === "value" &&
      byte !== comma &&
      byte !== colon &&
      byte !== closeList &&
      byte !== closeObject
    )
      return beginValue(byte);
    else next = "broken";
    return false;
  };

  return {
    /** Takes the next bytes, as many as there are, and gives what they complete. */
    push(chunk: Uint8Array): Piece[] {
      const pieces: Piece[] = [];
      let at = 0;
      while (at < chunk.length && next !== "broken" && next !== "end") {
        if (!passing) {
          const byte = chunk[at] ?? 0;
          if (isSpace(byte) || !step(byte)) {
            at++;
            continue;
          }
        }
        const end = pass(chunk, at);
        keep(chunk.subarray(at, end < 0 ? chunk.length : end));
        if (end < 0) break;
        at = end;
        finish(pieces);
      }
      return pieces;
    },

    /** Nothing that follows can complete anything more. */
    isOver: () => next === "broken" || next === "end",

    /** How far the text was a HAR, after the last bytes. */
    ending(): Ending {
      if (next === "start") return "empty";
      if (hasEntries) return next === "end" ? "whole" : "cut";
      if (next === "broken" && name === "") return "not-json";
      return open > 1 ? "cut" : "not-har";
    },
  };
}
