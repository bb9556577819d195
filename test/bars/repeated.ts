/** Sentences of a text as displayed. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?]["”“»’)]?)\s+(?=[\p{Lu}\p{Lo}"“„«])|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Words; in languages without spaces, pairs of letters. */
function wordsOf(sentence: string): Set<string> {
  const lower = sentence.toLowerCase();
  const runs = lower.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu) ?? [];
  const pairs = runs.flatMap((run) => [...run].slice(1).map((letter, index) => run[index] + letter));
  return new Set([...pairs, ...(lower.match(/[\p{Script=Latin}\p{Script=Cyrillic}\d_]+/gu) ?? [])]);
}

/** Share of common words from which two sentences count as the same. */
const SAME = 0.6;

/** Pairs of sentences with the same content. */
export function repeatedIn(texts: readonly string[]): (readonly [string, string])[] {
  const said = [...texts.flatMap(sentencesOf)].map((sentence) => [sentence, wordsOf(sentence)] as const);
  return said.flatMap(([one, a], index) =>
    said.slice(index + 1).flatMap(([other, b]) => {
      const common = [...a].filter((word) => b.has(word)).length;
      return common / new Set([...a, ...b]).size >= SAME ? [[one, other] as const] : [];
    }),
  );
}
