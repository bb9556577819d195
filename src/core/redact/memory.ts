import { isSure, type Level } from "./names.ts";
import { isMark, isPlain, isRandom, isStandIn, isUuid, withoutUuids } from "./shapes.ts";
import type { Span } from "./spans.ts";
import { withoutPercent } from "./views.ts";

/** Shortest secret to look for elsewhere, in characters: shorter ones would match innocent text. */
const shortest = 6;
/** Most secrets to remember; the oldest are dropped. */
const mostSecrets = 1000;
/** Most secrets with the same beginning, so that a page cannot make every place of a text costly. */
const mostAlike = 8;
/** Characters of the beginning and the end by which a long secret is recognised. */
const partLength = 16;
const longEnough = 28;

/** A remembered secret: two checksums and a length, from which it cannot be recovered. */
interface Known {
  readonly length: number;
  readonly sums: readonly [number, number];
  /** Only the beginning of a word: the characters that follow belong to the secret. */
  readonly isPart: boolean;
}

const bases = [31, 0x01000193] as const;

function sumsOf(text: string): [number, number] {
  let a = 0;
  let b = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = (Math.imul(a, bases[0]) + code) | 0;
    b = (Math.imul(b, bases[1]) + code) | 0;
  }
  return [a, b];
}

/** A 53-bit checksum that identifies a text without storing it. Runs on every header, so it is cheap. */
export function sumOf(text: string): number {
  let a = text.length;
  let b = 0;
  for (let at = 0; at < text.length; at++) {
    a = (Math.imul(a, bases[0]) + text.charCodeAt(at)) | 0;
    b = (b + a) | 0;
  }
  return (a >>> 0) * 0x20_0000 + (b & 0x1f_ffff);
}

/**
 * Ignores letter case, because many systems change it, and the difference between a plus and a space, because a query
 * means a space by a plus. Keeps the length: only İ has a longer lower case.
 */
const folded = (text: string): string => text.replaceAll("İ", "i").replaceAll("+", " ").toLowerCase();

/** Whether a secret is so distinctive that its repeats do not match innocent text. */
function isWorth(value: string, level: Level): boolean {
  const isNamed = isSure(level);
  if (value.length < 8) return isNamed && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value);
  if (isRandom(value) || level === "own") return true;
  if (isNamed && value.length >= 12 && !/\s/.test(value)) return true;
  return !isPlain(value) && (isNamed || level === "likely" || value.length >= 16);
}

/** The parts of a secret to find: the whole, its random words, and the beginning and end of a long one. */
function partsOf(value: string, level: Level): readonly (readonly [part: string, isPart: boolean])[] {
  if (!isWorth(value, level)) return [];
  const parts: [string, boolean][] = [[value, false]];
  const own = withoutUuids(value);
  const words = own.split(/[^A-Za-z\d]+/);
  for (const word of words.filter((word) => word.length >= 10 && isRandom(word)).slice(0, 4))
    parts.push([word, false]);
  if (value.length >= longEnough && own === value) {
    const [start, end] = [value.slice(0, partLength), value.slice(-partLength)];
    if (isRandom(start) && !start.startsWith("eyJ")) parts.push([start, true]);
    if (isRandom(end)) parts.push([end, false]);
  }
  return parts;
}

export interface Memory {
  /** Grows with every secret, so that a text is searched again only if there are new ones. */
  readonly size: number;
  meet(value: string, level: Level): void;
  /** Where a text repeats a known secret, ignoring letter case. */
  echoes(text: string): readonly Span[];
}

/** Remembers the secrets of a tab or a file without storing them, and finds them where a later text repeats them. */
export function createMemory(): Memory {
  const byStart = new Map<number, Known[]>();
  /** Whether `byStart` may contain a sum. Checked for every character, and a map is slow. */
  const marks = new Uint8Array(65_536);
  const order: number[] = [];
  let size = 0;
  let lengths = 0;

  const remember = (part: string, isPart: boolean) => {
    const text = folded(part);
    const sums = sumsOf(text);
    const [start] = sumsOf(text.slice(0, shortest));
    const alike = byStart.get(start) ?? [];
    const isKnown = alike.some(
      (known) => known.length === text.length && known.sums.every((sum, index) => sum === sums[index]),
    );
    if (isKnown || alike.length >= mostAlike) return;
    byStart.set(
      start,
      [...alike, { length: text.length, sums, isPart }].sort((a, b) => b.length - a.length),
    );
    marks[start & 0xffff] = 1;
    order.push(start);
    lengths = Math.max(lengths, text.length);
    if (order.length > mostSecrets) byStart.delete(order.shift() ?? 0);
    size++;
  };

  return {
    get size() {
      return size;
    },

    meet(value, level) {
      const trimmed = value.trim();
      if (trimmed.length < shortest || trimmed.length > 20_000 || isMark(trimmed)) return;
      if (isUuid(trimmed) || isStandIn(trimmed) || /^\d{1,9}$/.test(trimmed)) return;
      for (const [part, isPart] of partsOf(trimmed, level)) remember(part, isPart);
      const plain = withoutPercent(trimmed, true)?.text.trim();
      if (plain !== undefined && plain.length >= shortest)
        for (const [part, isPart] of partsOf(plain, level)) remember(part, isPart);
    },

    echoes(text) {
      if (byStart.size === 0 || text.length < shortest) return [];
      return echoesIn(folded(text), byStart, marks, lengths);
    },
  };
}

function echoesIn(
  text: string,
  byStart: ReadonlyMap<number, readonly Known[]>,
  marks: Uint8Array,
  longest: number,
): readonly Span[] {
  const spans: Span[] = [];
  let power = 1;
  for (let at = 1; at < shortest; at++) power = Math.imul(power, bases[0]);
  let [window] = sumsOf(text.slice(0, shortest));
  let sums: Sums | undefined;
  for (let at = 0; ; at++) {
    const alike = marks[window & 0xffff] ? byStart.get(window) : undefined;
    if (alike) {
      sums ??= sumsFrom(text, at, longest);
      const found = alike.find((known) => at + known.length <= text.length && sums?.isAt(at, known));
      if (found) {
        let end = at + found.length;
        if (found.isPart) while (end < text.length && /[\w.~+/=-]/.test(text[end] ?? " ")) end++;
        spans.push({ start: at, end });
      }
    }
    if (at + shortest >= text.length) return spans;
    window =
      (Math.imul(window - Math.imul(text.charCodeAt(at), power), bases[0]) + text.charCodeAt(at + shortest)) |
      0;
  }
}

interface Sums {
  isAt(from: number, known: Known): boolean;
}

/** Checksums of all prefixes of a text; the checksum of any part follows from two of them. */
function sumsFrom(text: string, start: number, longest: number): Sums {
  const tables = bases.map((base) => {
    const sums = new Int32Array(text.length - start + 1);
    const powers = new Int32Array(Math.min(longest, text.length - start) + 1);
    powers[0] = 1;
    for (let at = 1; at < powers.length; at++) powers[at] = Math.imul(powers[at - 1] ?? 0, base);
    for (let at = 0; at < sums.length - 1; at++)
      sums[at + 1] = (Math.imul(sums[at] ?? 0, base) + text.charCodeAt(start + at)) | 0;
    return { sums, powers };
  });
  return {
    isAt: (from, { length, sums: wanted }) =>
      tables.every(({ sums, powers }, index) => {
        const begin = sums[from - start] ?? 0;
        const end = sums[from - start + length] ?? 0;
        return ((end - Math.imul(begin, powers[length] ?? 0)) | 0) === wanted[index];
      }),
  };
}
