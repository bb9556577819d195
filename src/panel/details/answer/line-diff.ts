import { sharedEnds } from "../../../core/common-ends.ts";

export interface DiffLine {
  readonly kind: "same" | "sent" | "expected";
  /** Line number in its own text. */
  readonly number: number;
  readonly text: string;
  /** The line of the other text that this one replaces, if any. */
  readonly other?: string;
}

/** Most cells of the table that finds the longest common subsequence; larger texts count as entirely different. */
const MOST_CELLS = 250_000;

/** Ignore indentation: a line that moves into or out of an object stays the same. */
const isSame = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim();

/** Compares two texts line by line. Sent lines come before the expected ones that replace them. */
export function lineDiff(sent: readonly string[], expected: readonly string[]): readonly DiffLine[] {
  const { start, end } = sharedEnds(sent, expected, isSame);
  const [a, b] = [sent.slice(start, sent.length - end), expected.slice(start, expected.length - end)];

  const same = (at: number): DiffLine => ({ kind: "same", number: at + 1, text: sent[at] ?? "" });
  const lines: DiffLine[] = [];
  for (let at = 0; at < start; at++) lines.push(same(at));
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...commonPairs(a, b), [a.length, b.length] as const]) {
    const [gone, come] = [a.slice(i, nextI), b.slice(j, nextJ)];
    for (const [n, text] of gone.entries())
      lines.push({ kind: "sent", number: start + i + n + 1, text, other: come[n] });
    for (const [n, text] of come.entries())
      lines.push({ kind: "expected", number: start + j + n + 1, text, other: gone[n] });
    if (nextI < a.length) lines.push(same(start + nextI));
    [i, j] = [nextI + 1, nextJ + 1];
  }
  for (let at = sent.length - end; at < sent.length; at++) lines.push(same(at));
  return lines;
}

/** Index pairs of the longest common subsequence. */
function commonPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  if (a.length * b.length > MOST_CELLS) return [];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = isSame(a[i], b[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (isSame(a[i], b[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
