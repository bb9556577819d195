import { remembered } from "../latest.ts";

/** A code span: never contains the end of a sentence, and counts as one word. */
const span = /`[^`]*`/g;

/** The end of a sentence: a full stop followed by a space and a new beginning, or an East Asian full stop. */
const ends = /(?<=[.!?]["”“»’)]?)\s+(?=[\p{Lu}\p{Lo}"“„«(\uE000])|(?<=[。！？]["」』)]?)(?=\S)/u;

/** Sentences of a text that are compared; our texts have only a few. */
const mostSentences = 50;

/** The sentences of a text. */
export const sentencesOf = remembered((text): readonly string[] => {
  const spans: string[] = [];
  const masked = text.replace(span, (code) => {
    spans.push(code);
    return "\uE000";
  });
  let next = 0;
  return masked
    .split(ends, mostSentences)
    .map((sentence) => sentence.trim().replace(/\uE000/g, () => spans[next++] ?? ""))
    .filter(Boolean);
});

/** Formats a sentence as a heading: without its full stop. */
export const withoutStop = (sentence: string): string => sentence.replace(/(?<!\.)[.。]$/, "");

/** Words in scripts without spaces between them: a run of katakana is one word, other runs are split. */
const unspaced = /[\p{Script=Katakana}ー]+|[\p{Script=Han}\p{Script=Hiragana}]+/gu;
const katakana = /^[\p{Script=Katakana}ー]/u;
/** "Please do", the ending of most Japanese steps. */
const request = /してください$/;

/** A word of katakana, or the pairs of letters of another run. */
function partsOf(run: string): readonly string[] {
  if (katakana.test(run) || run.length === 1) return [run];
  const letters = [...run.replace(request, "")];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
}

/** The words of a sentence; in scripts without spaces, also pairs of letters. */
const wordsOf = remembered((sentence): ReadonlySet<string> => {
  const made = new Set(sentence.match(span) ?? []);
  const plain = sentence.replace(span, " ").toLowerCase();
  for (const run of plain.match(unspaced) ?? []) for (const part of partsOf(run)) made.add(part);
  for (const word of plain.replace(unspaced, " ").match(/[\p{L}\p{N}]+/gu) ?? []) made.add(word);
  return made;
});

/** Fewest words for which one sentence inside another is no coincidence. */
const longEnough = 5;

/**
 * Whether one sentence covers at least this share (0 to 1) of the other. Stops as soon as too many words differ,
 * because most sentences have little in common.
 */
function isAlike(one: string, other: string, share: number): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return false;
  const ofBoth = (share * (small.size + large.size)) / 2;
  const needed = small.size < longEnough ? ofBoth : Math.min(share * small.size, ofBoth);
  let left = small.size;
  let shared = 0;
  for (const word of small) {
    if (shared + left < needed) return false;
    if (large.has(word)) shared++;
    left--;
  }
  return shared >= needed;
}

/** The letters and digits of a text in lower case. */
export const lettersOf = remembered((sentence) => sentence.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase());

/** Whether a step only repeats a sentence: at least this share of its words is in it. */
function isCovered(step: string, sentence: string): boolean {
  const [words, others] = [wordsOf(step), wordsOf(sentence)];
  return [...words].filter((word) => others.has(word)).length >= COVERED * words.size;
}

/** Overlap from which two sentences say the same. A lower threshold applies to a sentence that explains the other. */
const SAME = 0.6;
const SAME_AS_EXPLAINED = 0.45;
/** A step says what to do, so it repeats a verdict or a reason only if hardly a word is new. */
const COVERED = 0.7;

/** Whether a sentence has a value in code that none of the others has, such as an example of the right form. */
const hasNewCode = (sentence: string, others: readonly string[]): boolean =>
  sentence.match(span)?.some((code) => !others.some((other) => other.includes(code))) ?? false;

/** Joins sentences; East Asian ones follow each other without a space. */
const joined = (sentences: readonly string[]): string | undefined =>
  sentences.length === 0
    ? undefined
    : sentences.reduce((all, sentence) => all + (/[。！？」]$/.test(all) ? "" : " ") + sentence);

/** Leaves out of an answer what it already says. */
export interface Said {
  /**
   * The new part of a text; `undefined` if nothing is new. `explains` is the sentence whose reason the text gives.
   */
  text(text: string | undefined, explains?: string): string | undefined;
  /** A quotation, or nothing if one of its sentences was said before: quotations are never shown in part. */
  whole(text: string | undefined): string | undefined;
  /** The new steps; a step is kept or dropped as a whole. */
  steps(steps: readonly string[]): readonly string[];
}

/** Remembers what was said, so that nothing is said twice. */
export function createSaid(): Said & { readonly choices: Choices } {
  const said: string[] = [];
  const done: string[] = [];
  const choices: boolean[][] = [];
  const choose = <T>(all: readonly T[], isNew: (one: T) => boolean): readonly T[] => {
    const choice = all.map(isNew);
    choices.push(choice);
    return all.filter((_, index) => choice[index]);
  };
  return {
    choices,
    text(text, explains) {
      const fresh = choose(sentencesOf(text ?? ""), (sentence) => {
        if (said.some((before) => isAlike(before, sentence, SAME))) return false;
        if (
          explains !== undefined &&
          !hasNewCode(sentence, said) &&
          isAlike(explains, sentence, SAME_AS_EXPLAINED)
        )
          return false;
        said.push(sentence);
        return true;
      });
      return joined(fresh);
    },
    whole(text) {
      const sentences = sentencesOf(text ?? "");
      const isOld = (sentence: string) =>
        said.some(
          (before) => isAlike(before, sentence, SAME) || lettersOf(before).includes(lettersOf(sentence)),
        );
      const [shown] = choose([text], () => sentences.length > 0 && !sentences.some(isOld));
      if (shown !== undefined) said.push(...sentences);
      return shown;
    },
    steps: (steps) =>
      choose(steps, (step) => {
        const [first = step, ...others] = sentencesOf(step);
        if (done.some((before) => isAlike(before, first, SAME))) return false;
        if (said.some((before) => isCovered(first, before))) return false;
        done.push(first);
        said.push(first, ...others);
        return true;
      }),
  };
}

/** For each text of an answer, in order: which of its sentences or steps are new. */
export type Choices = readonly (readonly boolean[])[];

/**
 * Leaves out what was left out of the same answer in another language, so that all languages say the same. Pass the
 * same texts in the same order.
 */
export function repeatChoices(choices: Choices): Said {
  let next = 0;
  const chosen = <T>(all: readonly T[]): readonly T[] => {
    const choice = choices[next++] ?? [];
    // A translation with more or fewer sentences is shown or left out as a whole.
    const isKept =
      choice.length === all.length ? (index: number) => choice[index] : () => choice.includes(true);
    return all.filter((_, index) => isKept(index));
  };
  return {
    text: (text) => joined(chosen(sentencesOf(text ?? ""))),
    whole: (text) => chosen([text])[0],
    steps: chosen,
  };
}
