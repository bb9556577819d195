/**
 * Returns the function with a cache for its latest result, because all steps of an answer read the same failure. A
 * WeakMap would keep results for ten thousand failures. For rows, wordings, and messages this saves 6 to 12 % of
 * recognising, diagnosing, and answering (`npm run bench -- --only core`).
 */
export function latest<Subject extends object, Result>(
  make: (subject: Subject) => Result,
): (subject: Subject) => Result {
  let last: { readonly subject: Subject; readonly result: Result } | undefined;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, result: make(subject) };
    return last.result;
  };
}

/** Limits of a cache of texts: number of texts, and characters of the longest one. */
const mostTexts = 2_000;
const longestText = 2_000;

/**
 * Returns the function with a cache for many texts, because sentences and messages repeat from failure to failure. For
 * the sentences of an answer and of its message this saves 8 % of recognising, diagnosing and answering
 * (`npm run bench -- --only core`).
 */
export function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.result;
    const result = make(text);
    if (text.length > longestText) return result;
    if (known.size >= mostTexts) known.clear();
    known.set(text, { result });
    return result;
  };
}
