import { createValueScanner, isSpace } from "./value-scanner.ts";

/** Largest entry to read, in bytes; the largest bodies written by browsers have some 30 MB. */
const largestEntry = 64_000_000;
/** Largest other field of the log to read, in bytes. */
const largestField = 1_000_000;
/** Longest field name to read, in bytes. */
const longestName = 100;

/** A value of the log, as JSON in UTF-8. */
export interface Piece {
  /** Name of the field, such as `creator`; absent for an entry. */
  readonly field?: string;
  /** Absent if it was too large. */
  readonly bytes?: Uint8Array;
}

/**
 * How complete a text was as a HAR. `empty`: only white space. `not-json`: does not start like JSON. `not-har`: JSON
 * without a list of entries. `cut`: ends or breaks before the end of the log. `whole`: complete.
 */
export type Ending = "empty" | "not-json" | "not-har" | "cut" | "whole";

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
/** Separators between several HARs in one file: list punctuation, or the record separator of JSON text sequences. */
const between = [comma, openList, closeList, 0x1e];

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

type Kind = "entry" | "field" | "name" | "other";
/** Bytes to keep of each kind of value. */
const limits: Readonly<Record<Kind, number>> = {
  entry: largestEntry,
  field: largestField,
  name: longestName,
  other: 0,
};

/**
 * Splits a HAR of any size, or several in one file, into entries while it is being read, and holds at most one entry
 * in memory. Tracks the nesting only as far as necessary: within an entry, `JSON.parse` is faster than any parser
 * written in JavaScript, and a broken entry does not affect the others.
 */
export class EntrySplitter {
  /** How much is open: the file, its log, the entries. */
  #open = 0;
  #next: "start" | "name" | "colon" | "value" | "comma" | "end" | "broken" = "start";
  #name = "";
  #hasEntries = false;
  /** Something other than another HAR follows. */
  #isDone = false;

  readonly #scanner = createValueScanner();
  /** The kind of value being scanned, and its bytes so far. */
  #passing: Kind | undefined;
  #parts: Uint8Array[] = [];
  #size = 0;

  /** Takes the next bytes and returns the values that they complete. */
  push(chunk: Uint8Array): Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    while (at < chunk.length && !this.isOver()) {
      if (!this.#passing) {
        const byte = chunk[at] ?? 0;
        if (!isSpace(byte)) this.#step(byte);
        if (!this.#passing) {
          at++;
          continue;
        }
      }
      const end = this.#scanner.pass(chunk, at);
      this.#keep(chunk.subarray(at, end < 0 ? chunk.length : end));
      if (end < 0) break;
      at = end;
      pieces.push(...this.#finish());
    }
    return pieces;
  }

  /** Whether no later bytes can complete another value. */
  isOver(): boolean {
    return this.#next === "broken" || this.#isDone;
  }

  /** How complete the text was as a HAR, after its last bytes. */
  ending(): Ending {
    if (this.#next === "start") return "empty";
    if (this.#hasEntries) return this.#next === "end" ? "whole" : "cut";
    if (this.#next === "broken" && this.#name === "") return "not-json";
    return this.#open > 1 ? "cut" : "not-har";
  }

  /** Handles a byte between values. The first byte of a value starts scanning it. */
  #step(byte: number): void {
    const inEntries = this.#open === 3;
    const [closing, first] = inEntries ? [closeList, "value"] : [closeObject, "name"];
    const next = this.#next;
    if (next === "start" || next === "end") this.#start(byte);
    else if (byte === closing && (next === "comma" || next === first)) {
      this.#open--;
      this.#next = this.#open > 0 ? "comma" : "end";
    } else if (next === "name" && byte === quote) this.#begin("name");
    else if (next === "colon" && byte === colon) this.#next = "value";
    else if (next === "comma" && byte === comma) this.#next = inEntries ? "value" : "name";
    else if (next === "value" && ![comma, colon, closeList, closeObject].includes(byte))
      this.#beginValue(byte);
    else this.#next = "broken";
  }

  /** Handles the first byte of a file, or one after a HAR. */
  #start(byte: number): void {
    if (byte === openObject) {
      this.#open++;
      this.#name = "";
      this.#next = "name";
    } else if (between.includes(byte)) this.#next = "end";
    else if (this.#next === "start") this.#next = "broken";
    else this.#isDone = true;
  }

  /** Opens the log and its entries; any other value is scanned as a whole. */
  #beginValue(byte: number): void {
    if (byte === openObject && this.#name === "log" && this.#open === 1) {
      this.#open++;
      this.#next = "name";
    } else if (byte === openList && this.#name === "entries" && this.#open === 2) {
      this.#open++;
      this.#next = "value";
      this.#hasEntries = true;
    } else {
      const isField = this.#open === 2 && /^(?:version|creator|browser)$/.test(this.#name);
      this.#begin(this.#open === 3 ? "entry" : isField ? "field" : "other");
    }
  }

  #begin(kind: Kind): void {
    this.#passing = kind;
    this.#parts = [];
    this.#size = 0;
  }

  #keep(part: Uint8Array): void {
    this.#size += part.length;
    if (this.#size <= limits[this.#passing ?? "other"]) this.#parts.push(part);
    else this.#parts = [];
  }

  #finish(): Piece[] {
    const kind = this.#passing ?? "other";
    const bytes = this.#size <= limits[kind] ? join(this.#parts, this.#size) : undefined;
    this.#passing = undefined;
    this.#parts = [];
    this.#next = kind === "name" ? "colon" : "comma";
    if (kind === "name") this.#name = bytes ? new TextDecoder().decode(bytes.subarray(1, -1)) : "";
    if (kind === "entry") return [{ bytes }];
    return kind === "field" ? [{ field: this.#name, bytes }] : [];
  }
}
