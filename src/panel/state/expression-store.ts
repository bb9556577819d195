import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Failure } from "../../core/failure.ts";
import type { SearchAnswer, SearchQuestion } from "../../core/search.ts";

export interface SearchAdapters {
  /** Looks for expressions in texts, in another thread. */
  search(question: SearchQuestion): Promise<SearchAnswer | "slow" | "dropped">;
  /** Starts that thread and tells it texts that are likely to be asked about. */
  prepareSearch(texts: readonly string[]): void;
}

interface Known {
  readonly text: string;
  /** The answer that told of it, and its place there. */
  readonly answer: SearchAnswer;
  readonly at: number;
}

/** Knows in which failures the expressions of the filter are found, and asks about those that came since. */
export function createExpressionStore(
  { search }: SearchAdapters,
  expressions: ReadonlySignal<readonly string[]>,
  failures: ReadonlySignal<readonly Failure[]>,
  textOf: (failure: Failure) => string,
) {
  const key = computed(() => expressions.value.join("\n"));
  const answers = signal({ key: "", known: new WeakMap<Failure, Known>() });
  const slowKey = signal<string>();
  /** Whether the expressions took too long. They are not tried again until they change. */
  const isSlow = computed(() => slowKey.value === key.value);
  const open = computed(() => {
    if (key.value === "" || isSlow.value) return [];
    const { key: answered, known } = answers.value;
    if (answered !== key.value) return failures.value;
    return failures.value.filter((failure) => known.get(failure)?.text !== textOf(failure));
  });
  let asking: string | undefined;

  const ask = async (askedKey: string, asked: readonly Failure[]) => {
    // What came meanwhile is asked about next.
    if (asked.length === 0 || asking === askedKey) return;
    const question = { expressions: expressions.peek(), texts: asked.map(textOf) };
    asking = askedKey;
    const answer = await search(question);
    if (asking === askedKey) asking = undefined;
    if (answer === "dropped" || askedKey !== key.peek()) return;
    if (answer === "slow") {
      slowKey.value = askedKey;
      return;
    }
    const known = answers.peek().key === askedKey ? answers.peek().known : new WeakMap<Failure, Known>();
    for (const [at, failure] of asked.entries())
      known.set(failure, { text: question.texts[at] ?? "", answer, at });
    answers.value = { key: askedKey, known };
  };

  return {
    isSlow,
    /** Whether all is known that the filter asks. */
    isSettled: computed(() => open.value.length === 0),
    isFound(expression: string, failure: Failure): boolean {
      const told = answers.value.known.get(failure);
      return told?.answer[expressions.value.indexOf(expression)]?.[told.at] === 1;
    },
    /** Begins to ask; the returned function ends it. */
    start: () => effect(() => void ask(key.value, open.value)),
  };
}
