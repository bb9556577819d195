/** The user's regular expressions, matched case-insensitively against every text. */
export interface SearchQuestion {
  readonly expressions: readonly string[];
  readonly texts: readonly string[];
}

/** A message to the search worker: texts that it does not have yet, and the expressions with the texts to search. */
export interface SearchTask {
  readonly fresh: readonly string[];
  readonly question?: {
    readonly expressions: readonly string[];
    /** Indexes of the texts, in the order in which they were sent. */
    readonly places: Uint32Array;
  };
}

/** For each expression, an array with a 1 for each matching text. */
export type SearchAnswer = readonly Uint8Array[];

/** Expressions of literal text and alternatives, whose matches contain no space. */
const withoutSpaces = /^[\w/|:;,=&%@#"'<>~!-]*$/;

/** A regex can backtrack exponentially, so run this in a worker that can be terminated. */
export const searched = ({ expressions, texts }: SearchQuestion): SearchAnswer =>
  expressions.map((source) => {
    const expression = new RegExp(source, "im");
    if (withoutSpaces.test(source)) return Uint8Array.from(texts, (text) => Number(expression.test(text)));
    // Once with line breaks as spaces, so that a match may span lines; and once unchanged, for `^` and `$`.
    return Uint8Array.from(texts, (text) =>
      Number(expression.test(text) || expression.test(text.replaceAll(/\n+/g, " "))),
    );
  });

/** The worker's side; keeps the texts that it receives. */
export function createSearcher(): (task: SearchTask) => SearchAnswer | undefined {
  const known: string[] = [];
  return ({ fresh, question }) => {
    for (const text of fresh) known.push(text);
    if (!question) return undefined;
    const texts = Array.from(question.places, (place) => known[place] ?? "");
    return searched({ expressions: question.expressions, texts });
  };
}
