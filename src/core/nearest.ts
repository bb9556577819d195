import { distance } from "fastest-levenshtein";

/** Typing errors that a word of this length may hold and still be recognised. */
const slips = (length: number): number => (length <= 4 ? 1 : length <= 8 ? 2 : Math.max(3, length >> 3));

const longestWord = 200;
const letters = (word: string): string => [...word].sort().join("");

/**
 * The known name that a word most likely is a misspelling of. Letter case does not count, and letters in another order
 * count as one error. `undefined` when none is near, or when the word is a known name itself.
 */
export function nearestName(word: string, known: readonly string[]): string | undefined {
  if (word.length < 2 || word.length > longestWord || known.includes(word)) return undefined;
  const small = word.toLowerCase();
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const other = name.toLowerCase();
    const most = slips(other.length);
    if (Math.abs(other.length - small.length) > most) continue;
    const errors = small === other ? 0 : letters(small) === letters(other) ? 1 : distance(small, other);
    if (errors <= most && errors < least) {
      nearest = name;
      least = errors;
    }
  }
  return nearest;
}
