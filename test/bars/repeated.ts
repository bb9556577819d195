/** Sentences of a text as it is on screen. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?]["”“»’)]?)\s+(?=[\p{Lu}\p{Lo}"“„«])|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Words; where no blanks stand between words, pairs of letters. */
function wordsOf(sentence: string): Set<string> {
  const lower = sentence.toLowerCase();
  const runs = lower.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu) ?? [];
  const pairs = runs.flatMap((run) => [...run].slice(1).map((letter, index) => run[index] + letter));
  return new Set([...pairs, ...(lower.match(/[\p{Script=Latin}\p{Script=Cyrillic}\d_]+/gu) ?? [])]);
}

/** From this share of common words on, two sentences say the same. */
const SAME = 0.6;

/** Pairs of sentences that say the same. */
export function repeatedIn(texts: readonly string[]): (readonly [string, string])[] {
  const said = [...texts.flatMap(sentencesOf)].map((sentence) => [sentence, wordsOf(sentence)] as const);
  return said.flatMap(([one, a], index) =>
    said.slice(index + 1).flatMap(([other, b]) => {
      const common = [...a].filter((word) => b.has(word)).length;
      return common / new Set([...a, ...b]).size >= SAME ? [[one, other] as const] : [];
    }),
  );
}
