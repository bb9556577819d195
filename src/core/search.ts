/** Regular expressions of the reader, to be looked for in every text without regard to case. */
export interface SearchQuestion {
  readonly expressions: readonly string[];
  readonly texts: readonly string[];
}

/** What the thread that searches is told: texts it does not have yet, and what to look for in which of those it has. */
export interface SearchTask {
  readonly fresh: readonly string[];
  readonly asked?: {
    readonly expressions: readonly string[];
    /** Places of texts among all that were told, in the order they were. */
    readonly places: Uint32Array;
  };
}

/** For each expression a 1 for each text in which it was found. */
export type SearchAnswer = readonly Uint8Array[];

/** Letters, digits and marks without a meaning of their own, in alternatives: what is found holds no space. */
const withoutSpaces = /^[\w/|:;,=&%@#"'<>~!-]*$/;

/** An expression may take longer than anyone lives, so this belongs in a thread that can be ended. */
export const searched = ({ expressions, texts }: SearchQuestion): SearchAnswer =>
  expressions.map((source) => {
    const expression = new RegExp(source, "im");
    if (withoutSpaces.test(source)) return Uint8Array.from(texts, (text) => Number(expression.test(text)));
    // Across the text as it reads, and with `^` and `$` at each of its lines.
    return Uint8Array.from(texts, (text) =>
      Number(expression.test(text) || expression.test(text.replaceAll("\n", " "))),
    );
  });

/** The side of the thread: keeps the texts it is told. */
export function createSearcher(): (task: SearchTask) => SearchAnswer | undefined {
  const known: string[] = [];
  return ({ fresh, asked }) => {
    for (const text of fresh) known.push(text);
    if (!asked) return undefined;
    const texts = Array.from(asked.places, (place) => known[place] ?? "");
    return searched({ expressions: asked.expressions, texts });
  };
}
