/** The user's regular expressions, to be found in every text in any case. */
export interface SearchQuestion {
  readonly expressions: readonly string[];
  readonly texts: readonly string[];
}

/** A message to the worker that searches: texts it does not have yet, and what to look for in which texts. */
export interface SearchTask {
  readonly fresh: readonly string[];
  readonly asked?: {
    readonly expressions: readonly string[];
    /** Indexes of the texts, in the order in which they were sent. */
    readonly places: Uint32Array;
  };
}

/** For each expression a list with a 1 for each text that matches. */
export type SearchAnswer = readonly Uint8Array[];

/** Expressions of literal text and alternatives, whose matches contain no space. */
const withoutSpaces = /^[\w/|:;,=&%@#"'<>~!-]*$/;

/** A regex can backtrack exponentially, so run this in a worker that can be terminated. */
export const searched = ({ expressions, texts }: SearchQuestion): SearchAnswer =>
  expressions.map((source) => {
    const expression = new RegExp(source, "im");
    if (withoutSpaces.test(source)) return Uint8Array.from(texts, (text) => Number(expression.test(text)));
    // With line breaks as spaces, so that a match may span lines; and as it is, for `^` and `$`.
    return Uint8Array.from(texts, (text) =>
      Number(expression.test(text) || expression.test(text.replaceAll("\n", " "))),
    );
  });

/** The worker's side: keeps the texts it receives. */
export function createSearcher(): (task: SearchTask) => SearchAnswer | undefined {
  const known: string[] = [];
  return ({ fresh, asked }) => {
    for (const text of fresh) known.push(text);
    if (!asked) return undefined;
    const texts = Array.from(asked.places, (place) => known[place] ?? "");
    return searched({ expressions: asked.expressions, texts });
  };
}
