import { distance } from "fastest-levenshtein";

/** Most typing errors for which a word of this length is still recognised. */
const slips = (length: number): number => (length <= 4 ? 1 : length <= 8 ? 2 : Math.max(3, length >> 3));

const longestWord = 200;
const letters = (word: string): string => [...word].sort().join("");

/** The words of a name: `machine`, `Tags` of `machineTags`. */
const wordsOf = (name: string): readonly string[] => name.split(/(?<=[a-z\d])(?=[A-Z])/);

/** Whether a whole word of a name was replaced: `machineName` is not a misspelling of `machineTags`. */
function hasOtherWord(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length < 2 || a.length !== b.length) return false;
  return a.some((word, index) => {
    const [mine, theirs] = [word.toLowerCase(), (b[index] ?? "").toLowerCase()];
    const isSwapped = letters(mine) === letters(theirs);
    return !isSwapped && distance(mine, theirs) > Math.max(1, slips(theirs.length));
  });
}

/**
 * The known name of which a word is most likely a misspelling. Ignores case, and counts transposed letters as one
 * error. `undefined` if no name is close, or if the word is itself a known name.
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
    if (errors <= most && errors < least && !hasOtherWord(word, name)) {
      nearest = name;
      least = errors;
    }
  }
  return nearest;
}

/** The least length of a name that may be the beginning or the end of another. */
const leastPart = 4;

/**
 * The only known name that begins or ends with the words of another: `userDisplayName` for `displayName`. `undefined`
 * if there are several.
 */
export function longerName(word: string, known: readonly string[]): string | undefined {
  if (word.length < leastPart || word.length > longestWord) return undefined;
  const sent = wordsOf(word).map((one) => one.toLowerCase());
  const [only, ...others] = known.filter((name) => {
    const words = wordsOf(name).map((one) => one.toLowerCase());
    if (words.length <= sent.length) return false;
    return [words.slice(0, sent.length), words.slice(-sent.length)].some((part) =>
      part.every((one, index) => one === sent[index]),
    );
  });
  return others.length === 0 ? only : undefined;
}

/** Whether two words differ in one letter, as a plural does; ignores case. */
export const isOneOff = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 1 && distance(one.toLowerCase(), other.toLowerCase()) === 1;

/** Whether a word is another word's plural, or differs in at most two letters; ignores case. */
export const isClose = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((word) => word.toLowerCase().replace(/ies$/, "y"));
  return a !== undefined && b !== undefined && distance(a, b) <= 2;
};
